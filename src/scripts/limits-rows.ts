/** Figures of the table of limits: which of them a reader means, and in which order. */
import { namedUnit } from '../facts/units.ts';
import { isClose } from '../facts/quantity.ts';
import { nameOrder } from '../listing/title-order.ts';
import type { ListOrder } from '../listing/title-order.ts';
import type { Bound, LimitsQuery } from './limits-query.ts';
import { isUnspaced, likeness, segments, wordsOf } from './search-words.ts';

export interface Figure {
  /** Words of the service, the limit, its value, and what else these are called. */
  words: ReadonlySet<string>;
  amount: number;
  /** Base unit (see `facts/units.ts`). */
  unit: string;
  service: string;
  /** Slug of the category. */
  category: string;
  limit: string;
  value: string;
  state: string;
  /** `YYYY-MM-DD` */
  read: string;
  source: string;
  isVerified: boolean;
}

/** What is chosen beside what is typed; empty: all. */
export interface Chosen {
  service: string;
  category: string;
  unit: string;
  /** `fixed`, `raisable` or `unsaid` */
  state: string;
  /** `yes` or `no` */
  verified: string;
}

/** Columns that the table is ordered by. */
export const columns = ['service', 'limit', 'value', 'state', 'read', 'source'] as const;
export type Column = (typeof columns)[number];

export interface Order {
  column: Column;
  isDescending: boolean;
}

/** The words in which a figure is looked for. */
export function figureWords(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).flatMap((word) => [word, ...segments(word)]));
}

export function isMeant(
  figure: Figure,
  query: LimitsQuery,
  chosen: Chosen,
  isKnown: (word: string) => boolean,
): boolean {
  return (
    isChosen(figure, chosen) && query.bounds.every((bound) => keeps(figure, bound)) && asksFor(figure, query, isKnown)
  );
}

function isChosen(figure: Figure, { service, category, unit, state, verified }: Chosen): boolean {
  return (
    (service === '' || figure.service === service) &&
    (category === '' || figure.category === category) &&
    (unit === '' || figure.unit === unit) &&
    (state === '' || stateClass(figure.state) === state) &&
    (verified === '' || figure.isVerified === (verified === 'yes'))
  );
}

/** Whether support has to be asked for it or not, what can be raised can be raised. */
function stateClass(state: string): string {
  if (state === '' || state === 'default') return 'unsaid';
  return state === 'fixed' ? state : 'raisable';
}

function keeps(figure: Figure, { is, amount, unit, text }: Bound): boolean {
  const isSame = figure.unit === unit && isClose(figure.amount, amount);
  if (is === '=') return isSame || (text !== undefined && wordsOf(text).every((word) => hasWord(figure.words, word)));
  if (figure.unit !== unit) return false;
  if (is === '>=') return isSame || figure.amount > amount;
  if (is === '<=') return isSame || figure.amount < amount;
  return !isSame && (is === '>' ? figure.amount > amount : figure.amount < amount);
}

function asksFor(
  figure: Figure,
  { words, measures, isRaising }: LimitsQuery,
  isKnown: (word: string) => boolean,
): boolean {
  let isMeasured = measures.length === 0 || measures.includes(figure.unit);
  let isRaised = !isRaising || stateClass(figure.state) === 'raisable';
  for (const { text, parts, isHint } of words) {
    const has = hasWord(figure.words, text) || (parts?.every((part) => hasWord(figure.words, part)) ?? false);
    if (has && isHint) {
      // What says which kind of figure is wanted is also a word of this one: `rate`, `price`.
      isMeasured = true;
      isRaised = true;
    } else if (!has && (!isHint || isKnown(text))) return false;
  }
  return isMeasured && isRaised;
}

/** A unit is no beginning of another word: `s` is seconds, `min` minutes, and `MB` nothing else. */
export function hasWord(words: ReadonlySet<string>, searched: string): boolean {
  if (words.has(searched)) return true;
  // A number is no beginning of a larger one.
  if (/^\p{N}+$/u.test(searched)) return false;
  const isShortUnit =
    searched.length <= 3 &&
    !isUnspaced(searched) &&
    (namedUnit(searched) !== undefined || namedUnit(searched.toUpperCase()) !== undefined);
  if (isShortUnit) return words.has(`${searched}s`);
  for (const word of words) if (likeness(word, searched) > 0) return true;
  return false;
}

/** `-value` → by value, the largest first; what is no column is no order. */
export function orderOf(written: string): Order | undefined {
  // What links of former versions say.
  if (written === 'largest' || written === 'smallest') return { column: 'value', isDescending: written === 'largest' };
  const isDescending = written.startsWith('-');
  const column = columns.find((each) => each === written.slice(isDescending ? 1 : 0));
  return column === undefined ? undefined : { column, isDescending };
}

export function writtenOrder(order: Order | undefined): string {
  return order === undefined ? '' : `${order.isDescending ? '-' : ''}${order.column}`;
}

/** Sizes of one unit compare; units follow one another. What a column does not say comes last. */
export function compareFigures({ column, isDescending }: Order, order: ListOrder): (a: Figure, b: Figure) => number {
  const direction = isDescending ? -1 : 1;
  const compare = nameOrder(order);
  if (column === 'value') return (a, b) => compareText(a.unit, b.unit) || direction * (a.amount - b.amount);
  return (a, b) => {
    const [one, other] = [a[column], b[column]];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return direction * compare(one, other);
  };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
