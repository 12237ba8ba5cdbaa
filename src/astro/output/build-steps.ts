/** What a build does before anything is written, and at its end. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { kindAt, openFolder } from '../../cache/kept-file.ts';
import { sweepCache } from '../../cache/sweep.ts';
import { placeSite, recoverSite, refuseForeignOutput } from './place-site.ts';
import type { Placed } from './place-site.ts';
import { refuseMissingVault } from './places.ts';
import type { Places } from './places.ts';
import { pruneCaches, stampCache } from './prune-caches.ts';
import { takeTurn } from './running.ts';
import type { Role } from './running.ts';

/** Tells the person a sentence. */
export type Say = (sentence: string) => void;

/** Milliseconds that one build waits for another. */
const patience = 600_000;

/** @throws {Refusal} before anything is touched */
export async function beginBuild(places: Places, force: boolean, say: Say): Promise<void> {
  refuseMissingVault(places.vault);
  refuseForeignOutput(places, force);
  await waitForTurn(places, 'build', say);
  await recoverSite(places.out);
  sweepCache(places.cache);
  stampCache(places.cache);
  // A link in its place would be followed.
  rmSync(places.staging, { recursive: true, force: true });
  // What versions before this one have kept there.
  for (const name of ['.astro', 'astro', 'unfinished', 'vite'])
    rmSync(join(places.cache, name), { recursive: true, force: true });
}

/** Waits until no other program writes to the cache of this garden, and keeps others from it. */
export async function waitForTurn({ cache }: Places, role: Role, say: Say): Promise<void> {
  const folder = `${cache}.running`;
  // Not what others have made a folder of in the meantime: removing one takes more than this.
  if (kindAt(folder) === 'folder') openFolder(folder);
  else rmSync(folder, { force: true });
  await takeTurn(folder, role, {
    patience,
    onWait: ({ pid }) => say(`Another build of this garden is running (process ${pid}). Waiting for its end …`),
  });
  // Stamped once a link or a file in its place is gone.
  if (kindAt(cache) === 'folder') stampCache(cache);
  pruneCaches(cache, Date.now());
}

/**
 * @param kept files that stand where the former site has them, and stay
 * @throws {Refusal} where files of others are in the way
 */
export async function finishBuild(
  places: Places,
  kept: ReadonlySet<string>,
  force: boolean,
  say: Say,
): Promise<Placed> {
  const placed = await placeSite(places.staging, places, force, kept);
  const { foreign, aside } = placed;
  rmSync(places.staging, { recursive: true, force: true });
  if (aside !== undefined)
    say(
      `${places.out} held a site of an earlier version, which kept no list of its files. It was moved to ${aside}, which you may delete.`,
    );
  if (foreign.length > 0)
    say(
      `${foreign.length} files in ${places.out} are not of this program and stay there: ${foreign.slice(0, 5).join(', ')}`,
    );
  return placed;
}
