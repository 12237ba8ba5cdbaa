/** Every figure of every service, for the table of limits and for what it can be narrowed by. */
import type { FactEntry, NoteEntry } from '../collections.ts';
import { listCategories } from './categories.ts';
import type { ListedCategory } from './categories.ts';
import { subjectFacts } from './fact-subjects.ts';
import { titleOrder } from './title-order.ts';

export interface LimitRow {
  /** The row's anchor: `slug:anchor of the fact`. */
  id: string;
  note: NoteEntry;
  fact: FactEntry;
}

export interface Limits {
  rows: readonly LimitRow[];
  /** Titles of the services that have a row. */
  services: readonly string[];
  categories: readonly ListedCategory[];
}

/** Rows by the title of the service, then in the order of its note. */
export function limitsOf(notes: readonly NoteEntry[], language: string): Limits {
  const services = notes.filter(({ type }) => type === 'service').toSorted(titleOrder(language));
  const rows = subjectFacts(services)
    .filter(({ fact }) => fact.quantity !== undefined)
    .map(({ note, fact }) => ({ id: `${note.slug === '' ? 'index' : note.slug}:${fact.anchor}`, note, fact }));
  const withRows = [...new Set(rows.map(({ note }) => note))];
  return {
    rows,
    services: [...new Set(withRows.map(({ title }) => title))],
    categories: listCategories(withRows, language),
  };
}
