/** Amounts with their unit as powers of what is counted, so that they multiply: requests × $ per request = $. */
import type { Quantity } from './quantity.ts';
import { namedUnit } from './units.ts';
import type { Unit } from './units.ts';

export interface Measure {
  amount: number;
  /** Exponents: `$`, `s`, `B`, or the singular of what is counted. None of them is 0. */
  unit: ReadonlyMap<string, number>;
}

export function measureOf({ amount, unit, of }: Quantity): Measure | undefined {
  const counted = of === undefined ? pure(1) : countedIn(of);
  switch (unit) {
    case 's':
    case 'B':
      return single(amount, unit);
    case '%':
      return pure(amount / 100);
    case 'B/s':
      return divide(single(amount, 'B'), single(1, 's'));
    case '1/s':
      return divide(multiply(pure(amount), counted), single(1, 's'));
    case 'USD':
      return divide(single(amount, '$'), counted);
    case 'USD/s':
      return divide(single(amount, '$'), multiply(counted, single(1, 's')));
    case '1':
      return multiply(pure(amount), counted);
    case 'date':
      return undefined;
  }
}

/** `GB-month` is bytes × seconds, `vCPU-hour` vCPUs × seconds, `TB scanned` bytes, `write units` just what it says. */
export function countedIn(noun: string): Measure {
  const parts = noun.split('-').map((part) => ({ part, known: namedUnit(part) ?? sizeIn(part) }));
  if (!parts.some(({ known }) => known !== undefined)) return single(1, singular(noun));
  return parts
    .map(({ part, known }) =>
      known?.base === 's' || known?.base === 'B' ? single(known.factor, known.base) : single(1, singular(part)),
    )
    .reduce(multiply);
}

/** The size in `TB scanned` and `GB restored`. */
function sizeIn(part: string): Unit | undefined {
  const [first = ''] = part.split(' ');
  const unit = namedUnit(first);
  return unit?.base === 'B' ? unit : undefined;
}

function singular(noun: string): string {
  return noun
    .toLowerCase()
    .replace(/ies$/u, 'y')
    .replace(/(?<=[^s])s$/u, '');
}

export function pure(amount: number): Measure {
  return { amount, unit: new Map() };
}

function single(amount: number, name: string): Measure {
  return { amount, unit: new Map([[name, 1]]) };
}

export function multiply(a: Measure, b: Measure): Measure {
  return { amount: a.amount * b.amount, unit: unitTimes(a.unit, b.unit, 1) };
}

export function divide(a: Measure, b: Measure): Measure {
  return { amount: a.amount / b.amount, unit: unitTimes(a.unit, b.unit, -1) };
}

/** `undefined` where the two are not of one unit. */
export function add(a: Measure, b: Measure, sign: 1 | -1 = 1): Measure | undefined {
  return unitTimes(a.unit, b.unit, -1).size === 0 ? { amount: a.amount + sign * b.amount, unit: a.unit } : undefined;
}

function unitTimes(a: Measure['unit'], b: Measure['unit'], sign: 1 | -1): Measure['unit'] {
  const unit = new Map(a);
  for (const [name, power] of b) {
    const change = sign * power;
    const known = unit.has(name)
      ? name
      : [...unit].find(([other, has]) => has * change < 0 && isOneThing(other, name))?.[0];
    const sum = (known === undefined ? 0 : (unit.get(known) ?? 0)) + change;
    if (sum === 0) unit.delete(known ?? name);
    else unit.set(known ?? name, sum);
  }
  return unit;
}

/** `request` and `standard request` are, `read unit` and `write unit` are not. */
function isOneThing(a: string, b: string): boolean {
  return a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
}

/** One thing, or nothing that has a unit: what a line should come to. */
export function isPlain({ unit }: Measure): boolean {
  return unit.size === 0 || (unit.size === 1 && [...unit.values()][0] === 1);
}

/** `$ per request`, for messages. */
export function unitName({ unit }: Measure): string {
  const side = (sign: 1 | -1): string =>
    [...unit]
      .filter(([, power]) => power * sign > 0)
      .map(([name, power]) => (power * sign === 1 ? name : `${name}^${power * sign}`))
      .join(' × ');
  const [over, under] = [side(1), side(-1)];
  if (under === '') return over === '' ? 'a bare number' : over;
  return `${over === '' ? '1' : over} per ${under}`;
}
