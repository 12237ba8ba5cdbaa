/** Dates as notes write them. A text that only looks like one must not reach what computes with dates, which throws. */

/**
 * `2020-08-21` or `2020-08-21T10:30:00`, with an offset where there is one. What follows is no part of the date, and a
 * time that no clock shows is left out. `undefined`: there is no such day.
 */
export function readDate(text: string): string | undefined {
  const [date, day = ''] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?/u.exec(text) ?? [];
  if (date === undefined || instantOf(day)?.toISOString().slice(0, 10) !== day) return undefined;
  const withTime = date.replace(' ', 'T');
  return instantOf(withTime) === undefined ? day : withTime;
}

/**
 * A whole day in another form than the standard's: `2020/08/21`, `2020.8.21`, `20200821`, `202008211030`,
 * `21 August 2020`, `August 21st, 2020`, `21 Aug 2020 10:30`; and the seconds or milliseconds since 1970 that programs
 * write. `undefined`: it is none, or which of two numbers is the month is not certain.
 */
export function writtenDate(text: string): string | undefined {
  if (text.length > 60) return undefined;
  if (/^1\d{9}(?:\d{3})?$/u.test(text))
    return new Date(text.length === 10 ? Number(text) * 1000 : Number(text)).toISOString().slice(0, 10);
  const [, year, month = '', day = ''] =
    /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?![\d/.-])/u.exec(text) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{4}(?:\d{2})?)?Z?$/u.exec(text) ??
    [];
  if (year !== undefined) return readDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const words = text
    .replace(/^\p{L}+day,?\s+/iu, '')
    .replace(/,?(?<!\s)\s+(?:at\s+)?\d{1,2}:\d{2}.*/iu, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/iu, '$1')
    .replace(/^(\p{L}+\.? \d{1,2}) (\d{4})$/u, '$1, $2');
  const date = calendarDate(words);
  return date?.length === 10 ? date : undefined;
}

/** `undefined` for what is no date, and outside of the years 1 to 9999: those are written otherwise, or not at all. */
export function instantOf(date: string): Date | undefined {
  const time = Date.parse(date);
  if (Number.isNaN(time)) return undefined;
  const instant = new Date(time);
  return /^(?!0000)\d{4}-/u.test(instant.toISOString()) ? instant : undefined;
}

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/**
 * A date as people write one, alone: `2026-04-13`, `2026-04`, `2026`, `13 April 2026`, `April 13, 2026`, `April 2026`.
 * Returns as much of `YYYY-MM-DD` as it says; `undefined`: there is no such date.
 */
export function calendarDate(text: string): string | undefined {
  const words = text.trim();
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(words) ?? [];
  if (isoYear !== undefined) return existing(isoYear, isoMonth, isoDay);
  const [, before, name = '', after, year] =
    /^(?:(\d{1,2})\s+)?(\p{L}{3,9})\.?(?:\s+(\d{1,2}),)?\s+(\d{4})$/u.exec(words) ?? [];
  const month =
    monthNames.findIndex(
      (each) => each === name.toLowerCase() || (name.length === 3 && each.startsWith(name.toLowerCase())),
    ) + 1;
  if (year === undefined || month === 0 || (before !== undefined && after !== undefined)) return undefined;
  return existing(year, String(month).padStart(2, '0'), (before ?? after)?.padStart(2, '0'));
}

function existing(year: string, month: string | undefined, day: string | undefined): string | undefined {
  const written = [
    year,
    ...(month === undefined ? [] : [month]),
    ...(month === undefined || day === undefined ? [] : [day]),
  ].join('-');
  return readDate(firstDay(written)) === undefined ? undefined : written;
}

/** The first day of `2026`, `2026-04` or `2026-04-13`. */
export function firstDay(date: string): string {
  return date + '0000-01-01'.slice(date.length);
}
