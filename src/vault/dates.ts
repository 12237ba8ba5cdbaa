/** Dates as notes write them. A text that only looks like one must not reach what computes with dates, which throws. */

/**
 * `2020-08-21` or `2020-08-21T10:30:00`, with an offset where there is one. What follows is no part of the date, and a
 * time that no clock shows is left out. `undefined`: there is no such day.
 */
export function readDate(text: string): string | undefined {
  const [date, day = ''] = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?/u.exec(text) ?? [];
  if (date === undefined || instantOf(day)?.toISOString().slice(0, 10) !== day) return undefined;
  const withTime = date.replace(' ', 'T');
  return instantOf(withTime) === undefined ? day : withTime;
}

/** `undefined` for what is no date, and outside of the years 1 to 9999: those are written otherwise, or not at all. */
export function instantOf(date: string): Date | undefined {
  const time = Date.parse(date);
  if (Number.isNaN(time)) return undefined;
  const instant = new Date(time);
  return /^(?!0000)\d{4}-/u.test(instant.toISOString()) ? instant : undefined;
}
