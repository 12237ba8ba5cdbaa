/** Pages beside the notes: the redirects of old addresses, canvases and bases. */
import type { DocumentEntry, RedirectEntry } from '../collections.ts';
import type { VaultIndex } from '../vault/index-vault.ts';
import { foldName } from '../vault/index-vault.ts';
import { ownPages } from '../vault/own-addresses.ts';
import type { Slug, VaultPath } from '../vault/types.ts';
import { hrefOf } from '../vault/slug.ts';
import type { Folder } from './folders.ts';

/** No redirect takes the address of a page of the site's own, or of a folder's. */
export function redirectEntries(index: VaultIndex, folders: ReadonlyMap<Slug, Folder>, base: string): RedirectEntry[] {
  return [...index.redirects]
    .filter(([slug]) => !ownPages.has(foldName(slug)) && slug !== '404' && !folders.has(slug))
    .map(([slug, note]) => ({ slug, href: hrefOf(note.slug, base), title: note.title }));
}

/** Canvases and bases that a page links to, each once. */
export function documentEntries(index: VaultIndex, shown: Iterable<VaultPath>, base: string): DocumentEntry[] {
  return [...new Set(shown)]
    .flatMap((path): DocumentEntry[] => {
      const file = index.files.get(path);
      const slug = file?.kind === 'attachment' ? undefined : index.attachmentSlugs.get(path);
      if (file === undefined || slug === undefined) return [];
      const name = file.path.slice(file.path.lastIndexOf('/') + 1);
      return [{ slug, title: name.replace(/\.[^.]*$/u, ''), kind: file.kind === 'canvas' ? 'canvas' : 'base', href: hrefOf(slug, base) }];
    })
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
