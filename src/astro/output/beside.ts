/**
 * The next site is completed in a folder beside the output, with second names of the files that stay as they are, and
 * takes its place by two renames: whoever reads sees the former site or the next one. What a killed build leaves of
 * this is undone or finished by `recoverBeside`.
 */
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { markerName, readMarker, writeMarker } from './marker.ts';
import type { SitePlan } from './plan.ts';
import { Refusal } from './refusal.ts';
import { isSameFile, isWayFree, kindOf, linkOrCopy, walk } from './tree.ts';

/** Where the next site is completed, and where the former one goes. */
export function besides(out: string): { next: string; former: string } {
  const place = (name: string): string => join(dirname(out), `.${basename(out)}.coldframe-${name}`);
  return { next: place('next'), former: place('former') };
}

/** Where builds of several checkouts into one output say that they are at work. */
export function turnsOf(out: string): string {
  return `${besides(out).next}.running`;
}

/**
 * @param staging where the files of the plan lie
 * @returns `false`: it cannot be done in this place, and nothing has changed
 * @throws what the disk says, with nothing changed
 */
export function placeBeside(staging: string, out: string, plan: SitePlan): boolean {
  const { next, former } = besides(out);
  const hasFormer = existsSync(out);
  if (plan.isShared || !beginBeside(next, out, hasFormer)) return false;
  try {
    writeMarker(next, plan.files);
    const made = new Set<string>();
    for (const address of [...plan.kept, ...plan.foreign]) {
      makeFolderOf(next, address, made);
      linkSync(join(out, address), join(next, address));
    }
  } catch (error) {
    discard(next, out);
    if (isDiskFull(error)) throw error;
    // File systems without second names, or more of them than it can give.
    return false;
  }
  try {
    const made = new Set<string>();
    for (const address of plan.put) {
      makeFolderOf(next, address, made);
      linkOrCopy(join(staging, address), join(next, address));
    }
    if (!hasFormer) {
      renameSync(next, out);
      return true;
    }
    chmodSync(next, statSync(out).mode & 0o7777);
  } catch (error) {
    discard(next, out);
    throw error;
  }
  try {
    renameSync(out, former);
  } catch {
    // A mount point, or a folder of an image's lower layer.
    discard(next, out);
    return false;
  }
  try {
    renameSync(next, out);
  } catch (error) {
    renameSync(former, out);
    discard(next, out);
    throw error;
  }
  discard(former, out);
  return true;
}

/** Undoes what a build has left that was killed before its site was in place, or tidies up after one killed then. */
export function recoverBeside(out: string): void {
  const { next, former } = besides(out);
  // Killed between the two renames.
  if (kindOf(former) === 'folder' && !existsSync(out)) renameSync(former, out);
  for (const left of [next, former]) if (kindOf(left) === 'folder') discard(left, out);
}

function beginBeside(next: string, out: string, hasFormer: boolean): boolean {
  try {
    mkdirSync(dirname(out), { recursive: true });
    mkdirSync(next);
  } catch (error) {
    if (isDiskFull(error)) throw error;
    return false;
  }
  if (!hasFormer) return true;
  const [mine, theirs] = [statSync(next), statSync(out)];
  // A mount point cannot be renamed, and a folder of another user would become ours.
  if (mine.dev === theirs.dev && mine.uid === theirs.uid && mine.gid === theirs.gid) return true;
  rmdirSync(next);
  return false;
}

function makeFolderOf(root: string, address: string, made: Set<string>): void {
  const folder = dirname(address);
  if (folder === '.' || made.has(folder)) return;
  mkdirSync(join(root, folder), { recursive: true });
  made.add(folder);
}

/**
 * Removes a folder beside the output. Files that we did not write have a second name in the output and keep that one;
 * where they have not, because somebody put them there in the meantime, they move there.
 */
function discard(folder: string, out: string): void {
  const listed = readMarker(folder);
  if (listed === undefined && readdirSync(folder).some((name) => name !== markerName)) {
    throw new Refusal(
      `${folder} is in the way of the build, and nothing says that a build has made it. Move it elsewhere.`,
    );
  }
  const found = walk(folder);
  for (const [address, kind] of found) {
    if (kind === 'folder') continue;
    const [here, there] = [join(folder, address), join(out, address)];
    if (listed?.has(address) === true || isSameFile(here, there) || lstatSync(here).nlink > 1) unlinkSync(here);
    else if (kindOf(there) !== 'folder' && isWayFree(out, address)) {
      mkdirSync(dirname(there), { recursive: true });
      renameSync(here, there);
    }
  }
  const folders = [...found].filter(([, kind]) => kind === 'folder').map(([address]) => join(folder, address));
  for (const each of folders.sort((a, b) => b.length - a.length)) rmdirSync(each);
  // Last, as it says that all of this was ours.
  if (kindOf(join(folder, markerName)) === 'file') unlinkSync(join(folder, markerName));
  rmdirSync(folder);
}

export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
}
