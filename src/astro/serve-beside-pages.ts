/** What the development server serves beside Astro's pages, as the build would have copied it. */
import { createReadStream, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { lookup } from 'mrmime';
import type { Connect } from 'vite';
import { attachmentHeaders } from '../attachments/headers.ts';
import type { GardenConfig } from '../config/garden-config.ts';
import { publishedAttachment } from './published-attachment.ts';
import { categoriesOf, createThemeReader } from './theme-files.ts';
import { isOfTheme } from '../vault/own-addresses.ts';
import { readText } from './handover.ts';
import type { Handover } from './handover.ts';

const types: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '.css': 'text/css',
    '.js': 'text/javascript',
    '.json': 'application/json',
    '.md': 'text/markdown; charset=utf-8',
    '.pdf': 'application/pdf',
    '.svg': 'image/svg+xml',
    '.wasm': 'application/wasm',
  }),
);

/** In development: attachments from the vault, Markdown copies, and the last built search index. */
export function serveBesidePages(
  loaded: () => Handover,
  places: () => { cacheFolder: string; lastBuild: string; base: string; vault: string },
  config: GardenConfig,
): Connect.NextHandleFunction {
  const readTheme = createThemeReader(places().vault, config);
  return (request, response, next) => {
    const { cacheFolder, lastBuild, base } = places();
    const path = pathOf(request.url ?? '/', base);
    if (path === undefined) return next();
    response.setHeader('Content-Type', types.get(extname(path)) ?? 'application/octet-stream');
    if (path.startsWith('pagefind/')) return send(join(lastBuild, path));
    // Vite's own files: they tell the page what is wrong where nothing is loaded.
    if (path.startsWith('@') || path.startsWith('node_modules/') || path.startsWith('src/')) return pass();
    const handover = loaded();
    if (isOfTheme(path)) return void sendTheme(path);
    const attachment = handover.attachments.find(({ slug }) => slug === path);
    if (attachment !== undefined) return void sendAttachment(attachment.source, path);
    if (!path.endsWith('.md')) return pass();
    const note = [...handover.notes, ...handover.canvases, ...handover.bases].find(
      ({ slug }) => `${slug === '' ? 'index' : slug}.md` === path,
    );
    return note === undefined ? pass() : void response.end(readText(cacheFolder, handover, note.markdown));

    function send(file: string): void {
      if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return pass();
      if (!types.has(extname(file))) response.removeHeader('Content-Type');
      createReadStream(file).pipe(response);
      return undefined;
    }

    async function sendAttachment(file: string, slug: string): Promise<void> {
      try {
        const published = await publishedAttachment(file, config);
        if ('refusal' in published) return pass();
        for (const [name, value] of Object.entries(attachmentHeaders(slug))) response.setHeader(name, value);
        response.setHeader('Content-Type', types.get(extname(slug)) ?? lookup(slug) ?? 'application/octet-stream');
        if ('bytes' in published) response.end(published.bytes);
        else createReadStream(file).pipe(response);
      } catch {
        // Gone since the vault was read, or not to be read.
        pass();
      }
    }

    /** Read at each request: the owner is looking at what was saved. */
    async function sendTheme(address: string): Promise<void> {
      const content = (await readTheme(categoriesOf(handover.notes))).files.get(address);
      if (content === undefined) return pass();
      response.setHeader('Content-Type', types.get(extname(address)) ?? lookup(address) ?? 'application/octet-stream');
      response.end(content);
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
