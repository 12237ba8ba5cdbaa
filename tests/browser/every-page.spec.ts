/**
 * Pages of the sitemap, opened in a browser: it complains of nothing, and no page asks another host for anything. All
 * are fetched, and one is opened where it has an element, a class, a script or a letter that none before it had, or
 * another mixture of typefaces.
 */
import { expect, test } from '@playwright/test';
import { complaints } from './complaints.ts';

const abreast = 4;
/** Bytes of fonts that a page may load, with every face that its letters need. */
const fontBudget = 60_000;
/** A page with a drawing loads the hand that it is written in, too. */
const handBudget = 60_000;
const isHand = (url: string): boolean => /Excalifont/iu.test(url);

test('no page makes the browser complain, and none loads more fonts than it may', async ({
  context,
  baseURL,
  request,
}) => {
  const maps = addresses(await (await request.get('/sitemap-index.xml')).text());
  const listed = await Promise.all(maps.map(async (map) => addresses(await (await request.get(map)).text())));
  expect(listed.flat().length).toBeGreaterThan(200);
  const seen = new Set<string>();
  const waiting = ['/search/', '/compare/?with=lambda,fargate', '/no/such/page/'];
  for (const path of listed.flat()) {
    const parts = partsOf(await (await request.get(path)).text());
    if (parts.some((part) => !seen.has(part))) waiting.push(path);
    for (const part of parts) seen.add(part);
  }
  expect(waiting.length).toBeGreaterThan(30);
  const found: string[] = [];
  const walk = async (_: unknown, at: number): Promise<void> => {
    const page = await context.newPage();
    // With side columns, and as a phone has them, which is less work.
    if (at > 0) await page.setViewportSize({ width: 390, height: 800 });
    const complained = await complaints(page, String(baseURL));
    const fonts = new Map<string, number>();
    page.on('response', (response) => {
      if (response.request().resourceType() === 'font')
        fonts.set(response.url(), Number(response.headers()['content-length']));
    });
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      fonts.clear();
      // The scripts have run by then; pictures are not waited for.
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      for (const [isDrawn, budget] of [
        [false, fontBudget],
        [true, handBudget],
      ] as const) {
        const loaded = [...fonts].filter(([url]) => isHand(url) === isDrawn);
        const bytes = loaded.reduce((sum, [, one]) => sum + one, 0);
        if (bytes > budget)
          found.push(`${path} loads ${bytes} bytes of fonts: ${loaded.map(([url]) => url).join(' ')}`);
      }
    }
    await page.waitForLoadState('networkidle');
    found.push(...complained.filter((one) => !one.includes('Service Worker registration blocked by Playwright')));
    await page.close();
  };
  await Promise.all(Array.from({ length: abreast }, walk));
  expect(found).toEqual([]);
});

/** Paths of what a sitemap lists. */
function addresses(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, address = '']) => new URL(address).pathname);
}

/** What a page is made of, as far as a browser could stumble over it: each kind of element, and its letters. */
function partsOf(html: string): string[] {
  const elements = [...html.matchAll(/<([a-z][\w-]*)([^>]*)>/gu)].flatMap(([, name = '', attributes = '']) => {
    const names = [...attributes.replaceAll(/"[^"]*"/gu, '').matchAll(/[a-z][\w:-]*/gu)].map(
      ([attribute]) => `${name} ${attribute}`,
    );
    const classes = (/\sclass="([^"]*)"/u.exec(attributes)?.[1] ?? '').split(' ').map((one) => `${name}.${one}`);
    const script = name === 'script' ? (/\ssrc="([^"]*)"/u.exec(attributes)?.[1] ?? '') : '';
    return [name, ...names, ...classes, script];
  });
  const faces = ['em', 'strong', 'code', 'pre', 'th', 'blockquote', 'math', 'h3', 'h4'].filter((name) =>
    html.includes(`<${name}`),
  );
  const letters = html.match(/\P{ASCII}/gu) ?? [];
  return [...elements, faces.join(), ...letters];
}
