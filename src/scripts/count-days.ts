/**
 * Whole days from the reader's own day to another, `YYYY-MM-DD`; negative: it is over. `undefined`: there is no such
 * day.
 */
export function daysLeft(day: string, now: Date): number | undefined {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const days = (Date.parse(day) - today) / 86_400_000;
  return Number.isNaN(days) ? undefined : Math.round(days);
}
