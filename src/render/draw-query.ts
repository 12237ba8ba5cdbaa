/** Queries in pages: tables, lists, tasks and days of Dataview, in a block or in a line (rule PLUG-5). */
import { problem } from '../problems.ts';
import { isError, isList } from '../bases/values.ts';
import type { ObjectValue, Value } from '../bases/values.ts';
import type { QueryMistake } from '../queries/queries.ts';
import type { QueryResult, QueryRow } from '../queries/run-query.ts';
import type { TasksResult } from '../queries/run-tasks.ts';
import type { QueryBlock } from '../vault/plugin-content.ts';
import { safe, valueHtml } from './base-value.ts';
import type { ValuePlace } from './base-value.ts';
import { taskGroups } from './draw-tasks.ts';
import type { TaskGroup } from './draw-tasks.ts';
import type { Page, Scope } from './page-scope.ts';

/** Rows that one query shows. */
const mostRows = 500;

export function queryBlock(at: number, scope: Scope, page: Page): string {
  const { queries, bases } = page.context;
  const block = scope.note.record.queries?.[at];
  if (queries === undefined || bases === undefined || block === undefined) return '';
  const place = { bases, scope, page };
  switch (block.language) {
    case 'dataview': {
      const result = queries.dataview(block.text, { source: scope.note.file, self: scope.note.file });
      return 'invalid' in result ? section(mistake(block, result, scope, page)) : section(drawn(block, result, place));
    }
    case 'tasks': {
      const result = queries.tasks(block.text, { source: scope.note.file, self: scope.note.file });
      return section('invalid' in result ? mistake(block, result, scope, page) : drawnTasks(result, place));
    }
    case 'inline': {
      const result = queries.inline(block.text, { source: scope.note.file, self: scope.note.file });
      if ('invalid' in result) {
        report('query-invalid', block, result.line, result.invalid, scope, page);
        return `<span class="base-error">${safe(page.context.strings.queries.invalid(block.line + result.line, result.invalid))}</span>`;
      }
      if (isError(result.value)) report('query-value', block, 0, result.value.message, scope, page);
      return `<span class="query-value">${cellHtml(result.value, place)}</span>`;
    }
    case 'query': {
      const found = queries.search(block.text);
      const items = found.slice(0, mostRows).map((file) => `<li>${cellHtml(queries.pages.linkTo(file), place)}</li>`);
      const { bases: words } = page.context.strings;
      const rest =
        found.length > mostRows ? words.more(found.length - mostRows) : found.length === 0 ? words.nothing : '';
      const list = items.length === 0 ? '' : `<ul class="query-list">${items.join('')}</ul>`;
      return section(list + (rest === '' ? '' : `<p class="base-note">${safe(rest)}</p>`));
    }
    case 'toc':
      return contentsOf(block.text, scope, page);
  }
}

/** The headings of the note, as a list of links. */
function contentsOf(settings: string, { note, prefix }: Scope, page: Page): string {
  const level = (name: string, otherwise: number): number =>
    Number(new RegExp(`\\b${name}_?(?:depth|level)\\s*[:=]\\s*(\\d)`, 'iu').exec(settings)?.[1] ?? otherwise);
  const [least, most] = [level('min', 1), level('max', 6)];
  const headings = page.context.headings.get(note.path) ?? [];
  const shown = headings.filter(({ depth, text }) => depth >= least && depth <= most && text !== '');
  const items = shown.map(
    ({ depth, text, anchor }) =>
      `<li class="is-level-${depth}"><a class="internal" href="#${safe(prefix + anchor)}">${safe(text)}</a></li>`,
  );
  return items.length === 0 ? '' : `<ul class="query-contents">${items.join('')}</ul>`;
}

/** The message that stands in the place of a query that cannot be read. */
export function mistake(block: QueryBlock, { invalid, line }: QueryMistake, scope: Scope, page: Page): string {
  report('query-invalid', block, line, invalid, scope, page);
  const words = page.context.strings.queries;
  return `<p class="base-message">${safe(words.invalid(block.line + line, invalid))}</p>`;
}

export function report(
  id: 'query-invalid' | 'query-value',
  { language, line, column }: QueryBlock,
  below: number,
  reason: string,
  { note }: Scope,
  page: Page,
): void {
  const name = language === 'inline' ? 'dataview' : language;
  page.problems.push(problem(id, { language: name, reason }, { path: note.path, line: line + below, column }));
}

export function section(html: string): string {
  return `<section class="base-view query" data-pagefind-ignore="all">${html}</section>`;
}

