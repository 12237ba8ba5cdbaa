import type { NoteEntry } from '../collections.ts';

interface Listed {
  title: string;
  href: string;
}

/**
 * The uppermost level of the garden, in the order of the language: its folders with the number of notes in and below
 * each, and the notes that lie in no folder.
 */
export function topOf(
  notes: readonly NoteEntry[],
  language: string,
): { folders: (Listed & { count: number })[]; loose: (Listed & { description?: string | undefined })[] } {
  const folders = new Map<string, Listed & { count: number }>();
  const loose: (Listed & { description?: string | undefined })[] = [];
  for (const { title, href, description, breadcrumbs } of notes) {
    const [top] = breadcrumbs;
    if (!top) {
      loose.push({ title, href, description });
      continue;
    }
    const folder = folders.get(top.href) ?? { ...top, count: 0 };
    folders.set(top.href, folder);
    folder.count += 1;
  }
  // A note at its folder's address stands for both.
  const inNoFolder = loose.filter(({ href }) => !folders.has(href));
  const { compare } = new Intl.Collator(language, { numeric: true });
  const byTitle = (a: Listed, b: Listed): number => compare(a.title, b.title);
  return { folders: [...folders.values()].toSorted(byTitle), loose: inNoFolder.toSorted(byTitle) };
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
