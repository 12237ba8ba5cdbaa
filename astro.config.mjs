import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import { coldframe } from './src/astro/integration.ts';
import { sitemapOfContent } from './src/astro/sitemap.ts';
import { site } from './src/site.config.ts';

const address = new URL((process.env.GARDEN_SITE ?? site.url).replace(/\/?$/, '/'));
const vault = resolve(process.env.GARDEN_VAULT ?? 'notes');
const out = resolve(process.env.GARDEN_OUT ?? 'dist');

// What is reused between builds belongs to one vault, one output folder and one address: another of them, another cache.
const cache = createHash('sha256').update([vault, out, address.href].join('\n')).digest('hex').slice(0, 16);

export default defineConfig({
  site: address.origin,
  base: address.pathname,
  outDir: out,
  cacheDir: `.cache/${cache}/astro`,
  trailingSlash: 'always',
  // One shared, cached style sheet; and no inline script or style, which the Content Security Policy would refuse.
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  integrations: [
    ...sitemapOfContent(address),
    coldframe(),
  ],
  vite: {
    build: { assetsInlineLimit: 0 },
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**'] } },
  },
});
