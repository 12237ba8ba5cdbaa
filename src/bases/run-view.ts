/** A view of a base → its rows, sorted, grouped and summarised. */
import type { BaseDefinition, BaseProblem, Filter, ViewDefinition, Written } from './base-definition.ts';
import { keyOf } from './equality.ts';
import { evaluateCell } from './evaluate.ts';
import { directed } from './order.ts';
import { fileFields } from './methods-of-files.ts';
import { idKey, propertyIdOf, valueOfId } from './property-id.ts';
import type { PropertyId } from './property-id.ts';
import { startCell, startRun, TooMuchWork } from './run.ts';
import type { Environment, Run } from './run.ts';
import { rowOf } from './scope.ts';
import type { Row, Scope } from './scope.ts';
import { summaryOf } from './summaries.ts';
import type { BaseFile, Value } from './values.ts';
import { error, isEmpty, isError, isTruthy, lookUp } from './values.ts';

export interface ViewResult {
  view: ViewDefinition;
  columns: readonly Column[];
  groups: readonly RowGroup[];
  /** Rows in all groups. */
  count: number;
  usesClock: boolean;
  /** Why there are no rows. */
  failed?: string;
  problems: readonly BaseProblem[];
}

export interface Column {
  id: PropertyId;
  /** As its author wants it to be called. */
  displayName?: string;
}

export interface RowGroup {
  /** Absent: the view has no groups. */
  key?: { value: Value };
  rows: readonly ResultRow[];
  /** Of its rows, those too that another page shows. */
  count: number;
  /** By the number of the column. */
  summaries: ReadonlyMap<number, Summary>;
}

export interface Summary {
  name: string;
  value: Value;
}

export interface ResultRow {
  file: BaseFile;
  /** By column. */
  values: readonly Value[];
  cover?: Value;
  coordinates?: Value;
  colour?: Value;
}

export interface ViewInput {
  base: BaseDefinition;
  view: ViewDefinition;
  rows: readonly BaseFile[];
  /** `this` */
  self?: BaseFile;
  environment: Environment;
  /** What tells this view from others: `random()` is drawn from it. */
  seed: string;
  compareNames: (a: string, b: string) => number;
}

