/** What functions and methods look like. The tables are the only thing that a name of an expression is looked up in. */
import type { Run } from './run.ts';
import { error, isError } from './values.ts';
import type { ErrorValue, Value } from './values.ts';

export interface Method<Receiver extends Value = Value> {
  /** How many values it takes. */
  least: number;
  most: number;
  call: (receiver: Receiver, values: readonly Value[], run: Run) => Value;
}

export type Methods<Receiver extends Value = Value> = ReadonlyMap<string, Method<Receiver>>;

export function method<Receiver extends Value>(
  least: number,
  most: number,
  call: Method<Receiver>['call'],
): Method<Receiver> {
  return { least, most, call };
}

/** The method's result; an error among the values is one of the call. */
export function callMethod<Receiver extends Value>(
  name: string,
  { least, most, call }: Method<Receiver>,
  receiver: Receiver,
  values: readonly Value[],
  run: Run,
): Value {
  const wrong = wrongCount(name, values.length, least, most);
  if (wrong !== undefined) return wrong;
  return values.find(isError) ?? call(receiver, values, run);
}

export function wrongCount(name: string, given: number, least: number, most: number): ErrorValue | undefined {
  if (given >= least && given <= most) return undefined;
  const wanted = most === Infinity ? `at least ${least}` : least === most ? String(least) : `${least} to ${most}`;
  return error(`${name}() takes ${wanted} ${wanted === '1' ? 'value' : 'values'}, not ${given}`);
}

export function unknownFunction(name: string, type?: string): ErrorValue {
  return error(`Cannot find function "${name}"${type === undefined ? '' : ` on type ${type}`}`);
}

export function unknownMember(name: string, type: string): ErrorValue {
  return error(`Cannot find "${name}" on type ${type}`);
}
