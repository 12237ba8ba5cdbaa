import type { DateStrings } from '../en/dates.ts';
import type { Format } from '../format.ts';

export const dates = (_format: Format): DateStrings => ({
  title: 'Termine',
  description: 'Was an welchem Tag endet, das Früheste zuerst, jeweils mit Quelle.',
  calendar: ['', 'Die Kalenderdatei', ' enthält dieselben Termine.'],
  what: 'Was',
  ends: 'Endet',
  source: 'Quelle',
});
