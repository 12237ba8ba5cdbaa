/**
 * Whether the vault of this repository is the guide that it ships with: somebody may have put their own notes in its
 * place.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `root`: the repository's folder. The guide's home note says by an alias that it is the guide's. */
export function hasGuide(root: string): boolean {
  const home = join(root, 'notes', 'Home.md');
  return existsSync(home) && /^aliases:.*\bMap of the guide\b/mu.test(readFileSync(home, 'utf8'));
}

export const noGuide = 'skipped: notes/ is not the guide that comes with the program';
