/** What is typed above the table of limits → words that a figure must have, and bounds that it must keep. */
import { findQuantities } from '../facts/quantity.ts';
import type { FoundQuantity } from '../facts/quantity.ts';
import type { QuestionWords } from '../strings/question-words.ts';
import { queryReader } from './search-query.ts';
import type { QueryWord } from './search-query.ts';
import { isUnspaced } from './search-words.ts';

export type Comparison = '>=' | '>' | '<=' | '<' | '=';

export interface Bound {
  is: Comparison;
  /** In base units, as figures are. */
  amount: number;
  unit: string;
  /** As typed, for what is no amount here but a name: `node 18`. Only where nothing says that figures are compared. */
  text?: string;
}

export interface LimitsQuery {
  words: readonly QueryWord[];
  bounds: readonly Bound[];
  /** Base units of the figure that is asked for. */
  measures: readonly string[];
  isRaising: boolean;
}

export type LimitsQueryReader = (typed: string) => LimitsQuery;

const signs: readonly [Comparison, string][] = [
  ['>=', '≥|>=|=>|⩾'],
  ['<=', '≤|<=|=<|⩽'],
  ['>', '>|＞'],
  ['<', '<|＜'],
  ['=', '='],
];

export function limitsQueryReader(table: QuestionWords): LimitsQueryReader {
  const read = queryReader(table);
  const { least, more, most, less } = table.bounds;
  const between = table.bounds.between.split('|').map((phrase) => ({ is: undefined, phrase }));
  const spoken: readonly [Comparison, string][] = [
    ['>=', least],
    ['<=', most],
    ['>', more],
    ['<', less],
  ];
  const phrases = [...signs, ...spoken]
    .flatMap(([is, list]) => list.split('|').map((phrase) => ({ is, phrase: phrase.toLowerCase() })))
    .toSorted((a, b) => b.phrase.length - a.phrase.length);

  return (typed) => {
    const text = typed
      .normalize('NFKC')
      // `256 KB以上`
      .replaceAll(/(?<=[A-Za-z\d%])(?=\p{Script=Han})/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim();
    const found = findQuantities(text)
      .filter(({ unit }) => unit !== 'date')
      .map(withoutNoun);
    const bounds: Bound[] = [];
    let rest = '';
    let at = 0;
    for (const [place, quantity] of found.entries()) {
      const gap = text.slice(at, quantity.start);
      const next = text.slice(quantity.end, found[place + 1]?.start);
      const words = quantity.from === undefined ? phrases : between;
      const before = words.find(({ phrase }) => endsWith(gap, phrase));
      const after = before ?? phrases.find(({ phrase }) => startsWith(next, phrase));
      rest += ` ${before ? gap.trimEnd().slice(0, -before.phrase.length) : gap}`;
      at = quantity.end;
      if (!before && after) at += next.length - next.trimStart().length + after.phrase.length;
      bounds.push(...boundsOf(quantity, after?.is));
      if (quantity.unit === '1/s' && quantity.of !== undefined) rest += ` ${quantity.of}`;
      if (quantity.unit === 'USD' && quantity.of !== undefined) rest += ` ${quantity.of}`;
    }
    const { words, whole, measures, isRaising } = read(rest + text.slice(at));
    // A question that says nothing but which kind of figure it wants.
    const isBareQuestion = measures.length > 0 && words.map(({ text }) => text).join('') === whole;
    return { words: isBareQuestion && !words.some(({ isHint }) => isHint) ? [] : words, bounds, measures, isRaising };
  };
}

function boundsOf({ amount, from, unit, text }: FoundQuantity, is: Comparison | undefined): Bound[] {
  if (from !== undefined && is === undefined)
    return [
      { is: '>=', amount: from, unit },
      { is: '<=', amount, unit },
    ];
  return [{ is: is ?? '=', amount, unit, ...(is === undefined ? { text } : {}) }];
}

/** What is counted are words as any others: `100 concurrent executions`. */
function withoutNoun(quantity: FoundQuantity): FoundQuantity {
  const { unit, of, text, end } = quantity;
  if (unit !== '1' || of === undefined || !text.endsWith(of)) return quantity;
  return { ...quantity, text: text.slice(0, -of.length).trimEnd(), end: end - of.length };
}

function endsWith(text: string, phrase: string): boolean {
  const folded = text.trimEnd().toLowerCase();
  return folded.endsWith(phrase) && (!isWord(phrase) || !/[\p{L}\p{N}]$/u.test(folded.slice(0, -phrase.length)));
}

function startsWith(text: string, phrase: string): boolean {
  const folded = text.trimStart().toLowerCase();
  // A sign stands before its number.
  if (!isWord(phrase) && !isUnspaced(phrase)) return false;
  return folded.startsWith(phrase) && (!isWord(phrase) || !/^[\p{L}\p{N}]/u.test(folded.slice(phrase.length)));
}

function isWord(phrase: string): boolean {
  return /\p{L}/u.test(phrase) && !isUnspaced(phrase);
}
