/** Dates in the words of a language. */
import { shortDates } from '../strings/format.ts';
import { firstDay, instantOf } from '../vault/dates.ts';

export interface DateFormat {
  /** A day without its year, `November 21`; what is no date comes back as it is. */
  dayWords: (date: string) => string;
  /** An ISO date, `November 21, 2026`; what is no date comes back as it is. */
  dateWords: (date: string) => string;
  /** An ISO date for a narrow column, `Nov 21, 2026`; what is no date comes back as it is. */
  shortWords: (date: string) => string;
  /** As much of a date as is known, of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: `2026`, `April 2026`, `April 13, 2026`. */
  partialWords: (date: string) => string;
}

/**
 * Making a formatter costs as much as the rest of a small page: make one for all pages. Dates without a time are UTC by
 * definition; formatted elsewhere, they would slip by a day.
 * @param language BCP 47
 */
export function dateFormat(language: string): DateFormat {
  const day = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return {
    dayWords: wordsBy(new Intl.DateTimeFormat(language, day)),
    dateWords: wordsBy(new Intl.DateTimeFormat(language, { ...day, year: 'numeric' })),
    shortWords: wordsBy(shortDates(language).day),
    partialWords: partialWordsIn(language),
  };
}

function wordsBy(format: Intl.DateTimeFormat): (date: string) => string {
  return (date) => {
    const instant = instantOf(date);
    return instant === undefined ? date : format.format(instant);
  };
}

/** One format each for a year, a month and a day. */
function partialWordsIn(language: string): (date: string) => string {
  const formats = [
    { year: 'numeric' },
    { year: 'numeric', month: 'long' },
    { year: 'numeric', month: 'long', day: 'numeric' },
  ] as const;
  const made = formats.map((format) => new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' }));
  return (date) => {
    const instant = instantOf(firstDay(date));
    return instant === undefined ? date : (made[date.split('-').length - 1]?.format(instant) ?? date);
  };
}
