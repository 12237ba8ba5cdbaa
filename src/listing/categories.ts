/** Categories: what the notes' `category` properties say, and the address of each. */
import type { NoteEntry } from '../collections.ts';
import type { Resolutions } from '../links/resolve-references.ts';
import { shownName } from '../links/texts.ts';
import type { Note } from '../vault/index-vault.ts';
import { categorySlug } from './category-slug.ts';
import { titleOrder } from './title-order.ts';
import type { Titled } from './title-order.ts';

export interface Category<Member = NoteEntry> {
  slug: string;
  title: string;
  notes: readonly Member[];
}

/** Categories by title, each with its notes in the order of its page; what is written in two ways is one. */
export function categoriesOf<Member extends Titled & { category?: string | undefined }>(notes: readonly Member[], language: string): Category<Member>[] {
  const byTitle = titleOrder(language);
  const members = Map.groupBy(
    notes.filter(({ category }) => category !== undefined),
    ({ category = '' }) => categorySlug(category),
  );
  return [...members]
    .map(([slug, found]) => ({ slug, title: titleOf(found[0]?.category ?? slug), notes: found.toSorted(byTitle) }))
    .toSorted(byTitle);
}

/** A note's category as it is written. */
export function categoryOf(note: Note, resolutions: Resolutions): string | undefined {
  return shownName(note.record.category, note, resolutions);
}

function titleOf(category: string): string {
  return category.charAt(0).toUpperCase() + category.slice(1);
}
