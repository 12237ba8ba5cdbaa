/** What folders hold, told apart without reading a file: by each one's place on the disk, size and times. */
import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** By absolute path. */
export type FolderState = ReadonlyMap<string, string>;

/**
 * Names that begin with a dot are left out, with all below them: no note lies there. What is missing has no state. One
 * of the folders may be a link to one; links in them lead to what is looked at anyway, or are not read.
 */
export function stateOf(folders: readonly string[]): FolderState {
  const state = new Map<string, string>();
  const given = new Set(folders);
  const waiting = [...folders];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (state.has(path)) continue;
    const stats = statsOf(path, given.has(path));
    if (stats === undefined) continue;
    const inode = `${stats.dev} ${stats.ino}`;
    if (stats.isDirectory()) {
      // A folder's times change with files that are left out, too.
      state.set(path, inode);
      for (const name of namesIn(path)) waiting.push(join(path, name));
    } else state.set(path, `${inode} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}`);
  }
  return state;
}

/** Paths that only one of two states has, or that changed between them; folders too. */
export function changedBetween(before: FolderState, after: FolderState): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path));
}

function statsOf(path: string, follow: boolean) {
  try {
    return follow ? statSync(path, { bigint: true }) : lstatSync(path, { bigint: true });
  } catch {
    // Gone, or in a folder that may not be entered.
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'));
  } catch {
    return [];
  }
}
