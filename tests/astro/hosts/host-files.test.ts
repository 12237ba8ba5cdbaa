/** Former addresses as hosts read them, held against the parsers of Netlify and run as CloudFront would. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { expect, test } from 'vitest';
import { hostFiles } from '../../../src/astro/hosts/host-files.ts';
import { headerRules } from '../../../src/attachments/headers.ts';
import type { RedirectEntry } from '../../../src/collections.ts';
import { encodeSlug } from '../../../src/vault/address.ts';
import { temporaryFolder } from '../../vaults/garden-of.ts';
import { root } from '../../site/checkout.ts';

const redirect = (slug: string, to = 'new'): RedirectEntry => ({ slug, href: `/${encodeSlug(to)}/`, title: 'New' });
const redirects = [
  redirect('old'),
  redirect('folder/two words', 'été'),
  redirect('é/ü'),
  redirect('old/place.html'),
  redirect('a+b&c=d'),
  redirect('version-1.5'),
];
const many = (count: number): RedirectEntry[] => Array.from({ length: count }, (_, at) => redirect(`old-${at}`));

async function netlifyReads(text: string): Promise<{ redirects: unknown[]; errors: unknown[] }> {
  const file = join(temporaryFolder(), '_redirects');
  writeFileSync(file, text);
  return parseAllRedirects({ redirectsFiles: [file], configRedirects: [], minimal: true });
}

test.each(['netlify', 'cloudflare', 'gitlab'] as const)(
  'Netlify’s parser reads what is written for %s',
  async (host) => {
    const { files } = hostFiles(host, redirects, '/');
    const text = files.get('_redirects') ?? '';
    const read = await netlifyReads(text);
    expect(read.errors).toEqual([]);
    expect(read.redirects).toHaveLength(host === 'gitlab' ? 3 : redirects.length);
    expect(read.redirects).toContainEqual(
      expect.objectContaining({ from: '/old/', to: '/new/', status: 301, force: host === 'netlify' }),
    );
    expect(text).toContain('/old/ /new/ 301');
    // The address of a file is no folder's.
    expect(text).toContain('/old/place.html /new/ 301');
  },
);

test('addresses below a path have it', () => {
  expect(hostFiles('netlify', [redirect('old')], '/garden/').files.get('_redirects')).toBe('/garden/old/ /new/ 301!\n');
});

test('GitLab has no page where it redirects, as the page would come first', () => {
  expect(hostFiles('gitlab', redirects, '/').absent).toEqual(['old', 'old/place.html', 'version-1.5']);
  expect(hostFiles('netlify', redirects, '/').absent).toEqual([]);
});

test.each([
  ['netlify', 10_000],
  ['cloudflare', 2000],
  ['gitlab', 1000],
] as const)('%s gets %d at most, and the rest is said', (host, most) => {
  const { files, notice, absent } = hostFiles(host, many(most + 7), '/');
  expect((files.get('_redirects') ?? '').trim().split('\n')).toHaveLength(most);
  expect(notice).toContain(`7 of ${most + 7}`);
  expect(absent.length).toBe(host === 'gitlab' ? most : 0);
  expect(hostFiles(host, many(most), '/').notice).toBeUndefined();
});

test('a garden without former addresses, and a host without redirects, get no file', () => {
  expect(hostFiles('netlify', [], '/').files.size).toBe(0);
  expect(hostFiles('github', redirects, '/').files.size).toBe(0);
  expect(hostFiles(undefined, redirects, '/').files.size).toBe(0);
});

interface Answer {
  uri?: string;
  statusCode?: number;
  headers?: { location: { value: string } };
}

function answers(files: ReadonlyMap<string, string>): (uri: string) => string {
  const context: { handler?: (event: unknown) => Answer } = {};
  runInNewContext(files.get('.host/viewer-request.js') ?? '', context);
  return (uri) => {
    const answer = context.handler?.({ request: { uri } });
    return answer?.statusCode === undefined
      ? (answer?.uri ?? '')
      : `${answer.statusCode} ${answer.headers?.location.value}`;
  };
}

test('the function redirects, finds pages of folders and leaves files', () => {
  const ask = answers(hostFiles('s3', redirects, '/').files);
  expect(ask('/old/')).toBe('301 /new/');
  expect(ask('/old')).toBe('301 /new/');
  expect(ask('/folder/two%20words/')).toBe('301 /%C3%A9t%C3%A9/');
  expect(ask('/old/place.html')).toBe('301 /new/');
  expect(ask('/new/')).toBe('/new/index.html');
  expect(ask('/new')).toBe('301 /new/');
  expect(ask('//evil.example')).toBe('//evil.example');
  expect(ask('//evil')).toBe('301 /evil/');
  expect(ask('/_astro/a.css')).toBe('/_astro/a.css');
  expect(ask('/__proto__')).toBe('301 /__proto__/');
});

test('the function stays within its size', () => {
  const { files, notice } = hostFiles('s3', many(5000), '/');
  const text = files.get('.host/viewer-request.js') ?? '';
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(10_240);
  expect(Buffer.byteLength(text)).toBeGreaterThan(9000);
  expect(notice).toContain('of 5000');
  expect(answers(files)('/old-1/')).toBe('301 /new/');
});

test('headers for pages are those of `_headers`, which Netlify’s parser reads', async () => {
  const file = join(temporaryFolder(), '_headers');
  const text = readFileSync(join(root, 'public', '_headers'), 'utf8') + headerRules(['a.svg', 'b/c d.html', 'é.js']);
  writeFileSync(file, text);
  const { headers, errors } = await parseAllHeaders({ headersFiles: [file], configHeaders: [], minimal: true });
  expect(errors).toEqual([]);
  expect(headers.length).toBe(7);
  const own = JSON.parse(hostFiles('s3', [], '/').files.get('.host/pages-headers.json') ?? '') as {
    SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy: string } };
  };
  expect(text).toContain(own.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy);
});
