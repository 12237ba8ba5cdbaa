/** What the build does around Astro's pages: attachments, Markdown copies, the search index, the report. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { CardDrawing } from '../cards/draw-cards.ts';
import { absentPages } from '../listing/features.ts';
import { formatProblem } from '../problems.ts';
import type { BuildListener } from './build-listener.ts';
import type { OwnConfig } from './read-config.ts';
import { configModule, followGarden } from './config-module.ts';
import { notesToKeep, writeOfflineFiles } from './offline-files.ts';
import { serveBesidePages } from './serve-beside-pages.ts';
import { createHandoverReader, handedProblem, readHandover, readText } from './handover.ts';
import { beginBuild, endOfPages, finishBuild, waitForTurn } from './output/build-steps.ts';
import type { Say } from './output/build-steps.ts';
import { isForced } from './output/force.ts';
import { keepPagesInside, withoutPages } from './output/page-paths.ts';
import type { Places } from './output/places.ts';
import { orStop } from './output/refusal.ts';
import { programFolder } from './program.ts';
import { siteWriter } from './output/site-writer.ts';
import { listKeptPages } from './kept-pages.ts';
import { decodePageAddresses, withWholeAddresses } from './page-addresses.ts';
import { countPages } from './page-counts.ts';
import { writtenFolders } from '../vault/own-addresses.ts';
import type { Handover } from './handover.ts';
import type { PageCounts } from './page-counts.ts';
import { writeAttachments } from './published-attachment.ts';
import { serveProblems } from './problems-of-page.ts';
import { reportProblems, reportTimings } from './reports.ts';
import { searchDocument, startSearchIndex } from './search-index.ts';
import type { SearchIndex, SearchPage } from './search-index.ts';
import { categoriesOf, themeFiles } from './theme-files.ts';
import { startSocialImages } from './social-images.ts';
import { stringsModules } from './strings-modules.ts';
import { createStopwatch } from './stopwatch.ts';
import { showFailedUpdates } from './watch-vault.ts';

/** Only development servers load it. */
const problemsScript = fileURLToPath(new URL('../scripts/problems-of-page.ts', import.meta.url));

