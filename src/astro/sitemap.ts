import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/** Routes whose pages have no content of their own. */
const leftRoutes = ['/[...redirect]', '/[...document]'];

/**
 * `sitemap-index.xml` with every page that has content of its own: not the redirects, not search, not what
 * stands in for other pages offline. Which pages
 * are redirects is known only when the build is done, hence the first of the two integrations.
 *
 * @param base address of the site, base path included, with a slash at its end
 */
export function sitemapOfContent(base: URL): AstroIntegration[] {
  const left = new Set(['search/', 'offline/'].map((path) => new URL(path, base).href));
  const redirects: AstroIntegration = {
    name: 'coldframe:sitemap-redirects',
    hooks: {
      'astro:build:done': ({ assets, dir }) => {
        const root = fileURLToPath(dir);
        for (const file of leftRoutes.flatMap((route) => assets.get(route) ?? [])) {
          const path = fileURLToPath(file).slice(root.length).split(sep).join('/').replace(/index\.html$/, '');
          left.add(new URL(encodeURI(path), base).href);
        }
      },
    },
  };
  return [redirects, sitemap({ filter: (page) => !left.has(page) })];
}
