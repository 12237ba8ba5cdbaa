import type { SumStrings } from '../en/sums.ts';
import type { Format } from '../format.ts';

export const sums = ({ language }: Format): SumStrings => ({
  language,
  name: 'Rechnung',
  what: 'Was',
  calculation: 'Rechnung',
  amount: 'Betrag',
  total: 'Summe',
  unknown: 'nicht zu berechnen',
});
