/** What Astro is told: of the program that it bundles, and of a garden that it serves in development. */
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { coldframe } from './integration.ts';
import type { ServedGarden } from './integration.ts';
import { programFolder, sourceFolder } from './program/program-folder.ts';

interface Common {
  /** Where Astro keeps types: a folder of its own, or the program's where they are for an editor. */
  root: string;
  /** Where it keeps what it reuses. */
  cache: string;
  outDir: string;
  /** Of the site. */
  address: URL;
  integration: AstroIntegration;
}

export function commonConfig({ root, cache, outDir, address, integration }: Common) {
  return {
    root,
    srcDir: sourceFolder,
    publicDir: join(programFolder, 'public'),
    site: address.origin,
    base: address.pathname,
    outDir,
    cacheDir: join(cache, 'astro'),
    trailingSlash: 'always',
    // One shared, cached style sheet; and no inline script or style, which the Content Security Policy would refuse.
    build: { format: 'directory', inlineStylesheets: 'never' },
    devToolbar: { enabled: false },
    integrations: [
      // For pages of the program; `.mdx` notes are compiled by the same compiler, and run in processes of their own.
      mdx(),
      integration,
    ],
    vite: {
      cacheDir: join(cache, 'vite'),
      build: { assetsInlineLimit: 0 },
      server: { watch: { ignored: ['**/.cache/**', '**/dist/**', `${cache}/**`] } },
    },
  } satisfies AstroInlineConfig;
}

/**
 * @param root as above
 * @param readAnew called when the garden's own file has changed
 */
export function devConfig(served: ServedGarden, readAnew: () => ServedGarden, root: string): AstroInlineConfig {
  const { address, cache, staging } = served.places;
  return commonConfig({ root, cache, outDir: staging, address, integration: coldframe(served, readAnew) });
}
