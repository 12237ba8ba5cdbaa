/** Inline fields in a line of text: `key:: value`, `[key:: value]`, `(key:: value)`. */
import type { Text } from './types.ts';
import type { InlineValue } from './plugin-content.ts';

/** Private-use characters stand around the number of a link: no text is searched that has its own. */
const linkNumber = /\uE000(\d+)\uE001/gu;
const bracketed = /[[(]([^[\]():\n\uE000]{1,80})::([^[\]()]{0,1000})[\])]/gu;
/** What stands before the colons of a line that is a field as a whole. */
const wholeKey = /^[^[\]():\n\uE000]{1,80}$/u;

/** Those in brackets. */
export function fieldsIn(line: Text): InlineValue[] {
  const flat = flatten(line);
  if (!flat.includes('::')) return [];
  return [...flat.matchAll(bracketed)].flatMap(([, key = '', value = '']) => fieldOf(key, value));
}

/** A line that is a field as a whole. */
export function lineField(line: Text): InlineValue | undefined {
  const flat = flatten(line);
  if (!flat.includes('::')) return undefined;
  const at = flat.indexOf('::');
  const [key, value] = [flat.slice(0, at), flat.slice(at + 2)];
  return wholeKey.test(key) && /^(?:\s|$)/u.test(value) ? fieldOf(key, value)[0] : undefined;
}

function fieldOf(key: string, value: string): InlineValue[] {
  const name = key.replaceAll(/[*_`~=]/gu, '').trim();
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name) ? [{ key: name, value: unflatten(value.trim()) }] : [];
}

function flatten(text: Text): string {
  return text
    .map((run) => (typeof run === 'number' ? `\uE000${run}\uE001` : run.replaceAll(/[\uE000\uE001]/gu, '\uFFFD')))
    .join('');
}

function unflatten(flat: string): Text {
  const runs: (string | number)[] = [];
  let at = 0;
  for (const match of flat.matchAll(linkNumber)) {
    if (match.index > at) runs.push(flat.slice(at, match.index));
    runs.push(Number(match[1]));
    at = match.index + match[0].length;
  }
  if (at < flat.length) runs.push(flat.slice(at));
  return runs;
}
