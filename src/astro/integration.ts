/** What the build does around Astro's pages: attachments, Markdown copies, the search index, the report. */
import { copyFileSync, createReadStream, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Connect } from 'vite';
import { site } from '../site.config.ts';
import { cacheFolderOf, readHandover, readMarkdownCopies } from './handover.ts';
import { countPages } from './page-counts.ts';
import type { PageCounts } from './page-counts.ts';
import { reportProblems } from './reports.ts';
import { writeSearchIndex } from './search-index.ts';

export function coldframe(): AstroIntegration {
  let cacheFolder = '';
  let lastBuild = '';
  let base = '/';
  let pages: () => PageCounts = () => ({ rendered: 0, reused: 0 });
  return {
    name: 'coldframe',
    hooks: {
      'astro:config:done': ({ config }) => {
        cacheFolder = cacheFolderOf(config.cacheDir);
        lastBuild = fileURLToPath(config.outDir);
        base = config.base.replace(/\/?$/u, '/');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(serveBesidePages(() => ({ cacheFolder, lastBuild, base })));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => {
          const { prerenderer, counts } = countPages(own);
          pages = counts;
          return prerenderer;
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const handover = readHandover(cacheFolder);
        if (handover === undefined) throw new Error('The vault was not loaded.');
        for (const { source, slug } of handover.attachments) {
          const target = join(dist, slug);
          mkdirSync(dirname(target), { recursive: true });
          copyFileSync(source, target);
        }
        for (const { slug, markdown } of readMarkdownCopies(cacheFolder)) {
          const target = join(dist, `${slug === '' ? 'index' : slug}.md`);
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, markdown);
        }
        await writeSearchIndex(dist, handover.counts.published, site.language);
        reportProblems(handover, logger);
        const { published, compiled, reused } = handover.counts;
        logger.info(`${published} notes published and indexed; ${compiled} parsed, ${reused} taken from the last build`);
        const { rendered, reused: kept } = pages();
        logger.info(`rendered ${rendered} pages, reused ${kept}`);
      },
    },
  };
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** In development: attachments from the vault, Markdown copies, and the last built search index. */
function serveBesidePages(places: () => { cacheFolder: string; lastBuild: string; base: string }): Connect.NextHandleFunction {
  return (request, response, next) => {
    const { cacheFolder, lastBuild, base } = places();
    const path = pathOf(request.url ?? '/', base);
    if (path === undefined) return next();
    response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
    if (path.startsWith('pagefind/')) return send(join(lastBuild, path));
    const attachment = readHandover(cacheFolder)?.attachments.find(({ slug }) => slug === path);
    if (attachment !== undefined) return send(attachment.source);
    if (!path.endsWith('.md')) return pass();
    const copy = readMarkdownCopies(cacheFolder).find(({ slug }) => `${slug === '' ? 'index' : slug}.md` === path);
    return copy === undefined ? pass() : void response.end(copy.markdown);

    function send(file: string): void {
      if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return pass();
      if (!(extname(file) in types)) response.removeHeader('Content-Type');
      createReadStream(file).pipe(response);
      return undefined;
    }

    function pass(): void {
      response.removeHeader('Content-Type');
      next();
    }
  };
}

/** The path below the base, decoded; `undefined` for addresses outside it or that climb out of it. */
function pathOf(url: string, base: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const inside = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
    return normalize(inside).startsWith('..') || inside === '' || inside.endsWith('/') ? undefined : inside;
  } catch {
    return undefined;
  }
}
