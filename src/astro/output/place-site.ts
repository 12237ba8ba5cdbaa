/** Puts a finished site where the former one stands: as a whole, and without touching what is not ours. */
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { besides, isDiskFull, placeBeside, recoverBeside, turnsOf } from './beside.ts';
import { asRefusal } from './disk-errors.ts';
import { placeInside, recoverInside } from './inside.ts';
import { markerName, readMarker, waitingName } from './marker.ts';
import { planSite } from './plan.ts';
import type { SitePlan } from './plan.ts';
import type { Places } from './places.ts';
import { realPlaceOf } from './real-place.ts';
import { Refusal } from './refusal.ts';
import { takeTurn } from './running.ts';
import { hasSameBytes, kindOf, walk } from './tree.ts';
import type { Found } from './tree.ts';

/** What an output folder is to us. `former`: a site of a version that kept no list of its files. */
export type Standing = 'new' | 'ours' | 'former' | 'foreign';

/** What each site of an earlier version held. */
const formerSite = ['index.html', '404.html', 'notes.json', 'tree.json', '_astro', 'pagefind', 'service-worker.js'];

type Output = Pick<Places, 'out' | 'isDefaultOut'>;

export function standingOf({ out, isDefaultOut }: Output): Standing {
  const kind = kindOf(out);
  if (kind === undefined) return 'new';
  if (kind !== 'folder') return 'foreign';
  const names = readdirSync(out).filter((name) => name !== waitingName);
  if (names.length === 0) return 'new';
  if (readMarker(out) !== undefined) return 'ours';
  const isFormer =
    isDefaultOut &&
    formerSite.every((name) => names.includes(name)) &&
    !names.includes(markerName) &&
    !names.includes('.git');
  return isFormer && !existsSync(asideOf(out)) ? 'former' : 'foreign';
}

/** @throws {Refusal} where a build would write into what is not ours, or could not write at all */
export function refuseForeignOutput(output: Output, force: boolean): void {
  const { out } = output;
  const kind = kindOf(out);
  if (kind !== undefined && kind !== 'folder')
    throw new Refusal(`The output folder ${out} is a file. Name a folder: \`--output\`, or GARDEN_OUT.`);
  try {
    const nearest = nearestFolder(out);
    accessSync(nearest, constants.R_OK | constants.W_OK | constants.X_OK);
    if (kind === undefined) tryFolder(join(nearest, basename(besides(out).next)));
  } catch (error) {
    if (isDiskFull(error)) throw error;
    throw new Refusal(
      `The output folder ${out} may not be written to. Allow it, or name another folder (\`--output\`, or GARDEN_OUT).`,
    );
  }
  if (standingOf(output) !== 'foreign' || force) return;
  throw new Refusal(
    `The output folder ${out} holds files that no build of this program has listed, so it is left as it is. ` +
      'If it is a built site of yours, delete it and build again; else name a new folder (`--output`, or GARDEN_OUT). ' +
      'With `--force`, the build writes the site between what is there, and over what has the same names.',
  );
}

/** Undoes or finishes what a killed build has left in the output folder and beside it. */
export async function recoverSite(out: string): Promise<void> {
  if (!existsSync(dirname(out))) return;
  await alone(out, () => {
    recoverBeside(out);
    recoverInside(out);
  });
}

export interface Placed extends SitePlan {
  /** Where a site of an earlier version was moved to. */
  aside?: string;
}

/**
 * @param staging folder of the finished site; it is left as it is
 * @param kept files of the site that are not in it, as they stand in the output already
 * @throws {Refusal} where files of others are in the way, or the disk has no place for the site: the former one then
 * stands as it was, or is halfway to the next where that was begun file by file
 */
export async function placeSite(
  staging: string,
  output: Output,
  force: boolean,
  kept: ReadonlySet<string> = new Set(),
): Promise<Placed> {
  try {
    mkdirSync(dirname(output.out), { recursive: true });
    return await alone(output.out, () => placeAlone(staging, output, force, kept));
  } catch (error) {
    throw asRefusal(error, `The former site in ${output.out} is as it was.`);
  }
}

/** Two checkouts may have one output folder. Where nothing can be made beside it, they are not told apart. */
async function alone<T>(out: string, work: () => T): Promise<T> {
  const folder = turnsOf(out);
  let giveBack = (): void => undefined;
  try {
    giveBack = await takeTurn(folder, 'build', { onWait: () => undefined, patience: 60_000 });
  } catch (error) {
    if (error instanceof Refusal) throw error;
  }
  try {
    return work();
  } finally {
    giveBack();
    try {
      rmdirSync(folder);
    } catch {
      // Another build waits for its turn there, or it could not be made.
    }
  }
}

function placeAlone(staging: string, output: Output, force: boolean, kept: ReadonlySet<string>): Placed {
  const { out } = output;
  // A folder on the way may have become a link while the site was made.
  if (realPlaceOf(out).path !== out)
    throw new Refusal(
      `The output folder ${out} has become a link, or lies below one. Nothing was written; build again.`,
    );
  refuseForeignOutput(output, force);
  const aside = standingOf(output) === 'former' ? asideOf(out) : undefined;
  const staged = [...walk(staging)].filter(([, kind]) => kind === 'file').map(([address]) => address);
  const stagedSet = new Set(staged);
  const stays = [...kept].filter((address) => !stagedSet.has(address));
  const wanted = [...staged, ...stays];
  const listed = readMarker(out) ?? new Set<string>();
  const found: ReadonlyMap<string, Found> = aside === undefined ? walk(out) : new Map();
  const lost = stays.filter((address) => !listed.has(address) || found.get(address) !== 'file');
  if (lost.length > 0)
    throw new Refusal(
      `While the site was made, files of the former one were removed from ${out}: ${lost.slice(0, 5).join(', ')}. Build again; nothing was changed.`,
    );
  const plan = planSite({
    wanted,
    found,
    listed,
    isSame: (address) => !stagedSet.has(address) || hasSameBytes(join(staging, address), join(out, address)),
    overwrite: force,
  });
  if (plan.obstacles.length > 0) {
    throw new Refusal(
      `In the output folder ${out}, what no build has written stands where the site has a file: ${plan.obstacles.slice(0, 5).join(', ')}. Move it elsewhere and build again; the former site is as it was.`,
    );
  }
  const isSame =
    plan.put.length + plan.remove.length + plan.clear.length === 0 &&
    listed.size === wanted.length &&
    plan.kept.length > 0;
  if (isSame) return plan;
  if (aside !== undefined) renameSync(out, aside);
  try {
    if (!placeBeside(staging, out, plan)) placeInside(staging, out, plan);
  } catch (error) {
    if (aside !== undefined && !existsSync(out)) renameSync(aside, out);
    throw error;
  }
  return { ...plan, ...(aside === undefined ? {} : { aside }) };
}

/** Some folders say that they may be written to, such as those of the system's own file systems, and may not. */
function tryFolder(path: string): void {
  // Where another build has it, it can be made.
  if (existsSync(path)) return;
  mkdirSync(path);
  rmdirSync(path);
}

/** The folder itself, or the one in which it will be made. */
function nearestFolder(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path));
}

function asideOf(out: string): string {
  return `${out}.former`;
}
