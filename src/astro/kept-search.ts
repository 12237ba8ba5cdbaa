/** The search index of the former site: it stays where everything that is searched is as it was. */
import { createHash, hash } from 'node:crypto';
import { join } from 'node:path';
import { readKept, readPlain, writeKept } from '../cache/kept-file.ts';
import { writtenFolders } from '../vault/own-addresses.ts';
import type { FormerFiles } from './output/former-files.ts';
import type { SiteWriter } from './output/site-writer.ts';
import type { SearchPage } from './search-index.ts';

/** The files of an index, and what it was made from. */
interface KeptSearch {
  from: string;
  files: readonly (readonly [address: string, bytes: string])[];
}

/** @param version of all that makes the index */
export function digestOfSearch(version: string, pages: Iterable<SearchPage>): string {
  const digest = createHash('sha256').update(version);
  for (const { slug, html } of pages) digest.update(`\n${slug}\n${html.length}\n`).update(html);
  return digest.digest('hex');
}

/** Leaves the index where it is; whether it could, as nobody has changed a file of it. */
export function keepSearch(cacheFolder: string, from: string, former: FormerFiles, written: SiteWriter): boolean {
  const content = readKept(fileOf(cacheFolder), 'search');
  if (content === undefined) return false;
  const kept = JSON.parse(content.toString()) as KeptSearch;
  if (kept.from !== from || !kept.files.every(([address, bytes]) => former.asIn(address, bytes) !== undefined))
    return false;
  for (const [address, bytes] of kept.files) written.keep(address, bytes);
  return true;
}

/** Notes what a build has made. */
export function noteSearch(cacheFolder: string, from: string, written: SiteWriter): void {
  const files = written.below(writtenFolders.search).flatMap((address): [string, string][] => {
    const path = written.find(address);
    const bytes = path === undefined ? undefined : readPlain(path);
    return bytes === undefined ? [] : [[address, hash('sha256', bytes)]];
  });
  const kept: KeptSearch = { from, files };
  writeKept(fileOf(cacheFolder), 'search', JSON.stringify(kept));
}

function fileOf(cacheFolder: string): string {
  return join(cacheFolder, 'kept-search');
}
