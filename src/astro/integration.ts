/** What a development server does around Astro's pages: it loads the vault, follows it, and serves what is no page. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
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

/** @param places the folders of this garden, compared with each other already */
export function coldframe(places: Places, own: OwnConfig): AstroIntegration {
  const { cache: cacheFolder, out, vault } = places;
  const { config, file, problems } = own;
  let base = '/';
  return {
    name: 'coldframe',
    hooks: {
      'astro:config:setup': ({ command, logger, updateConfig, addWatchFile, injectScript }) =>
        orStop(async () => {
          // Which would make pages and none of the rest, wherever its own flags say.
          if (command === 'build')
            throw new Refusal(
              'A garden is built by `coldframe build`, or `npm run build`, and not by Astro’s own command.',
            );
          updateConfig({ vite: { plugins: [configModule(config, cacheFolder), stringsModules(config.language)] } });
          // Astro has chosen by now where it keeps what is for this garden only; its paths are those of the program.
          updateConfig({ root: pathToFileURL(`${programFolder}/`) });
          if (command !== 'dev') return;
          if (file !== undefined) addWatchFile(file);
          for (const each of problems) logger.warn(formatProblem(each));
          injectScript('page', `import ${JSON.stringify(problemsScript)};`);
          await waitForTurn(places, 'dev', (sentence) => logger.info(sentence));
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
        server.middlewares.use(serveBesidePages(loaded, () => ({ cacheFolder, lastBuild: out, base, vault }), config));
        await followVault(own, cacheFolder, server.watcher, logger);
      },
    },
  };
}
