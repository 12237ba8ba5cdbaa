/** What a build does before anything is written, when its pages are made, and at its end. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { kindAt, openFolder } from '../../cache/kept-file.ts';
import { sweepCache } from '../../cache/sweep.ts';
import { checkKeptPages } from '../kept-pages.ts';
import { placeSite, recoverSite, refuseForeignOutput } from './place-site.ts';
import type { Placed } from './place-site.ts';
import { refuseMissingVault } from './places.ts';
import type { Places } from './places.ts';
import { Refusal } from './refusal.ts';
import { takeTurn } from './running.ts';
import type { Role } from './running.ts';

/** Tells the person a sentence. */
export type Say = (sentence: string) => void;

/** Milliseconds that one build waits for another. */
const patience = 600_000;

/**
 * @param outDir where Astro is about to build, absolute
 * @throws {Refusal} before anything is touched
 */
export async function beginBuild(places: Places, outDir: string, force: boolean, say: Say): Promise<void> {
  // Astro empties this folder first, whatever its own flags say.
  if (resolve(outDir) !== places.staging) {
    throw new Refusal(
      'Astro was told to write to a folder that nobody has compared with the vault. `npm run build`, or `coldframe build`, knows where to.',
    );
  }
  refuseMissingVault(places.vault);
  refuseForeignOutput(places, force);
  await waitForTurn(places, 'build', say);
  await recoverSite(places.out);
  checkKeptPages(places.cache);
  // A link in its place would be followed.
  rmSync(places.staging, { recursive: true, force: true });
  // Astro writes all of this anew, and stops where one of its folders is a file.
  sweepCache(ownFolderOfAstro(places));
  rmSync(ownFolderOfAstro(places), { recursive: true });
  // Of pages that a killed build has kept, some may be of its notes and some of those before.
  if (existsSync(unfinished(places))) rmSync(join(places.cache, 'astro'), { recursive: true, force: true });
  endOfPages(places);
  writeFileSync(unfinished(places), '');
}

/** What Astro keeps of its pages is whole from here on. */
export function endOfPages(places: Places): void {
  // Whatever stands there, such as a folder.
  rmSync(unfinished(places), { recursive: true, force: true });
}

/** There while pages are made: where a build finds it, the one before it was stopped in the middle. */
function unfinished({ cache }: Places): string {
  return join(cache, 'unfinished');
}

/** Where it keeps types and schemas. */
function ownFolderOfAstro({ cache }: Places): string {
  return join(cache, '.astro');
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
}

/** @throws {Refusal} where files of others are in the way */
export async function finishBuild(places: Places, force: boolean, say: Say): Promise<Placed> {
  const placed = await placeSite(places.staging, places, force);
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
