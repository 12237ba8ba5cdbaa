/**
 * What a reader asks: the words that say what is looked for, without what does not, and which kind of answer is wanted.
 */
import type { QuestionWords } from '../strings/question-words.ts';
import { fold, isUnspaced, segments, wordsOf } from './search-words.ts';

export interface Query {
  /** Without what every sentence has, in the order of the query, each once. */
  words: readonly QueryWord[];
  /** All words, as names are compared. */
  whole: string;
  /** Base units of the figure that is asked for. */
  measures: readonly string[];
  /** Two things or more are compared. */
  isComparing: boolean;
  /** Whether a limit can be moved is asked. */
  isRaising: boolean;
}

export interface QueryWord {
  text: string;
  /** `queue`, `does`, `not`, `exist` of `QueueDoesNotExist`. */
  parts?: readonly string[];
  /** What only says which kind of answer is wanted counts a little. */
  isHint?: true;
}

export type QueryReader = (query: string) => Query;

/** Ids, addresses, paths, times: what a message has of its own, and no note can know. */
const own =
  /:\/\/|^(?:[^:/\\]*[:/\\]){3}|^[\da-f]{8}-[\da-f]{4}|^\d{4}-\d\d-\d\d|^0x[\da-f]|^(?=(?:\D*\d){3})(?=.*\p{L})[\p{L}\d_=-]{10,}$/iu;
const quotes = /["'`“”„‘’«»{}<>()[\],;]+/gu;

export function queryReader(table: QuestionWords): QueryReader {
  const empty = setOf(table.empty);
  const comparing = phrases(table.comparing);
  const measures = Object.entries(table.measures).map(([unit, text]) => ({ unit, phrases: phrases(text) }));
  const raising = phrases(table.raising);

  return (query) => {
    const kept = withoutOwn(query);
    const all = kept.flatMap(termsOf);
    const sentence = ` ${all.map(({ text }) => text).join(' ')} `;
    const has = (list: readonly string[]): string[] => list.filter((phrase) => isIn(sentence, phrase));
    const compared = has(comparing);
    const asked = measures
      .map(({ unit, phrases: list }) => ({ unit, found: has(list) }))
      .filter(({ found }) => found.length > 0);
    const raised = has(raising);
    const hints = new Set([...asked.flatMap(({ found }) => found), ...raised].flatMap((phrase) => phrase.split(' ')));
    const dropped = new Set(compared.flatMap((phrase) => phrase.split(' ')));
    const words = new Map<string, QueryWord>();
    for (const word of all) {
      if (empty.has(word.text) || dropped.has(word.text)) continue;
      words.set(word.text, hints.has(word.text) ? { ...word, isHint: true } : word);
    }
    return {
      // Who asks for nothing else asks for these.
      words: words.size > 0 ? [...words.values()] : all,
      whole: all.map(({ text }) => text).join(''),
      measures: asked.map(({ unit }) => unit),
      isComparing: compared.length > 0,
      isRaising: raised.length > 0,
    };
  };
}

/**
 * What stands between spaces, quotes and brackets, but for what no note can know; all of it where nothing else is
 * there.
 */
function withoutOwn(query: string): string[] {
  const all = query
    .normalize('NFKC')
    .replaceAll(quotes, ' ')
    .split(/\s+/u)
    .filter((part) => part !== '');
  const kept = all.filter((part) => !own.test(part));
  return kept.length > 0 ? kept : all;
}

function termsOf(text: string): QueryWord[] {
  return (text.replace(/(?<=\d),(?=\d{3})/gu, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).flatMap((part) => {
    const parts = partsOf(part);
    return parts.length > 1 ? [{ text: fold(part), parts }] : segments(fold(part)).map((each) => ({ text: each }));
  });
}

/**
 * `QueueDoesNotExist` → `queue`, `does`, `not`, `exist`; `nodejs18` → `nodejs`, `18`; a word that is one has no parts.
 */
export function partsOf(word: string): string[] {
  const parts = word.match(/\p{Lu}+(?![\p{Ll}])|\p{Lu}?[\p{Ll}\p{M}\p{Lo}]+|\p{N}+/gu) ?? [];
  const isNumbered = /^\p{L}{4,}\p{N}+$/u.test(word);
  return (isNumbered || parts.filter((part) => part.length > 1).length > 1) && word.length > 5 ? parts.map(fold) : [];
}

function phrases(text: string): string[] {
  return text.split('|').map((phrase) => (isUnspaced(phrase) ? fold(phrase) : wordsOf(phrase).join(' ')));
}

function setOf(text: string): ReadonlySet<string> {
  return new Set(phrases(text));
}

function isIn(sentence: string, phrase: string): boolean {
  return isUnspaced(phrase) ? sentence.replaceAll(' ', '').includes(phrase) : sentence.includes(` ${phrase} `);
}
