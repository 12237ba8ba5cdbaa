/**
 * Days before and after which a note is private: Hugo (`publishDate`, `expiryDate`), Ghost, Jekyll, and what people
 * write.
 */
import { readDate } from './dates.ts';
import { foldKey } from './folded-text.ts';
import type { PublicDays } from './types.ts';

export const publicFrom = [
  'published',
  'publish-date',
  'published-date',
  'date-published',
  'publication-date',
  'pub-date',
  'publish-on',
  'publish-at',
  'published-on',
  'published-at',
  'publish-from',
  'publish-after',
  'embargo',
  'embargo-until',
  'embargoed-until',
] as const;

export const publicUntil = [
  'expiry-date',
  'expire-date',
  'expiration-date',
  'expires',
  'expires-on',
  'expires-at',
  'expire-on',
  'expire-at',
  'publish-until',
  'published-until',
  'unpublish-date',
  'unpublish-on',
  'unpublish-at',
] as const;

const fromKeys = new Set(publicFrom.map(foldKey));
const untilKeys = new Set(publicUntil.map(foldKey));
/** These may hold `true`, `false` or a word as well, which are read elsewhere. */
const isMoreThanDay = new Set(['published', 'embargo', 'expires'].map(foldKey));

/** `embargo: until spring` is no day, and nobody knows when it ends. */
function isReadElsewhere(key: string, value: unknown): boolean {
  if (!isMoreThanDay.has(key)) return false;
  return (
    key === foldKey('published') || /^(?:true|yes|on|y|false|no|off|n|never|none|0|1)$/iu.test(String(value).trim())
  );
}

export function isDayKey(name: string): boolean {
  const key = foldKey(name);
  return fromKeys.has(key) || untilKeys.has(key);
}

/** What a property says: `unreadable` where its value is no day; nothing where it has none, or is another property. */
export function publicDays(name: string, value: unknown): PublicDays | 'unreadable' | undefined {
  const key = foldKey(name);
  const isFrom = fromKeys.has(key);
  if ((!isFrom && !untilKeys.has(key)) || value === null || value === undefined || value === '') return undefined;
  const day = dayOf(value);
  if (day === undefined) return isReadElsewhere(key, value) ? undefined : 'unreadable';
  return isFrom ? { from: day } : { until: day };
}

/** Of several statements all must hold. */
export function bothDays(a: PublicDays, b: PublicDays): PublicDays {
  const from = [a.from, b.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const until = [a.until, b.until]
    .filter((day) => day !== undefined)
    .sort()
    .at(0);
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}

/** Without a day to compare with, a note that names one is private. */
export function isOpenOn({ from, until }: PublicDays, today: string | undefined): boolean {
  if (today === undefined) return false;
  return (from === undefined || from <= today) && (until === undefined || today < until);
}

export function isReadableDay(value: unknown): boolean {
  return dayOf(value) !== undefined;
}

/** `2026`, `2026-4`, `2026/04/13`, with or without a time; of a year or month its first day. */
function dayOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const [, year, month = '1', day = '1'] =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d/.-])/u.exec(String(value).trim()) ?? [];
  return year === undefined ? undefined : readDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
