/** What the names of an expression mean where it is evaluated. */
import type { BaseFile, ErrorValue, ListValue, Value } from './values.ts';
import type { Expression } from './expression.ts';
import type { Run } from './run.ts';
import { error, isList } from './values.ts';

export interface Scope {
  run: Run;
  row?: Row;
  /** `this` */
  self?: BaseFile;
  formulas: Formulas;
  /** In a summary: the column. */
  values?: ListValue;
  /** In `filter`, `map` and `reduce`. */
  locals?: { value: Value; index: number; acc?: Value };
}

/** Those that cannot be read, or go in circles, say why. */
export type Formulas = ReadonlyMap<string, Expression | ErrorValue>;

export interface Row {
  file: BaseFile;
  /** Values of formulas that were asked for. */
  computed: Map<string, Value | 'computing'>;
}

export function rowOf(file: BaseFile): Row {
  return { file, computed: new Map() };
}

/** Lists in one another: whatever walks through a value goes as deep. */
const deepestList = 100;

/** A list of values, unless it goes too deep. */
export function listOf(items: ListValue, { depths }: Run): Value {
  let depth = 1;
  for (const item of items) if (isList(item)) depth = Math.max(depth, 1 + (depths.get(item) ?? 1));
  if (depth > deepestList) return error(`Lists stand in one another more than ${deepestList} deep`);
  if (depth > 1) depths.set(items, depth);
  return items;
}
