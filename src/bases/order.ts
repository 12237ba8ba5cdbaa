/** The order of values: of columns, groups and `sort()`. */
import { millisecondsOf } from './dates.ts';
import { linkLabel, textOf } from './texts-of-values.ts';
import type { Value } from './values.ts';
import { isEmpty, isError, isList } from './values.ts';

export type Compare = (a: Value, b: Value) => number;

/** The order in which values of different types stand. */
export type Ranks = Readonly<Record<'number' | 'date' | 'boolean' | 'text', number>>;

export const ranksOfRows: Ranks = { number: 0, date: 1, boolean: 2, text: 3 };
/** In `sort()` (rule BASE-4l). */
export const ranksOfItems: Ranks = { number: 0, text: 1, date: 2, boolean: 3 };

/** @param compareTexts the alphabet of the site's language */
export function orderOf(
  compareTexts: (a: string, b: string) => number,
  language: string,
  ranks: Ranks = ranksOfRows,
): Compare {
  const compare: Compare = (a, b) => {
    if (isList(a) && isList(b)) {
      for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
        const order = compare(a[at] ?? null, b[at] ?? null);
        if (order !== 0) return order;
      }
      return a.length - b.length;
    }
    const [first, second] = [sortKey(a), sortKey(b)];
    if (first.rank !== second.rank) return first.rank - second.rank;
    if (typeof first.key === 'number' && typeof second.key === 'number')
      return first.key < second.key ? -1 : first.key > second.key ? 1 : 0;
    return compareTexts(String(first.key), String(second.key));
  };
  return compare;

  function sortKey(value: Value): { rank: number; key: number | string } {
    if (isList(value)) return value.length === 0 ? { rank: ranks.text, key: '' } : sortKey(value[0] ?? null);
    switch (typeof value) {
      case 'number':
        return { rank: ranks.number, key: value };
      case 'boolean':
        return { rank: ranks.boolean, key: value ? 1 : 0 };
      case 'string':
        return { rank: ranks.text, key: value };
      default:
    }
    if (value === null) return { rank: ranks.text, key: '' };
    if (value.type === 'date') return { rank: ranks.date, key: value.wall };
    if (value.type === 'duration') return { rank: ranks.number, key: millisecondsOf(value) };
    if (value.type === 'link') return { rank: ranks.text, key: linkLabel(value) };
    return { rank: ranks.text, key: value.type === 'file' ? value.file.name : textOf(value, language) };
  }
}

/** What has no value is last in both directions, errors behind it. */
export function directed(compare: Compare, isDescending: boolean): Compare {
  return (a, b) => {
    const [first, second] = [absence(a), absence(b)];
    if (first !== 0 || second !== 0) return first - second;
    return isDescending ? compare(b, a) : compare(a, b);
  };
}

function absence(value: Value): 0 | 1 | 2 {
  return isError(value) ? 2 : isEmpty(value) ? 1 : 0;
}
