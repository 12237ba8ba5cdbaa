/**
 * Serves a built garden the way a static host does: folders by their index page, addresses without their final slash
 * redirected, 404.html for the rest, text compressed, the headers of `_headers`. Astro's preview knows no `_headers`,
 * so a page that the published Content Security Policy would break looks whole in it.
 */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import send from 'send';

interface HeaderRule {
  path: RegExp;
  headers: [name: string, value: string][];
}

export interface Serving {
  /** Of the home page. */
  address: string;
  port: number;
  close(): void;
}

/** Characters of an address that are read; RFC 9110 wants 8,000 at least. */
const longestAddress = 8192;
/** Bytes of a request's head: Node ends the connection above it, and a long address is to be told. */
const longestHead = 1 << 16;
/** What no host gives out: settings for the host, and what has a name or lies in a folder that begins with a dot. */
const hidden = /^(?:_headers|_redirects)$|^\.(?!well-known\/)|\/\./u;

/**
 * Serves `folder` under `base` (starts and ends with `/`) to this machine only.
 * @param port `0` takes any free port
 * @throws an error whose `code` is `EADDRINUSE` when another program has the port
 */
export async function serve(folder: string, base: string, port: number): Promise<Serving> {
  const answer = answers(folder, base);
  const first = await listen(answer, '127.0.0.1', port);
  const taken = (first.address() as AddressInfo).port;
  try {
    // `localhost` means either family, and a browser tries both: another program on the second would get half the
    // requests.
    const second = await listen(answer, '::1', taken).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') throw error;
      return undefined; // A machine without IPv6.
    });
    return {
      address: `http://localhost:${taken}${base}`,
      port: taken,
      close: () => [first, second].forEach((server) => server?.close()),
    };
  } catch (error) {
    first.close();
    throw error;
  }
}

function answers(folder: string, base: string): RequestListener {
  const rules = headerRules(folder);
  const compress = compression({ threshold: 1200, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } });
  return (request, response) => {
    compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], () => {
      try {
        answer(request, response);
      } catch {
        // No request may end the server, whatever the disk says.
        refuse(response, 500, 'The server could not read that.');
      }
    });
  };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = request.url ?? '/';
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, 'Only GET and HEAD are answered.', { Allow: 'GET, HEAD' });
    if (url.length > longestAddress) return refuse(response, 414, 'That address is too long.');
    const [path = '/', query] = url.split('?', 2);
    const suffix = query === undefined ? '' : `?${query}`;
    if (decode(path) === undefined) return refuse(response, 400, 'That is not the address of a page.');
    if (!path.startsWith(base)) {
      // The home page is found from the bare host too, everything else only where the published site has it.
      if (path === '/' || `${path}/` === base) redirect(response, base + suffix);
      else missing(request, response, folder);
      return;
    }
    const inside = decode(`/${path.slice(base.length)}`)?.slice(1) ?? '';
    addHeaders(response, rules, `/${inside}`);
    if (!inside.endsWith('/') && inside !== '' && isFile(folder, `${inside}/index.html`))
      return redirect(response, `${path}/${suffix}`);
    const file = inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside;
    if (hidden.test(file) || !isFile(folder, file)) return missing(request, response, folder);
    sendFile(request, response, folder, file);
  }
}

/** The path without percent-encoding; `undefined` where it is no path, or names nothing that a file may be called. */
function decode(path: string): string | undefined {
  if (!path.startsWith('/')) return undefined;
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/**
 * Whether this is a file, spelled as it is on the disk: one file has one address. Another case where the file system
 * does not mind, `..`, doubled slashes and links that lead out are other names for something, and no address.
 */
function isFile(folder: string, inside: string): boolean {
  const segments = inside.split('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) return false;
  try {
    const path = join(realpathSync.native(folder), ...segments);
    // A pipe is open for ever, and the few threads that open files with it.
    return realpathSync.native(path) === path && statSync(path).isFile();
  } catch {
    return false; // Not there, or a name too long to be.
  }
}

function sendFile(request: IncomingMessage, response: ServerResponse, folder: string, file: string): void {
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
  send(request, `/${file.split('/').map(encodeURIComponent).join('/')}`, {
    root: folder,
    index: false,
    dotfiles: 'allow',
    cacheControl: false,
  })
    .on('directory', () => missing(request, response, folder))
    .on('error', ({ status = 500, headers = {} }: { status?: number; headers?: Record<string, string> }) => {
      if (response.headersSent) response.destroy();
      else if (status === 404) missing(request, response, folder);
      else refuse(response, status, 'That cannot be sent.', headers);
    })
    .pipe(response);
}

/** `path` as it was asked for, still encoded. */
function redirect(response: ServerResponse, path: string): void {
  // `//host/` would be another site's address.
  response.writeHead(301, { Location: path.replace(/^[/\\]+/, '/') }).end();
}

function missing(request: IncomingMessage, response: ServerResponse, folder: string): void {
  response.setHeader('Cache-Control', 'no-cache');
  const page = isFile(folder, '404.html') ? readOrAbsent(join(folder, '404.html')) : undefined;
  if (page === undefined) return refuse(response, 404, 'There is no such page.');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': page.length });
  response.end(request.method === 'HEAD' ? undefined : page);
}

/** Asked for while a file is sent, where nobody would catch what is thrown. */
function readOrAbsent(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function refuse(
  response: ServerResponse,
  status: number,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`);
}

/** Reads `_headers`: a path pattern on a line of its own, below it `Name: value` lines, indented. */
function headerRules(folder: string): HeaderRule[] {
  const file = join(folder, '_headers');
  const rules: HeaderRule[] = [];
  if (!existsSync(file)) return rules;
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    const [, name, value] = /^\s+([\w-]+):\s*(\S.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value.trim()]);
    else if (line.startsWith('/')) rules.push({ path: pattern(line.trim()), headers: [] });
  }
  return rules;
}

function pattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}

function addHeaders(response: ServerResponse, rules: HeaderRule[], pathname: string): void {
  for (const { path, headers } of rules) {
    if (path.test(pathname)) for (const [name, value] of headers) response.setHeader(name, value);
  }
}

/** Connections that wait to be taken; the system has a bound of its own. */
const waiting = 4096;

function listen(answer: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer({ maxHeaderSize: longestHead }, answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog: waiting }, () => resolve(server));
  });
}
