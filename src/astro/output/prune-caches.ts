/**
 * Folders of the cache that nobody has used for long are removed: each garden, output and address has one of its own.
 */
import { lstatSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { kindAt, makeFolder } from '../../cache/kept-file.ts';
import { sweepCache } from '../../cache/sweep.ts';
import { isTaken } from './running.ts';

/** Milliseconds since the last use: a month. */
const lifetime = 30 * 24 * 3_600_000;

/**
 * Says whose a folder is, and by its time when it was used: what has no such file is not of this program, and stays.
 */
const stampName = 'used-by-coldframe';
const stamp = 'This folder holds what builds of one garden reuse. It may be deleted at any time.\n';

/** Where it cannot be written, the cache is not pruned either. */
export function stampCache(cache: string): void {
  try {
    makeFolder(cache);
    rmSync(join(cache, stampName), { recursive: true, force: true });
    writeFileSync(join(cache, stampName), stamp);
  } catch {
    // The folder may not be written to, or the disk is full: whoever needs it says so.
  }
}

/**
 * Removes the folders beside `cache` that were last used before. What cannot be removed stays until the next build.
 * @param now milliseconds since 1970
 */
export function pruneCaches(cache: string, now: number): void {
  const root = dirname(cache);
  for (const name of namesIn(root)) {
    const folder = join(root, name);
    if (folder === cache || kindAt(folder) !== 'folder') continue;
    const used = lstatSync(join(folder, stampName), { throwIfNoEntry: false });
    if (used?.isFile() !== true || now - used.mtimeMs < lifetime || isTaken(`${folder}.running`)) continue;
    try {
      sweepCache(folder);
      for (const path of [`${folder}.running`, folder]) rmSync(path, { recursive: true, force: true });
    } catch {
      // Another build may be removing it, too.
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
