/**
 * What pages were like when they were last made: of each address what it was made from, and a digest of its bytes. The
 * bytes themselves are those of the site that stands in the output folder, and are used where they are still the same.
 */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { readKept, writeKept } from '../cache/kept-file.ts';

export interface KeptPage {
  /** Digest of everything that the page shows. */
  from: string;
  /** Digest of its bytes. */
  bytes: string;
}

/** By address of the file. */
export type KeptPages = ReadonlyMap<string, KeptPage>;

export function readKeptPages(cacheFolder: string): KeptPages {
  const content = readKept(fileOf(cacheFolder), 'pages');
  if (content === undefined) return new Map();
  const lines = JSON.parse(content.toString()) as [string, string, string][];
  return new Map(lines.map(([address, from, bytes]) => [address, { from, bytes }]));
}

/** Where the list cannot be written, every page is made anew the next time. */
export function writeKeptPages(cacheFolder: string, pages: KeptPages): void {
  const lines = [...pages].map(([address, { from, bytes }]) => [address, from, bytes]);
  writeKept(fileOf(cacheFolder), 'pages', JSON.stringify(lines));
}

export function digestOfPage(bytes: string | Uint8Array): string {
  return hash('sha256', bytes);
}

function fileOf(cacheFolder: string): string {
  return join(cacheFolder, 'kept-pages');
}
