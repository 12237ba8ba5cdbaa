/** The page of dates counts the days that are left by the reader's own day. */
import { expect, test, vi } from 'vitest';
import { daysLeft } from '../../src/scripts/count-days.ts';
import { begin, openPage, textsOf } from './page.ts';

test.each([
  ['2026-03-02', 1],
  ['2026-03-01', 0],
  ['2026-02-28', -1],
  ['2027-03-01', 365],
  ['soon', undefined],
  ['', undefined],
])('until %s: %s', (day, left) => {
  expect(daysLeft(day, new Date(2026, 2, 1, 23, 59))).toBe(left);
  expect(daysLeft(day, new Date(2026, 2, 1, 0, 1))).toBe(left);
});

test('what is over stands below what is to come, the latest of it first', async () => {
  vi.useFakeTimers({ now: new Date(2026, 2, 1, 12), toFake: ['Date'] });
  const row = (name: string, day: string): string =>
    `<tr data-day="${day}"><td>${name} <small data-days-left></small></td></tr>`;
  openPage(
    `<table><tbody data-end-dates>${row('A', '2026-01-01')}${row('B', '2026-02-28')}${row('C', '2026-03-02')}${row('D', '2026-05-01')}</tbody></table>`,
  );
  await begin(() => import('../../src/scripts/days-left.ts'));
  vi.useRealTimers();
  expect(textsOf('tr')).toEqual(['C tomorrow', 'D in 61 days', 'B yesterday', 'A 59 days ago']);
});
