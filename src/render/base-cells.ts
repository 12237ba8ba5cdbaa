/** Cells and heads of a view, whatever its layout. */
import type { Column, ResultRow } from '../bases/run-view.ts';
import { isList } from '../bases/values.ts';
import type { Value } from '../bases/values.ts';
import type { Strings } from '../strings/strings.ts';
import { fileLink, valueHtml } from './base-value.ts';
import type { ValuePlace } from './base-value.ts';

/** What a column is called. */
export function headOf({ id, displayName }: Column, { page }: ValuePlace): string {
  const own = (id.kind === 'file' ? fieldName(id.name, page.context.strings) : undefined) ?? id.name;
  return displayName === undefined || displayName.trim() === '' ? own : displayName;
}

export function fieldName(field: string, { bases }: Strings): string | undefined {
  return new Map(Object.entries(bases.fields)).get(field);
}

export function cellHtml(row: ResultRow, at: number, { id }: Column, place: ValuePlace): string {
  const value = row.values[at] ?? null;
  if (id.kind === 'file' && id.name === 'name') return fileLink(row.file, row.file.name, place);
  return valueHtml(value, place, id.kind !== 'formula' && /^tags?$/iu.test(id.name));
}

export function coordinatesOf(value: Value | undefined): { latitude: number; longitude: number } | undefined {
  const parts = typeof value === 'string' ? value.split(/[,;]\s*/u) : value !== undefined && isList(value) ? value : [];
  const [latitude, longitude] = parts.map((part) =>
    typeof part === 'number' || (typeof part === 'string' && part.trim() !== '') ? Number(part) : Number.NaN,
  );
  if (parts.length !== 2 || latitude === undefined || longitude === undefined) return undefined;
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isPlace ? { latitude, longitude } : undefined;
}
