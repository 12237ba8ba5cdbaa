/** How rare each word of the garden's names, labels and lines is, and how much a searched word is of each. */
import type { SearchEntries } from '../listing/search-entries.ts';
import { partsOf } from './search-query.ts';
import type { QueryWord } from './search-query.ts';
import { likeness, wordsOf } from './search-words.ts';

/** A word of a name, with the words in it: `QueueDoesNotExist`. */
export interface Term {
  text: string;
  parts?: readonly string[];
  /** It stands for the whole name: `cfn`, `r53`. */
  isInitials?: true;
}

/** How much of it the searched word is, by word of the garden. */
export type Likes = ReadonlyMap<string, number>;

export interface Weights {
  /** The rarer, the more a word says; what no name has is rarest. */
  of: (word: string) => number;
  likes: (word: QueryWord) => Likes;
  /** The most frequent first. */
  vocabulary: () => Iterable<string>;
}

export function termsOf(text: string): Term[] {
  return (
    text
      .replace(/(?<=\d),(?=\d{3})/gu, '')
      .normalize('NFKC')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  ).flatMap((part) => {
    const [folded = ''] = wordsOf(part);
    const parts = partsOf(part);
    return parts.length > 1 ? [{ text: folded, parts }] : [{ text: folded }];
  });
}

/** A name's words, and what it is called in short. */
export function nameTermsOf(text: string): Term[] {
  const terms = termsOf(text);
  const initials = terms.map((term) => (/^\p{N}+$/u.test(term.text) ? term.text : term.text.slice(0, 1))).join('');
  return terms.length < 2 || initials.length < 3 ? terms : [...terms, { text: initials, isInitials: true }];
}

export function weigh({ notes, synonyms }: SearchEntries): Weights {
  const counts = new Map<string, number>();
  const add = (texts: readonly string[]): void => {
    const terms = texts.flatMap(nameTermsOf);
    for (const word of new Set(terms.flatMap(({ text, parts = [] }) => [text, ...parts])))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const { title, names = [], about = '', facts = [] } of notes) {
    add([title, ...names, about]);
    // What the facts of a note are called is one text, so that a long list does not make its words common.
    add(facts.map(([key, label, , , , scope = '']) => `${label} ${key} ${scope}`));
    for (const [, , value] of facts) for (const { text } of termsOf(value)) counts.set(text, counts.get(text) ?? 1);
  }
  for (const [, words] of synonyms) add(words);
  const known = new Map<string, Likes>();

  return {
    of: (word) => Math.log(1 + notes.length / (counts.get(word) ?? 1)),
    likes({ text }) {
      const found = known.get(text) ?? likes(text);
      if (known.size > 500) known.clear();
      known.set(text, found);
      return found;
    },
    vocabulary: () => [...counts].toSorted((a, b) => b[1] - a[1]).map(([word]) => word),
  };

  function likes(text: string): Likes {
    const found = new Map<string, number>();
    for (const word of counts.keys()) {
      const like = Math.max(likeness(word, text), inflected(word, text));
      if (like > 0) found.set(word, like);
    }
    return found;
  }
}

/** `deprecated` and `deprecation`: a long beginning in common, and short ends. */
function inflected(word: string, searched: string): number {
  let same = 0;
  while (same < word.length && word[same] === searched[same]) same += 1;
  const [ending, searchedEnding] = [word.length - same, searched.length - same];
  if (same >= 5 && ending <= 3 && searchedEnding <= 3) return 0.75;
  return same === 4 && Math.min(ending, searchedEnding) <= 1 && Math.max(ending, searchedEnding) <= 3 ? 0.55 : 0;
}
