/**
 * Files of the gardener's disk, opened by their real path: what is opened is the regular file that was found there, and
 * no link, pipe or device that took its place since, nor one that a folder above was exchanged for.
 */
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, readSync, realpathSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { messageOf } from '../message-of.ts';

export interface RealFile {
  stats: Stats;
  /** The whole file. Throws where it is longer than 2 GB. */
  read: () => Buffer;
  /** The file piece by piece, in one buffer that is used again. */
  pieces: () => Generator<Uint8Array>;
}

const readOnly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** @param path without links on the way, as `realpath` returns it. Throws where there is no such file. */
export function withRealFile<Result>(path: string, use: (file: RealFile) => Result): Result {
  const handle = openSync(path, readOnly);
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile()) throw new Error('it is no file, but a folder, a pipe or a device');
    const there = lstatSync(path);
    const isSame = there.ino === stats.ino && there.dev === stats.dev && realpathSync.native(path) === path;
    if (!isSame) throw new Error('it changed into something else while it was read');
    return use({ stats, read: () => readFileSync(handle), pieces: () => piecesOf(handle) });
  } finally {
    closeSync(handle);
  }
}

function* piecesOf(handle: number): Generator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(1 << 20);
  for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) yield buffer.subarray(0, read);
}

/** Why a file could not be read, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: ReadonlyMap<string, string> = new Map([
    ['EACCES', 'permission denied'],
    ['EPERM', 'permission denied'],
    ['ENOENT', 'it is not there'],
    ['ENOTDIR', 'it is not there'],
    ['EISDIR', 'it is a folder'],
    ['ENXIO', 'it is no file, but a folder, a pipe or a device'],
    ['ELOOP', 'it changed into something else while it was read'],
    ['EMLINK', 'it changed into something else while it was read'],
    ['ENAMETOOLONG', 'its path is longer than the system allows'],
  ]);
  return reasons.get(code) ?? messageOf(error);
}
