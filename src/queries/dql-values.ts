/** What Dataview does otherwise than bases with the same values: what is true, the same, before another. */
import { equals } from '../bases/equality.ts';
import type { Run } from '../bases/run.ts';
import type { BaseFile, LinkValue, ObjectValue, Value } from '../bases/values.ts';
import { isError, isList, typeOf } from '../bases/values.ts';
import type { Pages } from './pages.ts';

/** What a query is evaluated with. */
export interface QueryScope {
  run: Run;
  pages: Pages;
  /** `this` */
  self?: BaseFile;
  /** The note at hand. */
  file?: BaseFile;
  /** What FLATTEN and GROUP BY have named; of a task its own fields. */
  names: ReadonlyMap<string, Value>;
}

/** A function that a query wrote: `(x) => x.y`. */
export interface Arrow {
  type: 'arrow';
  call: (values: readonly Value[]) => Value;
}

export type Argument = Value | Arrow;

/** As Dataview sees it: a duration of nothing is false, and so is an empty list. */
export function isTrue(value: Value): boolean {
  if (value === null || value === false || value === '' || value === 0) return false;
  if (isError(value)) return false;
  if (isList(value)) return value.length > 0;
  if (typeof value === 'object' && value.type === 'object') return value.entries.size > 0;
  return true;
}

export function isArrow(value: Argument): value is Arrow {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'arrow';
}

/** Nothing equals nothing; a file is the link to it. */
export function isSame(a: Value, b: Value): boolean {
  return (a === null && b === null) || equals(a, b);
}

/** Nothing stands before everything; values of different kinds by the names of their kinds. */
export function compareValues(a: Value, b: Value, { run }: Pick<QueryScope, 'run'>): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  const [one, other] = [typeOf(a), typeOf(b)];
  const isPair = one === other || (isLinkLike(a) && isLinkLike(b));
  if (isPair) return isSame(a, b) ? 0 : run.environment.compare(a, b) || (one === 'link' ? 1 : 0);
  return one < other ? -1 : 1;
}

function isLinkLike(value: Value): value is LinkValue | (Value & { type: 'file' }) {
  return (
    typeof value === 'object' && value !== null && 'type' in value && (value.type === 'link' || value.type === 'file')
  );
}

/** A row of a group, or a note, as an object. */
export function asObject(file: BaseFile | undefined, names: ReadonlyMap<string, Value>, pages: Pages): ObjectValue {
  const entries = new Map(file === undefined ? [] : pages.fieldsOf(file));
  if (file !== undefined) entries.set('file', { type: 'file', file });
  for (const [name, value] of names) entries.set(name, value);
  return { type: 'object', entries };
}
