/** Ids of properties, as `order`, `sort`, `groupBy` and the rest name them: `note.x` or `x`, `file.x`, `formula.x`. */
import { fileFields } from './methods-of-files.ts';
import { formulaValue } from './evaluate.ts';
import { spend } from './run.ts';
import type { Scope } from './scope.ts';
import type { Value } from './values.ts';
import { lookUp } from './values.ts';

export interface PropertyId {
  kind: 'note' | 'file' | 'formula';
  name: string;
}

/** Cut at the first dot only; an id without a known beginning is a note property. */
export function propertyIdOf(written: string): PropertyId {
  const id = written.trim();
  const dot = id.indexOf('.');
  const kind = dot < 0 ? undefined : id.slice(0, dot);
  return kind === 'note' || kind === 'file' || kind === 'formula'
    ? { kind, name: id.slice(dot + 1) }
    : { kind: 'note', name: id };
}

/** Ids of the same property have the same key. */
export function idKey({ kind, name }: PropertyId): string {
  return `${kind}.${kind === 'file' ? name : name.toLowerCase()}`;
}

/** What a row has there; of an unknown id nothing. */
export function valueOfId({ kind, name }: PropertyId, scope: Scope): Value {
  if (scope.row === undefined) return null;
  spend(scope.run);
  const { file } = scope.row;
  switch (kind) {
    case 'note':
      return lookUp(file.properties(), name) ?? null;
    case 'file':
      return fileFields.get(name)?.(file, scope.run) ?? null;
    case 'formula':
      return lookUp(scope.formulas, name) === undefined ? null : formulaValue(name, scope);
  }
}
