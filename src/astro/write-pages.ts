/** The pages of a site: those that are as they were keep their file, the others are rendered. */
import { digestOfPage } from './kept-pages.ts';
import type { KeptPage, KeptPages } from './kept-pages.ts';
import { staysInside } from './output/page-paths.ts';
import type { SiteWriter } from './output/site-writer.ts';
import type { PagePath, Program } from './program/open-program.ts';

export interface PageCounts {
  rendered: number;
  reused: number;
}

export interface Pages extends PageCounts {
  /** Path of each page and which route it is of, in the order in which they were made. */
  paths: readonly { path: string; route: string }[];
  kept: KeptPages;
}

interface PagesToWrite {
  program: Program;
  /** Of the site. */
  address: URL;
  /** Of pages that are not made. */
  absent: ReadonlySet<string>;
  /** Digest of what every page depends on. */
  version: string;
  /** As the last build left them. */
  former: KeptPages;
  staging: string;
  written: SiteWriter;
  say: {
    page: (address: string, how: string) => void;
    error: (sentence: string) => void;
    count: (done: number, total: number) => void;
  };
}

export async function writePages(to: PagesToWrite): Promise<Pages> {
  const { program, address, absent, version, former, staging, written, say } = to;
  const kept = new Map<string, KeptPage>();
  const seen = new Set<string>();
  const made: { path: string; route: string }[] = [];
  let [rendered, reused] = [0, 0];
  const paths = await program.paths();
  for (const [at, path] of paths.entries()) {
    say.count(at, paths.length);
    const { pathname, route, cacheKey } = path;
    if (absent.has(pathname.replaceAll(/^\/|\/$/gu, ''))) continue;
    const name = pathname.replace(/\/$/u, '');
    const file = fileOf(path);
    if (!staysInside(pathname, staging) || !written.accepts(file)) {
      say.error(
        `No page is made at ${JSON.stringify(pathname)}: its file would not lie below the site's folder under that name.`,
      );
      continue;
    }
    // The first route in order has an address.
    if (seen.has(name) || written.has(file)) continue;
    seen.add(name);
    const isPage = route.type === 'page';
    if (isPage) made.push({ path: name.replace(/^\//u, ''), route: route.route });
    const from = cacheKey === undefined ? undefined : digestOfPage(`${version} ${route.component}\n${cacheKey}`);
    const before = former.get(file);
    if (from !== undefined && before?.from === from && written.keep(file, before.bytes)) {
      kept.set(file, before);
      if (isPage) reused += 1;
      say.page(file, 'reused');
      continue;
    }
    const begun = performance.now();
    const bytes = await render(program, path, address);
    written.write(file, bytes);
    if (from !== undefined) kept.set(file, { from, bytes: digestOfPage(bytes) });
    if (isPage) rendered += 1;
    say.page(file, `+${Math.round(performance.now() - begun)}ms`);
  }
  return { paths: made, kept, rendered, reused };
}

async function render(program: Program, path: PagePath, address: URL): Promise<Uint8Array> {
  try {
    return await program.render(path, urlOf(path, address));
  } catch (error) {
    throw new Error(`The page ${path.pathname} could not be made.`, { cause: error });
  }
}

/** As a browser asks for it: a `%` in a path is asked for as `%25`. */
function urlOf({ pathname, route }: PagePath, address: URL): URL {
  const inside = pathname.replace(/^\//u, '').replace(/\/$/u, '');
  const url = new URL(address);
  url.pathname = address.pathname + encodeURI(inside) + (route.type === 'page' && inside !== '' ? '/' : '');
  return url;
}

/** Below the output. Hosts ask for the page of what is not there by the name of a file. */
function fileOf({ pathname, route }: PagePath): string {
  const inside = pathname.replace(/^\//u, '').replace(/\/$/u, '');
  if (route.type !== 'page') return inside;
  if (inside === '') return 'index.html';
  return route.route === '/404' ? '404.html' : `${inside}/index.html`;
}
