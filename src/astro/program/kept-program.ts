/**
 * The bundle of the program, kept for all gardens of one installation: made where nobody has it yet, or what was kept
 * is not what was made.
 */
import { lstatSync, readdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { kindAt, makeFolder, openFolder } from '../../cache/kept-file.ts';
import { isTreeWhole, listTree } from '../../cache/kept-tree.ts';
import { sweepCache } from '../../cache/sweep.ts';
import { takeTurn } from '../output/running.ts';

/** How many are kept, beside those that were used within the hour. */
const most = 6;
const hour = 3_600_000;
/** Milliseconds that one build waits for another that makes the same. */
const patience = 300_000;

/** Where bundles are, below the folder of everything that is kept. */
export function programsIn(cacheRoot: string): string {
  return join(cacheRoot, 'program');
}

/**
 * The folder of the bundle, whole. Builds that run at the same time make it once; each sees it as a whole or not at
 * all.
 * @param key names what it is made of, as a folder is named
 * @param make fills an empty folder, which takes seconds
 */
export async function keptProgram(
  cacheRoot: string,
  key: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const programs = programsIn(cacheRoot);
  makeFolder(programs);
  openFolder(programs);
  const folder = join(programs, key);
  if (!isWhole(folder)) {
    const turns = `${folder}.running`;
    if (kindAt(turns) === 'folder') openFolder(turns);
    else rmSync(turns, { force: true });
    const giveBack = await takeTurn(turns, 'build', { onWait: () => undefined, patience });
    try {
      // Another build may have made it in the meantime.
      if (!isWhole(folder)) await replace(folder, make);
    } finally {
      giveBack();
    }
    prune(programs);
  }
  use(folder);
  return join(folder, 'tree');
}

async function replace(folder: string, make: (tree: string) => Promise<void>): Promise<void> {
  const next = `${folder}.${process.pid}.new`;
  remove(next);
  makeFolder(join(next, 'tree'));
  try {
    await make(join(next, 'tree'));
    listTree(join(next, 'tree'), join(next, 'list'));
    remove(folder);
    renameSync(next, folder);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/** Whatever stands there: folders that may not be entered are opened first. */
function remove(path: string): void {
  if (kindAt(path) === 'folder') sweepCache(path);
  rmSync(path, { recursive: true, force: true });
}

function isWhole(folder: string): boolean {
  return kindAt(folder) === 'folder' && isTreeWhole(join(folder, 'tree'), join(folder, 'list'));
}

/** Bundles that nobody has used for the longest time go, and what killed builds have left. */
function prune(programs: string): void {
  const found = readdirSync(programs).flatMap((name) => {
    // Another build may have removed it.
    const used = lstatSync(join(programs, name), { throwIfNoEntry: false })?.mtimeMs;
    return used === undefined ? [] : [{ name, used }];
  });
  const old = found.sort((a, b) => b.used - a.used).slice(most);
  for (const { name, used } of old) if (Date.now() - used > hour) remove(join(programs, name));
}

function use(folder: string): void {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {
    // A cache that may not be written to: it is not pruned either.
  }
}
