import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { cacheFolder, outFolder, siteAddress } from './src/astro/garden-options.ts';
import { coldframe } from './src/astro/integration.ts';
import { sitemapOfContent } from './src/astro/sitemap.ts';
import { site } from './src/site.config.ts';

const address = siteAddress(site, process.env);

export default defineConfig({
  site: address.origin,
  base: address.pathname,
  outDir: outFolder(process.env),
  cacheDir: `${cacheFolder(site, process.env)}/astro`,
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
