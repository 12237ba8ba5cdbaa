/** What comes before and after a note: in its category, else in its folder, in the order that their pages list it. */
import type { NoteEntry } from '../collections.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import { hrefOf } from '../vault/slug.ts';
import type { Slug, VaultPath } from '../vault/types.ts';
import type { Strings } from '../strings/strings.ts';
import { listCategories } from './categories.ts';
import type { Categories } from './categories.ts';
import type { Folder } from './folders.ts';
import { ownOrder } from './title-order.ts';
import type { ListOrder } from './title-order.ts';

export type Siblings = NonNullable<NoteEntry['siblings']>;

interface Row {
  title: string;
  href: string;
  notes: readonly Note[];
}

/**
 * By path. The home page and notes that speak for a folder are in no row: they are where rows begin. A category with
 * one note is no row, so that note is in its folder's.
 */
export function siblingsOf(
  index: VaultIndex,
  folders: ReadonlyMap<Slug, Folder>,
  { base, order, categories, strings }: { base: string; order: ListOrder; categories: Categories; strings: Strings },
): ReadonlyMap<VaultPath, Siblings> {
  const siblings = new Map<VaultPath, Siblings>();
  const inRow = [...index.notes.values()].filter(
    (note) => note.published && note.slug !== '' && !folders.has(note.slug),
  );
  const members = inRow.map((note) => {
    const category = categories.get(note.path);
    return { note, title: note.title, slug: note.slug, ...(category === undefined ? {} : { category }) };
  });
  const rowsOfCategories = listCategories(members, order).map(({ slug, title, notes }): Row => ({
    title,
    href: hrefOf(`categories/${slug}`, base),
    notes: notes.map(({ note }) => note),
  }));
  const loose = inRow.filter(({ folder }) => folder === '').sort(ownOrder(order));
  const rows: Row[] = [
    ...rowsOfCategories,
    ...[...folders.values()].map(({ title, slug, notes }) => ({
      title,
      href: hrefOf(slug, base),
      notes: notes.filter((note) => note.slug !== ''),
    })),
    { title: strings.lists.allNotes, href: hrefOf('notes', base), notes: loose },
  ];
  for (const { title, href, notes } of rows) {
    if (notes.length < 2) continue;
    for (const [at, note] of notes.entries()) {
      if (siblings.has(note.path)) continue;
      const [previous, next] = [notes[at - 1], notes[at + 1]];
      siblings.set(note.path, {
        row: { title, href },
        ...(previous === undefined ? {} : { previous: { title: previous.title, href: hrefOf(previous.slug, base) } }),
        ...(next === undefined ? {} : { next: { title: next.title, href: hrefOf(next.slug, base) } }),
      });
    }
  }
  return siblings;
}
