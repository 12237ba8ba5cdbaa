/**
 * The files of the site that stands in the output folder, as the last build left them: one that is to be the same again
 * is not written, and not read where the disk says that nobody has touched it.
 */
import { hash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readKept, readPlain, writeKept } from '../../cache/kept-file.ts';
import { readMarker } from './marker.ts';
import { isWayFree } from './tree.ts';

export interface KnownFile {
  /** Digest of its bytes. */
  bytes: string;
  /** What the disk said of it. */
  state: string;
}

/** By address. */
export type KnownFiles = ReadonlyMap<string, KnownFile>;

export interface FormerFiles {
  /** What is known of a file that a build has written, that still stands there and has these bytes. */
  asIn: (address: string, bytes: string) => KnownFile | undefined;
  /** Where it stands. */
  pathOf: (address: string) => string;
}

export function formerFiles(out: string, known: KnownFiles): FormerFiles {
  const listed = readMarker(out) ?? new Set();
  return {
    asIn(address, bytes) {
      if (!listed.has(address) || !isWayFree(out, address)) return undefined;
      const path = join(out, address);
      const state = stateOf(path);
      if (state === undefined) return undefined;
      const before = known.get(address);
      const has = before?.state === state ? before.bytes : digestOf(readPlain(path));
      return has === bytes ? { bytes, state } : undefined;
    },
    pathOf: (address) => join(out, address),
  };
}

export function readKnownFiles(cacheFolder: string): KnownFiles {
  const content = readKept(fileOf(cacheFolder), 'files');
  if (content === undefined) return new Map();
  const lines = JSON.parse(content.toString()) as [string, string, string][];
  return new Map(lines.map(([address, bytes, state]) => [address, { bytes, state }]));
}

/** Where the list cannot be written, every file is read the next time. */
export function writeKnownFiles(cacheFolder: string, files: KnownFiles): void {
  const lines = [...files].map(([address, { bytes, state }]) => [address, bytes, state]);
  writeKept(fileOf(cacheFolder), 'files', JSON.stringify(lines));
}

/**
 * Another text written to it, or another file in its place, makes another state. The time of its last change of name is
 * not part of it: a site is put in place by giving its files second names.
 */
export function stateOf(path: string): string | undefined {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return stats?.isFile() === true ? `${stats.dev} ${stats.ino} ${stats.size} ${stats.mtimeNs}` : undefined;
}

export function digestOf(bytes: string | Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : hash('sha256', bytes);
}

function fileOf(cacheFolder: string): string {
  return join(cacheFolder, 'kept-files');
}
