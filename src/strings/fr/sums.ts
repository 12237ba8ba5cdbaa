import type { SumStrings } from '../en/sums.ts';
import type { Format } from '../format.ts';

export const sums = ({ language }: Format): SumStrings => ({
  language,
  name: 'Calcul',
  what: 'Élément',
  calculation: 'Calcul',
  amount: 'Montant',
  total: 'Somme',
  unknown: 'incalculable',
});
