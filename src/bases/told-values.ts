/** Results of bases and queries as readers may see them: every text that is in one is told by `tell`. */
import type { BaseDefinition } from './base-definition.ts';
import type { ResultRow, ViewResult } from './run-view.ts';
import type { Value } from './values.ts';
import { isList } from './values.ts';

export type Tell = (text: string) => string;

/** What a base calls its views, columns and sums. Its filters and formulas stay as they are: nobody sees them. */
export function toldDefinition(base: BaseDefinition, tell: Tell): BaseDefinition {
  return {
    ...base,
    displayNames: new Map([...base.displayNames].map(([id, name]) => [id, tell(name)])),
    views: base.views.map((view) => ({ ...view, name: tell(view.name) })),
  };
}

export function toldView({ columns, groups, ...result }: ViewResult, tell: Tell): ViewResult {
  return {
    ...result,
    ...(result.failed === undefined ? {} : { failed: tell(result.failed) }),
    columns: columns.map(({ id, displayName }) => ({
      id: { ...id, name: id.kind === 'file' ? id.name : tell(id.name) },
      ...(displayName === undefined ? {} : { displayName }),
    })),
    groups: groups.map(({ key, rows, count, summaries }) => ({
      ...(key === undefined ? {} : { key: { value: toldValue(key.value, tell) } }),
      rows: rows.map((row) => toldRow(row, tell)),
      count,
      summaries: new Map(
        [...summaries].map(([at, { name, value }]) => [at, { name: tell(name), value: toldValue(value, tell) }]),
      ),
    })),
  };
}

function toldRow({ values, cover, ...row }: ResultRow, tell: Tell): ResultRow {
  return {
    ...row,
    values: values.map((value) => toldValue(value, tell)),
    ...(cover === undefined ? {} : { cover: toldValue(cover, tell) }),
  };
}

export function toldValue(value: Value, tell: Tell): Value {
  if (typeof value === 'string') return tell(value);
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map((item) => toldValue(item, tell));
  switch (value.type) {
    case 'html':
      return { ...value, source: tell(value.source) };
    case 'error':
      return { ...value, message: tell(value.message) };
    case 'object':
      return {
        ...value,
        entries: new Map([...value.entries].map(([name, item]) => [tell(name), toldValue(item, tell)])),
      };
    case 'link':
      return typeof value.display === 'string' ? { ...value, display: tell(value.display) } : value;
    default:
      return value;
  }
}
