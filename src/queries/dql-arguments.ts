/** How the functions of Dataview take what they are given. */
import { numberOf } from '../bases/operators.ts';
import { plain, spend } from '../bases/run.ts';
import type { ListValue, Value } from '../bases/values.ts';
import { isList } from '../bases/values.ts';
import { isArrow } from './dql-values.ts';
import type { Argument, Arrow, QueryScope } from './dql-values.ts';

export type QueryFunction = (values: readonly Argument[], scope: QueryScope) => Value;

export const value = (argument: Argument | undefined): Value =>
  argument === undefined || isArrow(argument) ? null : argument;
export const arrow = (argument: Argument | undefined): Arrow | undefined =>
  argument !== undefined && isArrow(argument) ? argument : undefined;
export const list = (argument: Argument | undefined): ListValue => {
  const read = value(argument);
  return isList(read) ? read : read === null ? [] : [read];
};

/** Of a list, for each of its items. */
export function each(of: (first: Value, rest: readonly Value[], scope: QueryScope) => Value): QueryFunction {
  return (values, scope) => {
    const [first = null, ...rest] = values.map(value);
    if (!isList(first)) return of(first, rest, scope);
    spend(scope.run, first.length);
    return first.map((item) => of(item, rest, scope));
  };
}

export const ofText = (of: (text: string, rest: readonly Value[], scope: QueryScope) => Value): QueryFunction =>
  each((first, rest, scope) => (first === null ? null : of(plain(first, scope.run), rest, scope)));

export const ofNumber = (of: (number: number, rest: readonly Value[]) => Value): QueryFunction =>
  each((first, rest) => {
    const number = typeof first === 'string' ? Number(first) : numberOf(first);
    return number === undefined || Number.isNaN(number) ? null : of(number, rest);
  });
