/**
 * `.obsidian/types.json`: which type the vault gives a property (rule PROP-8). It is read for that, and never
 * published.
 */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { withRealFile } from './real-file.ts';

/** By the name of the property in lower case: `text`, `date`, `datetime` and others. */
export type PropertyTypes = ReadonlyMap<string, string>;

/** Bytes: a vault with 10,000 properties has a tenth of it. */
const largest = 2_000_000;

/** None where there is no such file, or it says nothing that can be read: Obsidian writes it anew. */
export function readPropertyTypes(vault: string): PropertyTypes {
  try {
    const file = join(realpathSync.native(vault), '.obsidian', 'types.json');
    const text = withRealFile(file, ({ stats, read }) => (stats.size > largest ? '{}' : read().toString('utf8')));
    const { types } = JSON.parse(text) as { types?: unknown };
    if (typeof types !== 'object' || types === null) return new Map();
    return new Map(
      Object.entries(types).flatMap(([name, type]) => (typeof type === 'string' ? [[name.toLowerCase(), type]] : [])),
    );
  } catch {
    return new Map();
  }
}
