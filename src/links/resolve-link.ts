/** A link path → the file it means, by the order of rule RES-3. */
import { foldName } from '../vault/index-vault.ts';
import type { VaultIndex } from '../vault/index-vault.ts';
import { folderOf, mostNamed } from '../vault/named-files.ts';
import type { EqualFiles } from '../vault/named-files.ts';
import type { VaultFile, VaultPath } from '../vault/types.ts';

export interface LinkMatch {
  file: VaultFile;
  /** Files that fit as well as the chosen one, where the choice was only path order (rule RES-6); the first few. */
  alsoMatches: readonly VaultPath[];
  /** The link names an alias, which Obsidian itself does not follow (rule RES-9). */
  byAlias?: true;
  /** Only the end of the path is there. */
  byLastParts?: true;
}

/**
 * What is looked up: folded for comparing (rule F-3), and as typed for names that differ only in what folding removes.
 */
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
  return matchAlias(folded, index) ?? matchTitle(folded, index);
}

function matchPath({ folded: path, typed }: Wanted, source: VaultFile, index: VaultIndex): LinkMatch | undefined {
  const files = index.byName.get(path.slice(path.lastIndexOf('/') + 1));
  if (files === undefined) return undefined;
  const folder = folderOf(source.path);
  if (path.startsWith('./') || path.startsWith('../'))
    return firstOf(files.at(joinPath(foldName(folder), path)), typed);
  const wanted = path.replace(/^\/+/u, '');
  const exact = files.at(wanted);
  if (exact !== undefined || path.startsWith('/')) return firstOf(exact, typed);
  return firstOf(files.nearest(wanted, folder), typed);
}

/**
 * Files that neither the folder nor a shorter path tells apart: the one spelled as typed, where a disk holds names that
 * differ only in letter case or normal form; else the first, and the others are reported.
 */
function firstOf(equals: EqualFiles | undefined, typed: string): LinkMatch | undefined {
  if (equals === undefined) return undefined;
  const { first, rest, bySpelling } = equals;
  const [only, ...others] = rest.length === 0 ? [] : (bySpelling.get(typed.slice(typed.lastIndexOf('/') + 1)) ?? []);
  return only !== undefined && others.length === 0
    ? { file: only, alsoMatches: [] }
    : { file: first, alsoMatches: rest };
}

function matchAlias(alias: string, index: VaultIndex): LinkMatch | undefined {
  const holders = index.byAlias.get(alias) ?? [];
  const first = holders[0];
  return first === undefined
    ? undefined
    : { file: first.file, alsoMatches: holders.slice(1, 1 + mostNamed).map((note) => note.path), byAlias: true };
}

/** What a note calls itself, where that is not its file's name: links of many other tools are written so. */
function matchTitle(title: string, index: VaultIndex): LinkMatch | undefined {
  const [first, ...others] = index.byTitle.get(title) ?? [];
  return first === undefined
    ? undefined
    : { file: first.file, alsoMatches: others.slice(0, mostNamed).map((note) => note.path) };
}

/** `../` above the root stops at the root (rule RES-11). */
export function joinPath(folder: string, relative: string): string {
  const segments = folder === '' ? [] : folder.split('/');
  for (const segment of relative.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
