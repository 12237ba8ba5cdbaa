/** The values of expressions. Texts, numbers and booleans are JavaScript's own; nothing else of it is reachable. */
import type { Resolution } from '../links/resolve-references.ts';
import type { Regexp } from './regexp.ts';
import type { VaultPath } from '../vault/types.ts';

export type Value =
  | null
  | boolean
  | number
  | string
  | ListValue
  | DateValue
  | DurationValue
  | LinkValue
  | FileValue
  | ObjectValue
  | RegexpValue
  | HtmlValue
  | ImageValue
  | IconValue
  | ErrorValue;

export type ListValue = readonly Value[];

/** A local time of the site's zone. */
export interface DateValue {
  type: 'date';
  /** What the clock on the wall shows, as milliseconds since 1970 as if the zone were UTC. */
  wall: number;
  hasTime: boolean;
}

export interface DurationValue {
  type: 'duration';
  /** Calendar months: their length depends on where they are added. */
  months: number;
  milliseconds: number;
  /** Hours or less were named. */
  hasTime: boolean;
}

export interface LinkValue {
  type: 'link';
  /** Into the vault; absent: to an address outside, or to nothing. */
  resolution?: Resolution;
  /** The published file that it reaches. */
  target?: BaseFile;
  /** An address outside of the vault. */
  url?: string;
  /** What is written, without subpath: compared where it leads nowhere. */
  path: string;
  display?: string | IconValue;
}

export interface FileValue {
  type: 'file';
  file: BaseFile;
}

/** Keys as written; they are looked up without case. */
export interface ObjectValue {
  type: 'object';
  entries: ReadonlyMap<string, Value>;
}

/** A file of the vault that readers may see. Nothing that is not published is one, or is named by one. */
export interface BaseFile {
  path: VaultPath;
  kind: 'note' | 'attachment' | 'canvas' | 'base';
  /** Of a note without extension. */
  name: string;
  basename: string;
  /** Without outer slashes; the root is ``. */
  folder: string;
  /** Without its dot. */
  ext: string;
  size: number;
  created: DateValue;
  modified: DateValue;
  /** Without `#`, as first written, each once. */
  tags: readonly string[];
  /** Made when first asked for. */
  properties: () => ReadonlyMap<string, Value>;
  links: () => readonly LinkValue[];
  embeds: () => readonly LinkValue[];
  /** Files that link here, each once. */
  backlinks: () => readonly BaseFile[];
  /** Files that it links to. */
  reached: () => ReadonlySet<BaseFile>;
}

export interface RegexpValue {
  type: 'regexp';
  regexp: Regexp;
}

export interface HtmlValue {
  type: 'html';
  source: string;
}

export interface ImageValue {
  type: 'image';
  file?: BaseFile;
  url?: string;
}

export interface IconValue {
  type: 'icon';
  name: string;
}

export interface ErrorValue {
  type: 'error';
  message: string;
}

export type TypeName =
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'list'
  | 'date'
  | 'duration'
  | 'link'
  | 'file'
  | 'object'
  | 'regexp'
  | 'html'
  | 'image'
  | 'icon'
  | 'error';

export function isList(value: Value): value is ListValue {
  return Array.isArray(value);
}

export function typeOf(value: Value): TypeName {
  if (value === null) return 'null';
  if (isList(value)) return 'list';
  switch (typeof value) {
    case 'boolean':
      return 'boolean';
    case 'number':
      return 'number';
    case 'string':
      return 'string';
    default:
      return value.type;
  }
}

export function error(message: string): ErrorValue {
  return { type: 'error', message };
}

export function isError(value: Value): value is ErrorValue {
  return typeof value === 'object' && value !== null && !isList(value) && value.type === 'error';
}

export function isTruthy(value: Value): boolean {
  if (value === null || value === false || value === '' || value === 0) return false;
  if (typeof value === 'number') return !Number.isNaN(value);
  return isList(value) ? value.length > 0 : !isError(value);
}

/** Nothing is written there: what a cell leaves empty. */
export function isEmpty(value: Value): boolean {
  return value === null || value === '' || (isList(value) && value.length === 0);
}

/** As messages name a type: `Cannot find "foo" on type String`. */
export function shownType(value: Value): string {
  const name = typeOf(value);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A look-up without case, the exact spelling first. */
export function lookUp<T>(entries: ReadonlyMap<string, T>, name: string): T | undefined {
  const exact = entries.get(name);
  if (exact !== undefined || entries.has(name)) return exact;
  const folded = name.toLowerCase();
  for (const [key, value] of entries) if (key.toLowerCase() === folded) return value;
  return undefined;
}
