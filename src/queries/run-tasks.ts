/** A query of the plugin Tasks over published notes → tasks in their order and groups. */
import { isoText } from '../bases/dates.ts';
import { dayOf } from '../bases/clock.ts';
import type { ObjectValue } from '../bases/values.ts';
import { QueryError } from './dql-tokens.ts';
import type { Pages } from './pages.ts';
import type { QueryPlace } from './run-query.ts';
import { fieldsOfTask, priorityNames } from './task-fields.ts';
import type { DayName, WrittenField } from './task-fields.ts';
import { isDone, readFilter } from './task-filter.ts';
import type { AskedTask, TaskTest } from './task-filter.ts';

export interface TasksResult {
  groups: readonly { head?: string; tasks: readonly ObjectValue[] }[];
  count: number;
  /** What of each task is not shown. */
  hidden: ReadonlySet<WrittenField['kind'] | 'backlink' | 'tags' | 'count'>;
}

type Hidden = 'backlink' | 'tags' | 'count' | WrittenField['kind'];

interface Asked {
  tests: TaskTest[];
  orders: ((a: AskedTask, b: AskedTask) => number)[];
  groups: ((task: AskedTask) => string)[];
  limit: number;
  groupLimit: number;
  hidden: Set<Hidden>;
}

const dayWords = ['due', 'scheduled', 'start', 'created', 'done', 'cancelled'] as const;

/** @throws {QueryError} */
export function runTasks(text: string, { pages, environment, source }: QueryPlace): TasksResult {
  const asked = readTasks(text, isoText(dayOf(environment.now)), source.path);
  const found = pages.rows
    .flatMap((file) => pages.itemsOf(file))
    .flatMap((task) => {
      const known = taskOf(task, pages);
      return known === undefined ? [] : [{ task, known }];
    })
    .filter(({ known }) => asked.tests.every((test) => test(known)))
    .toSorted((a, b) => {
      for (const order of [...asked.orders, ...usual]) {
        const one = order(a.known, b.known);
        if (one !== 0) return one;
      }
      return 0;
    })
    .slice(0, asked.limit);
  const groups = new Map<string, ObjectValue[]>();
  for (const { task, known } of found) {
    const head = asked.groups.map((group) => group(known)).join(' · ');
    const list = groups.get(head) ?? [];
    if (list.length < asked.groupLimit) list.push(task);
    groups.set(head, list);
  }
  return {
    groups: [...groups]
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([head, tasks]) => ({ ...(asked.groups.length === 0 ? {} : { head }), tasks })),
    count: found.length,
    hidden: asked.hidden,
  };
}

function taskOf(task: ObjectValue, pages: Pages): AskedTask | undefined {
  const place = pages.placeOf(task);
  if (place?.item.task === undefined) return undefined;
  const { item, note } = place;
  const section = task.entries.get('section');
  const heading = typeof section === 'object' && section !== null && 'display' in section ? section.display : undefined;
  return {
    ...fieldsOfTask(String(task.entries.get('text') ?? ''), item),
    status: item.task ?? ' ',
    path: note.path,
    heading: item.heading === undefined || typeof heading !== 'string' ? '' : heading,
    tags: item.tags.map((tag) => `#${tag}`),
    isNested: item.parent !== undefined,
    line: item.line,
  };
}

/** @throws {QueryError} */
function readTasks(text: string, today: string, path: string): Asked {
  const asked: Asked = { tests: [], orders: [], groups: [], limit: 500, groupLimit: 500, hidden: new Set() };
  let at = 0;
  for (const written of text.replaceAll('\\\n', '  ').split('\n')) {
    const line = written
      .trim()
      .replaceAll(/\{\{\s*query\.file\.(\w+)\s*\}\}/gu, (_, name: string) => ofFile(name, path));
    if (line !== '' && !line.startsWith('#')) readLine(line, asked, today, at);
    at += written.length + 1;
  }
  return asked;
}

function ofFile(name: string, path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  switch (name) {
    case 'folder':
      return path.slice(0, path.lastIndexOf('/') + 1) || '/';
    case 'root':
      return path.includes('/') ? path.slice(0, path.indexOf('/') + 1) : '/';
    case 'filename':
      return file;
    default:
      return path;
  }
}

