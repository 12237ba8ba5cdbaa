/** Methods of texts, numbers, booleans and regular expressions. */
import { method } from './function-table.ts';
import type { Methods } from './function-table.ts';
import { longestList, numberOf } from './operators.ts';
import { bounded, plain, spend } from './run.ts';
import type { Run } from './run.ts';
import { longestText } from './texts-of-values.ts';
import type { RegexpValue, Value } from './values.ts';
import { error, isList, shownType } from './values.ts';

export const methodsOfTexts: Methods<string> = new Map([
  ['contains', method(1, 1, (text: string, [part = null], run) => text.includes(plain(part, run)))],
  [
    'containsAll',
    method(0, Infinity, (text: string, parts, run) =>
      flattened(parts).every((part) => text.includes(plain(part, run))),
    ),
  ],
  [
    'containsAny',
    method(0, Infinity, (text: string, parts, run) => flattened(parts).some((part) => text.includes(plain(part, run)))),
  ],
  ['startsWith', method(1, 1, (text: string, [part = null], run) => text.startsWith(plain(part, run)))],
  ['endsWith', method(1, 1, (text: string, [part = null], run) => text.endsWith(plain(part, run)))],
  ['isEmpty', method(0, 0, (text: string) => text === '')],
  ['lower', method(0, 0, (text: string) => text.toLowerCase())],
  ['upper', method(0, 0, (text: string) => bounded(text.toUpperCase()))],
  ['title', method(0, 0, (text: string) => bounded(inTitleCase(text)))],
  ['trim', method(0, 0, (text: string) => text.trim())],
  ['replace', method(2, 2, (text: string, [what = null, by = null], run) => replaced(text, what, plain(by, run), run))],
  ['repeat', method(1, 1, (text: string, [count = null]) => repeated(text, count))],
  ['reverse', method(0, 0, (text: string) => [...text].reverse().join(''))],
  ['slice', method(1, 2, (text: string, [from = null, to = null]) => sliced(text, from, to))],
  ['split', method(1, 2, (text: string, [by = null, count = null], run) => split(text, by, count, run))],
]);

/** A list among the values stands for its items. */
function flattened(values: readonly Value[]): readonly Value[] {
  return values.flatMap((value) => (isList(value) ? value : [value]));
}

function inTitleCase(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/(^|[\s\-–—(["“„/])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function replaced(text: string, what: Value, by: string, run: Run): Value {
  spend(run, Math.ceil(text.length / 100));
  const regexp = regexpOf(what);
  if (regexp !== undefined) return bounded(regexp.regexp.replace(text, by));
  const part = plain(what, run);
  if (part === '') return bounded(by + text);
  const parts = text.split(part);
  if (text.length + (parts.length - 1) * by.length > longestText)
    return error(`A text has at most ${longestText} characters`);
  return parts.join(by);
}

function repeated(text: string, count: Value): Value {
  const times = numberOf(count);
  if (times === undefined || times < 0 || Number.isNaN(times))
    return error('repeat() takes a number that is not negative');
  const whole = Math.floor(times);
  return text === '' || whole === 0
    ? ''
    : text.length * whole > longestText
      ? error(`A text has at most ${longestText} characters`)
      : text.repeat(whole);
}

function split(text: string, by: Value, count: Value, run: Run): Value {
  spend(run, Math.ceil(text.length / 100));
  const regexp = regexpOf(by);
  const parts = regexp === undefined ? text.split(plain(by, run)) : regexp.regexp.split(text);
  const most = count === null ? longestList : (numberOf(count) ?? longestList);
  return parts.slice(0, Math.max(0, Math.min(longestList, most)));
}

function regexpOf(value: Value): RegexpValue | undefined {
  return typeof value === 'object' && value !== null && !isList(value) && value.type === 'regexp' ? value : undefined;
}

/** Of a text or a list, as JavaScript's own: negative numbers count from the end. */
export function sliced<T extends string | readonly Value[]>(whole: T, from: Value, to: Value): Value {
  const start = from === null ? 0 : numberOf(from);
  const end = to === null ? undefined : numberOf(to);
  if (start === undefined || (to !== null && end === undefined))
    return error(`slice() takes numbers, not ${shownType(start === undefined ? from : to)}`);
  return typeof whole === 'string' ? whole.slice(start, end) : (whole as readonly Value[]).slice(start, end);
}

export const methodsOfNumbers: Methods<number> = new Map([
  ['abs', method(0, 0, (value: number) => Math.abs(value))],
  ['ceil', method(0, 0, (value: number) => Math.ceil(value))],
  ['floor', method(0, 0, (value: number) => Math.floor(value))],
  ['round', method(0, 1, (value: number, [digits = null]) => rounded(value, digits))],
  [
    'toFixed',
    method(0, 1, (value: number, [digits = 0]) => {
      const places = numberOf(digits ?? 0);
      return places === undefined || !(places >= 0 && places <= 100)
        ? error('toFixed() takes a number of digits from 0 to 100')
        : value.toFixed(Math.floor(places));
    }),
  ],
  ['isEmpty', method(0, 0, () => false)],
]);

/** Half is rounded up. Shifting the point in the text keeps 1.005 from being a little less. */
export function rounded(value: number, digits: Value): Value {
  const places = digits === null ? 0 : numberOf(digits);
  if (places === undefined || !Number.isFinite(places)) return error('round() takes a number of digits');
  if (!Number.isFinite(value)) return value;
  const whole = Math.max(-300, Math.min(100, Math.trunc(places)));
  if (whole === 0) return Math.round(value);
  const result = shifted(Math.round(shifted(value, whole)), -whole);
  return Number.isFinite(result) ? result : value;
}

function shifted(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

export const methodsOfRegexps: Methods<RegexpValue> = new Map([
  [
    'matches',
    method(1, 1, ({ regexp }: RegexpValue, [text = null], run) => {
      const searched = plain(text, run);
      spend(run, Math.ceil(searched.length / 100));
      return regexp.matches(searched);
    }),
  ],
  ['isEmpty', method(0, 0, () => false)],
]);
