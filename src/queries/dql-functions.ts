/** The functions of Dataview that notes use. */
import { dayOf } from '../bases/clock.ts';
import { formatDate, humanText, readDateText } from '../bases/dates.ts';
import { isDate, isDuration, numberOf } from '../bases/operators.ts';
import { bounded, plain, spend } from '../bases/run.ts';
import { linkLabel } from '../bases/texts-of-values.ts';
import type { Value } from '../bases/values.ts';
import { isList, lookUp, typeOf } from '../bases/values.ts';
import { durationOfWords, dateOfWords, momentPattern } from './dql-dates.ts';
import { arrow, each, list, ofNumber, value } from './dql-arguments.ts';
import type { QueryFunction } from './dql-arguments.ts';
import { functionsOfTexts } from './dql-functions-of-texts.ts';
import { asObject, compareValues, isSame, isTrue } from './dql-values.ts';
import type { Argument, QueryScope } from './dql-values.ts';

/** @param isBetter of an order */
const best =
  (isBetter: (order: number) => boolean): QueryFunction =>
  (values, scope) => {
    const all = values.length === 1 ? list(values[0]) : values.map(value);
    spend(scope.run, all.length);
    return all
      .filter((item) => item !== null)
      .reduce<Value>(
        (known, item) => (known === null || isBetter(compareValues(item, known, scope)) ? item : known),
        null,
      );
  };

const bestBy =
  (isBetter: (order: number) => boolean): QueryFunction =>
  (values, scope) => {
    const by = arrow(values[1]);
    let [found, key]: [Value, Value] = [null, null];
    for (const item of list(values[0])) {
      const own = by?.call([item]) ?? item;
      if (own !== null && (key === null || isBetter(compareValues(own, key, scope)))) [found, key] = [item, own];
    }
    return found;
  };

function contains(
  whole: Value,
  part: Value,
  scope: QueryScope,
  isExact: boolean,
  fold = (text: string) => text,
): boolean {
  spend(scope.run);
  if (whole === null) return false;
  if (isList(whole))
    return whole.some((item) => (isExact ? isSame(item, part) : contains(item, part, scope, false, fold)));
  if (typeof whole === 'string') return part === null ? false : fold(whole).includes(fold(plain(part, scope.run)));
  if (typeof whole === 'object' && whole.type === 'object')
    return typeof part === 'string' && lookUp(whole.entries, part) !== undefined;
  if (isSame(whole, part)) return true;
  return typeof whole === 'object' && whole.type === 'link' && typeof part === 'string'
    ? fold(`${whole.path} ${linkLabel(whole)}`).includes(fold(part))
    : false;
}

const test = (by: Argument | undefined, item: Value): Value => arrow(by)?.call([item]) ?? item;

const sumOf = (values: readonly Argument[], scope: QueryScope): Value => {
  let total: Value = null;
  for (const item of values.length === 1 ? list(values[0]) : values.map(value)) {
    if (item === null) continue;
    const number = numberOf(item);
    if (isDuration(item) && (total === null || isDuration(total)))
      total =
        total === null
          ? item
          : { ...item, months: total.months + item.months, milliseconds: total.milliseconds + item.milliseconds };
    else if (number !== undefined) total = (typeof total === 'number' ? total : 0) + number;
    spend(scope.run);
  }
  return total;
};

