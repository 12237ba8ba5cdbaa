/** What the build does around Astro's pages: attachments, Markdown copies, the search index, the report. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { CardDrawing } from '../cards/draw-cards.ts';
import { site } from '../site.config.ts';
import { notesToKeep, writeOfflineFiles } from './offline-files.ts';
import { isSvg, safeSvg, serveBesidePages } from './serve-beside-pages.ts';
import { cacheFolderOf, readHandover, readText } from './handover.ts';
import { countPages } from './page-counts.ts';
import type { HandedNote, Handover } from './handover.ts';
import type { PageCounts } from './page-counts.ts';
import { reportProblems, reportTimings } from './reports.ts';
import { searchDocument, startSearchIndex } from './search-index.ts';
import type { SearchIndex, SearchPage } from './search-index.ts';
import { startSocialImages } from './social-images.ts';
import { createStopwatch } from './stopwatch.ts';

export function coldframe(): AstroIntegration {
  let cacheFolder = '';
  let lastBuild = '';
  let base = '/';
  const stopwatch = createStopwatch(() => performance.now());
  let handover: Handover | undefined;
  let search: SearchIndex | undefined;
  let cards: CardDrawing | undefined;
  let pages: () => PageCounts = () => ({ rendered: 0, reused: 0 });
  return {
    name: 'coldframe',
    hooks: {
      'astro:config:done': ({ config }) => {
        cacheFolder = cacheFolderOf(config.cacheDir);
        lastBuild = fileURLToPath(config.outDir);
        base = config.base.replace(/\/?$/u, '/');
        stopwatch.begin('content');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(serveBesidePages(() => ({ cacheFolder, lastBuild, base })));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        stopwatch.begin('bundle');
        handover = readHandover(cacheFolder);
        if (handover === undefined) throw new Error('The vault was not loaded.');
        if (site.socialImages > 0) cards = startSocialImages(site, handover.notes, cacheFolder);
        search = startSearchIndex(site.language);
        search.add(handedPages(cacheFolder, handover));
        const { notes } = handover;
        // Asked for when the bundles are ready and the pages begin.
        setPrerenderer((own) => {
          stopwatch.begin('pages');
          // The output folder has been emptied by now.
          if (!notes.some(isModule)) search?.write(lastBuild);
          const { prerenderer, counts } = countPages(own);
          pages = counts;
          return prerenderer;
        });
      },
      'astro:build:generated': () => stopwatch.begin('sitemap'),
      'astro:build:done': async ({ dir, logger }) => {
        stopwatch.begin('files');
        const dist = fileURLToPath(dir);
        if (handover === undefined || search === undefined) throw new Error('The vault was not loaded.');
        for (const { source, slug } of handover.attachments) {
          const target = join(dist, slug);
          mkdirSync(dirname(target), { recursive: true });
          if (isSvg(source)) writeFileSync(target, safeSvg(source));
          else copyFileSync(source, target);
        }
        for (const { slug, markdown } of handover.notes) {
          const target = join(dist, `${slug === '' ? 'index' : slug}.md`);
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, readText(cacheFolder, handover, markdown));
        }
        stopwatch.begin('search');
        if (handover.notes.some(isModule)) {
          search.add(builtPages(dist, handover));
          search.write(dist);
        }
        await search.finish(handover.counts.published);
        stopwatch.begin('cards');
        await cards?.write(dist);
        stopwatch.begin('offline');
        await writeOfflineFiles(dist, base, notesToKeep(site.offline, handover.notes));
        reportProblems(handover, logger);
        const { published, compiled, reused } = handover.counts;
        logger.info(`${published} notes published and indexed; ${compiled} parsed, ${reused} taken from the last build`);
        const { rendered, reused: kept } = pages();
        logger.info(`rendered ${rendered} pages, reused ${kept}`);
        if (process.env['GARDEN_TIMINGS'] === '1') reportTimings(handover, stopwatch.stop(), logger);
      },
    },
  };
}

function isModule(note: HandedNote): boolean {
  return note.isModule === true;
}

/** The searched part of every note whose text is known before its page is built. */
function* handedPages(cacheFolder: string, handover: Handover): Generator<SearchPage> {
  for (const note of handover.notes) {
    if (!isModule(note)) yield { slug: note.slug, html: searchDocument(note, readText(cacheFolder, handover, note.html)) };
  }
}

/** The pages of the others. */
function* builtPages(dist: string, handover: Handover): Generator<SearchPage> {
  for (const { slug } of handover.notes.filter(isModule)) yield { slug, html: readFileSync(join(dist, slug, 'index.html'), 'utf8') };
}
