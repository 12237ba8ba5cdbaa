/** A version of the program's own source: what was made by another one is made anew. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below.ts';

/**
 * A hash of all source files below `root`, of its lockfile's text and of the version of Node. Folders are left out by
 * name, so that a new one counts until somebody says that it does not.
 */
export function sourceVersion(root: string, left: readonly string[], lockfile: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of coveredFiles(root, left)) hash.update(`\n${name}\n`).update(readFileSync(join(root, name)));
  try {
    hash.update(readFileSync(lockfile));
  } catch {
    // An installed package has none; its version is in its own source.
  }
  return hash.digest('hex');
}

/** Relative to `root`, `/`-separated, sorted. */
export function coveredFiles(root: string, left: readonly string[]): string[] {
  return filesBelow(root)
    .filter((name) => /\.[cm]?[jt]s$|\.json$/u.test(name))
    .filter((name) => !left.some((folder) => name.startsWith(`${folder}/`)));
}
