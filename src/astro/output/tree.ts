/** Files below a folder: looked at, compared, moved and removed without ever following a link. */
import {
  closeSync,
  copyFileSync,
  constants,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  rmdirSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { foldersAbove } from './address.ts';
import { isOwnName } from './marker.ts';

export type Found = 'file' | 'folder' | 'other';

/** Everything below a folder by its address, our own lists left out; nothing where there is no folder. */
export function walk(folder: string): Map<string, Found> {
  const found = new Map<string, Found>();
  if (kindOf(folder) === 'folder') look('');
  return found;

  function look(prefix: string): void {
    for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
      const address = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      if (isOwnName(address)) continue;
      const kind = entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
      found.set(address, kind);
      if (kind === 'folder') look(address);
    }
  }
}

/** `other` for a link, whatever it leads to. `undefined`: nothing is there. */
export function kindOf(path: string): Found | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats === undefined ? undefined : stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'other';
}

/** Whether no link and no file stands on the way from a folder to an address below it. */
export function isWayFree(folder: string, address: string): boolean {
  return [...foldersAbove(address)].every((above) => (kindOf(join(folder, above)) ?? 'folder') === 'folder');
}

export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [lstatSync(one, { throwIfNoEntry: false }), lstatSync(other, { throwIfNoEntry: false })];
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** Bytes that are read at a time of files that are longer. */
const chunk = 1 << 20;

export function hasSameBytes(one: string, other: string): boolean {
  const size = statSync(one).size;
  if (size !== statSync(other).size) return false;
  if (size <= chunk) return readFileSync(one).equals(readFileSync(other));
  const files = [openSync(one, 'r'), openSync(other, 'r')] as const;
  const parts = [Buffer.allocUnsafe(chunk), Buffer.allocUnsafe(chunk)] as const;
  try {
    for (let at = 0; at < size;) {
      const [a, b] = [readSync(files[0], parts[0], 0, chunk, at), readSync(files[1], parts[1], 0, chunk, at)];
      if (a === 0 || a !== b || !parts[0].subarray(0, a).equals(parts[1].subarray(0, b))) return false;
      at += a;
    }
    return true;
  } finally {
    for (const file of files) closeSync(file);
  }
}

/**
 * Gives a file a second name, where both lie on one file system that can; else a copy. The target must not be there.
 */
export function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (error) {
    if (
      !['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'ENOSYS', 'EACCES'].includes(
        (error as NodeJS.ErrnoException).code ?? '',
      )
    )
      throw error;
    copyFileSync(source, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  }
}

/** Removes the folders above the addresses, below `folder`, that hold nothing any more. */
export function removeEmptied(folder: string, addresses: Iterable<string>): void {
  const above = new Set([...addresses].flatMap((address) => [...foldersAbove(address)]));
  for (const address of [...above].sort((a, b) => b.length - a.length)) {
    if (!isWayFree(folder, `${address}/-`)) continue;
    try {
      rmdirSync(join(folder, address));
    } catch {
      // Something is still in it, or it is gone already.
    }
  }
}
