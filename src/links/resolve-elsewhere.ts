/**
 * Links that name no file of the vault as Obsidian does, but as the web and other tools do: a folder, an address, a
 * file as it is called once it is built, a path of another vault. Asked only where nothing has the name.
 */
import { addressOf } from '../vault/address.ts';
import { isFolderNoteName } from '../vault/folder-notes.ts';
import { foldName } from '../vault/index-vault.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import { folderOf } from '../vault/named-files.ts';
import { slugPath } from '../vault/slug.ts';
import type { Reference, Slug, VaultFile } from '../vault/types.ts';
import { joinPath, resolveLinkpath } from './resolve-link.ts';
import type { LinkMatch } from './resolve-link.ts';

export type ElsewhereMatch = LinkMatch | { folder: string; slug: Slug };

export interface ElsewhereResolver {
  resolve: (reference: Pick<Reference, 'linkpath' | 'syntax'>, source: VaultFile) => ElsewhereMatch | undefined;
}

/** Its indexes are made when the first such link asks for them. */
export function createElsewhereResolver(index: VaultIndex): ElsewhereResolver {
  const bySlug = once(() => {
    const notes = new Map<string, Note>([...index.redirects].map(([slug, note]) => [slug.toLowerCase(), note]));
    for (const note of index.notes.values()) if (note.published) notes.set(note.slug.toLowerCase(), note);
    return notes;
  });
  const folders = once(() => new Map([...index.folderSlugs].map(([path, slug]) => [foldName(path), { path, slug }])));

  const folderAt = (path: string): ElsewhereMatch | undefined => {
    const found = folders().get(foldName(path));
    if (found === undefined) return undefined;
    const note = bySlug().get(found.slug.toLowerCase());
    return note === undefined ? { folder: found.path, slug: found.slug } : { file: note.file, alsoMatches: [] };
  };

  return {
    resolve({ linkpath, syntax }, source) {
      // What follows is for whoever serves the file.
      const path = linkpath.replace(/\?.*/su, '').trim();
      if (path === '') return undefined;
      const page = path.replace(/\.html?$/iu, '');
      for (const other of new Set([path, page])) {
        const match = other === linkpath || other.endsWith('/') ? undefined : resolveLinkpath(other, source, index);
        if (match !== undefined) return match;
      }
      const places = placesOf(page, source);
      // A name alone in double brackets is that of a note, and of no folder (rule RES-14).
      const mayBeFolder = syntax !== 'wikilink' || page.includes('/');
      if (mayBeFolder) {
        for (const place of places) {
          const match = folderAt(place) ?? folderAt(withoutFolderNote(place));
          if (match !== undefined) return match;
        }
      }
      for (const place of places) {
        const note = bySlug().get(addressOf(place).toLowerCase()) ?? bySlug().get(slugPath(place).toLowerCase());
        if (note !== undefined && place !== '' && (mayBeFolder || note.isFolderNote !== true))
          return { file: note.file, alsoMatches: [] };
      }
      return byLastParts(page, source, index);
    },
  };
}

/** Where in the vault a path may lead: seen from its root, and from the folder of the note. */
function placesOf(path: string, source: VaultFile): string[] {
  const beside = joinPath(folderOf(source.path), path);
  if (/^\.{1,2}(?:\/|$)/u.test(path)) return [beside];
  const fromRoot = joinPath('', path);
  return path.startsWith('/') ? [fromRoot] : [...new Set([beside, fromRoot])];
}

/** `docs` of `docs/README.md` and `docs/docs`, where there is no such file. */
function withoutFolderNote(path: string): string {
  const folder = folderOf(path);
  const name = path.slice(folder.length === 0 ? 0 : folder.length + 1).replace(/\.mdx?$/iu, '');
  const own = folder.slice(folder.lastIndexOf('/') + 1);
  return isFolderNoteName(name, foldName) || foldName(name) === foldName(own) ? folder : path;
}

/** Parts of a path: a longer one is none that a person typed. */
const mostParts = 40;

/**
 * Of a path of three or more parts the last ones, two at least: `Old vault/Cheat sheets/Git` finds `Cheat sheets/Git`.
 */
function byLastParts(path: string, source: VaultFile, index: VaultIndex): LinkMatch | undefined {
  const parts = joinPath('', path).split('/');
  for (let from = 1; parts.length <= mostParts && from <= parts.length - 2; from += 1) {
    const match = resolveLinkpath(parts.slice(from).join('/'), source, index);
    if (match !== undefined) return { ...match, byLastParts: true };
  }
  return undefined;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