export function runView(input: ViewInput): ViewResult {
  const { base, view, self, environment, seed, compareNames } = input;
  const run = startRun(environment);
  const problems: BaseProblem[] = [];
  const columns = columnsOf(view).map((id): Column => {
    const displayName = base.displayNames.get(idKey(id));
    return { id, ...(displayName === undefined ? {} : { displayName }) };
  });
  const filters = [base.filters, view.filters].filter((filter) => filter !== undefined);
  const failed = filters.map(failureIn).find((reason) => reason !== undefined);
  if (failed !== undefined) return { view, columns, groups: [], count: 0, usesClock: false, failed, problems };

  const scopeOf = (row: Row): Scope => ({
    run,
    row,
    formulas: base.formulas,
    ...(self === undefined ? {} : { self }),
  });
  const kept = input.rows.flatMap((file) => {
    const row = rowOf(file);
    const scope = scopeOf(row);
    return filters.every((filter) => keeps(filter, scope, `${seed}:${file.path}`)) ? [{ row, scope }] : [];
  });
  const valueAt = ({ scope, row }: (typeof kept)[number], id: PropertyId): Value =>
    cell(run, `${seed}:${row.file.path}:${idKey(id)}`, () => valueOfId(id, scope));
  const keys = view.sort.map(({ property, isDescending }) => ({
    values: new Map(withFalse(kept.map((one) => [one, valueAt(one, property)]))),
    compare: directed(environment.compare, isDescending),
  }));
  kept.sort((a, b) => {
    for (const { values, compare } of keys) {
      const order = compare(values.get(a) ?? null, values.get(b) ?? null);
      if (order !== 0) return order;
    }
    const [one, other] = [a.row.file, b.row.file];
    return compareNames(one.name, other.name) || (one.path < other.path ? -1 : 1);
  });
  const { groupBy } = view;
  const grouped = new Map<string, { value: Value; members: (typeof kept)[number][] }>();
  const ordered = groupBy === undefined ? kept : inGroups();
  const shown = view.limit === undefined ? ordered : ordered.slice(0, view.limit);
  const results = new Map(shown.map((one) => [one, resultOf(one)]));
  const groups: RowGroup[] =
    groupBy === undefined
      ? [groupOf(shown)]
      : [...grouped.values()]
          .map(({ value, members }) => ({ key: { value }, members: members.filter((one) => results.has(one)) }))
          .filter(({ members }) => members.length > 0)
          .map(({ key, members }) => ({ key, ...groupOf(members) }));
  reportColumns();
  return { view, columns, groups, count: shown.length, usesClock: run.usesClock, problems };

  function inGroups(): typeof kept {
    if (groupBy === undefined) return kept;
    const found = new Map<string, { value: Value; members: typeof kept }>();
    for (const one of kept) {
      const read = valueAt(one, groupBy.property);
      const value = isEmpty(read) ? null : read;
      const key = keyOf(value);
      const group = found.get(key) ?? { value, members: [] };
      group.members.push(one);
      found.set(key, group);
    }
    const compare = directed(environment.compare, groupBy.isDescending);
    for (const [key, group] of [...found].sort(([, a], [, b]) => compare(a.value, b.value))) grouped.set(key, group);
    return [...grouped.values()].flatMap(({ members }) => members);
  }

  function resultOf(one: (typeof kept)[number]): ResultRow {
    const option = (name: string): Value | undefined => {
      const written = view.options.get(name);
      return typeof written === 'string' ? valueAt(one, propertyIdOf(written)) : undefined;
    };
    const colour = view.type === 'map' ? option('markerColor') : undefined;
    const cover = view.type === 'cards' || view.type === 'kanban' ? option('image') : undefined;
    const coordinates = view.type === 'map' ? option('coordinates') : undefined;
    return {
      file: one.row.file,
      values: columns.map(({ id }) => valueAt(one, id)),
      ...(cover === undefined ? {} : { cover }),
      ...(coordinates === undefined ? {} : { coordinates }),
      ...(colour === undefined ? {} : { colour }),
    };
  }

  function groupOf(members: typeof kept): RowGroup {
    const rows = members.flatMap((one) => results.get(one) ?? []);
    const summaries = new Map<number, Summary>();
    for (const [at, { id }] of columns.entries()) {
      const named = view.summaries.get(idKey(id));
      if (named === undefined) continue;
      const values = rows.map((row) => row.values[at] ?? null);
      const value = cell(run, `${seed}:${named.name}`, () => summaryOf(named.name, values, base, run));
      if (isError(value) && !problems.some(({ place }) => place === named.place))
        problems.push({
          id: 'base-summary',
          place: named.place,
          values: { expression: named.name, reason: value.message },
        });
      summaries.set(at, { name: named.name, value });
    }
    return { rows, count: rows.length, summaries };
  }

  /** Each mistake once, with the rows that it touches. */
  function reportColumns(): void {
    const rows = groups.flatMap((group) => group.rows);
    const used = [...columns.map(({ id }) => id), ...view.sort.map(({ property }) => property)];
    const all = new Map([...used, ...(groupBy === undefined ? [] : [groupBy.property])].map((id) => [idKey(id), id]));
    for (const [key, { kind, name }] of all) {
      const isKnown =
        kind === 'note' || (kind === 'file' ? fileFields.has(name) : lookUp(base.formulas, name) !== undefined);
      if (isKnown) continue;
      problems.push({
        id: 'base-column',
        place: view.places.get(key) ?? view.place,
        values: { column: `${kind}.${name}` },
      });
    }
    for (const [at, { id }] of columns.entries()) {
      const place = base.formulaPlaces.get(id.name) ?? view.place;
      const formula = id.kind === 'formula' ? lookUp(base.formulas, id.name) : undefined;
      // What cannot be read is told where it is read.
      if (formula === undefined || 'type' in formula) continue;
      const wrong = rows.filter(({ values }) => isError(values[at] ?? null));
      const [first] = wrong;
      const value = first?.values[at] ?? null;
      if (first === undefined || !isError(value)) continue;
      const { path } = first.file;
      problems.push({
        id: 'base-formula',
        place,
        values: { expression: `formula.${id.name}`, reason: value.message, rows: String(wrong.length), first: path },
      });
    }
  }
}

/** Of checkboxes one without a value is not ticked. */
function withFalse<T>(values: [T, Value][]): [T, Value][] {
  const given = values.filter(([, value]) => value !== null);
  const areBoxes = given.length > 0 && given.every(([, value]) => typeof value === 'boolean');
  return areBoxes ? values.map(([one, value]) => [one, value ?? false]) : values;
}

function columnsOf(view: ViewDefinition): readonly PropertyId[] {
  if (view.order.length > 0) return view.order;
  const isImageOnly = view.type === 'cards' && typeof view.options.get('image') === 'string';
  return isImageOnly ? [] : [{ kind: 'file', name: 'name' }];
}

function cell(run: Run, seed: string, read: () => Value): Value {
  startCell(run, seed);
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof TooMuchWork) return error('This takes too many steps');
    throw thrown;
  }
}

function keeps(filter: Filter, scope: Scope, seed: string): boolean {
  if ('and' in filter) return filter.and.every((each) => keeps(each, scope, seed));
  if ('or' in filter) return filter.or.length === 0 || filter.or.some((each) => keeps(each, scope, seed));
  if ('not' in filter) return !filter.not.some((each) => keeps(each, scope, seed));
  const { expression, source } = filter;
  return 'type' in expression ? false : isTruthy(evaluateCell(expression, scope, `${seed}:${source}`));
}

/** Why a filter cannot be read: then nothing is shown, never every file. */
function failureIn(filter: Filter): string | undefined {
  const parts = 'and' in filter ? filter.and : 'or' in filter ? filter.or : 'not' in filter ? filter.not : undefined;
  if (parts !== undefined) return parts.map(failureIn).find((reason) => reason !== undefined);
  const { expression } = filter as Written;
  return 'type' in expression ? expression.message : undefined;
}
