/** Dates as an iCalendar file (RFC 5545), which calendars subscribe to: an event of a whole day each. */
import { firstDay } from '../vault/dates.ts';
import { endWords } from './end-dates.ts';
import type { EndDate } from './end-dates.ts';

export interface CalendarContext {
  title: string;
  /** Makes the address of the site from a path, or its path where the site has no address. */
  absolute: (href: string) => string;
  /** What makes the ids of events those of this site: its host and base path. */
  domain: string;
}

/** The same dates make the same file: when an event was written down is the day on which its source was read. */
export function calendarOf(dates: readonly EndDate[], { title, absolute, domain }: CalendarContext): string {
  const events = dates.flatMap((date) => {
    const { fact, day, id } = date;
    const url = absolute(fact.href);
    return [
      'BEGIN:VEVENT',
      `UID:${text(`${id}@${domain}`)}`,
      `DTSTAMP:${compact(firstDay(fact.checked ?? day))}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `SUMMARY:${text(endWords(date))}`,
      `DESCRIPTION:${text([fact.value, ...fact.sources.map(({ href }) => absolute(href))].join('\n'))}`,
      ...(/^https?:/u.test(url) ? [`URL:${uri(url)}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Coldframe//Dates//EN',
    `X-WR-CALNAME:${text(title)}`,
    ...events,
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

function compact(day: string): string {
  return day.slice(0, 10).replaceAll('-', '');
}

/**
 * Text as a property holds it: commas, semicolons and backslashes are escaped, line breaks written as `\n`, the rest of
 * the control characters left out.
 */
function text(value: string): string {
  return value
    .toWellFormed()
    .replaceAll(/[\\,;]/gu, String.raw`\$&`)
    .replaceAll(/\r\n?|\n/gu, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, '');
}

function uri(value: string): string {
  return value.replaceAll(/[\p{Cc}\s]/gu, encodeURIComponent);
}

/** A line has at most 75 bytes; the rest follows on lines that begin with a space. No character is split. */
function folded(line: string): string {
  const parts = [''];
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > 75) {
      parts.push(' ');
      bytes = 1;
    }
    parts.push((parts.pop() ?? '') + character);
    bytes += size;
  }
  return parts.join('\r\n');
}
