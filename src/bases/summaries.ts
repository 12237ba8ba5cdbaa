/** Summaries of a column: the built-in ones, and those that a base defines (rule BASE-9). */
import type { BaseDefinition } from './base-definition.ts';
import { keyOf } from './equality.ts';
import { durationBetween, millisecondsOf } from './dates.ts';
import { evaluate } from './evaluate.ts';
import { mean, median, stddev } from './methods-of-lists.ts';
import type { Run } from './run.ts';
import type { DateValue, Value } from './values.ts';
import { error, isEmpty, isError, isList, lookUp } from './values.ts';

type Summarize = (values: readonly Value[]) => Value;

const ofNumbers =
  (summarize: (numbers: readonly number[]) => number): Summarize =>
  (values) => {
    const numbers = values.flatMap(numberIn);
    return numbers.length === 0 ? null : summarize(numbers);
  };

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), -Infinity);
const short = (value: number): number => Math.round((value + Number.EPSILON) * 100) / 100;

const builtIn: ReadonlyMap<string, Summarize> = new Map<string, Summarize>([
  ['average', ofNumbers((numbers) => short(mean(numbers)))],
  ['min', ofNumbers(least)],
  ['max', ofNumbers(most)],
  ['sum', (values) => exact(values.flatMap(numberIn).reduce((a, b) => a + b, 0))],
  ['range', range],
  ['median', ofNumbers((numbers) => short(median(numbers)))],
  ['stddev', ofNumbers((numbers) => short(stddev(numbers)))],
  ['earliest', (values) => endOf(values, (a, b) => a < b)],
  ['latest', (values) => endOf(values, (a, b) => a > b)],
  ['checked', (values) => values.filter((value) => value === true).length],
  ['unchecked', (values) => values.filter((value) => value === false).length],
  ['empty', (values) => values.filter(isEmpty).length],
  ['filled', (values) => values.filter((value) => !isEmpty(value)).length],
  ['unique', (values) => new Set(values.filter((value) => !isEmpty(value)).map(keyOf)).size],
]);

/** @throws {TooMuchWork} */
export function summaryOf(name: string, column: readonly Value[], base: BaseDefinition, run: Run): Value {
  const values = column.filter((value) => !isError(value));
  const own = lookUp(base.summaries, name);
  if (own !== undefined) {
    const { expression } = own;
    return 'type' in expression ? expression : evaluate(expression, { run, formulas: base.formulas, values });
  }
  return (
    builtIn.get(name.toLowerCase())?.(values) ??
    (builtIn.has(name.toLowerCase()) ? null : error(`There is no summary "${name}"`))
  );
}

/** Without the last digits that adding fractions in binary leaves. */
function exact(sum: number): number {
  return Number(sum.toPrecision(12));
}

function numberIn(value: Value): number[] {
  return typeof value === 'number' && Number.isFinite(value)
    ? [value]
    : typeof value === 'object' && value !== null && !isList(value) && value.type === 'duration'
      ? [millisecondsOf(value)]
      : [];
}

function datesIn(values: readonly Value[]): DateValue[] {
  return values.flatMap((value) =>
    typeof value === 'object' && value !== null && !isList(value) && value.type === 'date' ? [value] : [],
  );
}

function endOf(values: readonly Value[], isBetter: (a: number, b: number) => boolean): Value {
  return datesIn(values).reduce<DateValue | null>(
    (best, date) => (best === null || isBetter(date.wall, best.wall) ? date : best),
    null,
  );
}

function range(values: readonly Value[]): Value {
  const dates = datesIn(values).map(({ wall }) => wall);
  if (dates.length > 0) return durationBetween(most(dates) - least(dates));
  const numbers = values.flatMap(numberIn);
  return numbers.length === 0 ? null : exact(most(numbers) - least(numbers));
}
