import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { serve, type Serving } from '../../src/cli/serve-site.ts';

const dist = mkdtempSync(join(tmpdir(), 'coldframe-serve-'));
const pages = {
  'index.html': 'home',
  'a/b/index.html': 'note',
  'a/b.md': 'note as Markdown — ü',
  'été/index.html': 'letters of every script',
  '404.html': 'not here',
  'notes.json': '[]',
  'long.html': 'A long text. '.repeat(200),
  'font.woff2': 'a font',
  _headers: "/*\n  X-All: yes\n/a/*\n  Content-Security-Policy: default-src 'self'\n",
};
for (const [path, text] of Object.entries(pages)) {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), text);
}
symlinkSync('/etc/passwd', join(dist, 'outside.txt'));
writeFileSync(join(dist, '.coldframe.json'), '{}');
const root = await serve(dist, '/', 0);
const under = await serve(dist, '/garden/', 0);
afterAll(() => {
  root.close();
  under.close();
  rmSync(dist, { recursive: true });
});

interface Answer {
  status: number;
  bytes: Buffer;
  body: string;
  headers: Record<string, string | string[] | undefined>;
}

/** Asks for the path as it is: `fetch` would tidy it up first. */
function ask({ port }: Serving, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // A connection of its own: one that is kept may be closed by the server at the moment it is used again.
    request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const bytes = Buffer.concat(parts);
        resolve({ status: response.statusCode ?? 0, bytes, body: bytes.toString(), headers: response.headers });
      });
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  ['/', 'home', 'text/html; charset=utf-8'],
  ['/a/b/', 'note', 'text/html; charset=utf-8'],
  ['/a/b.md', 'note as Markdown — ü', 'text/markdown; charset=utf-8'],
  ['/%C3%A9t%C3%A9/?q=1', 'letters of every script', 'text/html; charset=utf-8'],
  ['/notes.json', '[]', 'application/json; charset=utf-8'],
])('%s', async (path, text, type) => {
  const { status, body, headers } = await ask(root, path);
  expect({ status, body, type: headers['content-type'] }).toEqual({ status: 200, body: text, type });
});

test.each([
  ['/a/b', '/a/b/'],
  ['/%C3%A9t%C3%A9?q=1', '/%C3%A9t%C3%A9/?q=1'],
])('%s lacks its slash', async (path, to) => {
  const { status, headers } = await ask(root, path);
  expect({ status, to: headers.location }).toEqual({ status: 301, to });
});

test.each([
  '/nowhere/',
  '/nowhere',
  '/_headers',
  '/a/',
  '/../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  `/${'a'.repeat(300)}`,
  `/${'a'.repeat(8000)}/`,
])('%s is not here', async (path) => {
  const { status, body } = await ask(root, path);
  expect({ status, body }).toEqual({ status: 404, body: 'not here' });
});

test.each([
  '/%5Fheaders',
  '//_headers',
  '/./_headers',
  '/a/../_headers',
  '/_headers/',
  '/_HEADERS',
  '/%2f_headers',
  '/a%2f..%2f_headers',
  '/_headers?x',
  '/.coldframe.json',
  '/%2ecoldframe.json',
  '/outside.txt',
])('%s is not given out, however it is written', async (path) => {
  const { status, body } = await ask(root, path);
  expect({ status, body }).toEqual({ status: 404, body: 'not here' });
});

test.each([
  ['what does not decode', '/%', {}, 400],
  ['half a letter', '/%ff', {}, 400],
  ['NUL', '/%00', {}, 400],
  ['no path', '*', {}, 400],
  ['an address that is too long', `/${'a'.repeat(9000)}`, {}, 414],
  ['an address that is longer than most heads', `/${'a'.repeat(40_000)}`, {}, 414],
  ['a range that ends before it begins', '/font.woff2', { Range: 'bytes=9-1' }, 416],
  ['a range behind the end', '/font.woff2', { Range: 'bytes=900-' }, 416],
  ['a range of another unit', '/font.woff2', { Range: 'lines=1-2' }, 200],
  ['a range', '/font.woff2', { Range: 'bytes=2-5' }, 206],
])('%s', async (_, path, headers, wanted) => {
  const { status } = await ask(root, path, headers);
  expect(status).toBe(wanted);
  expect((await ask(root, '/')).body).toBe('home');
});

test('the wanted bytes of a range, and what there is where none are', async () => {
  expect(await ask(root, '/font.woff2', { Range: 'bytes=2-5' })).toMatchObject({
    body: 'font',
    headers: { 'content-range': 'bytes 2-5/6' },
  });
  expect((await ask(root, '/font.woff2', { Range: 'bytes=9-1' })).headers['content-range']).toBe('bytes */6');
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'PROPFIND'])(
  '%s is not answered with a page',
  async (method) => {
    const { status, headers, body } = await ask(root, '/', {}, method);
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'GET, HEAD' });
    expect(body).not.toContain('home');
  },
);

test('HEAD has the headers of GET and no text', async () => {
  const [head, get] = [await ask(root, '/a/b/', {}, 'HEAD'), await ask(root, '/a/b/')];
  expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
  expect(head).toMatchObject({ status: 200, body: '' });
});

test('two thousand requests at once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 2000 }, (_, at) => ask(root, at % 2 === 0 ? '/a/b/' : '/nowhere/')),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1000);
  expect(answers.filter(({ status }) => status === 404)).toHaveLength(1000);
});

test('a folder at another site’s address is no redirect to it', async () => {
  const { headers } = await ask(root, '//a/b');
  expect(headers.location ?? '/').not.toMatch(/^\/\//);
});

test('headers of _headers', async () => {
  expect((await ask(root, '/')).headers['x-all']).toBe('yes');
  expect((await ask(root, '/')).headers['content-security-policy']).toBeUndefined();
  expect((await ask(root, '/a/b/')).headers['content-security-policy']).toBe("default-src 'self'");
  expect((await ask(root, '/nowhere/')).headers['x-all']).toBe('yes');
});

test.each([
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
] as const)('text is compressed for who takes %s', async (accepted, encoding, open) => {
  const { bytes, headers } = await ask(root, '/long.html', { 'Accept-Encoding': accepted });
  expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
  expect(bytes.length).toBeLessThan(200);
  expect(open(bytes).toString()).toBe(pages['long.html']);
});

test('fonts and short texts are not', async () => {
  for (const path of ['/font.woff2', '/notes.json']) {
    expect((await ask(root, path, { 'Accept-Encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  }
});

test.each(['/long.html', '/font.woff2'])('%s may be kept, and is not sent again while it is the same', async (path) => {
  const { headers } = await ask(root, path);
  expect(headers['cache-control']).toMatch(/must-revalidate|no-cache/);
  const again = await ask(root, path, { 'If-None-Match': String(headers.etag) });
  expect(again).toMatchObject({ status: 304, body: '' });
});

test('a garden below a path', async () => {
  expect(under.address).toMatch(/^http:\/\/localhost:\d+\/garden\/$/);
  expect((await ask(under, '/garden/a/b/')).body).toBe('note');
  expect((await ask(under, '/garden/a/b')).headers.location).toBe('/garden/a/b/');
  expect((await ask(under, '/')).headers.location).toBe('/garden/');
  expect((await ask(under, '/garden')).headers.location).toBe('/garden/');
  expect((await ask(under, '/a/b/')).status).toBe(404);
});

test('a port that is taken', async () => {
  await expect(serve(dist, '/', root.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
