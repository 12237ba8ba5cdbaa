/**
 * Files that are kept between builds, below a cache folder. Each holds the digest of what it is kept for and of its
 * content: one that was cut off, changed, exchanged or made by another version is not used, and never an error. The
 * digest finds accidents and foreign caches; it has no secret, so it does not stop somebody who may write to the
 * folder.
 */
import { hash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** @param key what the content is kept for */
export function digestOf(key: string, content: string | Uint8Array): string {
  return hash('sha256', `${key.length} ${key} ${hash('sha256', content)}`);
}

/** The content that was kept under the key; `undefined` where there is none, or it is not what was kept. */
export function readKept(file: string, key: string): Buffer | undefined {
  const bytes = readPlain(file);
  const end = bytes?.indexOf(0x0a) ?? -1;
  if (bytes === undefined || end < 0) return undefined;
  const content = bytes.subarray(end + 1);
  return bytes.toString('latin1', 0, end) === digestOf(key, content) ? content : undefined;
}

/** Tells one file from another that was put in its place, without reading it; `undefined` where there is none. */
export function stateOfFile(file: string): string | undefined {
  try {
    const { ino, size, mtimeNs, ctimeNs } = lstatSync(file, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join(' ');
  } catch {
    return undefined;
  }
}

/**
 * Whether it was kept: a full disk, or a folder that may not be written to, costs time at the next build and nothing
 * else.
 */
export function writeKept(file: string, key: string, content: string | Uint8Array): boolean {
  return replaceKept(file, (write) => {
    write(Buffer.from(`${digestOf(key, content)}\n`, 'latin1'));
    write(typeof content === 'string' ? Buffer.from(content) : content);
  });
}

/** Writes a file anew and puts it in place as a whole, whatever stood there. Says whether it could. */
export function replaceKept(file: string, fill: (write: (bytes: Uint8Array) => void) => void): boolean {
  const temporary = `${file}.new`;
  try {
    const handle = openNew(temporary);
    try {
      fill((bytes) => writeWhole(handle, bytes));
    } finally {
      closeSync(handle);
    }
    if (kindAt(file) !== 'file') rmSync(file, { recursive: true, force: true });
    renameSync(temporary, file);
    return true;
  } catch {
    removeQuietly(temporary);
    return false;
  }
}

/** Opens a new file in place of what stands there, for writing; never what a link leads to. */
export function openNew(file: string): number {
  makeFolder(dirname(file));
  rmSync(file, { recursive: true, force: true });
  return openSync(file, 'wx');
}

/** Makes a folder in place of what stands there. */
export function makeFolder(folder: string): void {
  if (kindAt(folder) === 'folder') return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** Lets its owner list, enter and fill a folder: one that may not be entered can neither be used nor removed. */
export function openFolder(folder: string): void {
  const { mode } = lstatSync(folder);
  if ((mode & 0o700) !== 0o700) chmodSync(folder, mode | 0o700);
}

/** What stands there, no link followed; `undefined` where nothing does, also as a folder above is none. */
export function kindAt(path: string): 'file' | 'folder' | 'other' | undefined {
  try {
    const stats = lstatSync(path);
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
  } catch {
    return undefined;
  }
}

export function writeWhole(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
}

/** The bytes of a regular file that is no link. */
export function readPlain(file: string): Buffer | undefined {
  let handle: number | undefined;
  try {
    handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    return fstatSync(handle).isFile() ? readFileSync(handle) : undefined;
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { recursive: true, force: true });
  } catch {
    // What cannot be written to can often not be emptied either.
  }
}
