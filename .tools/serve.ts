/**
 * Serves a built garden the way a static host does: folders by their index page, addresses without their final slash
 * redirected, 404.html for the rest, text compressed, the headers of `_headers`. Astro's preview knows no `_headers`, so
 * a page that the published Content Security Policy would break looks whole in it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, sep } from 'node:path';
import sirv from 'sirv';
import { sendText } from './compressed.ts';

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
    // `localhost` means either family, and a browser tries both: another program on the second would get half the requests.
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
  const files = sirv(folder, { dev: true, etag: true, extensions: [] });
  return (request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    const suffix = query === undefined ? '' : `?${query}`;
    if (!path.startsWith(base)) {
      // The home page is found from the bare host too, everything else only where the published site has it.
      if (path === '/' || `${path}/` === base) redirect(response, base + suffix);
      else missing(request, response, folder);
      return;
    }
    const inside = `/${path.slice(base.length)}`;
    addHeaders(response, rules, inside);
    const file = fileAt(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
    if (file === undefined || inside === '/_headers') missing(request, response, folder);
    else if (isFolder(folder, inside)) redirect(response, `${path}/${suffix}`);
    else if (!sendText(request, response, file)) files(at(request, inside), response, () => missing(request, response, folder));
  };
}

function at(request: IncomingMessage, url: string): IncomingMessage {
  return Object.assign(request, { url });
}

/** The file of an address, there or not; `undefined` for what no file can have as its address. */
function fileAt(folder: string, inside: string): string | undefined {
  try {
    const file = normalize(join(folder, decodeURIComponent(inside)));
    return file.startsWith(normalize(folder + sep)) && !file.includes('\0') ? file : undefined;
  } catch {
    return undefined; // Not percent-encoding.
  }
}

function isFolder(folder: string, inside: string): boolean {
  return !inside.endsWith('/') && existsSync(fileAt(folder, `${inside}/index.html`) ?? '');
}

function redirect(response: ServerResponse, href: string): void {
  // `//host/` would be another site's address.
  response.writeHead(301, { Location: href.replace(/^\/+/, '/') }).end();
}

function missing(request: IncomingMessage, response: ServerResponse, folder: string): void {
  if (!sendText(request, response, join(folder, '404.html'), 404)) response.writeHead(404).end('There is no such page.');
}

/** Reads `_headers`: a path pattern on a line of its own, below it `Name: value` lines, indented. */
function headerRules(folder: string): HeaderRule[] {
  const file = join(folder, '_headers');
  const rules: HeaderRule[] = [];
  if (!existsSync(file)) return rules;
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
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

function listen(answer: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
