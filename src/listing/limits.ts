/** Every figure of every service, for the table of limits and for what it can be narrowed by. */
import type { FactEntry, NoteEntry } from '../collections.ts';
import { stateOf } from '../facts/fact-state.ts';
import type { FactState } from '../facts/fact-state.ts';
import { listCategories } from './categories.ts';
import type { ListedCategory } from './categories.ts';
import { subjectFacts } from './fact-subjects.ts';
import type { SubjectFact } from './fact-subjects.ts';
import { titleOrder } from './title-order.ts';
import type { ListOrder } from './title-order.ts';

export interface LimitRow {
  /** The row's anchor: `slug:anchor of the fact`. */
  id: string;
  note: NoteEntry;
  fact: FactEntry;
  state?: FactState;
  /** The day on which its source was read: `YYYY-MM-DD`. */
  read?: string;
  isVerified: boolean;
  /** What else the fact is searched by. */
  words?: string;
}

export interface Limits {
  rows: readonly LimitRow[];
  /** Services that have a row, each with its other names. */
  services: readonly { title: string; names: readonly string[] }[];
  categories: readonly ListedCategory[];
}

/** Rows by the title of the service, then in the order of its note. */
export function limitsOf(
  notes: readonly NoteEntry[],
  order: ListOrder,
  synonyms: readonly (readonly [key: string, words: readonly string[]])[] = [],
): Limits {
  const otherWords = new Map(synonyms);
  const services = notes.filter(({ type }) => type === 'service').toSorted(titleOrder(order));
  const figures = subjectFacts(services).filter(({ fact }) => fact.quantity !== undefined && !isFormer(fact));
  const rows = withoutRepeated(figures).map(({ note, fact }): LimitRow => {
    const state = stateOf({ adjustable: fact.details.adjustable, quantity: fact.quantity });
    const read = fact.details.seen ?? fact.checked;
    const words = otherWords.get(fact.key)?.join(' ');
    return {
      id: `${note.slug === '' ? 'index' : note.slug}:${fact.anchor}`,
      note,
      fact,
      isVerified: fact.sources.length > 0 && !fact.marks.includes('unverified'),
      ...(state === undefined ? {} : { state }),
      ...(read === undefined ? {} : { read }),
      ...(words === undefined ? {} : { words }),
    };
  });
  const withRows = [...new Set(rows.map(({ note }) => note))];
  const byTitle = new Map(withRows.map(({ title, aliases }) => [title, { title, names: aliases }]));
  return { rows, services: [...byTitle.values()], categories: listCategories(withRows, order) };
}

/** It was over when its source was read. */
function isFormer({ details: { ends, seen }, checked }: FactEntry): boolean {
  const read = seen ?? checked;
  return ends !== undefined && read !== undefined && ends <= read;
}

/** Words of a value from which on it is no chance that two facts of a note have it. */
const telling = 6;

/**
 * A figure of a part that two notes tell of is listed once, and so is one that a note gives as a whole and again for
 * the part that it is about.
 */
function withoutRepeated(figures: readonly SubjectFact[]): SubjectFact[] {
  const known = new Set<string>();
  return figures.filter(({ note, fact: { scope, label, value } }) => {
    const own = JSON.stringify([scope?.text ?? note.title, label, value]);
    const ofNote = JSON.stringify([note.path, value]);
    const isTelling = value.split(' ').length >= telling;
    const isRepeated = known.has(own) || (scope !== undefined && isTelling && known.has(ofNote));
    known.add(own);
    if (scope === undefined) known.add(ofNote);
    return !isRepeated;
  });
}
