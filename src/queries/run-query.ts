/** A Dataview query over published notes → its rows. */
import type { BaseFiles } from '../bases/base-files.ts';
import { keyOf } from '../bases/equality.ts';
import { startCell, startRun, TooMuchWork } from '../bases/run.ts';
import type { Environment, Run } from '../bases/run.ts';
import { isHidden } from '../bases/texts-of-values.ts';
import type { BaseFile, ObjectValue, Value } from '../bases/values.ts';
import { error, isError, isList } from '../bases/values.ts';
import type { VaultFile } from '../vault/types.ts';
import { evaluate } from './dql-evaluate.ts';
import type { Expression } from './dql-expression.ts';
import type { Named, Query, Source, Step } from './dql-query.ts';
import { asObject, compareValues, isTrue } from './dql-values.ts';
import type { QueryScope } from './dql-values.ts';
import type { Pages } from './pages.ts';
import { withParents } from './pages.ts';

/** One row: a note, a task, or a group of them. */
export interface QueryRow {
  file?: BaseFile;
  names: ReadonlyMap<string, Value>;
  /** Of a task. */
  task?: ObjectValue;
  /** Of a group. */
  key?: { value: Value };
  /** Values of the query's columns. */
  values: readonly Value[];
}

export interface QueryResult {
  query: Query;
  /** What the groups are called that the rows are; absent: rows are notes or tasks. */
  group?: string;
  rows: readonly QueryRow[];
  usesClock: boolean;
  /** The first value that could not be computed. */
  mistake?: string;
}

export interface QueryPlace {
  pages: Pages;
  files: BaseFiles;
  environment: Environment;
  /** The file that holds the query: links are read from there. */
  source: VaultFile;
  self?: BaseFile;
}

interface Row {
  file?: BaseFile;
  names: Map<string, Value>;
  task?: ObjectValue;
  key?: { value: Value };
}

export function runQuery(query: Query, place: QueryPlace): QueryResult {
  const { pages, environment, self } = place;
  const shown = namesOpenly(query, environment);
  const run = startRun(environment);
  let mistake: string | undefined;
  let group: string | undefined;
  const files = query.source === undefined ? pages.rows : sourced(query.source, place, run);
  let rows: Row[] =
    query.kind === 'task'
      ? files.flatMap((file) => tasksOf(file, pages))
      : files.map((file) => ({ file, names: new Map() }));
  for (const step of query.steps) rows = taken(step, rows);
  const results = rows.map((row): QueryRow => ({
    ...row,
    values: query.columns.map((column) => valueOf(column, row)),
  }));
  return {
    query: shown,
    ...(group === undefined ? {} : { group }),
    rows: results,
    usesClock: run.usesClock,
    ...(mistake === undefined ? {} : { mistake }),
  };

  function scopeOf({ file, names }: Row): QueryScope {
    return { run, pages, names, ...(file === undefined ? {} : { file }), ...(self === undefined ? {} : { self }) };
  }

  function computed(expression: Expression, row: Row): Value {
    startCell(run, '');
    let value: Value;
    try {
      value = evaluate(expression, scopeOf(row));
    } catch (thrown) {
      if (!(thrown instanceof TooMuchWork)) throw thrown;
      value = error('this takes too many steps');
    }
    if (isError(value)) mistake ??= value.message;
    return value;
  }

  function valueOf({ expression }: Named, row: Row): Value {
    return computed(expression, row);
  }

  function taken(step: Step, before: Row[]): Row[] {
    switch (step.kind) {
      case 'where':
        return before.filter((row) => isTrue(computed(step.expression, row)));
      case 'limit': {
        const limit = computed(step.expression, { names: new Map() });
        return typeof limit === 'number' ? before.slice(0, Math.max(0, limit)) : before;
      }
      case 'sort': {
        const keyed = before.map((row) => ({
          row,
          keys: step.keys.map(({ expression }) => computed(expression, row)),
        }));
        keyed.sort((a, b) => {
          for (const [at, { isDescending }] of step.keys.entries()) {
            const order = compareValues(a.keys[at] ?? null, b.keys[at] ?? null, { run });
            if (order !== 0) return isDescending ? -order : order;
          }
          return 0;
        });
        return keyed.map(({ row }) => row);
      }
      case 'flatten':
        return flattened(step.by, before);
      case 'group':
        return grouped(step.by, before);
    }
  }

  function flattened({ expression, name }: Named, before: Row[]): Row[] {
    const rows: Row[] = [];
    for (const row of before) {
      const value = computed(expression, row);
      for (const item of isList(value) ? value : [value]) {
        if (rows.length >= mostRows) {
          mistake ??= `there are more than ${mostRows} rows`;
          return rows;
        }
        rows.push({ ...row, names: new Map([...row.names, [name, item]]) });
      }
    }
    return rows;
  }

  function grouped({ expression, name }: Named, before: Row[]): Row[] {
    const groups = new Map<string, { value: Value; members: Value[] }>();
    for (const row of before) {
      const value = computed(expression, row);
      const key = keyOf(value);
      const known = groups.get(key) ?? { value, members: [] };
      known.members.push(row.task ?? asObject(row.file, row.names, pages));
      groups.set(key, known);
    }
    group = openName(name, environment);
    return [...groups.values()]
      .sort((a, b) => compareValues(a.value, b.value, { run }))
      .map(({ value, members }) => ({
        key: { value },
        names: new Map<string, Value>([
          ['key', value],
          [name, value],
          ['rows', members],
        ]),
      }));
  }
}

