/**
 * Methods of lists and objects. `filter`, `map` and `reduce` are none of them: they evaluate an expression for each
 * item.
 */
import { equals, keyOf } from './equality.ts';
import { method } from './function-table.ts';
import type { Method, Methods } from './function-table.ts';
import { longestList, numberOf } from './operators.ts';
import { directed } from './order.ts';
import { sliced } from './methods-of-texts.ts';
import { bounded, plain, spend } from './run.ts';
import type { Run } from './run.ts';
import { longestText } from './texts-of-values.ts';
import type { ListValue, ObjectValue, Value } from './values.ts';
import { error, isError, isList } from './values.ts';

type Holds = (item: Value, wanted: Value) => boolean;

/** A tag is also held by its children: `a/b` is an `a`. Letter case and the sign do not matter. */
const holdsTag: Holds = (item, wanted) => {
  if (typeof item !== 'string' || typeof wanted !== 'string') return equals(item, wanted);
  const [tag, name] = [foldTag(item), foldTag(wanted)];
  return tag === name || (name !== '' && tag.startsWith(`${name}/`));
};

export function foldTag(tag: string): string {
  return tag.trim().replace(/^#/u, '').toLowerCase();
}

function containing(holds: Holds): [string, Method<ListValue>][] {
  const has = (list: ListValue, wanted: Value, run: Run): boolean => {
    spend(run, list.length);
    return list.some((item) => holds(item, wanted));
  };
  const wantedOf = (values: readonly Value[]): readonly Value[] =>
    values.flatMap((value) => (isList(value) ? value : [value]));
  return [
    ['contains', method(1, 1, (list, [wanted = null], run) => has(list, wanted, run))],
    [
      'containsAll',
      method(0, Infinity, (list, values, run) => wantedOf(values).every((wanted) => has(list, wanted, run))),
    ],
    [
      'containsAny',
      method(0, Infinity, (list, values, run) => wantedOf(values).some((wanted) => has(list, wanted, run))),
    ],
  ];
}

/** Of lists that hold tags. */
export const methodsOfTags: Methods<ListValue> = new Map(containing(holdsTag));

export const methodsOfLists: Methods<ListValue> = new Map([
  ...containing(equals),
  [
    'flat',
    method(0, 0, (list: ListValue, _, run) => {
      const flat = list.flatMap((item) => (isList(item) ? item : [item]));
      spend(run, flat.length);
      return limited(flat);
    }),
  ],
  ['join', method(0, 1, (list: ListValue, [by = ', '], run) => joined(list, plain(by, run), run))],
  ['reverse', method(0, 0, (list: ListValue) => [...list].reverse())],
  ['slice', method(0, 2, (list: ListValue, [from = null, to = null]) => sliced(list, from, to))],
  [
    'unique',
    method(0, 0, (list: ListValue, _, run) => {
      spend(run, list.length);
      return unique(list);
    }),
  ],
  ['isEmpty', method(0, 0, (list: ListValue) => list.length === 0)],
  [
    'sort',
    method(0, 0, (list: ListValue, _, run) => {
      spend(run, list.length * 4);
      return list.toSorted(directed(run.environment.compareItems, false));
    }),
  ],
  ['mean', method(0, 0, statistic(mean))],
  ['median', method(0, 0, statistic(median))],
  ['stddev', method(0, 0, statistic(stddev))],
  [
    'sum',
    method(0, 0, (list: ListValue, _, run) => {
      spend(run, list.length);
      return numbersIn(list).reduce((sum, each) => sum + each, 0);
    }),
  ],
  [
    'min',
    method(
      0,
      0,
      statistic((numbers) => numbers.reduce((a, b) => Math.min(a, b))),
    ),
  ],
  [
    'max',
    method(
      0,
      0,
      statistic((numbers) => numbers.reduce((a, b) => Math.max(a, b))),
    ),
  ],
] as const satisfies readonly (readonly [string, Method<ListValue>])[]);

function limited(list: ListValue): Value {
  return list.length > longestList ? error(`A list has at most ${longestList} items`) : list;
}

function joined(list: ListValue, by: string, run: Run): Value {
  const parts: string[] = [];
  let length = 0;
  for (const item of list) {
    spend(run);
    if (isError(item)) return item;
    const part = plain(item, run);
    length += part.length + by.length;
    if (length > longestText + by.length) return error(`A text has at most ${longestText} characters`);
    parts.push(part);
  }
  return bounded(parts.join(by));
}

/** Each value once, in the order of the list. */
export function unique(list: ListValue): ListValue {
  const seen = new Set<string>();
  return list.filter((item) => {
    const key = keyOf(item);
    return !seen.has(key) && seen.add(key);
  });
}

export function numbersIn(list: ListValue): number[] {
  return list.flatMap((item) => numberOf(item) ?? []);
}

function statistic(compute: (numbers: readonly number[]) => number): Method<ListValue>['call'] {
  return (list, _, run) => {
    spend(run, list.length);
    const numbers = numbersIn(list);
    return numbers.length === 0 ? null : compute(numbers);
  };
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Of the population. */
export function stddev(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return Math.sqrt(mean(numbers.map((each) => (each - middle) ** 2)));
}

export const methodsOfObjects: Methods<ObjectValue> = new Map([
  ['keys', method(0, 0, ({ entries }: ObjectValue) => [...entries.keys()])],
  ['values', method(0, 0, ({ entries }: ObjectValue) => [...entries.values()])],
  ['isEmpty', method(0, 0, ({ entries }: ObjectValue) => entries.size === 0)],
]);
