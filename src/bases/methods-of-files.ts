/** Methods and fields of files, links, dates and durations. */
import { dayOf } from './clock.ts';
import { formatDate, millisecondsOf, relativeText, timeText } from './dates.ts';
import { linkKey } from './equality.ts';
import { method } from './function-table.ts';
import type { Methods } from './function-table.ts';
import { toLink } from './global-functions.ts';
import { foldTag } from './methods-of-lists.ts';
import { rounded } from './methods-of-texts.ts';
import { bounded, fileOf, plain, spend } from './run.ts';
import type { Run } from './run.ts';
import { isHidden } from './texts-of-values.ts';
import type { BaseFile, DateValue, DurationValue, FileValue, LinkValue, Value } from './values.ts';
import { isError, isList, lookUp } from './values.ts';

type FileField = (file: BaseFile, run: Run) => Value;

export const fileFields: ReadonlyMap<string, FileField> = new Map<string, FileField>([
  ['name', ({ name }) => name],
  ['basename', ({ basename }) => basename],
  ['path', ({ path }) => path],
  ['folder', ({ folder }) => folder],
  ['ext', ({ ext }) => ext],
  ['size', ({ size }) => size],
  ['ctime', ({ created }) => created],
  ['mtime', ({ modified }) => modified],
  ['tags', ({ tags }) => tags],
  ['links', (file, run) => counted(file.links(), run)],
  ['embeds', (file, run) => counted(file.embeds(), run)],
  ['backlinks', (file, run) => counted(file.backlinks(), run).map((source) => linkTo(source, run))],
  ['properties', (file) => ({ type: 'object', entries: file.properties() })],
  ['file', (file) => ({ type: 'file', file })],
]);

function counted<T>(list: readonly T[], run: Run): readonly T[] {
  spend(run, list.length);
  return list;
}

function linkTo(file: BaseFile, run: Run): Value {
  const link = toLink({ type: 'file', file }, null, run);
  return link === null || isError(link) ? link : { ...link, display: file.name };
}

export const methodsOfFiles: Methods<FileValue> = new Map([
  [
    'asLink',
    method(0, 1, ({ file }: FileValue, [display = file.name], run) => toLink({ type: 'file', file }, display, run)),
  ],
  ['hasLink', method(1, 1, ({ file }: FileValue, [target = null], run) => hasLink(file, target, run))],
  [
    'hasProperty',
    method(1, 1, ({ file }: FileValue, [name = null], run) => hasKey(file.properties(), plain(name, run))),
  ],
  ['hasTag', method(0, Infinity, ({ file }: FileValue, names, run) => hasTag(file, names, run))],
  ['inFolder', method(0, 1, ({ file }: FileValue, [folder = null], run) => inFolder(file, folder, run))],
  ['isEmpty', method(0, 0, () => false)],
]);

function hasKey(entries: ReadonlyMap<string, Value>, name: string): boolean {
  return entries.has(name) || lookUp(entries, name) !== undefined;
}

function hasLink(file: BaseFile, target: Value, run: Run): Value {
  if (target === null) return false;
  const link = typeof target === 'string' ? toLink(target, null, run) : target;
  if (isError(link)) return link;
  const reached = fileOf(link);
  if (reached !== undefined) return file.reached().has(reached);
  const isLink = typeof link === 'object' && link !== null && !isList(link) && link.type === 'link';
  if (!isLink || isHidden(link) || link.url !== undefined) return false;
  spend(run, file.links().length);
  const key = linkKey(link);
  return file.links().some((own) => own.target === undefined && !isHidden(own) && linkKey(own) === key);
}

function hasTag({ tags }: BaseFile, names: readonly Value[], run: Run): boolean {
  const wanted = names
    .flatMap((name) => (isList(name) ? name : [name]))
    .map((name) => foldTag(plain(name, run)))
    .filter((name) => name !== '');
  return tags.some((tag) => {
    const folded = foldTag(tag);
    return wanted.some((name) => folded === name || folded.startsWith(`${name}/`));
  });
}

function inFolder({ folder }: BaseFile, named: Value, run: Run): boolean {
  if (named === null) return false;
  const wanted = plain(named, run).replaceAll(/^\/+|(?<!\/)\/+$/gu, '');
  return wanted === '' || folder === wanted || folder.startsWith(`${wanted}/`);
}

export const methodsOfLinks: Methods<LinkValue> = new Map([
  ['asFile', method(0, 0, ({ target }: LinkValue) => (target === undefined ? null : { type: 'file', file: target }))],
  [
    'linksTo',
    method(1, 1, ({ target }: LinkValue, [file = null], run) =>
      target === undefined ? false : hasLink(target, file, run),
    ),
  ],
  ['isEmpty', method(0, 0, () => false)],
]);

const dateField =
  (read: (date: Date) => number) =>
  ({ wall }: DateValue): Value =>
    read(new Date(wall));

export const dateFields: ReadonlyMap<string, (date: DateValue) => Value> = new Map([
  ['year', dateField((date) => date.getUTCFullYear())],
  ['month', dateField((date) => date.getUTCMonth() + 1)],
  ['day', dateField((date) => date.getUTCDate())],
  ['hour', dateField((date) => date.getUTCHours())],
  ['minute', dateField((date) => date.getUTCMinutes())],
  ['second', dateField((date) => date.getUTCSeconds())],
  ['millisecond', dateField((date) => date.getUTCMilliseconds())],
]);

export const methodsOfDates: Methods<DateValue> = new Map([
  ['date', method(0, 0, (date: DateValue) => dayOf(date))],
  ['time', method(0, 0, (date: DateValue) => timeText(date))],
  [
    'format',
    method(1, 1, (date: DateValue, [pattern = null], run) => {
      const { language, zone } = run.environment;
      const tokens = plain(pattern, run);
      spend(run, tokens.length);
      return tokens.length > 1000 ? bounded(tokens) : bounded(formatDate(date, tokens, language, zone));
    }),
  ],
  [
    'relative',
    method(0, 0, (date: DateValue, _, run) => {
      run.usesClock = true;
      return relativeText(date, run.environment.now, run.environment.language);
    }),
  ],
  ['isEmpty', method(0, 0, () => false)],
]);

const total =
  (unit: number) =>
  (duration: DurationValue): Value =>
    millisecondsOf(duration) / unit;

export const durationFields: ReadonlyMap<string, (duration: DurationValue) => Value> = new Map([
  ['days', total(86_400_000)],
  ['hours', total(3_600_000)],
  ['minutes', total(60_000)],
  ['seconds', total(1000)],
  ['milliseconds', total(1)],
]);

/** A duration counts as its milliseconds where a number is needed. */
export const methodsOfDurations: Methods<DurationValue> = new Map([
  ['abs', method(0, 0, (duration: DurationValue) => Math.abs(millisecondsOf(duration)))],
  ['ceil', method(0, 0, (duration: DurationValue) => Math.ceil(millisecondsOf(duration)))],
  ['floor', method(0, 0, (duration: DurationValue) => Math.floor(millisecondsOf(duration)))],
  ['round', method(0, 1, (duration: DurationValue, [digits = null]) => rounded(millisecondsOf(duration), digits))],
  [
    'toFixed',
    method(0, 1, (duration: DurationValue, [digits = 0]) =>
      millisecondsOf(duration).toFixed(
        typeof digits === 'number' && digits >= 0 && digits <= 100 ? Math.floor(digits) : 0,
      ),
    ),
  ],
  ['isEmpty', method(0, 0, () => false)],
]);