/**
 * A column that nobody has named is called what its expression says: of a link to what is not published it says
 * nothing.
 */
function namesOpenly(query: Query, environment: Environment): Query {
  return {
    ...query,
    columns: query.columns.map((column) => ({ ...column, name: openName(column.name, environment) })),
  };
}

function openName(name: string, { linkTo }: Environment): string {
  return name.replaceAll(
    /\[\[([^[\]|]*)(?:\|[^[\]]*)?\]\]|"([^"]*)"/gu,
    (written: string, link?: string, text?: string) => (isHidden(linkTo(link ?? text ?? '')) ? '…' : written),
  );
}

/** Rows that FLATTEN may make. */
const mostRows = 50_000;

/** Tasks and all that stand below them; an item without a box is none. */
function tasksOf(file: BaseFile, pages: Pages): Row[] {
  return pages
    .itemsOf(file)
    .filter((item) => pages.placeOf(item)?.item.task !== undefined)
    .map((task) => ({ file, task, names: new Map(task.entries) }));
}

function sourced(source: Source, place: QueryPlace, run: Run): readonly BaseFile[] {
  const keeps = sourceTest(source, place, run);
  return place.pages.rows.filter(keeps);
}

function sourceTest(source: Source, place: QueryPlace, run: Run): (file: BaseFile) => boolean {
  switch (source.kind) {
    case 'tag': {
      const wanted = source.tag.toLowerCase();
      return ({ tags }) => tags.some((tag) => withParents(tag.toLowerCase()).includes(wanted));
    }
    case 'folder': {
      const wanted = source.path.toLowerCase();
      return ({ path, folder }) => {
        const own = folder.toLowerCase();
        return (
          wanted === '' ||
          own === wanted ||
          own.startsWith(`${wanted}/`) ||
          path.toLowerCase() === wanted ||
          path.toLowerCase() === `${wanted}.md`
        );
      };
    }
    case 'links': {
      const target =
        source.linktext === '' || source.linktext === '#' ? place.self : run.environment.linkTo(source.linktext).target;
      if (target === undefined) return () => false;
      if (source.isOutgoing) return (file) => target.reached().has(file);
      return (file) => file.reached().has(target);
    }
    case 'not': {
      const keeps = sourceTest(source.of, place, run);
      return (file) => !keeps(file);
    }
    case 'and':
    case 'or': {
      const [left, right] = [sourceTest(source.left, place, run), sourceTest(source.right, place, run)];
      return source.kind === 'and' ? (file) => left(file) && right(file) : (file) => left(file) || right(file);
    }
  }
}

/** A value alone, as `` `= this.x` `` shows it. */
export function runInline(
  expression: Expression,
  { pages, environment, self }: QueryPlace,
): { value: Value; usesClock: boolean } {
  const run = startRun(environment);
  startCell(run, '');
  const scope = { run, pages, names: new Map(), ...(self === undefined ? {} : { self, file: self }) };
  try {
    const value = evaluate(expression, scope);
    return { value, usesClock: run.usesClock };
  } catch (thrown) {
    if (!(thrown instanceof TooMuchWork)) throw thrown;
    return { value: error('this takes too many steps'), usesClock: run.usesClock };
  }
}
