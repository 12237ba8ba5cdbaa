/** `filter`, `map` and `reduce`: an expression for each item of a list, with `value`, `index` and `acc`. */
import type { Expression } from './expression.ts';
import { wrongCount } from './function-table.ts';
import { spend } from './run.ts';
import { listOf } from './scope.ts';
import type { Scope } from './scope.ts';
import type { ListValue, Value } from './values.ts';
import { isError, isTruthy } from './values.ts';

type Evaluate = (expression: Expression, scope: Scope) => Value;

/** Methods that evaluate an expression for each item. */
export function takesExpression(name: string): boolean {
  return name === 'filter' || name === 'map' || name === 'reduce';
}

/** `undefined`: the method is another one. */
export function callOnList(
  name: string,
  list: ListValue,
  values: readonly Expression[],
  scope: Scope,
  evaluate: Evaluate,
): Value | undefined {
  switch (name) {
    case 'filter':
    case 'map': {
      const [expression] = values;
      if (expression === undefined || values.length !== 1) return wrongCount(name, values.length, 1, 1);
      return name === 'map' ? map(list, expression, scope, evaluate) : filter(list, expression, scope, evaluate);
    }
    case 'reduce': {
      const [expression, start] = values;
      if (expression === undefined || start === undefined || values.length !== 2)
        return wrongCount(name, values.length, 2, 2);
      return reduce(list, expression, evaluate(start, scope), scope, evaluate);
    }
    default:
      return undefined;
  }
}

/** What `acc` is outside stays visible inside. */
function inside(scope: Scope, value: Value, index: number): Scope {
  const { acc } = scope.locals ?? {};
  return { ...scope, locals: { value, index, ...(acc === undefined ? {} : { acc }) } };
}

function map(list: ListValue, expression: Expression, scope: Scope, evaluate: Evaluate): Value {
  const mapped: Value[] = [];
  for (const [index, value] of list.entries()) {
    spend(scope.run);
    const result = evaluate(expression, inside(scope, value, index));
    if (isError(result)) return result;
    mapped.push(result);
  }
  return listOf(mapped, scope.run);
}

function filter(list: ListValue, expression: Expression, scope: Scope, evaluate: Evaluate): Value {
  const kept: Value[] = [];
  for (const [index, value] of list.entries()) {
    spend(scope.run);
    const result = evaluate(expression, inside(scope, value, index));
    if (isError(result)) return result;
    if (isTruthy(result)) kept.push(value);
  }
  return kept;
}

function reduce(list: ListValue, expression: Expression, start: Value, scope: Scope, evaluate: Evaluate): Value {
  let acc = start;
  for (const [index, value] of list.entries()) {
    spend(scope.run);
    if (isError(acc)) return acc;
    acc = evaluate(expression, { ...scope, locals: { value, index, acc } });
  }
  return acc;
}