function readLine(line: string, asked: Asked, today: string, at: number): void {
  const words = line.toLowerCase();
  if (/^(?:filter|sort|group) by function\b/u.test(words))
    throw new QueryError('a function is a program, and programs in notes are not run', at);
  if (/^(?:short(?: mode)?|full(?: mode)?|explain|ignore global query|preset .*)$/u.test(words)) return;
  const limit = /^limit (groups )?(?:to )?(\d{1,6})(?: tasks?)?$/u.exec(words);
  if (limit !== null) {
    if (limit[1] === undefined) asked.limit = Math.min(asked.limit, Number(limit[2]));
    else asked.groupLimit = Number(limit[2]);
    return;
  }
  const [, show, what = ''] = /^(hide|show) (.+)$/u.exec(words) ?? [];
  if (show !== undefined) {
    const kind = hiddenBy(what);
    if (show === 'hide' && kind !== undefined) asked.hidden.add(kind);
    return;
  }
  const [, sort = '', reverse] = /^sort by ([a-z.]+)(?: (reverse))?(?: \d+)?$/u.exec(words) ?? [];
  if (words.startsWith('sort by')) {
    const order = orders.get(sort);
    if (order === undefined) throw new QueryError(`\`${line.slice(0, 60)}\` is no order that is known here`, at);
    asked.orders.push(reverse === undefined ? order : (a, b) => -order(a, b));
    return;
  }
  const [, group = ''] = /^group by ([a-z.]+)(?: reverse)?$/u.exec(words) ?? [];
  if (words.startsWith('group by')) {
    const by = groupings.get(group);
    if (by === undefined) throw new QueryError(`\`${line.slice(0, 60)}\` is no group that is known here`, at);
    asked.groups.push(by);
    return;
  }
  const test = readFilter(line, today);
  if (typeof test === 'string') throw new QueryError(test, at);
  asked.tests.push(test);
}

function hiddenBy(what: string): Hidden | undefined {
  const name = what.replace(/ date$/u, '');
  if (name === 'backlink' || name === 'backlinks') return 'backlink';
  if (name === 'tags' || name === 'priority') return name;
  if (name === 'task count') return 'count';
  if (name === 'recurrence rule') return 'recurrence';
  return dayWords.find((day) => day === name);
}

type Order = (a: AskedTask, b: AskedTask) => number;

const byText =
  (of: (task: AskedTask) => string): Order =>
  (a, b) =>
    of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0;
/** Tasks without that day come last. */
const byDay = (...names: readonly DayName[]): Order => byText(({ days }) => firstDay(days, names) ?? '9999');

function firstDay(days: ReadonlyMap<DayName, string>, names: readonly DayName[]): string | undefined {
  return names
    .flatMap((name) => days.get(name) ?? [])
    .toSorted()
    .at(0);
}

const byStatus: Order = (a, b) => Number(isDone(a)) - Number(isDone(b));
const byPriority: Order = (a, b) => a.priority - b.priority;
const byPath = byText(({ path }) => path);
const fileOf = ({ path }: AskedTask): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx?$/u, '');
const folderOf = ({ path }: AskedTask): string => path.slice(0, path.lastIndexOf('/') + 1) || '/';

/** As the plugin has it where nothing else is said. */
const usual: readonly Order[] = [byStatus, byDay('due'), byPriority, byPath, (a, b) => a.line - b.line];

const orders: ReadonlyMap<string, Order> = new Map([
  ...dayWords.map((name): [string, Order] => [name, byDay(name)]),
  ['happens', byDay('start', 'scheduled', 'due')],
  ['priority', byPriority],
  ['urgency', (a, b) => byDay('due')(a, b) || byPriority(a, b)],
  ['status', byStatus],
  ['status.type', byStatus],
  ['status.name', byText(({ status }) => status)],
  ['path', byPath],
  ['filename', byText(fileOf)],
  ['heading', byText(({ heading }) => heading)],
  ['description', byText(({ description }) => description.toLowerCase())],
  ['tag', byText(({ tags }) => tags[0] ?? '\uFFFF')],
  ['tags', byText(({ tags }) => tags[0] ?? '\uFFFF')],
  ['recurring', (a, b) => Number(a.recurrence === undefined) - Number(b.recurrence === undefined)],
]);

const groupings: ReadonlyMap<string, (task: AskedTask) => string> = new Map<string, (task: AskedTask) => string>([
  ...dayWords.map((name): [string, (task: AskedTask) => string] => [name, ({ days }) => days.get(name) ?? '–']),
  ['happens', ({ days }) => firstDay(days, ['start', 'scheduled', 'due']) ?? '–'],
  ['priority', ({ priority }) => `${priority + 1}. ${priorityNames[priority] ?? ''}`],
  ['status', (task) => (isDone(task) ? 'Done' : 'Todo')],
  ['status.type', (task) => (isDone(task) ? 'Done' : 'Todo')],
  ['path', ({ path }) => path.replace(/\.mdx?$/u, '')],
  ['folder', folderOf],
  ['root', ({ path }) => (path.includes('/') ? path.slice(0, path.indexOf('/') + 1) : '/')],
  ['filename', fileOf],
  ['backlink', (task) => [fileOf(task), ...(task.heading === '' ? [] : [task.heading])].join(' › ')],
  ['heading', ({ heading }) => heading],
  ['tags', ({ tags }) => tags.join(' ')],
  ['recurring', ({ recurrence }) => (recurrence === undefined ? 'Not recurring' : 'Recurring')],
  ['recurrence', ({ recurrence }) => recurrence ?? '–'],
]);
