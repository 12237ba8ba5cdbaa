/** The page of what ends when. */
import type { Format, WithLink } from '../format.ts';

export type DateStrings = ReturnType<typeof dates>;

export const dates = (_format: Format) => ({
  title: 'Dates',
  description: 'What ends on which day, the earliest first, each with its source.',
  calendar: ['', 'The calendar file', ' has the same dates.'] satisfies WithLink,
  what: 'What',
  ends: 'Ends',
  source: 'Source',
});
