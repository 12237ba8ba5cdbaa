/** Functions that stand alone. `if` is none of them: it does not evaluate what it does not need. */
import { dayOf } from './clock.ts';
import { readDateText, readDurationText } from './dates.ts';
import { method } from './function-table.ts';
import type { Methods } from './function-table.ts';
import { isDate, isDuration, numberOf } from './operators.ts';
import { bounded, draw, fileOf, plain, spend } from './run.ts';
import type { Run } from './run.ts';
import type { BaseFile, ErrorValue, LinkValue, Value } from './values.ts';
import { error, isError, isList, shownType } from './values.ts';

const pick =
  (isBetter: (order: number) => boolean) =>
  (_: Value, values: readonly Value[], run: Run): Value => {
    const [only] = values;
    const all = values.length === 1 && only !== undefined && isList(only) ? only : values;
    spend(run, all.length);
    let best: Value = null;
    for (const value of all) {
      if (value === null) continue;
      if (isError(value)) return value;
      if (numberOf(value) === undefined && !isDate(value)) return error(`${shownType(value)} is no number`);
      if (best === null || isBetter(run.environment.compare(value, best))) best = value;
    }
    return best;
  };

export const globalFunctions: Methods<null> = new Map([
  ['date', method(1, 1, (_, [value = null], run) => toDate(value, run))],
  ['duration', method(1, 1, (_, [value = null]) => toDuration(value))],
  [
    'now',
    method(0, 0, (_, _values, run) => {
      run.usesClock = true;
      return run.environment.now;
    }),
  ],
  [
    'today',
    method(0, 0, (_, _values, run) => {
      run.usesClock = true;
      return dayOf(run.environment.now);
    }),
  ],
  ['number', method(1, 1, (_, [value = null], run) => toNumber(value, run))],
  [
    'min',
    method(
      0,
      Infinity,
      pick((order) => order < 0),
    ),
  ],
  [
    'max',
    method(
      0,
      Infinity,
      pick((order) => order > 0),
    ),
  ],
  ['list', method(1, 1, (_, [value = null]) => (value === null ? [] : isList(value) ? value : [value]))],
  ['link', method(1, 2, (_, [target = null, display = null], run) => toLink(target, display, run))],
  [
    'file',
    method(1, 1, (_, [value = null], run) => {
      const link = isTextual(value) ? toLink(value, null, run) : value;
      if (isError(link)) return link;
      const file = fileOf(link);
      return file === undefined ? null : { type: 'file', file };
    }),
  ],
  ['image', method(1, 1, (_, [value = null], run) => toImage(value, run))],
  [
    'icon',
    method(1, 1, (_, [value = null], run) => {
      const name = plain(value, run).trim();
      if (name === '') return null;
      return run.environment.icons.has(name) ? { type: 'icon', name } : name;
    }),
  ],
  ['html', method(1, 1, (_, [value = null], run) => ({ type: 'html', source: plain(value, run) }))],
  ['escapeHTML', method(1, 1, (_, [value = null], run) => bounded(escaped(plain(value, run))))],
  ['random', method(0, 0, (_, _values, run) => draw(run))],
]);

function isTextual(value: Value): value is string {
  return typeof value === 'string';
}

function toDate(value: Value, { environment }: Run): Value {
  if (value === null || value === '' || isDate(value)) return value === '' ? null : value;
  const date = typeof value === 'string' ? readDateText(value, environment.zone) : undefined;
  return date ?? error(`Unable to parse ${quoted(value, environment.language)} as a date.`);
}

function toDuration(value: Value): Value {
  if (value === null || value === '') return null;
  if (isDuration(value)) return value;
  if (typeof value === 'number') return { type: 'duration', months: 0, milliseconds: value, hasTime: true };
  const duration = typeof value === 'string' ? readDurationText(value) : undefined;
  return (
    duration ??
    error(`Unable to parse ${typeof value === 'string' ? JSON.stringify(value) : shownType(value)} as a duration.`)
  );
}

function toNumber(value: Value, { environment }: Run): Value {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isDate(value)) return environment.zone.instantOf(value.wall);
  const known = numberOf(value);
  if (known !== undefined) return known;
  const text = typeof value === 'string' ? value.trim() : '';
  // What JavaScript reads besides: `0x10`, `Infinity`.
  const isPlain = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/iu.test(text);
  return isPlain ? Number(text) : error(`Unable to parse ${quoted(value, environment.language)} as a number.`);
}

function quoted(value: Value, _language: string): string {
  return typeof value === 'string' ? JSON.stringify(value) : shownType(value);
}

const inBrackets = /^!?\[\[(?<path>[^\]|]*)(?:\|(?<display>[^\]]*))?\]\]$/su;

/** To a path, a file, another link's target, or an address. */
export function toLink(target: Value, display: Value, run: Run): LinkValue | ErrorValue | null {
  if (target === null || target === '') return null;
  const link = linkOf(target, run);
  if (isError(link) || display === null) return link;
  const isIcon = typeof display === 'object' && !isList(display) && display.type === 'icon';
  return { ...link, display: isIcon ? display : plain(display, run) };
}

function linkOf(target: Value, { environment }: Run): LinkValue | ErrorValue {
  if (typeof target === 'string') {
    const { path = target, display } = inBrackets.exec(target.trim())?.groups ?? {};
    if (/^[a-z][a-z\d+.-]*:/iu.test(path.trim())) return { type: 'link', url: path.trim(), path: path.trim() };
    const link = environment.linkTo(path);
    return display === undefined ? link : { ...link, display };
  }
  if (typeof target === 'object' && target !== null && !isList(target)) {
    if (target.type === 'link') return target;
    if (target.type === 'file') return linkToFile(target.file, environment);
  }
  return error(`${shownType(target)} cannot be linked to`);
}

/** A link that says what one to this file would say in a note. */
export function linkToFile({ path, name }: BaseFile, { linkTo }: Run['environment']): LinkValue {
  const { resolution, ...link } = linkTo(`/${path}`);
  return { ...link, path: name, ...(resolution === undefined ? {} : { resolution: { ...resolution, text: name } }) };
}

function toImage(value: Value, run: Run): Value {
  if (value === null || value === '') return null;
  if (typeof value === 'string' && /^(?:https?:)?\/\//iu.test(value.trim()))
    return { type: 'image', url: value.trim() };
  const link = typeof value === 'string' ? linkOf(value, run) : value;
  if (typeof link === 'object' && link !== null && !isList(link)) {
    if (link.type === 'image' || link.type === 'error') return link;
    if (link.type === 'link' && link.url !== undefined) return { type: 'image', url: link.url };
    const file = fileOf(link);
    if (link.type === 'link' || link.type === 'file') return file === undefined ? null : { type: 'image', file };
  }
  return error(`${shownType(value)} is no image`);
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => entities.get(character) ?? character);
}
