/** When two values say the same. Runs in the browser too. */
import { findQuantities } from './quantity.ts';

/** A value for comparing: quantities in base units, without letter case, white space and words that add nothing. */
export function signatureOf(value: string): string {
  let text = '';
  let at = 0;
  for (const { amount, from, unit, of, start, end } of findQuantities(value)) {
    text += `${value.slice(at, start)} ${from === undefined ? '' : `${from}–`}${amount} ${unit} ${of ?? ''} `;
    at = end;
  }
  return (text + value.slice(at))
    .toLowerCase()
    .replaceAll(/\b(?:up to|at most|a maximum of|maximum|max)\b|[.,;()\s]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Whether all of the values are there and say the same. */
export function agree(values: readonly (string | undefined)[]): boolean {
  const [first, ...rest] = values.map((value) => (value === undefined ? undefined : signatureOf(value)));
  return first !== undefined && rest.every((signature) => signature === first);
}
