import type { SumStrings } from '../en/sums.ts';
import type { Format } from '../format.ts';

export const sums = ({ language }: Format): SumStrings => ({
  language,
  name: '计算',
  what: '项目',
  calculation: '计算',
  amount: '金额',
  total: '合计',
  unknown: '无法计算',
});
