/** A folder of what another program has made, kept between builds and held against a list of what it had put there. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, kindAt, readKept, readPlain, writeKept } from './kept-file.ts';

/** Whether the folder holds what the list says, to the byte, and nothing else. */
export function isTreeWhole(folder: string, list: string): boolean {
  const kept = listOf(list);
  if (kept === undefined) return false;
  let names: string[];
  try {
    names = filesBelow(folder);
  } catch {
    // A folder that may not be entered.
    return false;
  }
  return (
    names.length === kept.size &&
    names.every((name) => {
      const bytes = readPlain(join(folder, name));
      return bytes !== undefined && kept.get(name) === digestOf(name, bytes);
    })
  );
}

/** Lists what is in the folder now. Where the list cannot be written, nothing is used the next time. */
export function listTree(folder: string, list: string): void {
  const lines = filesBelow(folder).map((name) => {
    const bytes = readPlain(join(folder, name));
    return bytes === undefined ? [] : [name, digestOf(name, bytes)];
  });
  writeKept(list, 'tree', JSON.stringify(lines.filter((line) => line.length > 0)));
}

function listOf(list: string): ReadonlyMap<string, string> | undefined {
  const content = readKept(list, 'tree');
  return content === undefined ? undefined : new Map(JSON.parse(content.toString()) as [string, string][]);
}

/** Relative to the folder, as the system writes paths. */
function filesBelow(folder: string, inside = ''): string[] {
  if (kindAt(join(folder, inside)) !== 'folder') return [];
  return readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const name = join(inside, entry.name);
    return entry.isDirectory() ? filesBelow(folder, name) : [name];
  });
}
