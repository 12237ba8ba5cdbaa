/**
 * Amounts as a reader reads them: two decimals of money, the largest unit of time or size that leaves a number above
 * one.
 */
import type { Measure } from '../facts/measure.ts';
import { unitName } from '../facts/measure.ts';

const times = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
  ['millisecond', 0.001],
] as const;
const sizes = [
  ['terabyte', 1024 ** 4],
  ['gigabyte', 1024 ** 3],
  ['megabyte', 1024 ** 2],
  ['kilobyte', 1024],
  ['byte', 1],
] as const;

/** @param language BCP 47 */
export function amountText(measure: Measure, language: string): string {
  const { amount, unit } = measure;
  const [name, ...more] = unit.keys();
  if (name === '$' && unit.get(name) === 1) {
    const each = unitName({ amount: 1, unit: new Map([...unit].filter(([other]) => other !== '$')) });
    const money = moneyText(amount, language);
    return more.length === 0 ? money : `${money} ${each.replace(/^1 /u, '')}`;
  }
  if (more.length === 0 && unit.get(name ?? '') === 1) {
    if (name === 's') return scaled(amount, times, 'long', language);
    if (name === 'B') return scaled(amount, sizes, 'short', language);
  }
  const number = numberText(amount, language);
  // The label says what is counted.
  return unit.size === 0 || (more.length === 0 && unit.get(name ?? '') === 1)
    ? number
    : `${number} ${unitName(measure)}`;
}

function moneyText(amount: number, language: string): string {
  const isSmall = amount !== 0 && Math.abs(amount) < 0.995;
  return amount.toLocaleString(language, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    ...(isSmall
      ? { minimumSignificantDigits: 2, maximumSignificantDigits: 2 }
      : { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  });
}

function scaled(
  amount: number,
  units: readonly (readonly [unit: string, size: number])[],
  unitDisplay: 'long' | 'short',
  language: string,
): string {
  const [unit, size] = units.find(([, each]) => Math.abs(amount) >= each) ?? units.at(-1) ?? ['byte', 1];
  return (amount / size).toLocaleString(language, { style: 'unit', unit, unitDisplay, ...rounded(amount / size) });
}

function numberText(amount: number, language: string): string {
  return amount.toLocaleString(language, rounded(amount));
}

function rounded(amount: number): Intl.NumberFormatOptions {
  return Math.abs(amount) >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 };
}
