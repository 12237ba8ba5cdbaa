/** Days as queries of the plugin Tasks write them: `today`, `next week`, `in 3 days`, `2026-01-01 2026-01-31`. */

/** Both ends belong to it. */
export interface Days {
  from: string;
  to: string;
}

const day = 86_400_000;
const units = { day: 1, week: 7 } as const;

/** @param today `YYYY-MM-DD`; `undefined`: it is no day */
export function daysOf(words: string, today: string): Days | undefined {
  const text = words.trim().toLowerCase();
  const range = /^(\d{4}-\d{2}-\d{2})(?:\s+(\d{4}-\d{2}-\d{2}))?$/u.exec(text);
  if (range !== null) {
    const [, from = '', to = from] = range;
    return isDay(from) && isDay(to) ? { from, to } : undefined;
  }
  const start = Date.parse(`${today}T00:00:00Z`);
  const named = new Map([
    ['today', 0],
    ['tomorrow', 1],
    ['yesterday', -1],
  ]).get(text);
  if (named !== undefined) return one(start + named * day);
  const [, before, unit = ''] = /^(this|last|next) (week|month|year)$/u.exec(text) ?? [];
  if (before !== undefined) return around(start, unit, before === 'this' ? 0 : before === 'next' ? 1 : -1);
  const ahead = /^(?:in )?(an?|\d{1,4}) (day|week|month|year)s?( ago)?$/u.exec(text);
  if (ahead === null) return undefined;
  const [, many = '', each = '', ago] = ahead;
  const count = (/^an?$/u.test(many) ? 1 : Number(many)) * (ago === undefined ? 1 : -1);
  if (each === 'day' || each === 'week') return one(start + count * units[each] * day);
  const date = new Date(start);
  const months = each === 'year' ? count * 12 : count;
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return one(first.getTime() + (Math.min(date.getUTCDate(), last) - 1) * day);
}

function around(start: number, unit: string, by: number): Days {
  const date = new Date(start);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (unit === 'year') return { from: iso(Date.UTC(year + by, 0, 1)), to: iso(Date.UTC(year + by, 11, 31)) };
  if (unit === 'month') return { from: iso(Date.UTC(year, month + by, 1)), to: iso(Date.UTC(year, month + by + 1, 0)) };
  const monday = start - ((date.getUTCDay() + 6) % 7) * day + by * 7 * day;
  return { from: iso(monday), to: iso(monday + 6 * day) };
}

function one(time: number): Days {
  return { from: iso(time), to: iso(time) };
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && iso(time) === text;
}
