/** What happens in a browser that opens attachments by themselves, with the headers of the site. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from '@playwright/test';
import { serve, type Serving } from '../../src/cli/serve-site.ts';
import { writeAttachments } from '../../src/astro/published-attachment.ts';
import { siteWriter } from '../../src/astro/output/site-writer.ts';
import { sanitizeSvg } from '../../src/attachments/sanitize-svg.ts';
import { addressOf } from '../../src/vault/address.ts';
import type { VaultPath } from '../../src/vault/types.ts';
import { drawings } from './drawings.ts';

const script =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>document.documentElement.setAttribute("id", "ran")</script></svg>';
const page = '<!DOCTYPE html><title>a page</title><script>document.title = "ran"</script>';

let folder: string;
let site: Serving;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'coldframe-attachments-'));
  const document = await PDFDocument.create();
  document.addPage([200, 100]).drawText('words', { x: 20, y: 40 });
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'script.svg': script,
    'page.html': page,
    'paper.pdf': await document.save(),
  };
  const [vault, dist] = [join(folder, 'vault'), join(folder, 'dist')];
  for (const made of [vault, dist]) mkdirSync(made);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(vault, name), content);
  copyFileSync(join(import.meta.dirname, '../../public/_headers'), join(dist, '_headers'));
  const handed = Object.keys(files).map((name) => ({
    path: name as VaultPath,
    source: join(vault, name),
    slug: addressOf(`files/${name}`),
  }));
  await writeAttachments(siteWriter(dist), dist, handed, { allowTypes: ['svg', 'html'], keepMetadata: false });
  // The same without the headers of attachments.
  for (const name of ['script.svg', 'page.html'])
    copyFileSync(join(vault, name), join(dist, name === 'script.svg' ? 'bare.xml.svg' : 'bare.html'));
  site = await serve(dist, '/', 0);
});

test.afterAll(() => {
  site.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a script in a type that the configuration allows does not run where it is opened', async ({ page: tab }) => {
  await tab.goto(`${site.address}files/script.svg`);
  expect(await tab.locator('svg').getAttribute('id')).toBeNull();
  await tab.goto(`${site.address}files/page.html`);
  expect(await tab.title()).toBe('a page');
  // It would, without the header.
  await tab.goto(`${site.address}bare.html`);
  expect(await tab.title()).toBe('ran');
});

test('a PDF opens', async ({ request }) => {
  const answer = await request.get(`${site.address}files/paper.pdf`);
  expect(answer.headers()).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
  // Chromium shows no PDF in a sandbox.
  expect(answer.headers()['content-security-policy']).toBe("frame-ancestors 'self'");
});

for (const [name, drawing] of Object.entries(drawings)) {
  test(`a drawing looks the same when it is cleaned: ${name}`, async ({ page: tab }) => {
    const result = sanitizeSvg(drawing, (address) => address);
    if ('refused' in result) throw new Error(result.refused);
    const shown = async (svg: string): Promise<Buffer> => {
      await tab.setContent(
        `<body style="margin:0"><img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`,
      );
      await tab.locator('img').evaluate(async (image: HTMLImageElement) => image.decode());
      return tab.locator('img').screenshot();
    };
    const blank = await shown('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="120"/>');
    const before = await shown(drawing);
    expect(before.equals(blank)).toBe(false);
    expect((await shown(result.svg)).equals(before)).toBe(true);
  });
}
