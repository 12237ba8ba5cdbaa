/** Filters of the plugin Tasks: a line of a query → whether a task stays. */
import { createRegexp } from '../bases/regexp.ts';
import { messageOf } from '../message-of.ts';
import type { Days } from './task-days.ts';
import { daysOf } from './task-days.ts';
import { priorityNames } from './task-fields.ts';
import type { DayName, TaskFields } from './task-fields.ts';

/** A task as filters, orders and groups see it. */
export interface AskedTask extends TaskFields {
  status: string;
  path: string;
  heading: string;
  tags: readonly string[];
  isNested: boolean;
  line: number;
}

export type TaskTest = (task: AskedTask) => boolean;

/** Parentheses in one another. */
const deepest = 20;
const dayNames: ReadonlyMap<string, readonly DayName[]> = new Map([
  ['due', ['due']],
  ['scheduled', ['scheduled']],
  ['start', ['start']],
  ['starts', ['start']],
  ['created', ['created']],
  ['done', ['done']],
  ['cancelled', ['cancelled']],
  ['happens', ['start', 'scheduled', 'due']],
]);

export function isDone({ status }: AskedTask): boolean {
  return /^[xX-]$/u.test(status);
}

/** A text: why the line is none. */
export function readFilter(line: string, today: string, depth = 0): TaskTest | string {
  const text = line.trim();
  if (depth > deepest) return 'too many parentheses stand in one another';
  if (/^(?:not\s*)?[("]/iu.test(text)) return combined(text, today, depth);
  const words = text.toLowerCase();
  if (words === 'done') return isDone;
  if (words === 'not done') return (task) => !isDone(task);
  if (words === 'is recurring') return ({ recurrence }) => recurrence !== undefined;
  if (words === 'is not recurring') return ({ recurrence }) => recurrence === undefined;
  if (words === 'exclude sub-items') return ({ isNested }) => !isNested;
  if (words === 'has tags' || words === 'has tag') return ({ tags }) => tags.length > 0;
  if (words === 'no tags' || words === 'no tag') return ({ tags }) => tags.length === 0;
  return (
    presence(words) ??
    priority(words) ??
    status(words) ??
    days(words, today) ??
    includes(text) ??
    `\`${text.slice(0, 80)}\` is no filter that is known here`
  );
}

/** `(…) AND (…)`, `NOT (…)`; `AND` binds more than `OR`. */
function combined(text: string, today: string, depth: number): TaskTest | string {
  const pieces = text.match(/"[^"]*"|[()]|[^()"]+/gu) ?? [];
  let at = 0;
  const operand = (): TaskTest | string => {
    const word = pieces[at]?.trim() ?? '';
    if (/^not$/iu.test(word)) {
      at += 1;
      const inner = operand();
      return typeof inner === 'string' ? inner : (task) => !inner(task);
    }
    if (word.startsWith('"')) {
      at += 1;
      return readFilter(word.slice(1, -1), today, depth + 1);
    }
    if (word !== '(') return `\`(\` is expected before \`${word.slice(0, 40)}\``;
    let [open, inside] = [0, ''];
    do {
      const piece = pieces[at] ?? '';
      open += piece === '(' ? 1 : piece === ')' ? -1 : 0;
      inside += piece;
      at += 1;
    } while (open > 0 && at < pieces.length);
    return open > 0 ? 'a parenthesis is not closed' : readFilter(inside.slice(1, -1), today, depth + 1);
  };
  const row = (
    name: RegExp,
    next: () => TaskTest | string,
    join: (tests: readonly TaskTest[]) => TaskTest,
  ): TaskTest | string => {
    const tests: TaskTest[] = [];
    for (;;) {
      const test = next();
      if (typeof test === 'string') return test;
      tests.push(test);
      const [operator = '', rest, ...more] = (pieces[at] ?? '').trim().toLowerCase().split(/\s+/u);
      if (!name.test(operator) || more.length > 0 || (rest !== undefined && rest !== 'not')) return join(tests);
      at += 1;
      if (rest === 'not') pieces.splice(at, 0, 'not');
    }
  };
  const all = (): TaskTest | string => row(/^and$/iu, operand, (tests) => (task) => tests.every((test) => test(task)));
  const either = (): TaskTest | string =>
    row(/^xor$/iu, all, (tests) => (task) => tests.filter((test) => test(task)).length % 2 === 1);
  const any = row(/^or$/iu, either, (tests) => (task) => tests.some((test) => test(task)));
  if (typeof any === 'string') return any;
  const left = pieces.slice(at).join('').trim();
  return left === '' ? any : `\`${left.slice(0, 40)}\` is not expected`;
}

function presence(words: string): TaskTest | undefined {
  const [, has, name = ''] = /^(has|no) ([a-z]+)(?: date)?$/u.exec(words) ?? [];
  const names = dayNames.get(name);
  if (has === undefined || names === undefined) return undefined;
  return ({ days: own }) => names.some((each) => own.has(each)) === (has === 'has');
}

function priority(words: string): TaskTest | undefined {
  const [, relation, name = ''] = /^priority is(?: (above|below|not))? ([a-z]+)$/u.exec(words) ?? [];
  const wanted = priorityNames.findIndex((each) => each === (name === 'normal' ? 'none' : name));
  if (wanted < 0) return undefined;
  return ({ priority: own }) =>
    relation === 'above'
      ? own < wanted
      : relation === 'below'
        ? own > wanted
        : (own === wanted) !== (relation === 'not');
}

const statusTypes: ReadonlyMap<string, RegExp> = new Map([
  ['todo', /^[^xX/-]$/u],
  ['done', /^[xX]$/u],
  ['in_progress', /^\/$/u],
  ['cancelled', /^-$/u],
]);

function status(words: string): TaskTest | undefined {
  const [, not, name = ''] = /^status\.type is (not )?([a-z_]+)$/u.exec(words) ?? [];
  const pattern = statusTypes.get(name);
  return pattern === undefined ? undefined : ({ status: own }) => pattern.test(own) === (not === undefined);
}

function days(words: string, today: string): TaskTest | string | undefined {
  const [, name = '', relation = 'on', written = ''] =
    /^([a-z]+)(?: date)?(?: (on or before|on or after|before|after|on|in))? (.+)$/u.exec(words) ?? [];
  const names = dayNames.get(name);
  if (names === undefined) return undefined;
  const read: Days | undefined = daysOf(
    relation === 'in' && /^(?:\d{1,4}|an?) [a-z]/u.test(written) ? `in ${written}` : written,
    today,
  );
  if (read === undefined) return `\`${written.slice(0, 60)}\` is no day`;
  const { from, to } = read;
  const fits = (day: string): boolean => {
    switch (relation) {
      case 'before':
        return day < from;
      case 'after':
        return day > to;
      case 'on or before':
        return day <= to;
      case 'on or after':
        return day >= from;
      default:
        return day >= from && day <= to;
    }
  };
  return ({ days: own }) =>
    names.some((each) => {
      const day = own.get(each);
      // A task that may begin at any time has begun.
      return day === undefined ? each === 'start' && name.startsWith('start') : fits(day);
    });
}

const texts: ReadonlyMap<string, (task: AskedTask) => readonly string[]> = new Map([
  ['path', ({ path }: AskedTask) => [path]],
  ['root', ({ path }: AskedTask) => [path.includes('/') ? path.slice(0, path.indexOf('/') + 1) : '/']],
  ['folder', ({ path }: AskedTask) => [path.slice(0, path.lastIndexOf('/') + 1) || '/']],
  ['filename', ({ path }: AskedTask) => [path.slice(path.lastIndexOf('/') + 1)]],
  ['heading', ({ heading }: AskedTask) => [heading]],
  ['description', ({ description }: AskedTask) => [description]],
  ['recurrence', ({ recurrence }: AskedTask) => [recurrence ?? '']],
  ['tag', ({ tags }: AskedTask) => tags],
  ['tags', ({ tags }: AskedTask) => tags],
]);

function includes(text: string): TaskTest | string | undefined {
  const [, name = '', not, , words = ''] = /^([a-z]+) ((?:does|do) not )?(includes?|include) (.+)$/iu.exec(text) ?? [];
  const of = texts.get(name.toLowerCase());
  if (of !== undefined && words !== '') {
    const sought = words.toLowerCase();
    return (task) => of(task).some((each) => each.toLowerCase().includes(sought)) === (not === undefined);
  }
  const [, field = '', negated, source = '', flags = ''] =
    /^([a-z]+) regex (does not match|matches) \/(.+)\/([a-z]*)$/iu.exec(text) ?? [];
  const matched = texts.get(field.toLowerCase());
  if (matched === undefined) return undefined;
  try {
    const pattern = createRegexp(source, flags.includes('i') ? 'i' : '');
    return (task) => matched(task).some((each) => pattern.matches(each)) === (negated === 'matches');
  } catch (thrown) {
    return messageOf(thrown);
  }
}