/** @param places the folders of this garden, compared with each other already */
export function coldframe(
  places: Places,
  { config, file, problems }: OwnConfig,
  { onBuilt, onNotice, isVerbose = false }: BuildListener,
): AstroIntegration {
  const { cache: cacheFolder, out, staging, vault } = places;
  const force = isForced(process.env);
  const sayTo =
    (logger: AstroIntegrationLogger): Say =>
    (sentence) =>
      onNotice === undefined ? logger.info(sentence) : onNotice(sentence);
  let base = '/';
  const stopwatch = createStopwatch(() => performance.now());
  let handover: Handover | undefined;
  let search: SearchIndex | undefined;
  let cards: CardDrawing | undefined;
  let pages: () => PageCounts = () => ({ rendered: 0, reused: 0 });
  return {
    name: 'coldframe',
    hooks: {
      'astro:config:setup': ({ command, config: astro, logger, updateConfig, addWatchFile, injectScript }) =>
        orStop(async () => {
          updateConfig({ vite: { plugins: [configModule(config, cacheFolder), stringsModules(config.language)] } });
          // Astro has chosen by now where it keeps what is for this garden only; its paths are those of the program.
          updateConfig({ root: pathToFileURL(`${programFolder}/`) });
          if (file !== undefined) addWatchFile(file);
          if (command === 'dev') for (const each of problems) logger.warn(formatProblem(each));
          if (command === 'dev') injectScript('page', `import ${JSON.stringify(problemsScript)};`);
          if (command === 'build') await beginBuild(places, fileURLToPath(astro.outDir), force, sayTo(logger));
          else await waitForTurn(places, command === 'dev' ? 'dev' : 'build', sayTo(logger));
        }),
      'astro:config:done': ({ config: astro }) => {
        base = astro.base.replace(/\/?$/u, '/');
        stopwatch.begin('content');
      },
      'astro:server:setup': ({ server }) => {
        const loaded = createHandoverReader(cacheFolder);
        showFailedUpdates(server);
        followGarden(server);
        server.middlewares.use(serveProblems(loaded, () => base));
        server.middlewares.use(decodePageAddresses);
        server.middlewares.use(serveBesidePages(loaded, () => ({ cacheFolder, lastBuild: out, base, vault }), config));
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        stopwatch.begin('bundle');
        handover = readHandover(cacheFolder);
        const absent = absentPages(handover.features, config.url !== undefined, handover.guests);
        if (config.socialImages > 0) cards = startSocialImages(config, handover.notes, cacheFolder);
        search = startSearchIndex(config.language);
        search.add(handedPages(cacheFolder, handover));
        // Asked for when the bundles are ready and the pages begin.
        setPrerenderer((own) => {
          stopwatch.begin('pages');
          // Astro has emptied the staging folder by now.
          search?.write(siteWriter(staging).folder(writtenFolders.search));
          const { prerenderer, counts } = countPages(
            withoutPages(keepPagesInside(withWholeAddresses(own), staging, logger), absent),
          );
          pages = counts;
          return prerenderer;
        });
      },
      'astro:build:generated': () => {
        endOfPages(places);
        listKeptPages(cacheFolder);
        stopwatch.begin('sitemap');
      },
      'astro:build:done': async ({ logger }) => {
        stopwatch.begin('files');
        if (handover === undefined || search === undefined) throw new Error('The vault was not loaded.');
        const written = siteWriter(staging);
        const accepts = (address: string): boolean => {
          const isFine = written.accepts(address);
          if (!isFine)
            logger.error(`No file is made at ${JSON.stringify(address)}, which is no address below the site's folder.`);
          return isFine;
        };
        const lost = await writeAttachments(
          written,
          staging,
          handover.attachments.filter(({ slug }) => accepts(slug)),
          config,
        );
        if (isVerbose) for (const each of lost) logger.warn(formatProblem(each));
        for (const { slug, markdown } of [...handover.notes, ...handover.canvases]) {
          const address = `${slug === '' ? 'index' : slug}.md`;
          if (accepts(address)) written.write(address, readText(cacheFolder, handover, markdown));
        }
        const theme = await themeFiles(vault, config, categoriesOf(handover.notes));
        for (const [address, content] of theme.files) written.write(address, content);
        stopwatch.begin('search');
        await search.finish(handover.sizes.notes + handover.sizes.canvases);
        stopwatch.begin('cards');
        await cards?.write(written.write);
        stopwatch.begin('offline');
        await writeOfflineFiles(staging, base, notesToKeep(config.offline, handover.notes), written.write);
        if (isVerbose) reportProblems(handover, logger);
        stopwatch.begin('place');
        const placed = await orStop(() => finishBuild(places, force, sayTo(logger)));
        const counted = pages();
        const { sizes, counts, problems: found } = handover;
        logger.info(
          `${sizes.notes} notes published and indexed; ${counts.compiled} parsed, ${counts.reused} taken from the last build`,
        );
        const { put, kept, remove, clear } = placed;
        logger.info(
          `${out}: ${put.length} files new or changed, ${kept.length} as they were, ${remove.length + clear.length} removed`,
        );
        logger.info(`rendered ${counted.rendered} pages, reused ${counted.reused}`);
        if (process.env['GARDEN_TIMINGS'] === '1') reportTimings(handover, stopwatch.stop(), logger);
        onBuilt?.({
          notes: sizes.notes,
          counts,
          pages: counted,
          placed,
          problems: [...lost.map(handedProblem), ...found],
        });
      },
    },
  };
}

/** The searched part of every note. */
function* handedPages(cacheFolder: string, handover: Handover): Generator<SearchPage> {
  for (const note of [...handover.notes, ...handover.canvases]) {
    yield { slug: note.slug, html: searchDocument(note, readText(cacheFolder, handover, note.html)) };
  }
}
