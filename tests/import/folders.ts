/** Folders of tests: what lies in them, as texts. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** By path, in order; what is no text is told by its size. */
export function filesIn(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length + 1), contentOf(file)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function contentOf(file: string): string {
  const bytes = readFileSync(file);
  return bytes.includes(0) ? `${bytes.length} bytes` : bytes.toString('utf8');
}
