/**
 * What a reader may have meant: the nearest titles for a query that nothing matches, the nearest word for one that
 * nothing has.
 */
import type { SearchNote } from '../listing/search-entries.ts';
import { editDistance } from '../edit-distance.ts';
import { wordsOf } from './search-words.ts';

/** Notes whose title, alias or initials are like the query, the nearest first. */
export function nearestNotes(notes: readonly SearchNote[], query: string, most: number): SearchNote[] {
  const wanted = wordsOf(query).join(' ');
  if (wanted.length < 2) return [];
  const found = notes.flatMap((note) => {
    const names = [note.title, ...(note.names ?? [])];
    const unlike = Math.min(...names.map((name) => unlikeness(wordsOf(name), wanted)));
    return unlike < tolerance(wanted) + 0.5 ? [{ note, unlike }] : [];
  });
  // Next to a near one, what is farther off is noise.
  const least = Math.min(...found.map(({ unlike }) => unlike));
  return found
    .filter(({ unlike }) => unlike <= least + 1)
    .toSorted((a, b) => a.unlike - b.unlike || a.note.title.length - b.note.title.length)
    .slice(0, most)
    .map(({ note }) => note);
}

/** For each word that nothing has the known word that is most like it, where there is one. */
export function corrected(unknown: readonly string[], vocabulary: Iterable<string>): ReadonlyMap<string, string> {
  const known = [...vocabulary];
  return new Map(
    unknown.flatMap((word) => {
      const nearest = nearestWord(word, known);
      return nearest === undefined ? [] : [[word, nearest] as const];
    }),
  );
}

function nearestWord(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = tolerance(word) + 0.01;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > least) continue;
    // A slip is rarely in the first letter.
    const unlike = editDistance(word, candidate, Math.ceil(least)) + (candidate[0] === word[0] ? 0 : 0.5);
    if (unlike >= least) continue;
    best = candidate;
    least = unlike;
  }
  return best;
}

/** Letters that differ between a name, or its beginning, or its words or initials, and what is wanted. */
function unlikeness(words: readonly string[], wanted: string): number {
  const name = words.join(' ');
  const initials = words.map((word) => word[0] ?? '').join('');
  const limit = tolerance(wanted) + 1;
  let least = wanted.length >= 3 && initials === wanted.replaceAll(' ', '') ? 0.5 : limit;
  for (const candidate of [name, words.join(''), ...words]) {
    if (Math.abs(candidate.length - wanted.length) < limit)
      least = Math.min(least, editDistance(candidate, wanted, limit));
  }
  // The reader may not have come to the end of the name.
  if (wanted.length >= 4) {
    for (const length of [wanted.length - 1, wanted.length, wanted.length + 1])
      if (length < name.length) least = Math.min(least, editDistance(name.slice(0, length), wanted, limit) + 0.3);
  }
  return least;
}

/** How many letters may be wrong. */
function tolerance(word: string): number {
  return word.length < 4 ? 1 : Math.max(1, Math.floor(word.length * 0.34));
}
