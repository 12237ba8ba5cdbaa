/**
 * `sitemap-index.xml` with every page that has content of its own, and when it was tended: not the redirects, not
 * search, not what stands in for other pages offline.
 */
import { instantOf } from '../vault/dates.ts';
import { hrefOf } from '../vault/address.ts';
import { writtenFiles } from '../vault/own-addresses.ts';
import { escapeHtml } from '../compile/escape-html.ts';
import { titleOrder } from '../listing/title-order.ts';
import type { HandedNote } from './handover.ts';
import type { SiteWriter } from './output/site-writer.ts';
import type { Pages } from './write-pages.ts';

/** Routes whose pages have no content of their own. */
const leftRoutes = ['/[...redirect]', '/404', '/search', '/offline'];
/** Addresses of one file: the format allows 50,000. */
const most = 45_000;

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';

interface Item {
  url: string;
  updated?: string;
}

/** @param base address of the site, base path included, with a slash at its end */
export function writeSitemap(
  paths: Pages['paths'],
  notes: readonly Pick<HandedNote, 'slug' | 'updated'>[],
  base: URL,
  write: SiteWriter['write'],
): void {
  const tended = new Map(notes.map(({ slug, updated }) => [String(slug), instantOf(updated ?? '')?.toISOString()]));
  const inOrder = titleOrder('en');
  const items = paths
    .filter(({ route }) => !leftRoutes.includes(route))
    .map(({ path }): Item => {
      const updated = tended.get(path);
      const url = new URL(hrefOf(path, base.pathname), base).href;
      return { url, ...(updated === undefined ? {} : { updated }) };
    })
    .sort((a, b) => inOrder({ title: a.url }, { title: b.url }));
  const files: Item[] = [];
  for (let at = 0; at < items.length; at += most) {
    const part = items.slice(at, at + most);
    const name = `sitemap-${files.length}.xml`;
    write(name, `${head}<urlset xmlns="${schema}">${part.map((item) => element('url', item)).join('')}</urlset>\n`);
    const latest = part
      .flatMap(({ updated }) => updated ?? [])
      .sort()
      .at(-1);
    files.push({ url: new URL(name, base).href, ...(latest === undefined ? {} : { updated: latest }) });
  }
  if (files.length === 0) return;
  write(
    writtenFiles.sitemap,
    `${head}<sitemapindex xmlns="${schema}">${files.map((file) => element('sitemap', file)).join('')}</sitemapindex>\n`,
  );
}

function element(name: string, { url, updated }: Item): string {
  const lastmod = updated === undefined ? '' : `<lastmod>${updated}</lastmod>`;
  return `<${name}><loc>${escapeHtml(url)}</loc>${lastmod}</${name}>`;
}
