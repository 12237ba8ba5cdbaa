/** Notes by what they are called: titles, aliases and abbreviations. */
import type { SearchNote } from '../listing/search-entries.ts';
import { fold, isUnspaced, likeness, searchedWords, wordsOf } from './search-words.ts';

export interface Name {
  text: string;
  words: readonly string[];
}

export interface NamedNote {
  note: SearchNote;
  /** The title comes first. */
  names: readonly Name[];
}

export interface NameMatch {
  note: SearchNote;
  /** 2 where the whole title, or an alias, is searched for; up to 1 for a part of a name, or a name among other words. */
  score: number;
  /** The alias that matches better than the title. */
  alias?: string;
}

export function readNames(notes: readonly SearchNote[]): NamedNote[] {
  return notes.map((note) => ({
    note,
    names: [note.title, ...(note.names ?? [])].map((text) => ({ text, words: wordsOf(text) })),
  }));
}

/** Notes with all the words in one of their names, or one of their names among the words; the nearest first. */
export function matchNames(named: readonly NamedNote[], query: string): NameMatch[] {
  const words = searchedWords(query);
  if (words.length === 0) return [];
  const whole = words.join('');
  const matches: NameMatch[] = [];
  for (const { note, names } of named) {
    let score = 0;
    let best: Name | undefined;
    for (const [at, name] of names.entries()) {
      const found =
        name.words.join('') === whole ? (at === 0 ? 2.1 : 2) : partOf(name.words, words) * (at === 0 ? 1 : 0.95);
      if (found <= score) continue;
      score = found;
      best = name;
    }
    if (best === undefined) continue;
    matches.push({
      note,
      score,
      ...(best === names[0] || fold(note.title).includes(fold(best.text)) ? {} : { alias: best.text }),
    });
  }
  return matches.toSorted((a, b) => b.score - a.score || a.note.title.length - b.note.title.length);
}

/** How much of a name the words cover, where all of them are in it; or how much of the words it is, where it is among them. */
function partOf(name: readonly string[], words: readonly string[]): number {
  if (words.every((word) => name.some((part) => likeness(part, word) > 0))) return coverage(name, words);
  if (name.length === 0 || !name.every((part) => words.includes(part))) return 0;
  return 0.5 + (0.2 * name.length) / words.length;
}

/** How much of a name's words is searched for, from 0 to 1. */
export function coverage(name: readonly string[], words: readonly string[]): number {
  if (name.length === 0) return 0;
  let sum = 0;
  for (const part of name) {
    const found = words.map((word) => likeness(part, word));
    // Several words may stand in what is written as one.
    sum += isUnspaced(part)
      ? Math.min(
          1,
          found.reduce((all, one) => all + one, 0),
        )
      : Math.max(0, ...found);
  }
  return sum / name.length;
}
