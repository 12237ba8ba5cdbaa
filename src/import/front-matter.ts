/**
 * Properties at the start of a note: YAML, JSON between `---` lines or alone, and TOML → a map; and back, as Obsidian
 * writes it.
 */
import { parse, TomlDate } from 'smol-toml';
import { isCollection, stringify } from 'yaml';
import { messageOf } from '../message-of.ts';
import { readYaml } from '../read-yaml.ts';
import { frontMatterIn } from '../syntax/front-matter.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import type { Matter } from './source.ts';

export interface ReadNote {
  matter: Matter;
  lines: Line[];
  /** What is wrong with the front matter, which stays as it is. */
  fault?: { line: number; reason: string };
}

export function readNote(text: string): ReadNote {
  const found = frontMatterIn(text);
  if (found === undefined) return { matter: { properties: new Map() }, lines: linesOf(text) };
  const first = found.split('\n').length + 1;
  const rest = text.slice(found.length).replace(/^\n/u, '');
  const lines = linesOf(rest, first);
  const inner = found.startsWith('{') ? found : found.split('\n').slice(1, -1).join('\n');
  try {
    const { properties, isPlain } = found.startsWith('+++') ? readToml(inner) : readMatter(inner);
    const matter = isPlain ? { properties, written: found, read: signatureOf(properties) } : { properties };
    return { matter, lines };
  } catch (error) {
    const fault = { line: error instanceof MatterError ? error.line + 1 : 1, reason: messageOf(error) };
    return { matter: { properties: new Map(), written: found, isBroken: true }, lines, fault };
  }
}

/** With its fences and the line end behind it; empty where there is nothing to say. */
export function writeMatter({ properties, written, read, isBroken }: Matter): string {
  if (written !== undefined && (isBroken === true || signatureOf(properties) === read)) return `${written}\n`;
  const said = new Map([...properties].filter(([, value]) => value !== undefined));
  return said.size === 0 ? '' : `---\n${stringify(said, { lineWidth: 0 })}---\n`;
}

/** A file of settings, by its name in TOML, YAML or JSON; empty where it cannot be read. */
export function parseTable(text: string, name: string): Map<string, unknown> {
  try {
    return name.endsWith('.toml') ? mapOf(parse(text)) : readMatter(text).properties;
  } catch {
    return new Map();
  }
}

class MatterError extends Error {
  readonly line: number;
  constructor(reason: string, line: number) {
    super(reason);
    this.line = line;
  }
}

function readMatter(text: string): { properties: Map<string, unknown>; isPlain: boolean } {
  const { document, error } = readYaml(text);
  if (error !== undefined) throw new MatterError(error.reason, error.line);
  const value: unknown = document.toJS({ mapAsMap: true, maxAliasCount: 100 });
  if (value === null || value === undefined) return { properties: new Map(), isPlain: false };
  if (!(value instanceof Map)) throw new MatterError('it is no list of properties', 1);
  const isFlow = isCollection(document.contents) && document.contents.flow === true;
  return {
    properties: new Map([...(value as Map<unknown, unknown>)].map(([key, each]) => [String(key), each])),
    isPlain: !isFlow,
  };
}

function readToml(text: string): { properties: Map<string, unknown>; isPlain: boolean } {
  const properties = mapOf(parse(text));
  // Hugo has the owner's own parameters in a table, as properties of Obsidian they stand beside the others.
  const { params } = { params: properties.get('params') };
  if (params instanceof Map) {
    properties.delete('params');
    for (const [key, value] of params as Map<string, unknown>) if (!properties.has(key)) properties.set(key, value);
  }
  return { properties, isPlain: false };
}

/** Objects as maps, dates as texts. */
export function mapOf(table: object): Map<string, unknown> {
  const read = (value: unknown): unknown => {
    if (value instanceof TomlDate) return value.toISOString();
    if (Array.isArray(value)) return value.map(read);
    return typeof value === 'object' && value !== null ? mapOf(value) : value;
  };
  return new Map(Object.entries(table).map(([name, value]) => [name, read(value)]));
}

function signatureOf(properties: ReadonlyMap<string, unknown>): string {
  return stringify(properties);
}
