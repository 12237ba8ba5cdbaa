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

/** What is looked up: folded for comparing (rule F-3), and as typed for names that differ only in what folding removes. */
interface Wanted {
  folded: string;
  typed: string;
}

/** `undefined`: nothing in the vault has that name. An empty link path is the note itself (rule RES-1). */
export function resolveLinkpath(linkpath: string, source: VaultFile, index: VaultIndex): LinkMatch | undefined {
  if (linkpath.trim() === '') return { file: source, alsoMatches: [] };
  const folded = foldName(linkpath);
  for (const extension of ['', '.md', '.mdx']) {
    const match = matchPath({ folded: folded + extension, typed: linkpath + extension }, source, index);
    if (match !== undefined) return match;
  }
  return matchAlias(folded, index);
}

function matchPath({ folded: path, typed }: Wanted, source: VaultFile, index: VaultIndex): LinkMatch | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const candidates = index.byName.get(name);
  if (candidates === undefined) return undefined;
  const folder = folderOf(source.path);
  if (path.startsWith('./') || path.startsWith('../')) {
    const wanted = joinPath(foldName(folder), path);
    return firstOf(candidates.filter((file) => foldName(file.path) === wanted), typed);
  }
  const wanted = path.replace(/^\/+/u, '');
  const exact = candidates.filter((file) => foldName(file.path) === wanted);
  if (exact.length > 0 || path.startsWith('/')) return firstOf(exact, typed);
  const fitting = candidates.filter((file) => foldName(file.path).endsWith(`/${wanted}`));
  const near = fitting.filter((file) => folderOf(file.path) === folder);
  const pool = near.length > 0 ? near : fitting;
  const shortest = Math.min(...pool.map((file) => file.path.length));
  return firstOf(pool.filter((file) => file.path.length === shortest), typed);
}

/**
 * Files that neither the folder nor a shorter path tells apart: the one spelled as typed, where a disk holds names that
 * differ only in letter case or normal form; else the first, and the others are reported.
 */
function firstOf(files: readonly VaultFile[], typed: string): LinkMatch | undefined {
  const [first, ...rest] = files;
  if (first === undefined) return undefined;
  const name = typed.slice(typed.lastIndexOf('/') + 1);
  const spelled = rest.length === 0 ? [] : files.filter((file) => file.path.slice(file.path.lastIndexOf('/') + 1) === name);
  const [only] = spelled;
  if (only !== undefined && spelled.length === 1) return { file: only, alsoMatches: [] };
  return { file: first, alsoMatches: rest.map((file) => file.path) };
}

function matchAlias(alias: string, index: VaultIndex): LinkMatch | undefined {
  const holders: readonly Note[] = index.byAlias.get(alias) ?? [];
  const published = holders.filter((note) => note.published);
  const [first, ...rest] = published.length > 0 ? published : holders;
  return first === undefined ? undefined : { file: first.file, alsoMatches: rest.map((note) => note.path), byAlias: true };
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
