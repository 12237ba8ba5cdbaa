/** Requests to the server of `npm start`, as no browser writes them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { serve } from '../../../src/cli/serve-site.ts';
import { attack, type Attack } from '../attack.ts';

interface Request {
  method: string;
  target: string;
  headers: readonly string[];
}

const target = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        '/',
        '..',
        '.',
        '%2e',
        '%2f',
        '%5c',
        '\\',
        '_headers',
        '%5F',
        'a',
        'index.html',
        '%00',
        '%',
        '%ff',
        '?',
        '#',
        '//',
        ':',
        '~',
        'é',
        'http://x',
      ),
      { maxLength: 12 },
    )
    .map((parts) => `/${parts.join('')}`),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll(/[\r\n ]/gu, '')),
  fc.integer({ min: 1, max: 70_000 }).map((length) => `/${'x'.repeat(length)}`),
);

const header = fc.oneof(
  fc
    .tuple(fc.integer({ min: -2, max: 20 }), fc.integer({ min: -2, max: 20 }))
    .map(([from, to]) => `Range: bytes=${from}-${to}`),
  fc.constantFrom(
    'Range: bytes=-',
    'Range: bytes=0-0,1-1,9-1',
    `Range: bytes=${'0-,'.repeat(500)}`,
    'Range: x',
    'If-Range: "x"',
    'If-Modified-Since: yesterday',
    'If-None-Match: *',
    'Expect: miracles',
    'Upgrade: websocket',
    'Transfer-Encoding: chunked',
    'Content-Length: 4',
    'Accept-Encoding: br;q=2, *;q=-1',
  ),
);

/** What lies in the folder and is no file of the site, or none that a host gives out. */
const unserved = [
  'pipe',
  '.secret',
  'd/.secret',
  '.d/a',
  'out',
  'out/secret',
  'd',
  'to-secret',
  '_headers',
  '404.html',
];

/** The same address, with some of its characters as escapes. */
const escaped = fc
  .tuple(fc.constantFrom(...unserved), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }))
  .map(([path, isEscaped]) =>
    [...path]
      .map((each, at) => (isEscaped[at] === true ? `%${each.charCodeAt(0).toString(16).padStart(2, '0')}` : each))
      .join(''),
  );

export const attacks: readonly Attack[] = [
  attack({
    name: 'what is no file of the site is answered as such, at once, and stops no other answer',
    inputs: fc.array(escaped, { minLength: 8, maxLength: 12 }),
    runs: 20,
    holds: async (paths) => {
      const parent = mkdtempSync(join(tmpdir(), 'coldframe-requests-'));
      const folder = join(parent, 'site');
      for (const each of ['d', '.d', '404.html']) mkdirSync(join(folder, each), { recursive: true });
      for (const each of ['../secret', '.secret', 'd/.secret', '.d/a', '_headers'])
        writeFileSync(join(folder, each), '# Zqsecret\n');
      writeFileSync(join(folder, 'index.html'), 'home');
      symlinkSync(parent, join(folder, 'out'));
      symlinkSync(join(parent, 'secret'), join(folder, 'to-secret'));
      // Where there are no pipes, nothing is there.
      spawnSync('mkfifo', [join(folder, 'pipe')]);
      const { port, close } = await serve(folder, '/', 0);
      const get = (path: string): Promise<string> =>
        ask(port, `GET /${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, 5000);
      try {
        const answers = await Promise.all([...paths.map(get), get('')]);
        for (const [at, path] of paths.entries()) {
          const answer = answers[at] ?? '';
          if (!answer.startsWith('HTTP/1.1 404') || answer.includes('Zqsecret'))
            throw new Error(`/${path} is answered by ${JSON.stringify(answer.slice(0, 200))}`);
        }
        if (!answers.at(-1)?.endsWith('home')) throw new Error('The home page is not answered.');
      } finally {
        close();
        // Whoever waits for the pipe waits no more.
        rmSync(parent, { recursive: true });
      }
    },
  }),
  attack<Request>({
    name: 'no request ends the server, or gets what is not on the site',
    inputs: fc.record({
      method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'TRACE', 'OPTIONS', 'CONNECT', 'BREW'),
      target,
      headers: fc.array(header, { maxLength: 3 }),
    }),
    runs: 300,
    holds: async ({ method, target: path, headers }) => {
      const parent = mkdtempSync(join(tmpdir(), 'coldframe-requests-'));
      const folder = join(parent, 'site');
      mkdirSync(folder);
      writeFileSync(join(parent, 'secret'), 'Zqsecret outside');
      writeFileSync(join(folder, '_headers'), '/*\n  X-Secret: yes\n# Zqsecret settings\n');
      writeFileSync(join(folder, 'index.html'), 'home');
      const { port, close } = await serve(folder, '/', 0);
      try {
        const answer = await ask(
          port,
          `${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers.map((line) => `${line}\r\n`).join('')}\r\n`,
        );
        if (answer.includes('Zqsecret')) throw new Error(`What is not on the site was sent: ${answer.slice(0, 200)}`);
        const after = await ask(port, 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 20_000);
        if (!after.startsWith('HTTP/1.1 200') || !after.endsWith('home'))
          throw new Error(`The server is no longer well: ${after.slice(0, 200)}`);
      } finally {
        close();
        rmSync(parent, { recursive: true });
      }
    },
  }),
];

/**
 * All that comes back until the connection ends, or until nothing came for `patience` milliseconds; it may be nothing.
 */
function ask(port: number, text: string, patience = 300): Promise<string> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const end = (): void => resolve(Buffer.concat(parts).toString());
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket
      .on('data', (part: Buffer) => parts.push(part))
      .on('close', end)
      .on('error', end);
    // A body that never comes: the server may wait for it, and others are answered meanwhile.
    socket.setTimeout(patience, () => socket.destroy());
  });
}
