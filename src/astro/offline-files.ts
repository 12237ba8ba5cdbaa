/** The service worker and its lists: made from what a build has written, at the base of the site. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../cache/files-below.ts';
import type { OfflinePlan, WholeGarden } from '../offline/plan.ts';
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

/**
 * Writes `service-worker.js` and `offline.json` to `dist`.
 * @param workers folder of the bundled workers
 * @param keep slugs of notes; `undefined`: a worker is written that removes itself
 */
export function writeOfflineFiles(
  dist: string,
  base: string,
  keep: readonly string[] | undefined,
  workers: string,
  write: SiteWriter['write'],
): void {
  if (keep === undefined) {
    write(writtenFiles.worker, readFileSync(join(workers, workerNames.retire)));
    return;
  }
  const files = wholeFiles(dist);
  const always = alwaysFiles(
    dist,
    [...new Set(['', 'offline', 'search', ...keep])].map((slug) => (slug === '' ? 'index.html' : `${slug}/index.html`)),
  );
  const revision = (file: string): string => hashOf(readFileSync(join(dist, file)));
  const version = hashOf(files.map((file) => (namesBuild(file) ? `${file} ${revision(file)}` : file)).join('\n'));
  const whole: WholeGarden = { version, files: files.map((file) => hrefOfFile(file, base)) };
  const plan: OfflinePlan = {
    always: always.map((file) => ({
      url: hrefOfFile(file, base),
      revision: file.startsWith('_astro/') ? null : revision(file),
    })),
    version,
  };
  write(writtenFiles.offline, `${JSON.stringify(whole)}\n`);
  write(
    writtenFiles.worker,
    `self.offlinePlan=${JSON.stringify(plan)};\n${readFileSync(join(workers, workerNames.keep), 'utf8')}`,
  );
}

/** The search index, if it is small enough, with all scripts, styles and icons; files that name a build come last. */
function wholeFiles(dist: string): string[] {
  const assets = filesIn(dist, writtenFolders.assets).filter(
    (file) => /\.(js|css|svg)$/u.test(file) && sizeOf(dist, file) <= assetBytes,
  );
  const texts = filesIn(dist, writtenFolders.search).filter((file) =>
    /\.(pf_\w+|pagefind|json)$|\/pagefind(-worker)?\.js$/u.test(file),
  );
  const index = [...texts, ...(existsSync(join(dist, namesFile)) ? [namesFile] : [])];
  const bytes = index.reduce((sum, file) => sum + sizeOf(dist, file), 0);
  const isLast = (file: string): number => Number(namesBuild(file));
  return [...assets, ...(bytes <= wholeIndexBytes ? index : [])].sort(
    (a, b) => isLast(a) - isLast(b) || (a < b ? -1 : 1),
  );
}

/** Whether a file keeps its name while its content changes with each build. */
function namesBuild(file: string): boolean {
  return file === namesFile || file.endsWith('-entry.json');
}

/** Pages, and the files of the garden's own that they, or what they load, name: of the fonts only those that pages name. */
function alwaysFiles(dist: string, pages: readonly string[]): string[] {
  const assets = filesIn(dist, writtenFolders.assets).filter((file) => /\.(js|css|woff2)$/u.test(file));
  const found = new Set(pages.filter((page) => existsSync(join(dist, page))));
  for (const file of found) {
    if (file.endsWith('.woff2')) continue;
    const isPage = file.endsWith('.html');
    const text = readFileSync(join(dist, file), 'utf8');
    for (const asset of assets)
      if ((isPage || !asset.endsWith('.woff2')) && text.includes(asset.slice(asset.lastIndexOf('/') + 1)))
        found.add(asset);
    // Scripts and marks whose names stay.
    for (const [, name = ''] of isPage ? text.matchAll(/(?:src|href)="[^"]*?\/([\w-]+\.(?:js|svg))"/gu) : [])
      if (existsSync(join(dist, name))) found.add(name);
  }
  return [...found].sort();
}

/** Files below a folder of `dist`, as paths from `dist`, in order. */
function filesIn(dist: string, folder: string): string[] {
  const whole = join(dist, folder);
  return existsSync(whole) ? filesBelow(whole).map((file) => `${folder}/${file}`) : [];
}

function sizeOf(dist: string, file: string): number {
  return statSync(join(dist, file)).size;
}

/** Pages as links have them; other files as the build's own scripts do. */
function hrefOfFile(file: string, base: string): string {
  return base + (file.endsWith('index.html') ? encodeSlug(file.replace(/(^|\/)index\.html$/u, '$1')) : encodeURI(file));
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
