/** The order that a garden's owner gives its notes and folders: a list of them, and numbers in properties. */
import type { NoteRecord } from './types.ts';

export interface OwnOrder {
  /** Properties that hold a number: of these the first that a note has. */
  by: readonly string[];
  /** Paths of notes, without `.md`, and of folders: they come first, in this order. */
  notes: readonly string[];
}

/**
 * Where notes and folders stand among those beside them: the smallest first. `undefined`: behind all that have a rank.
 */
export interface Ranks {
  ofNote: (path: string, record: Pick<NoteRecord, 'properties'>) => number | undefined;
  ofFolder: (path: string) => number | undefined;
}

/** Below any number that somebody writes. */
const listed = -1e15;

export function ranksOf({ by, notes }: OwnOrder): Ranks {
  const places = new Map<string, number>();
  const folders = new Map<string, number>();
  for (const [at, name] of notes.entries()) {
    const path = keyOf(name);
    if (!places.has(path)) places.set(path, listed + at);
    // A folder stands where the first of what is in it does.
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const above = path.slice(0, end);
      if (!folders.has(above)) folders.set(above, listed + at);
    }
  }
  const names = by.map((name) => name.toLowerCase());
  return {
    ofNote: (path, record) => places.get(keyOf(path)) ?? numberIn(record, names),
    ofFolder: (path) => places.get(keyOf(path)) ?? folders.get(keyOf(path)),
  };
}

/** What the owner lists, as it is compared: with or without `.md` and slashes around. */
export function keyOf(path: string): string {
  return path
    .replaceAll(/^\/+|(?<!\/)\/+$/gu, '')
    .replace(/\.mdx?$/iu, '')
    .normalize('NFC')
    .toLowerCase();
}

function numberIn({ properties = [] }: Pick<NoteRecord, 'properties'>, names: readonly string[]): number | undefined {
  for (const wanted of names) {
    const value = properties.find(([name]) => name.toLowerCase() === wanted)?.[1];
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number)) return number;
  }
  return undefined;
}
