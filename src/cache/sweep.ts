/**
 * Takes out of a cache folder what no build puts there: links, pipes, devices, and files that may not be read or
 * written.
 */
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, openFolder } from './kept-file.ts';

/** What the owner needs: Astro writes to its files where they stand. */
const rights = 0o600;

/**
 * Afterwards the folder is one, and there are only folders and files below it. A file in its place, or a link, is
 * removed.
 */
export function sweepCache(folder: string): void {
  makeFolder(folder);
  sweep(folder);
}

function sweep(folder: string): void {
  openFolder(folder);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) sweep(path);
    else if (!entry.isFile() || (lstatSync(path).mode & rights) !== rights) rmSync(path, { force: true });
  }
}
