/** Notes → what search knows of them before any index is asked: names, kinds and facts, in one compact file. */
import type { Category, FactEntry, NoteEntry } from '../collections.ts';
import type { GardenConfig } from '../config/garden-config.ts';
import { isSameTitle, nameOf } from '../vault/titles.ts';

/** What the browser searches by itself: `/search.json`. */
export interface SearchEntries {
  /** In the order of lists. */
  notes: readonly SearchNote[];
  /** Other words for a fact, by the fact's key (`searchSynonyms` of the site's configuration). */
  synonyms: readonly (readonly [key: string, words: readonly string[]])[];
  /** Phrases that say the same, by what they mean (`sameWords`). */
  sameWords: readonly (readonly [word: string, phrases: readonly string[]])[];
  /** What is offered while nothing is asked. */
  examples: readonly string[];
  mostAsked: readonly string[];
}

/** What the garden's owner says of searching. */
export type SearchChoices = Pick<GardenConfig, 'searchSynonyms' | 'sameWords' | 'searchExamples' | 'mostAsked'>;

export interface SearchNote {
  title: string;
  /** Final address. */
  href: string;
  /** Aliases, and the file's name where it is not the title. */
  names?: readonly string[];
  type?: string;
  category?: Category;
  /** What it says of itself in a line. */
  about?: string;
  /** It compares others. */
  isComparison?: true;
  /** How many notes link to it. */
  linked?: number;
  /** Figures of the note itself come first; then in the order of the note. */
  facts?: readonly SearchFact[];
}

/**
 * Kept as a list, as there are thousands. `kind` is the base unit of the figure, with `+` where the limit can be
 * raised; the last part is the heading that the fact is about, where it is not the whole note.
 */
export type SearchFact = readonly [
  key: string,
  label: string,
  value: string,
  anchor: string,
  kind?: string,
  scope?: string,
];

/** A longer value is cut: the fact itself is one click away. */
const longestValue = 160;

export function searchEntries(notes: readonly NoteEntry[], choices: SearchChoices): SearchEntries {
  const { searchSynonyms: synonyms, sameWords, searchExamples: examples, mostAsked } = choices;
  return { notes: notes.map(searchNote), synonyms, sameWords, examples, mostAsked };
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

function searchNote({
  path,
  title,
  href,
  aliases,
  type,
  category,
  description,
  compares,
  backlinks,
  facts,
}: NoteEntry): SearchNote {
  const name = nameOf(path);
  const names = [...aliases, ...(isSameTitle(name, title) ? [] : [name])];
  return {
    title,
    href,
    ...(names.length === 0 ? {} : { names }),
    ...(type === undefined ? {} : { type }),
    ...(category === undefined ? {} : { category }),
    ...(description === undefined ? {} : { about: shortened(description) }),
    ...(compares.length === 0 ? {} : { isComparison: true }),
    ...(backlinks.length === 0 ? {} : { linked: backlinks.length }),
    ...(facts.length === 0 ? {} : { facts: figuresFirst(facts).map(searchFact) }),
  };
}

function figuresFirst(facts: readonly FactEntry[]): FactEntry[] {
  const isFigure = ({ quantity, scope }: FactEntry): boolean => quantity !== undefined && scope === undefined;
  return [...facts.filter(isFigure), ...facts.filter((fact) => !isFigure(fact))];
}

function searchFact({ key, label, value, anchor, scope, quantity, details }: FactEntry): SearchFact {
  const raised = details.adjustable !== undefined && details.adjustable !== 'no' ? '+' : '';
  const kind = `${quantity?.unit ?? ''}${raised}`;
  const shown = [key, label, shortened(value), anchor] as const;
  if (scope !== undefined) return [...shown, kind, scope.text];
  return kind === '' ? shown : [...shown, kind];
}

function shortened(value: string): string {
  return value.length <= longestValue ? value : `${value.slice(0, longestValue - 1).replace(/\s\S*$/u, '')}…`;
}
