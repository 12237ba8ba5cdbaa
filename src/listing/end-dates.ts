/** What ends when, from the dates that stand below facts (`ends`): for the page of dates and its calendar. */
import type { FactEntry, NoteEntry } from '../collections.ts';
import { firstDay } from '../vault/dates.ts';
import { subjectFacts } from './fact-subjects.ts';
import { titleOrder } from './title-order.ts';
import type { ListOrder } from './title-order.ts';

export interface EndDate {
  /** The row's anchor: `slug:anchor of the fact`. */
  id: string;
  note: NoteEntry;
  fact: FactEntry;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as written. */
  ends: string;
  /** `YYYY-MM-DD`: the first day on which the fact no longer holds. */
  day: string;
}

/** The earliest first; of one day by the note's title, then in the order of its text. */
export function endDatesOf(notes: readonly NoteEntry[], order: ListOrder): EndDate[] {
  return subjectFacts(notes.toSorted(titleOrder(order)))
    .flatMap(({ note, fact }): EndDate[] => {
      const { ends } = fact.details;
      if (ends === undefined) return [];
      const id = `${note.slug === '' ? 'index' : note.slug}:${fact.anchor}`;
      return [{ id, note, fact, ends, day: firstDay(ends) }];
    })
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

/** What ends, in words: `Old lid, Kettles (Pots)`. */
export function endWords({ note, fact }: EndDate): string {
  const about = fact.scope === undefined ? fact.label : `${fact.label}, ${fact.scope.text}`;
  return `${about} (${note.title})`;
}
