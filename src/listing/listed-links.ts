/** Pages as the entries of a list. */
import type { NoteEntry, TagEntry } from '../collections.ts';
import type { DateFormat } from './date-format.ts';
import { latestOf } from './feed-notes.ts';
import { titleOrder } from './title-order.ts';

export interface ListedLink {
  title: string;
  href: string;
  count?: number | undefined;
  description?: string | undefined;
  /** ISO date, and the same for people. */
  tended?: { date: string; words: string } | undefined;
  /** Slug of a category. */
  category?: string | undefined;
}

/** Notes with a line about each. */
export function describedNotes(notes: readonly NoteEntry[]): ListedLink[] {
  return notes.map(({ title, href, description }) => ({ title, href, description }));
}

/** Notes with a line about each and their categories' marks. */
export function markedNotes(notes: readonly NoteEntry[]): ListedLink[] {
  return notes.map(({ title, href, description, category }) => ({
    title,
    href,
    description,
    category: category?.slug,
  }));
}

/** The notes updated last, each with its day. */
export function tendedNotes(notes: readonly NoteEntry[], count: number, { dateWords }: DateFormat): ListedLink[] {
  return latestOf(notes, count).map(({ title, href, updated }) => ({
    title,
    href,
    tended: { date: updated, words: dateWords(updated) },
  }));
}

/** Every tag by name, with how many notes bear it. */
export function tagLinks(tags: readonly TagEntry[], language: string): ListedLink[] {
  return tags
    .map(({ name, href, notes }) => ({ title: name.replace(/^#/, ''), href, count: notes.length }))
    .toSorted(titleOrder(language));
}
