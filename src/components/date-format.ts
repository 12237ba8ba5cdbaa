import { site } from '../site.config.ts';

// Making a formatter costs as much as the rest of a small page: one for all. Dates without a time are UTC by
// definition; formatted elsewhere, they would slip by a day.
const format = new Intl.DateTimeFormat(site.language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const dayFormat = new Intl.DateTimeFormat(site.language, { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** A day without its year: `November 21`. */
export function dayWords(date: string): string {
  return dayFormat.format(Date.parse(date));
}

/** An ISO date in the words of the site's language; what is no date comes back as it is. */
export function dateWords(date: string): string {
  const time = Date.parse(date);
  return Number.isNaN(time) ? date : format.format(time);
}
