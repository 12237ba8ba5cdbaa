/** Which note is its folder's page. */
import { nameOf } from './titles.ts';
import type { VaultPath } from './types.ts';

/** Names that other tools give to it, the likelier first; the folder's own name comes last. */
const usualNames = ['index', '_index', 'readme'];

/** Whether a name is that of a folder's page, wherever the folder is. */
export function isFolderNoteName(name: string, fold: (name: string) => string): boolean {
  return usualNames.includes(fold(name));
}

/**
 * The notes that are the pages of the folders that they lie in, by path. The uppermost folder has the home page.
 *
 * @param isPublished a note that is not published leaves the place to the next
 */
export function folderNotesOf(
  paths: readonly VaultPath[],
  fold: (name: string) => string,
  isPublished: (path: VaultPath) => boolean,
): ReadonlyMap<VaultPath, string> {
  const best = new Map<string, { path: VaultPath; rank: number }>();
  for (const path of paths) {
    const slash = path.lastIndexOf('/');
    if (slash < 0) continue;
    const folder = path.slice(0, slash);
    const name = fold(nameOf(path));
    const rank = [...usualNames, fold(folder.slice(folder.lastIndexOf('/') + 1))].indexOf(name);
    if (rank < 0 || rank >= (best.get(folder)?.rank ?? Infinity) || !isPublished(path)) continue;
    best.set(folder, { path, rank });
  }
  return new Map([...best].map(([folder, { path }]) => [path, folder]));
}
