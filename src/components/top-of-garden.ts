import type { FolderEntry, NoteEntry } from '../collections.ts';
import { categorySlug } from '../listing/category-slug.ts';
import { someOf } from '../listing/folders.ts';
import { titleOrder } from '../listing/title-order.ts';
import type { ListedLink } from './letters.ts';

/**
 * The uppermost level of the garden, in the order of the language: its folders with the number of notes in and below
 * each, and the notes that lie in no folder and speak for none.
 */
export function topOf(notes: readonly NoteEntry[], folders: readonly FolderEntry[], language: string): { folders: ListedLink[]; loose: ListedLink[] } {
  const byTitle = titleOrder(language);
  const atFolder = new Set(folders.map(({ href }) => href));
  return {
    folders: folders
      .filter(({ breadcrumbs }) => breadcrumbs.length === 0)
      .toSorted(byTitle)
      .map((folder) => ({ title: folder.title, href: folder.href, count: folder.count, description: folder.description ?? someOf([...folder.folders, ...folder.notes].map(({ title: inside }) => inside)) })),
    loose: notes
      .filter(({ breadcrumbs, href }) => breadcrumbs.length === 0 && !atFolder.has(href))
      .toSorted(byTitle)
      .map(({ title, href, description, category }) => ({ title, href, description, category: category && categorySlug(category) })),
  };
}

/** The notes updated last, latest first; notes without a date are left out. */
export function latestOf<Note extends { title: string; updated?: string | undefined }>(
  notes: readonly Note[],
  count: number,
): (Note & { updated: string })[] {
  const isDated = (note: Note): note is Note & { updated: string } => note.updated !== undefined;
  // Dates are compared as instants, since one may have a time and an offset and the other none.
  return notes
    .filter(isDated)
    .map((note) => ({ note, at: Date.parse(note.updated) || 0 }))
    .toSorted((a, b) => b.at - a.at || (a.note.title < b.note.title ? -1 : 1))
    .slice(0, count)
    .map(({ note }) => note);
}
