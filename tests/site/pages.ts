/** A built site as a reader's program sees it: pages, their ids, and where everything on them leads. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

export interface BuiltPage {
  /** Below dist, with `/`: `lambda/index.html`. */
  file: string;
  /** Address below the base, decoded, with slashes on both ends: `/lambda/`. */
  path: string;
  html: string;
  tree: Root;
  ids: ReadonlySet<string>;
  /** Values of `href`, `src`, `poster`, `srcset`, form actions and refreshes, as they are written. */
  addresses: readonly string[];
  /** Where it leads by itself: the page is a redirect. */
  leadsTo?: string;
}

/** Every file below a folder, with `/`, in order. */
export function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return entries
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

export function readPages(dist: string): BuiltPage[] {
  return filesOf(dist)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(dist, file));
}

export function readPage(dist: string, file: string): BuiltPage {
  const html = readFileSync(join(dist, file), 'utf8');
  const tree = fromHtml(html);
  const ids = new Set<string>();
  const addresses: string[] = [];
  let leadsTo: string | undefined;
  visit(tree, 'element', ({ tagName, properties }: Element) => {
    if (typeof properties['id'] === 'string') ids.add(properties['id']);
    for (const name of ['href', 'src', 'poster', 'action', 'data']) {
      const value = properties[name];
      if (typeof value === 'string') addresses.push(value);
    }
    if (typeof properties['srcSet'] === 'string')
      addresses.push(...properties['srcSet'].split(',').map((part) => part.trim().split(/\s/u)[0] ?? ''));
    if (tagName === 'meta' && String(properties['httpEquiv']) === 'refresh')
      leadsTo = String(properties['content']).replace(/^\d+;url=/u, '');
  });
  if (leadsTo !== undefined) addresses.push(leadsTo);
  return {
    file,
    path: `/${file.replace(/(^|\/)index\.html$/u, '$1')}`,
    html,
    tree,
    ids,
    addresses,
    ...(leadsTo === undefined ? {} : { leadsTo }),
  };
}

/** The file below `dist` that a static host answers an address with; `undefined`: there is none. */
export function fileAt(dist: string, pathname: string, base: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const inside = decodeURIComponent(pathname.slice(base.length));
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  return existsSync(join(dist, file)) ? file : undefined;
}

/**
 * Every address on every page that leads into the site and finds no file there, or no element with that id: `page →
 * address`.
 */
export function deadEnds(dist: string, pages: readonly BuiltPage[], site: URL): string[] {
  const byFile = new Map(pages.map((page) => [page.file, page]));
  return pages.flatMap((page) => {
    const here = new URL(encodeURI(page.path.slice(1)), site);
    return page.addresses
      .filter((address) => !leadsSomewhere(address, here))
      .map((address) => `${page.path} → ${address}`);
  });

  function leadsSomewhere(address: string, here: URL): boolean {
    const url = URL.parse(address, here);
    if (url === null) return false;
    if (url.origin !== site.origin) return true;
    const file = fileAt(dist, url.pathname, site.pathname);
    if (file === undefined) return false;
    const target = byFile.get(file);
    return url.hash === '' || target === undefined || target.ids.has(decodeURIComponent(url.hash.slice(1)));
  }
}
