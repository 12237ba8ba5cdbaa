/** Minimum, default and maximum, where a value says in words which of its figures is which. */
import type { BaseUnit } from './units.ts';

export interface Bounds {
  minimum?: number;
  default?: number;
  maximum?: number;
}

interface Figure {
  amount: number;
  unit: BaseUnit;
  of?: string;
  from?: number;
  start: number;
  end: number;
}

/** Characters before a figure that may name it: with all of them, many figures would take time by the square. */
const reach = 60;

const before: readonly (readonly [keyof Bounds, RegExp])[] = [
  ['maximum', /(?:up to|at most|(?:not|no) more than|max(?:imum)?(?: of)?)\s+$/iu],
  ['minimum', /(?:at least|(?:not|no) (?:less|fewer) than|min(?:imum)?(?: of)?|from(?<=(?:,\s*|^)from))\s+$/iu],
  ['default', /(?:defaults? to|by default|default(?: of)?)\s+$/iu],
];
/** `per Region and account`, between a figure and the word that names it. */
const scope = String.raw`(?:\s+(?:per|for|in|of|on|each|an?)(?:\s+[\p{L}'-]+){1,3}){0,2}`;

const after: readonly (readonly [keyof Bounds, RegExp])[] = [
  ['default', new RegExp(String.raw`^${scope}\s+(?:by default|(?:is|as) the default)\b`, 'iu')],
  ['maximum', new RegExp(String.raw`^${scope}\s+(?:at most|or (?:less|fewer))\b`, 'iu')],
  ['minimum', new RegExp(String.raw`^${scope}\s+(?:at least|or more)\b`, 'iu')],
];

/**
 * Of the figures in `value`, in their order, those in the unit of the first one that the words around them name. A
 * figure that no word names is none of the three, and of two for one bound neither counts.
 */
export function boundsIn(value: string, figures: readonly Figure[]): Bounds {
  const [first] = figures;
  if (first === undefined || first.unit === 'date') return {};
  const found: [keyof Bounds, number][] = [];
  for (const { amount, unit, of, from, start, end } of figures) {
    if (unit !== first.unit || (of !== undefined && of !== first.of)) continue;
    if (from !== undefined) found.push(['minimum', from], ['maximum', amount]);
    else {
      const bound =
        after.find(([, pattern]) => pattern.test(value.slice(end)))?.[0] ??
        before.find(([, pattern]) => pattern.test(value.slice(Math.max(0, start - reach), start)))?.[0];
      if (bound !== undefined) found.push([bound, amount]);
    }
  }
  const only = (bound: keyof Bounds): number | undefined => {
    const amounts = new Set(found.flatMap(([name, amount]) => (name === bound ? [amount] : [])));
    return amounts.size === 1 ? [...amounts][0] : undefined;
  };
  const [minimum, preset, maximum] = [only('minimum'), only('default'), only('maximum')];
  return {
    ...(minimum === undefined ? {} : { minimum }),
    ...(preset === undefined ? {} : { default: preset }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

/** Of a limit that names none of the three: its figure is the default where it can be raised, else the maximum. */
export function boundsOfLimit<Limit extends Bounds & Pick<Figure, 'amount' | 'unit'>>(
  limit: Limit,
  canBeRaised: boolean | undefined,
): Limit {
  const { amount, unit, minimum, maximum } = limit;
  if (canBeRaised === undefined || unit === 'date') return limit;
  if (minimum !== undefined || maximum !== undefined || limit.default !== undefined) return limit;
  return { ...limit, ...(canBeRaised ? { default: amount } : { maximum: amount }) };
}
