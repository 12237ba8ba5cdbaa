/** Days and lengths of time as Dataview writes them: `date(today)`, `dur(2 weeks)`; patterns of Luxon. */
import { dayOf, utc } from '../bases/clock.ts';
import { readDateText, readDurationText } from '../bases/dates.ts';
import type { Run } from '../bases/run.ts';
import type { DateValue, DurationValue } from '../bases/values.ts';

const oneDay = 86_400_000;

/** `undefined`: no date. */
export function dateOfWords(written: string, run: Run): DateValue | undefined {
  const { now, zone } = run.environment;
  const read = readDateText(written, zone);
  if (read !== undefined) return read;
  const today = dayOf(now);
  const date = new Date(today.wall);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  const end = (wall: number): DateValue => ({ type: 'date', wall: wall - 1, hasTime: true });
  const start = (wall: number): DateValue => ({ type: 'date', wall, hasTime: false });
  const monday = today.wall - sinceMonday * oneDay;
  const nextMonth = month === 12 ? utc(year + 1, 1, 1) : utc(year, month + 1, 1);
  const known = new Map<string, DateValue>([
    ['today', today],
    ['now', now],
    ['tomorrow', start(today.wall + oneDay)],
    ['yesterday', start(today.wall - oneDay)],
    ['sow', start(monday)],
    ['start-of-week', start(monday)],
    ['eow', end(monday + 7 * oneDay)],
    ['end-of-week', end(monday + 7 * oneDay)],
    ['som', start(utc(year, month, 1))],
    ['start-of-month', start(utc(year, month, 1))],
    ['eom', end(nextMonth)],
    ['end-of-month', end(nextMonth)],
    ['soy', start(utc(year, 1, 1))],
    ['start-of-year', start(utc(year, 1, 1))],
    ['eoy', end(utc(year + 1, 1, 1))],
    ['end-of-year', end(utc(year + 1, 1, 1))],
  ]).get(written.toLowerCase());
  if (known !== undefined) run.usesClock = true;
  return known;
}

const units: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^(?:yrs?)$/iu, 'years'],
  [/^(?:mos?)$/iu, 'months'],
  [/^(?:wks?)$/iu, 'weeks'],
  [/^(?:hrs?)$/iu, 'hours'],
  [/^(?:mins?)$/iu, 'minutes'],
  [/^(?:secs?)$/iu, 'seconds'],
];

export function durationOfWords(written: string): DurationValue | undefined {
  return readDurationText(
    written.replaceAll(/[a-z]+/giu, (unit) => units.find(([pattern]) => pattern.test(unit))?.[1] ?? unit),
  );
}

/** Luxon's tokens as Moment's. */
const tokens: ReadonlyMap<string, string> = new Map([
  ['yyyy', 'YYYY'],
  ['yy', 'YY'],
  ['y', 'YYYY'],
  ['LLLL', 'MMMM'],
  ['LLL', 'MMM'],
  ['LL', 'MM'],
  ['L', 'M'],
  ['dd', 'DD'],
  ['d', 'D'],
  ['EEEE', 'dddd'],
  ['EEE', 'ddd'],
  ['cccc', 'dddd'],
  ['ccc', 'ddd'],
  ['E', 'E'],
  ['c', 'E'],
  ['a', 'A'],
  ['o', 'DDD'],
  ['ooo', 'DDDD'],
  ['kkkk', 'GGGG'],
  ['WW', 'WW'],
  ['W', 'W'],
  ['q', 'Q'],
  ['D', 'l'],
  ['DD', 'll'],
  ['DDD', 'LL'],
  ['DDDD', 'LLLL'],
  ['t', 'LT'],
]);

export function momentPattern(pattern: string): string {
  return pattern.replaceAll(/'([^']*)'|([A-Za-z])\2*/gu, (run: string, quoted: string | undefined) =>
    quoted === undefined ? (tokens.get(run) ?? run) : `[${quoted}]`,
  );
}
