/** Two folders compared byte for byte. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './pages.ts';

/** Files that only one folder has or that differ, each with what is wrong: `only in a: x/index.html`. */
export function differences(a: string, b: string): string[] {
  const inA = new Set(filesOf(a));
  const inB = new Set(filesOf(b));
  const found = [...inA].filter((file) => !inB.has(file)).map((file) => `only in ${a}: ${file}`);
  for (const file of inB) {
    if (!inA.has(file)) found.push(`only in ${b}: ${file}`);
    else if (!readFileSync(join(a, file)).equals(readFileSync(join(b, file)))) found.push(`differs: ${file}`);
  }
  return found;
}
