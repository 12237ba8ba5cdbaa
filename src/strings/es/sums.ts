import type { SumStrings } from '../en/sums.ts';
import type { Format } from '../format.ts';

export const sums = ({ language }: Format): SumStrings => ({
  language,
  name: 'Cálculo',
  what: 'Concepto',
  calculation: 'Cálculo',
  amount: 'Importe',
  total: 'Suma',
  unknown: 'no se puede calcular',
});
