/** Sums: tables of amounts that are made from facts. */
import type { Format } from '../format.ts';

export type SumStrings = ReturnType<typeof sums>;

export const sums = ({ language }: Format) => ({
  /** BCP 47: amounts are written as the garden writes numbers. */
  language,
  name: 'Calculation',
  what: 'What',
  calculation: 'Calculation',
  amount: 'Amount',
  total: 'Total',
  unknown: 'cannot be calculated',
});
