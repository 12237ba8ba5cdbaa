/** What a development server does around Astro's pages: it loads the vault, follows it, and serves what is no page. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { gardenFileNames } from '../config/garden-files.ts';
import { messageOf } from '../message-of.ts';
import { formatProblem } from '../problems.ts';
import { configModule, followGarden } from './config-module.ts';
import { followVault } from './follow-vault.ts';
import { createHandoverReader } from './handover.ts';
import { waitForTurn } from './output/build-steps.ts';
import type { Places } from './output/places.ts';
import { orStop, Refusal } from './output/refusal.ts';
import { decodePageAddresses } from './page-addresses.ts';
import { serveProblems } from './problems-of-page.ts';
import { programFolder } from './program/program-folder.ts';
import type { OwnConfig } from './read-config.ts';
import { serveBesidePages } from './serve-beside-pages.ts';
import { stringsModules } from './strings-modules.ts';
import { showFailedUpdates } from './watch-vault.ts';

/** Only development servers load it. */
const problemsScript = fileURLToPath(new URL('../scripts/problems-of-page.ts', import.meta.url));

/** A garden's folders, compared with each other already, and its configuration. */
export interface ServedGarden {
  places: Places;
  own: OwnConfig;
}

/**
 * @param first as the server begins with it
 * @param readAnew called when the garden's own file has changed: Astro then starts anew, and comes here once more
 */
export function coldframe(first: ServedGarden, readAnew: () => ServedGarden): AstroIntegration {
  const { cache: cacheFolder, out, vault } = first.places;
  let served = first;
  let base = '/';
  let start = 0;
  let loading: Promise<unknown> = Promise.resolve();
  return {
    name: 'coldframe',
    hooks: {
      'astro:config:setup': ({ command, isRestart, logger, updateConfig, addWatchFile, injectScript }) =>
        orStop(async () => {
          // Which would make pages and none of the rest, wherever its own flags say.
          if (command === 'build')
            throw new Refusal(
              'A garden is built by `coldframe build`, or `npm run build`, and not by Astro’s own command.',
            );
          if (isRestart) {
            try {
              served = readAnew();
            } catch (error) {
              logger.error(`The garden is served as before: ${messageOf(error)}`);
            }
          }
          const { places, own } = served;
          const { config, problems } = own;
          updateConfig({
            site: places.address.origin,
            base: places.address.pathname,
            vite: { plugins: [configModule(config, cacheFolder), stringsModules(config.language)] },
          });
          // Astro has chosen by now where it keeps what is for this garden only; its paths are those of the program.
          updateConfig({ root: pathToFileURL(`${programFolder}/`) });
          if (command !== 'dev') return;
          // One that is not there yet as well.
          for (const name of gardenFileNames) addWatchFile(join(vault, name));
          for (const each of problems) logger.warn(formatProblem(each));
          injectScript('page', `import ${JSON.stringify(problemsScript)};`);
          if (!isRestart) await waitForTurn(places, 'dev', (sentence) => logger.info(sentence));
        }),
      'astro:config:done': ({ config: astro }) => {
        base = astro.base.replace(/\/?$/u, '/');
      },
      'astro:server:setup': async ({ server, logger }) => {
        const loaded = createHandoverReader(cacheFolder);
        showFailedUpdates(server);
        followGarden(server);
        server.middlewares.use(serveProblems(loaded, () => base));
        server.middlewares.use(decodePageAddresses);
        const { own } = served;
        server.middlewares.use(
          serveBesidePages(loaded, () => ({ cacheFolder, lastBuild: out, base, vault }), own.config),
        );
        const mine = (start += 1);
        // One after another, and none with the configuration of before: all of them write the same files.
        const inTurn = (load: () => Promise<void>): Promise<unknown> =>
          (loading = loading.then(() => (mine === start ? load() : undefined)));
        await followVault(own, cacheFolder, server.watcher, logger, inTurn);
      },
    },
  };
}
