/** Facts by subject, label and value: `tea time` → Green tea, Brewing time. */
import type { SearchEntries, SearchNote } from '../listing/search-entries.ts';
import { coverage, readNames } from './search-names.ts';
import { likeness, searchedWords, wordsOf } from './search-words.ts';

export interface FoundFact {
  note: SearchNote;
  /** The note's title, or with the heading that the fact is about. */
  subject: string;
  label: string;
  value: string;
  href: string;
}

interface KnownFact extends FoundFact {
  /** Words of each of the subject's names. */
  subjectNames: readonly (readonly string[])[];
  /** Words of the label, and of what else it is called. */
  labels: readonly (readonly string[])[];
  /** Words of the value, the key and the heading. */
  others: readonly string[];
  /** Place in its note. */
  at: number;
}

export type FactSearch = (query: string, isWanted: (note: SearchNote) => boolean, most: number) => FoundFact[];

export function readFacts({ notes, synonyms }: SearchEntries): FactSearch {
  const otherWords = new Map(synonyms);
  const facts = readNames(notes).flatMap(({ note, names }) =>
    (note.facts ?? []).map(([key, label, value, anchor, scope], at): KnownFact => ({
      note,
      subject: scope === undefined ? note.title : `${note.title}: ${scope}`,
      label,
      value,
      href: `${note.href}#${anchor}`,
      subjectNames: names.map(({ words }) => words),
      labels: [label, ...(otherWords.get(key) ?? [])].map(wordsOf),
      others: wordsOf(`${value} ${key} ${scope ?? ''}`),
      at,
    })),
  );
  return (query, isWanted, most) => {
    const words = searchedWords(query);
    if (words.length === 0) return [];
    const found = facts.flatMap((fact) => {
      const score = isWanted(fact.note) ? scoreOf(fact, words) : 0;
      return score > 0 ? [{ fact, score }] : [];
    });
    return found
      .toSorted((a, b) => b.score - a.score || a.fact.at - b.fact.at)
      .slice(0, most)
      .map(({ fact }) => fact);
  };
}

/**
 * A whole name of the subject and a whole name of the fact weigh most: so a fact that is called what is asked comes before
 * those that only have the word in a longer label. 0 where a word is missing, or none says which fact.
 */
function scoreOf({ subjectNames, labels, others }: KnownFact, words: readonly string[]): number {
  const isIn = (parts: readonly string[], word: string): boolean => parts.some((part) => likeness(part, word) > 0);
  const ofSubject = words.map((word) => subjectNames.some((name) => isIn(name, word)));
  const ofLabel = words.map((word) => labels.some((name) => isIn(name, word)));
  const ofOthers = words.map((word) => isIn(others, word));
  const subject = Math.max(...subjectNames.map((name) => coverage(name, words)));
  // What the fact is called in its note is a little nearer than what else it may be called.
  const label = Math.max(...labels.map((name, at) => coverage(name, words) * (at === 0 ? 1 : 0.97)));
  const missing = words.filter((_, at) => !ofSubject[at] && !ofLabel[at] && !ofOthers[at]).length;
  // A sentence that holds both names says more than they do.
  if (missing > 0 && (words.length < 3 || subject < 0.95 || label < 0.95)) return 0;
  const subjectOnly = words.every((_, at) => ofSubject[at]);
  const saysWhich = ofLabel.some((is) => is) || ofOthers.some((is, at) => is && !ofSubject[at]);
  if (!saysWhich && !(subjectOnly && subject > 0.99)) return 0;
  return 100 * subject + 100 * label + (10 * ofOthers.filter((is) => is).length) / words.length + 1;
}
