/** A link path → the file it means, by the order of rule RES-3. */
import { foldName } from '../vault/index-vault.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import type { VaultFile, VaultPath } from '../vault/types.ts';

export interface LinkMatch {
  file: VaultFile;
  /** Files that fit as well as the chosen one, where the choice was only path order (rule RES-6). */
  alsoMatches: readonly VaultPath[];
  /** The link names an alias, which Obsidian itself does not follow (rule RES-9). */
  byAlias?: true;
}

/** `undefined`: nothing in the vault has that name. An empty link path is the note itself (rule RES-1). */
export function resolveLinkpath(linkpath: string, source: VaultFile, index: VaultIndex): LinkMatch | undefined {
  if (linkpath.trim() === '') return { file: source, alsoMatches: [] };
  const folded = foldName(linkpath);
  return matchPath(folded, source, index) ?? matchPath(`${folded}.md`, source, index) ?? matchPath(`${folded}.mdx`, source, index) ?? matchAlias(folded, index);
}

function matchPath(path: string, source: VaultFile, index: VaultIndex): LinkMatch | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const candidates = index.byName.get(name);
  if (candidates === undefined) return undefined;
  const folder = folderOf(source.path);
  if (path.startsWith('./') || path.startsWith('../')) {
    const wanted = joinPath(foldName(folder), path);
    return only(candidates.find((file) => foldName(file.path) === wanted));
  }
  const wanted = path.replace(/^\/+/u, '');
  const exact = candidates.find((file) => foldName(file.path) === wanted);
  if (exact !== undefined || path.startsWith('/')) return only(exact);
  const fitting = candidates.filter((file) => foldName(file.path).endsWith(`/${wanted}`));
  const near = fitting.filter((file) => folderOf(file.path) === folder);
  const pool = near.length > 0 ? near : fitting;
  const shortest = Math.min(...pool.map((file) => file.path.length));
  const [first, ...rest] = pool.filter((file) => file.path.length === shortest);
  if (first === undefined) return undefined;
  // Several files fit, and neither the folder nor a shorter path tells them apart.
  return { file: first, alsoMatches: rest.map((file) => file.path) };
}

function matchAlias(alias: string, index: VaultIndex): LinkMatch | undefined {
  const holders: readonly Note[] = index.byAlias.get(alias) ?? [];
  const published = holders.filter((note) => note.published);
  const [first, ...rest] = published.length > 0 ? published : holders;
  return first === undefined ? undefined : { file: first.file, alsoMatches: rest.map((note) => note.path), byAlias: true };
}

function only(file: VaultFile | undefined): LinkMatch | undefined {
  return file === undefined ? undefined : { file, alsoMatches: [] };
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** `../` above the root stops at the root (rule RES-11). */
function joinPath(folder: string, relative: string): string {
  const segments = folder === '' ? [] : folder.split('/');
  for (const segment of relative.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
