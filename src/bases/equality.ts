/** When two values are the same, and the sets of values that groups and `unique()` are made of. */
import { foldName } from '../vault/index-vault.ts';
import { millisecondsOf, readDateText } from './dates.ts';
import { isHidden } from './texts-of-values.ts';
import type { LinkValue, Value } from './values.ts';
import { isList } from './values.ts';

/** By value. A number equals its text, a date its ISO text, a link the file that it reaches. */
export function equals(a: Value, b: Value): boolean {
  if (a === b) return !(typeof a === 'object' && a !== null && !isList(a) && a.type === 'link' && isHidden(a));
  if (a === null || b === null) return false;
  if (isList(a) || isList(b))
    return isList(a) && isList(b) && a.length === b.length && a.every((item, at) => equals(item, b[at] ?? null));
  if (typeof a === 'object' && typeof b === 'object') return equalObjects(a, b);
  if (typeof a === 'number') return equalsNumber(b, a);
  if (typeof b === 'number') return equalsNumber(a, b);
  if (typeof a === 'string' && typeof b === 'object') return equalsText(b, a);
  if (typeof b === 'string' && typeof a === 'object') return equalsText(a, b);
  return false;
}

type Composed = Exclude<Value, null | boolean | number | string | readonly Value[]>;

function equalObjects(a: Composed, b: Composed): boolean {
  if (a.type === 'link') {
    if (b.type === 'file') return a.target === b.file;
    return b.type === 'link' && equalLinks(a, b);
  }
  switch (a.type) {
    case 'date':
      return b.type === 'date' && a.wall === b.wall;
    case 'duration':
      return b.type === 'duration' && millisecondsOf(a) === millisecondsOf(b);
    case 'file':
      return b.type === 'file' ? a.file === b.file : b.type === 'link' && b.target === a.file;
    case 'object':
      if (b.type !== 'object' || a.entries.size !== b.entries.size) return false;
      return [...a.entries].every(([key, value]) => b.entries.has(key) && equals(value, b.entries.get(key) ?? null));
    case 'regexp':
      return b.type === 'regexp' && a.regexp.source === b.regexp.source && a.regexp.flags === b.regexp.flags;
    case 'html':
      return b.type === 'html' && a.source === b.source;
    case 'image':
      return b.type === 'image' && a.file === b.file && a.url === b.url;
    case 'icon':
      return b.type === 'icon' && a.name === b.name;
    case 'error':
      return false;
  }
}

/** Links to what is not published equal nothing, not even each other: else a filter would tell who links there. */
function equalLinks(a: LinkValue, b: LinkValue): boolean {
  if (a.target !== undefined || b.target !== undefined) return a.target === b.target;
  if (isHidden(a) || isHidden(b)) return false;
  if (a.url !== undefined || b.url !== undefined) return a.url === b.url;
  return linkKey(a) === linkKey(b);
}

/** What a link that leads nowhere is known by. */
export function linkKey({ path }: LinkValue): string {
  return foldName(path).replace(/\.mdx?$/u, '');
}

function equalsNumber(other: Value, number: number): boolean {
  if (typeof other === 'string') return other.trim() !== '' && Number(other) === number;
  return (
    typeof other === 'object' &&
    other !== null &&
    !isList(other) &&
    other.type === 'duration' &&
    millisecondsOf(other) === number
  );
}

/** Texts without an offset need no zone. */
const anyZone = { wallOf: (instant: number) => instant, instantOf: (wall: number) => wall };

function equalsText(other: Composed, text: string): boolean {
  return other.type === 'date' && readDateText(text, anyZone)?.wall === other.wall;
}

/**
 * A text that equal values have in common, so that groups are found by a map. Values that differ only by their type, as
 * a number and its text, are the same key.
 */
export function keyOf(value: Value): string {
  if (value === null) return 'null';
  if (isList(value)) return `[${value.map((item) => JSON.stringify(keyOf(item))).join(',')}]`;
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'number':
      return `n${value === 0 ? 0 : value}`;
    case 'string': {
      if (value.trim() !== '' && String(Number(value)) === value.trim()) return `n${value.trim()}`;
      const date = /^\d{4}-/u.test(value) ? readDateText(value, anyZone) : undefined;
      return date === undefined ? `s${value}` : `d${date.wall}`;
    }
    default:
  }
  switch (value.type) {
    case 'date':
      return `d${value.wall}`;
    case 'duration':
      return `n${millisecondsOf(value)}`;
    case 'link':
      if (value.target !== undefined) return `f${value.target.path}`;
      // What is shown of it is all that may tell two of them apart.
      return isHidden(value)
        ? `h${typeof value.display === 'string' ? value.display : ''}`
        : `l${value.url ?? linkKey(value)}`;
    case 'file':
      return `f${value.file.path}`;
    case 'object':
      return `{${[...value.entries].map(([key, item]) => `${JSON.stringify(key)}:${JSON.stringify(keyOf(item))}`).join(',')}}`;
    case 'regexp':
      return `r${value.regexp.source}/${value.regexp.flags}`;
    case 'html':
      return `t${value.source}`;
    case 'image':
      return `i${value.file?.path ?? value.url ?? ''}`;
    case 'icon':
      return `c${value.name}`;
    case 'error':
      return `e${value.message}`;
  }
}