const table: readonly (readonly [string, QueryFunction])[] = [
  ['contains', (v, s) => contains(value(v[0]), value(v[1]), s, false)],
  ['icontains', (v, s) => contains(value(v[0]), value(v[1]), s, false, (text) => text.toLowerCase())],
  ['econtains', (v, s) => contains(value(v[0]), value(v[1]), s, true)],
  [
    'length',
    (v) => {
      const first = value(v[0]);
      if (first === null) return 0;
      if (isList(first) || typeof first === 'string') return first.length;
      return typeof first === 'object' && first.type === 'object' ? first.entries.size : 0;
    },
  ],
  ['default', each((first, [otherwise = null]) => first ?? otherwise)],
  ['ldefault', (v) => value(v[0]) ?? value(v[1])],
  ['list', (v) => v.map(value)],
  ['array', (v) => v.map(value)],
  [
    'object',
    (v, s) => {
      const entries = new Map<string, Value>();
      for (let at = 0; at + 1 < v.length; at += 2) entries.set(plain(value(v[at]), s.run), value(v[at + 1]));
      return { type: 'object', entries };
    },
  ],
  [
    'link',
    each((first, [display = null], { run, pages }) => {
      if (typeof first === 'object' && first !== null && 'type' in first && first.type === 'file') {
        const link = pages.linkTo(first.file);
        return display === null ? link : { ...link, display: plain(display, run) };
      }
      if (first === null) return null;
      const link =
        typeof first === 'object' && 'type' in first && first.type === 'link'
          ? first
          : run.environment.linkTo(plain(first, run));
      return display === null ? link : { ...link, display: plain(display, run) };
    }),
  ],
  ['embed', (v) => value(v[0])],
  [
    'elink',
    each((first, [display = null], { run }) => {
      const url = plain(first, run);
      return { type: 'link', url, path: url, display: display === null ? url : plain(display, run) };
    }),
  ],
  [
    'date',
    each((first, [pattern = null], { run }) => {
      if (isDate(first)) return first;
      const text =
        typeof first === 'object' && first !== null && !isList(first) && first.type === 'link'
          ? linkLabel(first)
          : plain(first, run);
      if (pattern !== null) return null;
      return (
        dateOfWords(text.trim(), run) ??
        readDateText(/\d{4}-\d{2}-\d{2}/u.exec(text)?.[0] ?? '', run.environment.zone) ??
        null
      );
    }),
  ],
  ['dur', each((first, _, { run }) => (isDuration(first) ? first : (durationOfWords(plain(first, run)) ?? null)))],
  [
    'number',
    each((first, _, { run }) => {
      const found = typeof first === 'number' ? String(first) : /-?\d+(?:\.\d+)?/u.exec(plain(first, run))?.[0];
      return found === undefined ? null : Number(found);
    }),
  ],
  ['string', (v, s) => plain(value(v[0]), s.run)],
  ['display', (v, s) => plain(value(v[0]), s.run)],
  ['typeof', (v) => typeOf(value(v[0])).replace('list', 'array')],
  [
    'round',
    ofNumber((number, [digits = 0]) => {
      const by = 10 ** Math.min(15, typeof digits === 'number' ? digits : 0);
      return Math.round(number * by) / by;
    }),
  ],
  ['trunc', ofNumber((number) => Math.trunc(number))],
  ['floor', ofNumber((number) => Math.floor(number))],
  ['ceil', ofNumber((number) => Math.ceil(number))],
  ['abs', ofNumber((number) => Math.abs(number))],
  ['min', best((order) => order < 0)],
  ['max', best((order) => order > 0)],
  ['minby', bestBy((order) => order < 0)],
  ['maxby', bestBy((order) => order > 0)],
  ['sum', sumOf],
  ['product', (v) => list(v[0]).reduce<number>((total, item) => total * (numberOf(item) ?? 1), 1)],
  [
    'average',
    (v, s) => {
      const numbers = list(v[0]).flatMap((item) => numberOf(item) ?? []);
      const total = sumOf([numbers], s);
      return typeof total === 'number' && numbers.length > 0 ? total / numbers.length : null;
    },
  ],
  [
    'reduce',
    (v) => {
      const numbers = list(v[0]).flatMap((item) => numberOf(item) ?? []);
      const [first, ...rest] = numbers;
      const operator = value(v[1]);
      if (first === undefined) return null;
      return rest.reduce(
        (a, b) => (operator === '-' ? a - b : operator === '*' ? a * b : operator === '/' ? a / b : a + b),
        first,
      );
    },
  ],
  ['filter', (v) => list(v[0]).filter((item) => isTrue(test(v[1], item)))],
  ['map', (v) => list(v[0]).map((item) => test(v[1], item))],
  [
    'any',
    (v) =>
      (v.length > 1 && arrow(v[1]) === undefined ? v.map(value) : list(v[0])).some((item) => isTrue(test(v[1], item))),
  ],
  [
    'all',
    (v) =>
      (v.length > 1 && arrow(v[1]) === undefined ? v.map(value) : list(v[0])).every((item) => isTrue(test(v[1], item))),
  ],
  ['none', (v) => !list(v[0]).some((item) => isTrue(test(v[1], item)))],
  ['nonnull', (v) => (v.length > 1 ? v.map(value) : list(v[0])).filter((item) => item !== null)],
  ['firstvalue', (v) => (v.length > 1 ? v.map(value) : list(v[0])).find((item) => item !== null) ?? null],
  [
    'sort',
    (v, s) => {
      const by = arrow(v[1]);
      const items = list(v[0]);
      spend(s.run, items.length);
      return items
        .map((item) => ({ item, key: by?.call([item]) ?? item }))
        .sort((a, b) => compareValues(a.key, b.key, s))
        .map(({ item }) => item);
    },
  ],
  ['reverse', (v) => [...list(v[0])].reverse()],
  [
    'unique',
    (v, s) =>
      list(v[0]).reduce<Value[]>((kept, item) => {
        spend(s.run, kept.length);
        return kept.some((other) => isSame(other, item)) ? kept : [...kept, item];
      }, []),
  ],
  ['flat', (v) => list(v[0]).flatMap((item): Value[] => (isList(item) ? [...item] : [item]))],
  [
    'slice',
    (v) => {
      const [from, to] = [value(v[1]), value(v[2])];
      return list(v[0]).slice(typeof from === 'number' ? from : 0, typeof to === 'number' ? to : undefined);
    },
  ],
  ['indexof', (v) => list(v[0]).findIndex((item) => isSame(item, value(v[1])))],
  [
    'join',
    (v, s) =>
      bounded(
        list(v[0])
          .map((item) => plain(item, s.run))
          .join(v[1] === undefined ? ', ' : plain(value(v[1]), s.run)),
      ),
  ],
  ['striptime', each((first) => (isDate(first) ? dayOf(first) : first))],
  [
    'dateformat',
    each((first, [pattern = 'yyyy-MM-dd'], { run }) =>
      isDate(first)
        ? formatDate(first, momentPattern(plain(pattern, run)), run.environment.language, run.environment.zone)
        : null,
    ),
  ],
  [
    'durationformat',
    each((first, _, { run }) => (isDuration(first) ? humanText(first, run.environment.language) : null)),
  ],
  ['localtime', (v) => value(v[0])],
  [
    'currencyformat',
    ofNumber((number, [currency = 'USD']) =>
      /^[A-Z]{3}$/u.test(String(currency))
        ? new Intl.NumberFormat('en', { style: 'currency', currency: String(currency) }).format(number)
        : String(number),
    ),
  ],
  [
    'meta',
    each((first) => {
      if (typeof first !== 'object' || first === null || isList(first) || first.type !== 'link') return null;
      const label = linkLabel(first);
      return {
        type: 'object',
        entries: new Map<string, Value>([
          ['display', label],
          ['path', first.path],
        ]),
      };
    }),
  ],
  [
    'extract',
    (v, s) => {
      const object = value(v[0]);
      if (typeof object !== 'object' || object === null || isList(object)) return null;
      const all = object.type === 'file' ? asObject(object.file, new Map(), s.pages) : object;
      if (all.type !== 'object') return null;
      const names = v.slice(1).map((name) => plain(value(name), s.run));
      return { type: 'object', entries: new Map(names.map((name) => [name, lookUp(all.entries, name) ?? null])) };
    },
  ],
];

export const functions: ReadonlyMap<string, QueryFunction> = new Map([...table, ...functionsOfTexts]);