function drawn(block: QueryBlock, result: QueryResult, place: ValuePlace): string {
  const { scope, page, bases } = place;
  const { bases: words } = page.context.strings;
  if (result.mistake !== undefined) report('query-value', block, 0, result.mistake, scope, page);
  const shown = { ...result, rows: result.rows.slice(0, mostRows) };
  const day = new Intl.DateTimeFormat(bases.language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const notes = [
    ...(result.rows.length === 0 ? [words.nothing] : []),
    ...(result.rows.length > mostRows ? [words.more(result.rows.length - mostRows)] : []),
    ...(result.usesClock ? [words.asOf(day.format(Date.parse(`${bases.today}T00:00:00Z`) || 0))] : []),
  ];
  const body = result.rows.length === 0 ? '' : bodyOf(shown, result.rows.length, place);
  return body + notes.map((each) => `<p class="base-note">${safe(each)}</p>`).join('');
}

/** Tasks of the plugin Tasks: days and the like stand behind them, quietly. */
function drawnTasks({ groups, count, hidden }: TasksResult, place: ValuePlace): string {
  const { bases: words } = place.page.context.strings;
  const heads = groups.map(({ head, tasks }) => ({ ...(head === undefined ? {} : { head: safe(head) }), tasks }));
  const list = taskGroups(heads, place, { withSource: !hidden.has('backlink'), hidden });
  return count === 0 || !hidden.has('count')
    ? `${list}<p class="base-note">${safe(count === 0 ? words.nothing : words.results(count))}</p>`
    : list;
}

function bodyOf(result: QueryResult, count: number, place: ValuePlace): string {
  switch (result.query.kind) {
    case 'table':
      return tableOf(result, count, place);
    case 'list':
      return listOf(result, place);
    case 'calendar':
      return daysOf(result, place);
    case 'task':
      return taskGroups(groupsIn(result, place), place);
  }
}

/** What a row begins with: its note, its task's text, the key of its group. */
function idOf({ key, file }: QueryRow, place: ValuePlace): string {
  if (key !== undefined) return cellHtml(key.value, place);
  return file === undefined ? '' : cellHtml(place.page.context.queries?.pages.linkTo(file) ?? null, place);
}

function tableOf({ query, rows, group }: QueryResult, count: number, place: ValuePlace): string {
  const { queries: words, bases } = place.page.context.strings;
  const heads = [
    ...(query.hasId ? [group === undefined ? words.file : group] : []),
    ...query.columns.map(({ name }) => name),
  ];
  const isNumber = query.columns.map((_, at) => {
    const given = rows.map(({ values }) => values[at] ?? null).filter((value) => value !== null);
    return given.length > 0 && given.every((value) => typeof value === 'number');
  });
  const offset = query.hasId ? 1 : 0;
  const numbered = (at: number): string => (isNumber[at - offset] === true ? ' class="is-number"' : '');
  const lines = rows.map((row) => {
    const id = query.hasId ? `<th scope="row">${idOf(row, place)}</th>` : '';
    const cells = row.values.map((value, at) => `<td${numbered(at + offset)}>${cellHtml(value, place)}</td>`);
    return `<tr>${id}${cells.join('')}</tr>`;
  });
  const label = words.table(bases.results(count));
  return [
    `<div class="table-scroll" tabindex="0" role="group" aria-label="${safe(label)}">`,
    `<table class="base-table"><caption><span class="base-count">${safe(bases.results(count))}</span></caption>`,
    `<thead><tr>${heads.map((head, at) => `<th scope="col"${numbered(at)}>${safe(head)}</th>`).join('')}</tr></thead>`,
    `<tbody>${lines.join('')}</tbody></table></div>`,
  ].join('');
}

function listOf({ query, rows }: QueryResult, place: ValuePlace): string {
  const items = rows.map((row) => {
    const id = query.hasId ? idOf(row, place) : '';
    const [value] = row.values;
    const own = value === undefined || value === null ? '' : cellHtml(value, place);
    return `<li>${id}${id !== '' && own !== '' ? ': ' : ''}${own}</li>`;
  });
  return `<ul class="query-list">${items.join('')}</ul>`;
}

/** Days in their order, each with what belongs to it. */
function daysOf({ rows }: QueryResult, place: ValuePlace): string {
  const days = new Map<number, { day: Value; notes: string[] }>();
  for (const row of rows) {
    const [day = null] = row.values;
    if (typeof day !== 'object' || day === null || isList(day) || day.type !== 'date') continue;
    const start = Math.floor(day.wall / 86_400_000) * 86_400_000;
    const known = days.get(start) ?? { day: { ...day, wall: start, hasTime: false }, notes: [] };
    known.notes.push(idOf(row, place));
    days.set(start, known);
  }
  const items = [...days]
    .sort(([a], [b]) => a - b)
    .map(([, { day, notes }]) => `<li>${cellHtml(day, place)}: ${notes.join(', ')}</li>`);
  return `<ul class="query-list">${items.join('')}</ul>`;
}

/** Tasks by the note that they stand in, or by what the query groups by. */
function groupsIn({ rows }: QueryResult, place: ValuePlace): TaskGroup[] {
  const groups = new Map<string, TaskGroup & { tasks: ObjectValue[] }>();
  for (const [at, row] of rows.entries()) {
    if (row.key !== undefined) {
      const members = row.names.get('rows') ?? null;
      const tasks = isList(members) ? members.filter((value): value is ObjectValue => isTask(value)) : [];
      groups.set(`${at}`, { head: cellHtml(row.key.value, place), tasks });
    } else if (row.task !== undefined) {
      const path = row.file?.path ?? '';
      const known = groups.get(path) ?? { head: idOf(row, place), tasks: [] };
      known.tasks.push(row.task);
      groups.set(path, known);
    }
  }
  return [...groups.values()];
}

function isTask(value: Value): boolean {
  return typeof value === 'object' && value !== null && !isList(value) && value.type === 'object';
}

/** Lists are parted by commas; a tag is a link to its page, a note a link to it. */
export function cellHtml(value: Value, place: ValuePlace): string {
  if (isList(value))
    return value
      .map((item) => cellHtml(item, place))
      .filter((html) => html !== '')
      .join(', ');
  if (typeof value === 'string' && /^#[^\s#]+$/u.test(value)) return valueHtml(value.slice(1), place, true);
  if (typeof value === 'object' && value !== null && value.type === 'object') {
    const item = place.page.context.queries?.pages.placeOf(value);
    const text = value.entries.get('text');
    if (item !== undefined && typeof text === 'string') return safe(text);
  }
  return valueHtml(value, place);
}
