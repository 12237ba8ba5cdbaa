import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { cacheNameOf, siteAddress } from './src/astro/garden-options.ts';
import { coldframe } from './src/astro/integration.ts';
import { sitemapOfContent } from './src/astro/sitemap.ts';
import { site } from './src/site.config.ts';

const address = siteAddress(site, process.env);
const vault = resolve(process.env.GARDEN_VAULT ?? 'notes');
const out = resolve(process.env.GARDEN_OUT ?? 'dist');

export default defineConfig({
  site: address.origin,
  base: address.pathname,
  outDir: out,
  cacheDir: `.cache/${cacheNameOf(vault, out, address)}/astro`,
  trailingSlash: 'always',
  // One shared, cached style sheet; and no inline script or style, which the Content Security Policy would refuse.
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  integrations: [
    ...sitemapOfContent(address),
    mdx(),
    coldframe(),
  ],
  vite: {
    build: { assetsInlineLimit: 0 },
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**'] } },
  },
});
