/** What Astro is told of one garden. */
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig } from 'astro';
import type { BuildListener } from './build-listener.ts';
import { coldframe } from './integration.ts';
import type { Places } from './output/places.ts';
import { programFolder, sourceFolder } from './program.ts';
import type { OwnConfig } from './read-config.ts';
import { sitemapOfContent } from './sitemap.ts';

/**
 * @param root where Astro keeps types and, in development, its store: a folder of this garden, or the program's own where
 * they are for an editor
 */
export function astroConfig(
  places: Places,
  own: OwnConfig,
  root: string,
  listener: BuildListener = {},
): AstroInlineConfig & { root: string } {
  const { address, cache } = places;
  return {
    root,
    srcDir: sourceFolder,
    publicDir: join(programFolder, 'public'),
    site: address.origin,
    base: address.pathname,
    // Made here, and put into the output folder when it is whole.
    outDir: places.staging,
    cacheDir: join(cache, 'astro'),
    trailingSlash: 'always',
    // One shared, cached style sheet; and no inline script or style, which the Content Security Policy would refuse.
    build: { format: 'directory', inlineStylesheets: 'never' },
    devToolbar: { enabled: false },
    experimental: { incrementalBuild: true },
    integrations: [
      // Which has whole addresses in it.
      ...(own.config.url === undefined ? [] : sitemapOfContent(address)),
      // For pages of the program; `.mdx` notes are compiled by the same compiler, and run in processes of their own.
      mdx(),
      coldframe(places, own, listener),
    ],
    vite: {
      cacheDir: join(cache, 'vite'),
      build: { assetsInlineLimit: 0 },
      server: { watch: { ignored: ['**/.cache/**', '**/dist/**', `${cache}/**`] } },
    },
  };
}
