/** TOML front matter, as Hugo and Zola write it, → properties. What cannot be read keeps the note private. */
import { parse, TomlDate } from 'smol-toml';
import { messageOf } from '../message-of.ts';
import { cleanText, cleanValue } from './clean-text.ts';
import { isVisibilityKey, isVisibilityKeyAnywhere, statementOf } from './publish.ts';
import { isDayKey } from './publish-days.ts';
import { invalid, propertiesOf, startCollecting } from './properties.ts';
import type { Collected, Properties } from './properties.ts';
import { keysIn, mayCloseNote } from './statement-line.ts';
import { linesOf } from './folded-text.ts';

/** Tables that hold properties of the note like any other: Hugo's own parameters, Zola's, and its tags. */
const openTables: ReadonlySet<string> = new Set(['params', 'extra', 'taxonomies']);

/** `line` is the line of its first line in the note. */
export function readTomlProperties(source: string, line: number): Properties {
  const collected = startCollecting();
  try {
    collect(plain(parse(source)), source, line, collected);
  } catch (error) {
    const [reason = ''] = messageOf(error).split('\n');
    collected.problems.push(invalid('+++', reason.charAt(0).toLowerCase() + reason.slice(1), line, 1));
    collected.untrusted ??= 'the front matter is TOML that cannot be read';
    collected.openKeys.push(...keysIn(linesOf(source)));
  }
  return propertiesOf(collected);
}

function collect(table: Readonly<Record<string, unknown>>, source: string, line: number, into: Collected): void {
  for (const [name, value] of Object.entries(table)) {
    if (openTables.has(name) && isTable(value)) collect(value, source, line, into);
    else add(name, value, source, line, into);
  }
}

function add(name: string, value: unknown, source: string, line: number, into: Collected): void {
  const key = cleanText(name).text;
  const at = line + lineOf(name, source);
  const hidden = hiddenIn(value) ?? (!isVisibilityKey(key) && !isDayKey(key) && mayCloseNote(key) ? key : undefined);
  if (hidden !== undefined) into.untrusted ??= `\`${cleanText(hidden).text}\` is no property of the note`;
  const cleaned = cleanValue(value);
  if (cleaned.first !== undefined)
    into.problems.push({ id: 'text-cleaned', line: at, column: 1, values: { first: cleaned.first } });
  if (key in into.values || (cleaned.first !== undefined && isVisibilityKey(key))) {
    if (key in into.values)
      into.problems.push({ id: 'property-duplicate', line: at, column: 1, values: { property: key } });
    if (isVisibilityKey(key)) into.untrusted ??= 'the property that says so is broken or stands twice';
    into.openKeys.push(...keysIn([`${key}:`]));
    return;
  }
  into.values[key] = cleaned.value;
  into.lines[key] = at;
}

/** A key within a value that speaks of publishing: `[meta]`, and in it `publish = false`. */
function hiddenIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const speaks = !Array.isArray(value) && isVisibilityKeyAnywhere(name) && statementOf(name, inner) !== 'public';
    const found = speaks ? name : hiddenIn(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Dates as texts, as YAML has them. */
function plain(table: object): Record<string, unknown> {
  const read = (value: unknown): unknown => {
    if (value instanceof TomlDate) return value.toISOString();
    if (Array.isArray(value)) return value.map(read);
    return typeof value === 'object' && value !== null ? plain(value) : value;
  };
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, read(value)]));
}

/** Index of the line that begins with the name; the first, where none does. */
function lineOf(name: string, source: string): number {
  return Math.max(
    0,
    linesOf(source).findIndex((each) => /^\s*["']?([^"'=\s]+)["']?\s*=/u.exec(each)?.[1] === name),
  );
}
