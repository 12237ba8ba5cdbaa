/**
 * The list of what builds have written, in the output folder itself: only what it names is ever replaced or deleted.
 */
import { lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAddress } from './address.ts';

/** A name that hosts do not serve. */
export const markerName = '.coldframe.json';
/** In the output folder, where the next site is prepared if it cannot be beside it. */
export const waitingName = '.coldframe-next';

const about = 'What Coldframe has written to this folder. A build replaces and deletes these files and no others.';

/** The addresses of our files. `undefined`: no list that could be trusted, so nothing here is ours. */
export function readMarker(folder: string): ReadonlySet<string> | undefined {
  const file = join(folder, markerName);
  try {
    return lstatSync(file).isFile() ? parseMarker(readFileSync(file, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

export function writeMarker(folder: string, files: Iterable<string>): void {
  writeFileSync(join(folder, markerName), formatMarker(files));
}

/** The same files make the same text. */
export function formatMarker(files: Iterable<string>): string {
  return `${JSON.stringify({ about, version: 1, files: [...files].sort() }, undefined, 1)}\n`;
}

/** What is no address is left out: nobody but the program should write here, and somebody may have. */
export function parseMarker(text: string): ReadonlySet<string> | undefined {
  try {
    const { version, files } = JSON.parse(text) as { version?: unknown; files?: unknown };
    if (version !== 1 || !Array.isArray(files)) return undefined;
    return new Set(
      files.filter((file): file is string => typeof file === 'string' && isAddress(file) && !isOwnName(file)),
    );
  } catch {
    return undefined;
  }
}

/** Whether an address is that of our own lists, not of a site's file. */
export function isOwnName(address: string): boolean {
  const folded = address.toLowerCase();
  return [markerName, waitingName].some(
    (name) => folded === name || folded.startsWith(`${name}/`) || folded.startsWith(`${name}.`),
  );
}
