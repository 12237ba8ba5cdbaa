/** Pages beside the notes: the redirects of old addresses, canvases and bases. */
import type { DocumentEntry, RedirectEntry } from '../collections.ts';
import type { Resolutions } from '../links/resolve-references.ts';
import type { VaultIndex } from '../vault/index-vault.ts';
import { foldName } from '../vault/index-vault.ts';
import { ownPages } from '../vault/own-addresses.ts';
import type { Slug } from '../vault/types.ts';
import { hrefOf } from '../vault/slug.ts';
import type { Folder } from './folders.ts';

/** No redirect takes the address of a page of the site's own, or of a folder's. */
export function redirectEntries(index: VaultIndex, folders: ReadonlyMap<Slug, Folder>, base: string): RedirectEntry[] {
  return [...index.redirects]
    .filter(([slug]) => !ownPages.has(foldName(slug)) && slug !== '404' && !folders.has(slug))
    .map(([slug, note]) => ({ slug, href: hrefOf(note.slug, base), title: note.title }));
}

/** Canvases and bases that a published note links to or embeds, each once. */
export function documentEntries(resolutions: Resolutions, base: string): DocumentEntry[] {
  const entries = new Map<string, DocumentEntry>();
  for (const resolution of [...resolutions.values()].flat()) {
    if (resolution.status !== 'document') continue;
    const { slug, file } = resolution;
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    entries.set(slug, { slug, title: name.replace(/\.[^.]*$/u, ''), kind: file.kind === 'canvas' ? 'canvas' : 'base', href: hrefOf(slug, base) });
  }
  return [...entries.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
