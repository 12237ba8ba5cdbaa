import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { absentPages } from '../listing/features.ts';
import { canonicalPath, encodeSlug, hrefOf } from '../vault/address.ts';
import { instantOf } from '../vault/dates.ts';
import { cacheFolderOf, readHandover } from './handover.ts';

/** Routes whose pages have no content of their own. */
const leftRoutes = ['/[...redirect]', '/[...document]'];

/**
 * `sitemap-index.xml` with every page that has content of its own, and when it was tended: not the redirects, not search,
 * not what stands in for other pages offline. Which pages are redirects, and when notes were tended, is known only when the
 * build is done, hence the first of the two integrations.
 *
 * @param base address of the site, base path included, with a slash at its end
 */
export function sitemapOfContent(base: URL): AstroIntegration[] {
  const left = new Set(['search/', 'offline/'].map((path) => new URL(path, base).href));
  let cacheFolder = '';
  /** ISO dates, by address. */
  const tended = new Map<string, string>();
  const redirects: AstroIntegration = {
    name: 'coldframe:sitemap-redirects',
    hooks: {
      'astro:config:done': ({ config }) => {
        cacheFolder = cacheFolderOf(config.cacheDir);
      },
      'astro:build:done': ({ assets, dir }) => {
        const { features, guests, notes } = readHandover(cacheFolder);
        // Astro counts them among its pages, though they were not made.
        for (const slug of absentPages(features, true, guests))
          left.add(new URL(hrefOf(slug, base.pathname), base).href);
        for (const { slug, updated } of notes) {
          const instant = instantOf(updated ?? '');
          if (instant !== undefined) tended.set(new URL(hrefOf(slug, base.pathname), base).href, instant.toISOString());
        }
        const root = fileURLToPath(dir);
        for (const file of leftRoutes.flatMap((route) => assets.get(route) ?? [])) {
          const path = fileURLToPath(file)
            .slice(root.length)
            .split(sep)
            .join('/')
            .replace(/index\.html$/, '');
          left.add(new URL(`${base.pathname}${encodeSlug(path)}`, base).href);
        }
      },
    },
  };
  return [
    redirects,
    sitemap({
      filter: (page) => !left.has(asLinked(page)),
      serialize: (item) => withDate({ ...item, url: asLinked(item.url) }, tended.get(asLinked(item.url))),
    }),
  ];
}

/** An address that Astro made of a page's path, encoded as in links to the page. */
function asLinked(address: string): string {
  const url = new URL(address);
  return new URL(canonicalPath(url.pathname), url).href;
}

function withDate(item: SitemapItem, updated: string | undefined): SitemapItem {
  return updated === undefined ? item : { ...item, lastmod: updated };
}
