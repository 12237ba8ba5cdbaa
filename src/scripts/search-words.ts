/** Words as search compares them: without case, accents and punctuation. */

/** Scripts that put no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** `10,240 MB of /tmp` → `10240`, `mb`, `of`, `tmp`; what is written without spaces is one. */
export function wordsOf(text: string): string[] {
  return fold(text.replace(/(?<=\d),(?=\d{3})/gu, '')).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** The words that are searched for: `庭の土` → `庭`, `の`, `土`. */
export function searchedWords(query: string): string[] {
  return wordsOf(query).flatMap(segments);
}

/** A word, or the words in it where its script has no spaces. */
export function segments(word: string): string[] {
  if (!unspaced.test(word) || typeof Intl.Segmenter === 'undefined') return [word];
  const found = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(word)];
  return found.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** Whether a word may stand within what is written as one. */
export function isUnspaced(word: string): boolean {
  return unspaced.test(word);
}

/** Without case and accents; the marks that make a kana another one are no accents. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?![\u3099\u309A])\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase();
}

/**
 * How much of a word of the text the searched word is: 1 for the whole, less for a beginning, 0 for another word. A
 * letter or two at the searched word's end may be an inflection (`timeouts` finds `timeout`).
 */
export function likeness(word: string, searched: string): number {
  if (word.startsWith(searched) || (isUnspaced(searched) && word.includes(searched)))
    return searched.length / word.length;
  return searched.length >= 5 && searched.length - word.length <= 2 && word.length >= 4 && searched.startsWith(word)
    ? 0.9
    : 0;
}

export interface Piece {
  text: string;
  isMatch: boolean;
}

/** The text in pieces, words that begin with a searched one apart from the rest. */
export function piecesOf(text: string, searched: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (end: number, isMatch: boolean): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), isMatch });
    at = end;
  };
  for (const { start, end } of matchesIn(text, searched)) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return pieces;
}

/** Where a text has the searched words, in order, without overlaps. */
export function matchesIn(text: string, searched: readonly string[]): { start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ index, 0: token }) => {
    const within = unspaced.test(token) ? matchesWithin(token, index, searched) : [];
    const length = within.length > 0 ? 0 : matchedLength(token, searched);
    return length > 0 ? [{ start: index, end: index + length }] : within;
  });
}

/** Words within what is written as one; none where folding changes its length, as their places are unknown then. */
function matchesWithin(token: string, index: number, searched: readonly string[]): { start: number; end: number }[] {
  const folded = fold(token);
  const inside = searched.filter(isUnspaced);
  if (folded.length !== token.length || inside.length === 0) return [];
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < folded.length;) {
    const length = Math.max(0, ...inside.filter((word) => folded.startsWith(word, at)).map((word) => word.length));
    if (length > 0) found.push({ start: index + at, end: index + at + length });
    at += Math.max(1, length);
  }
  return found;
}

/** Letters of a word's beginning that are searched for. */
function matchedLength(token: string, searched: readonly string[]): number {
  const folded = fold(token);
  let longest = 0;
  for (const word of searched) {
    if (likeness(folded, word) === 0) continue;
    // Where folding changed the length, the whole word is taken.
    longest = Math.max(longest, folded.length === token.length && folded.startsWith(word) ? word.length : token.length);
  }
  return longest;
}
