/** Folders as they really lie on the disk, so that two names of one folder are known to be the same. */
import { readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { mountsBelow, parseMounts, placeOnDevice } from './mounts.ts';
import type { Mount } from './mounts.ts';

export interface RealPlace {
  /** Absolute, without links; what does not exist yet stands below its nearest folder that does. */
  path: string;
  /** Where it lies on its device, where the system tells. */
  onDevice?: string;
  /** Device and file number of the folder itself; absent where it does not exist. */
  id?: string;
  /**
   * The same of all folders from the root down to it that exist. They tell on systems that take `A` and `a` for one.
   */
  ids: ReadonlySet<string>;
}

export type Relation = 'same' | 'inside' | 'around' | 'apart';

/** Links that are followed one after the other before it counts as a ring; as Linux has it. */
const mostLinks = 40;

/**
 * @throws what the system says where a file stands on the way, links form a ring, or a folder may not be looked into
 */
export function realPlaceOf(path: string, mounts: readonly Mount[] = listMounts()): RealPlace {
  const real = realPathOf(resolve(path), mostLinks);
  const onDevice = placeOnDevice(real, mounts);
  const ids = ancestorsOf(real).map(idOf);
  const own = ids[0];
  return {
    path: real,
    ids: new Set(ids.filter((id) => id !== undefined)),
    ...(own === undefined ? {} : { id: own }),
    ...(onDevice === undefined ? {} : { onDevice }),
  };
}

/** How `one` lies to `other`. */
export function relationOf(one: RealPlace, other: RealPlace): Relation {
  const isSame =
    one.path === other.path ||
    (one.id !== undefined && one.id === other.id) ||
    (one.onDevice !== undefined && one.onDevice === other.onDevice);
  if (isSame) return 'same';
  if (isInside(one, other)) return 'inside';
  return isInside(other, one) ? 'around' : 'apart';
}

function isInside(one: RealPlace, other: RealPlace): boolean {
  return (
    isPathInside(one.path, other.path, sep) ||
    (other.id !== undefined && one.ids.has(other.id)) ||
    (one.onDevice !== undefined && other.onDevice !== undefined && isPathInside(one.onDevice, other.onDevice, '/'))
  );
}

function isPathInside(path: string, folder: string, separator: string): boolean {
  return path.startsWith(folder.endsWith(separator) ? folder : folder + separator);
}

export function listMounts(): Mount[] {
  try {
    return parseMounts(readFileSync('/proc/self/mountinfo', 'utf8'));
  } catch {
    // Not Linux: file numbers have to do.
    return [];
  }
}

/** Mount points below a folder: what is written there lands on another disk, or in another folder of this one. */
export function mountPointsBelow(folder: string): string[] {
  return mountsBelow(folder, listMounts());
}

function realPathOf(path: string, linksLeft: number): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error;
    const parent = realPathOf(dirname(path), linksLeft);
    const target = targetOf(path);
    if (target === undefined) return join(parent, basename(path));
    // A link to what does not exist yet: that is what would be made.
    if (linksLeft === 0) throw error;
    return realPathOf(resolve(parent, target), linksLeft - 1);
  }
}

function targetOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

/** The folder itself first, the root last. */
function ancestorsOf(path: string): string[] {
  const found = [path];
  for (let at = path; dirname(at) !== at; at = dirname(at)) found.push(dirname(at));
  return found;
}

function idOf(path: string): string | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  // Some network file systems number nothing.
  return stats === undefined || stats.ino === 0n ? undefined : `${stats.dev}:${stats.ino}`;
}
