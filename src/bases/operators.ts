/** What the operators make of their operands. Nothing is converted silently: what cannot be computed is an error. */
import type { BinaryOperator } from './expression.ts';
import type { Zone } from './clock.ts';
import {
  durationBetween,
  millisecondsOf,
  plusDuration,
  readDateText,
  readDurationText,
  timesDuration,
} from './dates.ts';
import { equals } from './equality.ts';
import { longestText, textOf } from './texts-of-values.ts';
import type { DateValue, DurationValue, Value } from './values.ts';
import { error, isError, isList, shownType } from './values.ts';

/** Items of a list that an expression makes. */
export const longestList = 100_000;

export interface OperatorContext {
  zone: Zone;
  language: string;
}

export type EagerOperator = Exclude<BinaryOperator, '&&' | '||'>;

export function operate(operator: EagerOperator, a: Value, b: Value, context: OperatorContext): Value {
  if (isError(a)) return a;
  if (isError(b)) return b;
  switch (operator) {
    case '==':
      return equals(a, b);
    case '!=':
      return !equals(a, b);
    case '>':
    case '<':
    case '>=':
    case '<=':
      return compared(operator, a, b, context);
    case '+':
      return plus(a, b, context);
    case '-':
      return minus(a, b);
    case '*':
    case '/':
    case '%':
      return times(operator, a, b);
  }
}

export function negated(value: Value): Value {
  if (value === null || isError(value)) return value;
  if (typeof value === 'number') return -value;
  if (isDuration(value)) return timesDuration(value, -1);
  return error(`Cannot negate ${shownType(value)}`);
}

function compared(operator: '>' | '<' | '>=' | '<=', a: Value, b: Value, { zone }: OperatorContext): Value {
  if (a === null || b === null) return false;
  const pair = comparable(a, b, zone);
  if (pair === undefined) return error(`Cannot compare ${shownType(a)} with ${shownType(b)}`);
  const [first, second] = pair;
  switch (operator) {
    case '>':
      return first > second;
    case '<':
      return first < second;
    case '>=':
      return first >= second;
    case '<=':
      return first <= second;
  }
}

function comparable(a: Value, b: Value, zone: Zone): [number, number] | [string, string] | undefined {
  if (typeof a === 'string' && typeof b === 'string') return [a, b];
  const [first, second] = [numberOf(a), numberOf(b)];
  if (first !== undefined && second !== undefined) return [first, second];
  const [early, late] = [wallOf(a, zone), wallOf(b, zone)];
  return early === undefined || late === undefined ? undefined : [early, late];
}

function wallOf(value: Value, zone: Zone): number | undefined {
  if (typeof value === 'string') return readDateText(value, zone)?.wall;
  return isDate(value) ? value.wall : undefined;
}

function plus(a: Value, b: Value, { language }: OperatorContext): Value {
  if (isDate(a) || isDate(b)) {
    const date = isDate(a) ? a : isDate(b) ? b : undefined;
    const duration = durationOf(isDate(a) ? b : a);
    if (date !== undefined && duration !== undefined) return moved(date, duration, 1);
  }
  if (isDuration(a) || isDuration(b)) {
    const [first, second] = [durationOf(a), durationOf(b)];
    if (first !== undefined && second !== undefined)
      return {
        type: 'duration',
        months: first.months + second.months,
        milliseconds: first.milliseconds + second.milliseconds,
        hasTime: first.hasTime || second.hasTime,
      };
  }
  if (typeof a === 'string' || typeof b === 'string') {
    const joined = textOf(a, language) + textOf(b, language);
    return joined.length > longestText ? error(`A text has at most ${longestText} characters`) : joined;
  }
  if (isList(a) && isList(b))
    return a.length + b.length > longestList ? error(`A list has at most ${longestList} items`) : [...a, ...b];
  if (a === null || b === null) return null;
  const [first, second] = [numberOf(a), numberOf(b)];
  if (first === undefined || second === undefined) return error(`Cannot add ${shownType(b)} to ${shownType(a)}`);
  return numeric(first + second);
}

function minus(a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  if (isDate(a) && isDate(b)) return durationBetween(a.wall - b.wall);
  const duration = durationOf(b);
  if (isDate(a) && duration !== undefined) return moved(a, duration, -1);
  if (isDuration(a) && duration !== undefined)
    return {
      type: 'duration',
      months: a.months - duration.months,
      milliseconds: a.milliseconds - duration.milliseconds,
      hasTime: a.hasTime || duration.hasTime,
    };
  const [first, second] = [numberOf(a), numberOf(b)];
  if (first === undefined || second === undefined) return error(`Cannot subtract ${shownType(b)} from ${shownType(a)}`);
  return numeric(first - second);
}

function times(operator: '*' | '/' | '%', a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  if (operator === '*' && isDuration(a) && typeof b === 'number') {
    const product = timesDuration(a, b);
    return Number.isFinite(product.milliseconds) ? product : error('This duration is too long');
  }
  const [first, second] = [numberOf(a), numberOf(b)];
  const isForDuration = operator === '*' && isDuration(b);
  if (first === undefined || second === undefined || isForDuration)
    return error(`Cannot ${operator === '*' ? 'multiply' : 'divide'} ${shownType(a)} by ${shownType(b)}`);
  return numeric(operator === '*' ? first * second : operator === '/' ? first / second : first % second);
}

/** What is no number, such as 0/0, is nothing. */
export function numeric(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function moved(date: DateValue, duration: DurationValue, sign: 1 | -1): Value {
  return plusDuration(date, duration, sign) ?? error('There is no such date');
}

/** Of a number itself, of a duration its milliseconds. */
export function numberOf(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  return isDuration(value) ? millisecondsOf(value) : undefined;
}

function durationOf(value: Value): DurationValue | undefined {
  if (typeof value === 'string') return readDurationText(value);
  return isDuration(value) ? value : undefined;
}

export function isDate(value: Value): value is DateValue {
  return typeof value === 'object' && value !== null && !isList(value) && value.type === 'date';
}

export function isDuration(value: Value): value is DurationValue {
  return typeof value === 'object' && value !== null && !isList(value) && value.type === 'duration';
}
