/**
 * Serves a built garden the way a static host does: folders by their index page, addresses without their final slash
 * redirected, 404.html for the rest, the headers of `_headers`. Astro's preview knows no `_headers`, so a page that
 * the published Content Security Policy would break looks whole in it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

interface HeaderRule {
  path: RegExp;
  headers: [name: string, value: string][];
}

/**
 * Serves `folder` under `base` (starts and ends with `/`) to this machine only.
 * @param port `0` takes any free port
 * @returns the address of the home page
 * @throws an error whose `code` is `EADDRINUSE` when another program has the port
 */
export async function serve(folder: string, base: string, port: number): Promise<string> {
  const answer = answers(folder, base);
  const taken = await listen(answer, '127.0.0.1', port);
  // `localhost` means either family, and a browser tries both: another program on the second would get half the requests.
  await listen(answer, '::1', taken).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw error;
  });
  return `http://localhost:${taken}${base}`;
}

function answers(folder: string, base: string): RequestListener {
  const rules = headerRules(folder);
  const files = sirv(folder, {
    dev: true,
    extensions: [],
    setHeaders(response, pathname) {
      const type = response.getHeader('Content-Type');
      if (typeof type === 'string' && /^(text|application\/(json|xml))/.test(type) && !type.includes('charset')) {
        response.setHeader('Content-Type', `${type};charset=utf-8`);
      }
      addHeaders(response, rules, pathname);
    },
  });
  return (request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    const suffix = query === undefined ? '' : `?${query}`;
    if (!path.startsWith(base)) {
      // The home page is found from the bare host too, everything else only where the published site has it.
      if (path === '/' || `${path}/` === base) redirect(response, base + suffix);
      else missing(folder, response, rules, path);
      return;
    }
    const inside = `/${path.slice(base.length)}`;
    if (inside === '/_headers') missing(folder, response, rules, inside);
    else if (isFolder(folder, inside)) redirect(response, `${path}/${suffix}`);
    else files(rebased(request, inside), response, () => missing(folder, response, rules, inside));
  };
}

function rebased(request: IncomingMessage, inside: string): IncomingMessage {
  request.url = inside;
  return request;
}

function isFolder(folder: string, inside: string): boolean {
  if (inside.endsWith('/')) return false;
  try {
    return existsSync(join(folder, decodeURIComponent(inside), 'index.html'));
  } catch {
    return false; // Not percent-encoding: no file has such an address.
  }
}

function redirect(response: ServerResponse, href: string): void {
  // `//host/` would be another site's address.
  response.writeHead(301, { Location: href.replace(/^\/+/, '/') }).end();
}

function missing(folder: string, response: ServerResponse, rules: HeaderRule[], inside: string): void {
  const page = join(folder, '404.html');
  addHeaders(response, rules, inside);
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : 'There is no such page.');
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

function listen(answer: RequestListener, host: string, port: number): Promise<number> {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
