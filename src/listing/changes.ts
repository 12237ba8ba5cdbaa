/** What changed, from the former values of facts (`was`): for the page of changes and its feeds. */
import type { FactEntry, NoteEntry } from '../collections.ts';
import { firstDay } from '../vault/dates.ts';
import { subjectFacts } from './fact-subjects.ts';
import { titleOrder } from './title-order.ts';
import type { ListOrder } from './title-order.ts';
import { xmlText } from './xml-text.ts';

type Former = NonNullable<FactEntry['details']['was']>[number];

export interface Change {
  /** The row's anchor: `slug:anchor of the fact`, with `:2`, `:3` … where one fact changed more than once. */
  id: string;
  note: NoteEntry;
  fact: FactEntry;
  former: Former;
  /** What came after the former value, in plain text. */
  now: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: since when; absent: nobody wrote it down. */
  since?: string;
  /** Those of the former value, else those of the fact. */
  sources: FactEntry['sources'];
}

/**
 * Newest first; what is known by its year only stands below what is known by its day, and what has no date at the end.
 */
export function changesOf(notes: readonly NoteEntry[], order: ListOrder): Change[] {
  const changes = subjectFacts(notes.toSorted(titleOrder(order))).flatMap(({ note, fact }) =>
    changesOfFact(note, fact),
  );
  return changes.toSorted((a, b) => compare(dayOf(b), dayOf(a)) || compare(b.since ?? '', a.since ?? ''));
}

function changesOfFact(note: NoteEntry, fact: FactEntry): Change[] {
  const was = (fact.details.was ?? []).toSorted((a, b) => compare(dayUntil(b), dayUntil(a)));
  const id = `${note.slug === '' ? 'index' : note.slug}:${fact.anchor}`;
  return was.map((former, at) => ({
    id: at === 0 ? id : `${id}:${at + 1}`,
    note,
    fact,
    former,
    now: was[at - 1]?.value ?? fact.value,
    ...(former.until === undefined ? {} : { since: former.until }),
    sources: former.sources.length > 0 ? former.sources : fact.sources,
  }));
}

/** Changes in groups by the year in which they came; those of no known year are the last group, without one. */
export function changesByYear(changes: readonly Change[]): { year?: string; changes: readonly Change[] }[] {
  const byYear = Map.groupBy(changes, ({ since }) => since?.slice(0, 4));
  return [...byYear].map(([year, ofYear]) => ({ ...(year === undefined ? {} : { year }), changes: ofYear }));
}

/** Changes in groups by the note that tells them, by title. */
export function changesByNote(
  changes: readonly Change[],
  order: ListOrder,
): { note: NoteEntry; changes: readonly Change[] }[] {
  const byNote = Map.groupBy(changes, ({ note }) => note);
  return [...byNote.keys()].toSorted(titleOrder(order)).map((note) => ({ note, changes: byNote.get(note) ?? [] }));
}

/** Slugs and titles of the categories whose notes tell of a change. */
export function categoriesOfChanges(changes: readonly Change[]): { slug: string; title: string }[] {
  const found = new Map(
    changes.flatMap(({ note: { category } }) => (category ? [[category.slug, category.title]] : [])),
  );
  return [...found].map(([slug, title]) => ({ slug, title })).toSorted((a, b) => compare(a.slug, b.slug));
}

/** Where changes can be subscribed to, all of them and those of each category: addresses without `.xml` or `.json`. */
export function changeFeeds(changes: readonly Change[], all: string): { title: string; path: string }[] {
  return [
    { title: all, path: changeFeed(undefined) },
    ...categoriesOfChanges(changes).map(({ slug, title }) => ({ title, path: changeFeed(slug) })),
  ];
}

/** @param category its slug; `undefined`: the whole garden */
export function changeFeed(category: string | undefined): string {
  return category === undefined ? '/changes' : `/categories/${encodeURIComponent(category)}/changes`;
}

export interface ChangeItem {
  title: string;
  /** `5 seconds → 30 seconds` */
  content: string;
  /** The change's place in the page of changes. */
  link: string;
  /** Its first day, as an instant. */
  date: Date;
  categories: string[];
}

/**
 * Items of a feed: the fifty newest changes whose date is known. `page` is the whole address of the page of changes.
 */
export function changeItems(changes: readonly Change[], page: string): ChangeItem[] {
  return changes
    .flatMap(({ id, note, fact, former, now, since }) =>
      since === undefined
        ? []
        : [
            {
              title: xmlText(`${note.title}: ${fact.label}`),
              content: xmlText(`${former.value} → ${now}`),
              link: `${page}#${encodeURI(id)}`,
              date: new Date(`${firstDay(since)}T00:00:00Z`),
              categories: note.category === undefined ? [] : [xmlText(note.category.title)],
            },
          ],
    )
    .slice(0, 50);
}

function dayOf({ since }: Change): string {
  return since === undefined ? '' : firstDay(since);
}

function dayUntil({ until }: Former): string {
  return until === undefined ? '' : firstDay(until);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
