import type { SumStrings } from '../en/sums.ts';
import type { Format } from '../format.ts';

export const sums = ({ language }: Format): SumStrings => ({
  language,
  name: '計算',
  what: '項目',
  calculation: '計算',
  amount: '金額',
  total: '合計',
  unknown: '計算できません',
});
