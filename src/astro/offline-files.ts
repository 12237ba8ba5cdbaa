/** The service worker and its lists: made from what a build has written, at the base of the site. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { AllPages, OfflinePlan, WholeGarden } from '../offline/plan.ts';
import { encodeSlug } from '../vault/address.ts';
import { foldName } from '../vault/index-vault.ts';
import { writtenFiles, writtenFolders } from '../vault/own-addresses.ts';
import type { HandedNote } from './handover.ts';
import type { SiteWriter } from './output/site-writer.ts';
import { workerNames } from './program/worker-names.ts';

/** Bytes up to which the search index is kept as a whole; it is compressed as it lies there. */
const wholeIndexBytes = 2_000_000;
/** Names and facts that search finds beside the texts. */
const namesFile = 'search.json';
/** What figures are looked up in, with what it needs. */
const toolFiles = ['limits/index.html', 'compare/index.html', 'facts.json'];
/** Bytes, uncompressed, up to which these are kept before they were opened. */
const toolBytes = 4_000_000;
/** Bytes, uncompressed, up to which a script or style is kept before it was used. */
const assetBytes = 200_000;

/** Slugs of the notes that the owner wants to have offline; `undefined`: the garden does not work offline. */
export function notesToKeep(
  names: readonly string[] | false,
  notes: readonly Pick<HandedNote, 'path' | 'slug'>[],
): string[] | undefined {
  if (names === false) return undefined;
  const wanted = new Set(names.map(foldName));
  return notes
    .filter(({ path }) => {
      const linkpath = foldName(path.replace(/\.mdx?$/iu, ''));
      return wanted.has(linkpath) || wanted.has(linkpath.slice(linkpath.lastIndexOf('/') + 1));
    })
    .map(({ slug }) => slug);
}

/** What is read of a site. */
type WrittenSite = Pick<SiteWriter, 'find' | 'below'>;

/**
 * Writes `service-worker.js`, `offline.json` and `offline-pages.json`.
 * @param workers folder of the bundled workers
 * @param notes all that have a page
 * @param keep slugs of notes; `undefined`: a worker is written that removes itself
 */
export function writeOfflineFiles(
  site: WrittenSite & Pick<SiteWriter, 'write'>,
  base: string,
  keep: readonly string[] | undefined,
  workers: string,
  notes: readonly Pick<HandedNote, 'slug'>[] = [],
): void {
  const { write } = site;
  if (keep === undefined) {
    write(writtenFiles.worker, readFileSync(join(workers, workerNames.retire)));
    return;
  }
  const files = wholeFiles(site);
  const always = alwaysFiles(
    site,
    [...new Set(['', 'offline', 'search', ...keep])].map((slug) => (slug === '' ? 'index.html' : `${slug}/index.html`)),
  );
  const revision = (file: string): string => hashOf(bytesOf(site, file));
  const version = hashOf(files.map((file) => (namesBuild(file) ? `${file} ${revision(file)}` : file)).join('\n'));
  const whole: WholeGarden = { version, files: files.map((file) => hrefOfFile(file, base)) };
  const plan: OfflinePlan = {
    always: always.map((file) => ({
      url: hrefOfFile(file, base),
      revision: file.startsWith('_astro/') ? null : revision(file),
    })),
    version,
  };
  const pages = notes.map(({ slug }) => `${slug === '' ? '' : `${slug}/`}index.html`).filter((file) => site.find(file));
  const all: AllPages = {
    bytes: pages.reduce((sum, file) => sum + gzipSync(bytesOf(site, file)).length, 0),
    pages: pages.map((file) => hrefOfFile(file, base)),
  };
  write(writtenFiles.allPages, `${JSON.stringify(all)}\n`);
  write(writtenFiles.offline, `${JSON.stringify(whole)}\n`);
  write(
    writtenFiles.worker,
    `self.offlinePlan=${JSON.stringify(plan)};\n${readFileSync(join(workers, workerNames.keep), 'utf8')}`,
  );
}

/**
 * The search index and the pages of figures, if they are small enough, with all scripts, styles and icons; files that
 * name a build come last.
 */
function wholeFiles(site: WrittenSite): string[] {
  const assets = site
    .below(writtenFolders.assets)
    .filter((file) => /\.(js|css|svg)$/u.test(file) && sizeOf(site, file) <= assetBytes);
  const texts = site
    .below(writtenFolders.search)
    .filter((file) => /\.(pf_\w+|pagefind|json)$|\/pagefind(-worker)?\.js$/u.test(file));
  const index = [...texts, ...(site.find(namesFile) !== undefined ? [namesFile] : [])];
  const tools = toolFiles.filter((file) => site.find(file) !== undefined);
  const bytesOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + sizeOf(site, file), 0);
  const isLast = (file: string): number => Number(namesBuild(file));
  return [
    ...assets,
    ...(bytesOf(index) <= wholeIndexBytes ? index : []),
    ...(bytesOf(tools) <= toolBytes ? tools : []),
  ].sort((a, b) => isLast(a) - isLast(b) || (a < b ? -1 : 1));
}

/** Whether a file keeps its name while its content changes with each build. */
function namesBuild(file: string): boolean {
  return file === namesFile || toolFiles.includes(file) || file.endsWith('-entry.json');
}

/**
 * Pages, and the files of the garden's own that they, or what they load, name: of the fonts only those that pages name.
 */
function alwaysFiles(site: WrittenSite, pages: readonly string[]): string[] {
  const assets = site.below(writtenFolders.assets).filter((file) => /\.(js|css|woff2)$/u.test(file));
  const found = new Set(pages.filter((page) => site.find(page) !== undefined));
  for (const file of found) {
    if (file.endsWith('.woff2')) continue;
    const isPage = file.endsWith('.html');
    const text = bytesOf(site, file).toString('utf8');
    for (const asset of assets)
      if ((isPage || !asset.endsWith('.woff2')) && text.includes(asset.slice(asset.lastIndexOf('/') + 1)))
        found.add(asset);
    // Scripts and marks whose names stay.
    for (const [, name = ''] of isPage ? text.matchAll(/(?:src|href)="[^"]*?\/([\w-]+\.(?:js|svg))"/gu) : [])
      if (site.find(name) !== undefined) found.add(name);
  }
  return [...found].sort();
}

function sizeOf(site: WrittenSite, file: string): number {
  return statSync(placeOf(site, file)).size;
}

function bytesOf(site: WrittenSite, file: string): Buffer {
  return readFileSync(placeOf(site, file));
}

function placeOf(site: WrittenSite, file: string): string {
  const path = site.find(file);
  if (path === undefined) throw new Error(`The site has no ${file} to be read offline.`);
  return path;
}

/** Pages as links have them; other files as the build's own scripts do. */
function hrefOfFile(file: string, base: string): string {
  return base + (file.endsWith('index.html') ? encodeSlug(file.replace(/(^|\/)index\.html$/u, '$1')) : encodeURI(file));
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
