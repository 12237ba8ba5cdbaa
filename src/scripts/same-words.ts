/** Phrases of a search that mean what the garden says in other words: `every 5 minutes` is a schedule. */
import { fold } from './search-words.ts';

/** Stands for any one word. */
const anyWord = '*';

interface Phrase {
  words: readonly string[];
  meaning: string;
}

/**
 * @param sameWords phrases by what they mean (`sameWords` of `garden.yaml`)
 * @returns puts the meaning in the place of each phrase; of two phrases that begin alike, the longer
 */
export function sameWordsReader(
  sameWords: readonly (readonly [word: string, phrases: readonly string[]])[],
): (text: string) => string {
  const byFirst = new Map<string, Phrase[]>();
  for (const [meaning, phrases] of sameWords)
    for (const phrase of phrases) {
      const words = fold(phrase).match(/[\p{L}\p{N}\p{M}]+|\*/gu) ?? [];
      const [first] = words;
      if (first === undefined) continue;
      const known = byFirst.get(first) ?? [];
      byFirst.set(first, known);
      known.push({ words, meaning });
      known.sort((a, b) => b.words.length - a.words.length);
    }
  if (byFirst.size === 0) return (text) => text;

  return (text) => {
    const tokens = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: token, index }) => ({
      word: fold(token),
      start: index,
      end: index + token.length,
    }));
    let result = '';
    let from = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      const word = tokens[at]?.word ?? '';
      const phrase = byFirst
        .get(word)
        ?.find(({ words }) => words.every((each, place) => isSame(each, tokens[at + place]?.word)));
      const start = tokens[at]?.start;
      const end = phrase === undefined ? undefined : tokens[at + phrase.words.length - 1]?.end;
      if (phrase === undefined || start === undefined || end === undefined) continue;
      result += text.slice(from, start) + phrase.meaning;
      from = end;
      at += phrase.words.length - 1;
    }
    return result + text.slice(from);
  };
}

function isSame(wanted: string, word: string | undefined): boolean {
  return word !== undefined && (wanted === word || wanted === anyWord);
}
