/** Pages beside the notes: the redirects of old addresses, canvases and bases. */
import type { DocumentEntry, RedirectEntry } from '../collections.ts';
import { digestOf } from './page-digest.ts';
import type { VaultIndex } from '../vault/index-vault.ts';
import { hrefOf } from '../vault/slug.ts';
import type { Slug, VaultPath } from '../vault/types.ts';

/** @param lists addresses that no redirect takes, whatever the index knew of them */
export function redirectEntries(index: VaultIndex, lists: ReadonlySet<Slug>, base: string): RedirectEntry[] {
  return [...index.redirects]
    .filter(([slug]) => !lists.has(slug))
    .map(([slug, note]) => ({ slug, href: hrefOf(note.slug, base), title: note.title }));
}

/** Canvases and bases that a page links to, each once. */
export function documentEntries(
  index: VaultIndex,
  shown: Iterable<VaultPath>,
  base: string,
  pages: ReadonlyMap<VaultPath, string> = new Map(),
): DocumentEntry[] {
  return [...new Set(shown)]
    .flatMap((path): DocumentEntry[] => {
      const file = index.files.get(path);
      const slug = file?.kind === 'attachment' ? undefined : index.attachmentSlugs.get(path);
      if (file === undefined || slug === undefined) return [];
      const html = pages.get(path);
      const name = file.path.slice(file.path.lastIndexOf('/') + 1);
      return [
        {
          slug,
          title: name.replace(/\.[^.]*$/u, ''),
          kind: file.kind === 'canvas' ? 'canvas' : 'base',
          href: hrefOf(slug, base),
          ...(html === undefined ? {} : { html, digest: digestOf(html, name) }),
        },
      ];
    })
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
