/** Development: the vault is loaded again when its files change, and what came of it is told. */
import { basename, relative, sep } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { isGardenFile } from '../config/garden-files.ts';
import { messageOf } from '../message-of.ts';
import { formatProblem } from '../problems.ts';
import type { Problem } from '../vault/types.ts';
import type { Mount } from '../vault/read-vault.ts';
import { gardenOptions } from './garden-options.ts';
import { gardenLoader } from './load-garden.ts';
import type { Load } from './load-garden.ts';
import type { OwnConfig } from './read-config.ts';
import { reportNewProblems } from './reports.ts';
import { tellOutcome, watchFolders } from './watch-vault.ts';
import type { Watcher } from './watch-vault.ts';

/**
 * Loads once before it returns. An update that fails leaves what was loaded before, and the next change is a fresh
 * start.
 * @param inTurn runs a load when no other runs, and not at all when another follower has taken the place of this one
 */
export async function followVault(
  own: OwnConfig,
  cacheFolder: string,
  watcher: Watcher,
  logger: AstroIntegrationLogger,
  inTurn: (load: () => Promise<void>) => Promise<unknown>,
): Promise<void> {
  const load = gardenLoader(own, process.env, cacheFolder, { isFollowed: true });
  let last: Load | undefined;
  const tellFailure = (error: unknown): void => {
    const sentence = messageOf(error);
    logger.error(`The notes could not be loaded: ${sentence}`);
    tellOutcome(watcher, { failure: sentence });
  };
  const { vault, alsoRead = [] } = gardenOptions(own.config, process.env);
  const folders = [{ folder: vault, as: '' }, ...alsoRead];
  const update = async (changed: readonly string[]): Promise<void> => {
    // Where the watcher has lost it; else the server is starting anew already.
    for (const path of changed) if (isGardenFile(basename(path))) watcher.emit('change', path);
    try {
      const former = last;
      const next = (last = await load(refuseMissing));
      logger.info(`${next.counts.compiled} of ${next.notes} notes compiled again`);
      reportNewProblems(
        { problems: next.told, former: former?.told ?? [], saved: vaultPaths(folders, changed) },
        logger,
      );
      tellOutcome(watcher, { isChanged: next.digest !== former?.digest });
    } catch (error) {
      tellFailure(error);
    }
  };
  watchFolders(
    watcher,
    folders.map(({ folder }) => folder),
    async (changed) => void (await inTurn(() => update(changed))),
  );
  await inTurn(async () => {
    try {
      last = await load(refuseMissing);
    } catch (error) {
      tellFailure(error);
    }
  });
}

function refuseMissing(problems: readonly Problem[]): void {
  const missing = problems.find(({ ruleId }) => ruleId === 'vault-missing');
  if (missing !== undefined) throw new Error(formatProblem(missing));
}

/** Absolute paths → paths in the vault, of those that lie in one of its folders. */
function vaultPaths(folders: readonly Mount[], paths: readonly string[]): Set<string> {
  return new Set(
    paths.flatMap((path) =>
      folders.flatMap(({ folder, as }) => {
        const inside = relative(folder, path).split(sep);
        return inside[0] === '..' ? [] : [[...(as === '' ? [] : [as]), ...inside].join('/')];
      }),
    ),
  );
}
