/** Makes the program that renders pages, and the files that pages load: of the sources alone, without any garden. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'astro';
import type { AstroIntegration } from 'astro';
import { commonConfig } from '../astro-config.ts';
import { givenModule } from '../config-module.ts';
import { stringsModules } from '../strings-modules.ts';
import { bundleWorkers } from './bundle-workers.ts';
import { programFolder } from './program-folder.ts';
import type { Compiled } from './program-key.ts';
import { programPlaces } from './program-places.ts';

/** @param folder a new one, for this and nothing else, absolute */
export async function bundleProgram(folder: string, compiled: Compiled): Promise<void> {
  const { client, workers } = programPlaces(folder);
  const work = join(folder, 'work');
  for (const each of [client, work, workers]) mkdirSync(each, { recursive: true });
  const before = process.cwd();
  // Astro writes code that it runs below the folder that it is started in.
  process.chdir(folder);
  try {
    const address = new URL(compiled.base, 'http://localhost/');
    await build({
      ...commonConfig({ root: work, cache: work, outDir: client, address, integration: bundling(folder, compiled) }),
      configFile: false,
      logLevel: 'error',
    });
    for (const [name, code] of await bundleWorkers()) writeFileSync(join(workers, name), code);
  } finally {
    process.chdir(before);
    rmSync(work, { recursive: true, force: true });
  }
}

/** Lets Astro bundle and takes what it has made: pages are another matter. */
function bundling(folder: string, { language }: Compiled): AstroIntegration {
  const { client, server, sheets } = programPlaces(folder);
  let sheetsOfPages = (): unknown => [];
  return {
    name: 'coldframe-program',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [givenModule(), stringsModules(language)] } });
        // Astro has chosen by now where it works; its paths are those of the program.
        updateConfig({ root: pathToFileURL(`${programFolder}/`) });
      },
      'astro:build:setup': ({ pages }) => {
        // Known when everything is bundled.
        sheetsOfPages = () => [...pages].map(([page, { styles }]) => [page, { styles }]);
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'coldframe-program',
          // Asked for when everything is bundled, just before Astro removes it.
          setup: async () => {
            writeFileSync(sheets, JSON.stringify(sheetsOfPages()));
            cpSync(join(client, '.prerender'), server, { recursive: true });
          },
          getStaticPaths: async () => [],
          render: async () => {
            throw new Error('No page is rendered while the program is bundled.');
          },
        }),
    },
  };
}
