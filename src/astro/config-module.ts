/**
 * How the configuration, and what the garden has at all, reach the pages: a module that they import. The bundled
 * program is given it when it is loaded; the development server makes it, and makes it anew after each load of the
 * vault.
 */
import type { Plugin, ViteDevServer } from 'vite';
import type { GardenConfig } from '../config/garden-config.ts';
import type { Features } from '../listing/features.ts';
import type { TopFolder } from '../listing/top-folders.ts';
import { readHandover } from './handover.ts';
import type { Handover } from './handover.ts';
import { events } from './watch-vault.ts';

export const configId = 'virtual:coldframe/config';
/** As Vite wants it: names that begin so are no files. */
const resolved = `\0${configId}`;

export interface ConfigModule {
  config: GardenConfig;
  /** Where the loader and the build have what they keep, absolute. */
  cacheFolder: string;
  features: Features;
  topFolders: readonly TopFolder[];
}

/** Without those files of the theme that cannot be used: pages have no place for them. */
export function usableConfig(config: GardenConfig, { unusable }: Pick<Handover, 'unusable'>): GardenConfig {
  const theme = { ...config.theme };
  for (const key of unusable) delete theme[key];
  return { ...config, theme };
}

export function configSource(module: ConfigModule): string {
  return Object.entries(module)
    .map(([constant, value]) => `export const ${constant} = JSON.parse(${JSON.stringify(JSON.stringify(value))});\n`)
    .join('');
}

/** In a bundle: whoever loads it gives it. */
export function givenModule(): Plugin {
  return {
    name: 'coldframe-config',
    enforce: 'pre',
    resolveId: (name) => (name === configId ? { id: configId, external: true } : undefined),
  };
}

/** In development. */
export function configModule(config: GardenConfig, cacheFolder: string): Plugin {
  const served = (handover: Handover): ConfigModule => ({
    config: usableConfig(config, handover),
    cacheFolder,
    features: handover.features,
    topFolders: handover.topFolders,
  });
  return {
    name: 'coldframe-config',
    resolveId: (name) => (name === configId ? resolved : undefined),
    load: (name) => (name === resolved ? configSource(served(readHandover(cacheFolder))) : undefined),
  };
}

/** In development: the pages are told anew what the garden has, and which of them there are. */
export function followGarden({ environments, watcher }: ViteDevServer): void {
  watcher.on(events.done, () => {
    for (const { hot, moduleGraph } of Object.values(environments)) {
      const known = moduleGraph.getModuleById(resolved);
      if (known !== undefined) moduleGraph.invalidateModule(known);
      // Astro keeps the list of pages until it hears this.
      hot.send('astro:content-changed', {});
    }
  });
}
