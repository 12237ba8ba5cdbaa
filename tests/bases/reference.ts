/**
 * A slow evaluator of expressions, written from the rules alone: strings, numbers, booleans, nothing and lists of
 * these. Values are JavaScript's own; what cannot be computed is `failed`.
 */
import type { Expression } from '../../src/bases/expression.ts';

export const failed = Symbol('failed');
export type Plain = null | boolean | number | string | readonly Plain[];
type Result = Plain | typeof failed;
type Names = Readonly<Record<string, Plain>>;

export function slowly(expression: Expression, names: Names): Result {
  const of = (inner: Expression): Result => slowly(inner, names);
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'list': {
      const items = expression.items.map(of);
      return items.some((item) => item === failed) ? failed : (items as Plain[]);
    }
    case 'name':
      return Object.hasOwn(names, expression.name) ? (names[expression.name] ?? null) : null;
    case 'unary': {
      const value = of(expression.operand);
      if (value === failed) return failed;
      if (expression.operator === '!') return !truthy(value);
      return value === null ? null : typeof value === 'number' ? -value : failed;
    }
    case 'binary':
      return binary(expression, of);
    case 'member': {
      const value = of(expression.object);
      if (value === failed || value === null) return value;
      return expression.name === 'length' && (typeof value === 'string' || isList(value)) ? value.length : failed;
    }
    case 'index': {
      const key = of(expression.index);
      if (key === failed) return failed;
      const value = of(expression.object);
      if (value === failed || value === null) return value;
      if (typeof value !== 'string' && !isList(value)) return failed;
      if (typeof key === 'string') return key === 'length' ? value.length : failed;
      return typeof key === 'number' ? (value[key] ?? null) : failed;
    }
    case 'call':
      return call(expression, names, of);
    case 'regexp':
      return failed;
  }
}

function call(
  { callee, values }: Expression & { kind: 'call' },
  names: Names,
  of: (inner: Expression) => Result,
): Result {
  if (callee.kind === 'name') {
    if (callee.name !== 'if' || values.length < 2 || values.length > 3) return failed;
    const [condition, then, otherwise] = values.map((value) => () => of(value));
    const chosen = condition?.() ?? null;
    if (chosen === failed) return failed;
    return (truthy(chosen) ? then?.() : otherwise?.()) ?? null;
  }
  if (callee.kind !== 'member') return failed;
  const { name } = callee;
  const self = of(callee.object);
  const [first] = values;
  if (isResultList(self) && (name === 'map' || name === 'filter')) {
    if (first === undefined || values.length !== 1) return failed;
    const results = self.map((value, index) => slowly(first, { ...names, value, index }));
    if (results.some((result) => result === failed)) return failed;
    return name === 'map' ? (results as Plain[]) : self.filter((_, at) => truthy(results[at] as Plain));
  }
  if (self === null && ['map', 'filter', 'reduce'].includes(name)) return null;
  const given = values.map(of);
  if (self === failed) return name === 'isTruthy' && given.length === 0 ? false : failed;
  if (given.some((value) => value === failed)) return failed;
  const [value = null] = given as Plain[];
  if (self === null)
    return name === 'isEmpty'
      ? true
      : name === 'isTruthy'
        ? false
        : name === 'toString'
          ? ''
          : name === 'contains'
            ? false
            : null;
  const none = given.length === 0;
  if (name === 'isTruthy') return none ? truthy(self) : failed;
  if (name === 'toString') return none ? text(self) : failed;
  if (name === 'isEmpty') return none ? (typeof self === 'string' || isList(self) ? self.length === 0 : false) : failed;
  if (name === 'contains' && given.length === 1) {
    if (typeof self === 'string') return self.includes(text(value));
    return isList(self) ? self.some((item) => same(item, value)) : failed;
  }
  if (name === 'lower' && typeof self === 'string' && none) return self.toLowerCase();
  if (name === 'reverse' && none)
    return typeof self === 'string' ? [...self].reverse().join('') : isList(self) ? [...self].reverse() : failed;
  if (name === 'abs' && typeof self === 'number' && none) return Math.abs(self);
  return failed;
}

function binary({ operator, left, right }: Expression & { kind: 'binary' }, of: (inner: Expression) => Result): Result {
  const a = of(left);
  if (operator === '&&' || operator === '||') {
    if (a === failed) return failed;
    if (operator === '&&' ? !truthy(a) : truthy(a)) return operator === '||';
    const second = of(right);
    return second === failed ? failed : truthy(second);
  }
  const b = of(right);
  if (a === failed || b === failed) return failed;
  if (operator === '==') return same(a, b);
  if (operator === '!=') return !same(a, b);
  if (['<', '>', '<=', '>='].includes(operator)) {
    if (a === null || b === null) return false;
    const areTexts = typeof a === 'string' && typeof b === 'string';
    if (!areTexts && !(typeof a === 'number' && typeof b === 'number')) return failed;
    return operator === '<' ? a < b : operator === '>' ? a > b : operator === '<=' ? a <= b : a >= b;
  }
  if (operator === '+' && (typeof a === 'string' || typeof b === 'string')) return text(a) + text(b);
  if (operator === '+' && isList(a) && isList(b)) return [...a, ...b];
  if (a === null || b === null) return null;
  if (typeof a !== 'number' || typeof b !== 'number') return failed;
  const result =
    operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : operator === '/' ? a / b : a % b;
  return Number.isNaN(result) ? null : result;
}

function truthy(value: Plain): boolean {
  return isList(value) ? value.length > 0 : Boolean(value);
}

function same(a: Plain, b: Plain): boolean {
  if (a === b) return true;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, at) => same(item, b[at] ?? null));
  if (typeof a === 'number' && typeof b === 'string') return b.trim() !== '' && Number(b) === a;
  return typeof b === 'number' && typeof a === 'string' && same(b, a);
}

function text(value: Plain): string {
  if (value === null) return '';
  if (isList(value)) return value.map(text).join(', ');
  return Object.is(value, -0) ? '0' : String(value);
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

function isResultList(value: Result): value is readonly Plain[] {
  return value !== failed && isList(value);
}
