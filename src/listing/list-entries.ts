/** Pages beside the notes: the redirects of old addresses. */
import type { RedirectEntry } from '../collections.ts';
import type { VaultIndex } from '../vault/index-vault.ts';
import { hrefOf } from '../vault/slug.ts';
import type { Slug } from '../vault/types.ts';

/** @param lists addresses that no redirect takes, whatever the index knew of them */
export function redirectEntries(index: VaultIndex, lists: ReadonlySet<Slug>, base: string): RedirectEntry[] {
  return [...index.redirects]
    .filter(([slug]) => !lists.has(slug))
    .map(([slug, note]) => ({ slug, href: hrefOf(note.slug, base), title: note.title }));
}
