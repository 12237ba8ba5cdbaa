/** Notes → what search knows of them before any index is asked: names, kinds and facts, in one compact file. */
import type { Category, FactEntry, NoteEntry } from '../collections.ts';
import { isSameTitle, nameOf } from '../vault/titles.ts';

/** What the browser searches by itself: `/search.json`. */
export interface SearchEntries {
  notes: readonly SearchNote[];
  /** Other words for a fact, by the fact's key (`searchSynonyms` of the site's configuration). */
  synonyms: readonly (readonly [key: string, words: readonly string[]])[];
}

export interface SearchNote {
  title: string;
  /** Final address. */
  href: string;
  /** Aliases, and the file's name where it is not the title. */
  names?: readonly string[];
  type?: string;
  category?: Category;
  /** Figures of the note itself come first; then in the order of the note. */
  facts?: readonly SearchFact[];
}

/** Kept as a list, as there are thousands; the last part is the heading that the fact is about, where it is not the whole note. */
export type SearchFact = readonly [key: string, label: string, value: string, anchor: string, scope?: string];

/** A longer value is cut: the fact itself is one click away. */
const longestValue = 160;

export function searchEntries(notes: readonly NoteEntry[], synonyms: SearchEntries['synonyms']): SearchEntries {
  return { notes: notes.map(searchNote), synonyms };
}

/** What the search index can be narrowed by. */
export function searchFilters({
  type,
  category,
}: Pick<NoteEntry, 'type' | 'category'>): { name: string; value: string }[] {
  return [
    ...(type === undefined ? [] : [{ name: 'type', value: type }]),
    ...(category === undefined ? [] : [{ name: 'category', value: category.title }]),
  ];
}

function searchNote({ path, title, href, aliases, type, category, facts }: NoteEntry): SearchNote {
  const name = nameOf(path);
  const names = [...aliases, ...(isSameTitle(name, title) ? [] : [name])];
  return {
    title,
    href,
    ...(names.length === 0 ? {} : { names }),
    ...(type === undefined ? {} : { type }),
    ...(category === undefined ? {} : { category }),
    ...(facts.length === 0 ? {} : { facts: figuresFirst(facts).map(searchFact) }),
  };
}

function figuresFirst(facts: readonly FactEntry[]): FactEntry[] {
  const isFigure = ({ quantity, scope }: FactEntry): boolean => quantity !== undefined && scope === undefined;
  return [...facts.filter(isFigure), ...facts.filter((fact) => !isFigure(fact))];
}

function searchFact({ key, label, value, anchor, scope }: FactEntry): SearchFact {
  return scope === undefined
    ? [key, label, shortened(value), anchor]
    : [key, label, shortened(value), anchor, scope.text];
}

function shortened(value: string): string {
  return value.length <= longestValue ? value : `${value.slice(0, longestValue - 1).replace(/\s\S*$/u, '')}…`;
}
