/** The vault → what pages and files are made of, handed on in the cache folder. */
import type { ExaminedAttachments } from '../attachments/read-attachment.ts';
import type { CompileCounts } from '../compile/compile-notes.ts';
import { buildGarden } from '../garden.ts';
import type { GardenOptions } from '../garden.ts';
import { createModuleRunner } from '../mdx/run-modules.ts';
import type { Problem } from '../vault/types.ts';
import { createHistoryReader } from '../vault/history.ts';
import { keepDrawings } from '../listing/kept-drawings.ts';
import type { GardenMemory } from '../listing/garden-memory.ts';
import { gardenOptions, vaultFolder } from './garden-options.ts';
import type { Environment } from './garden-options.ts';
import { writeHandover } from './handover.ts';
import type { OwnConfig } from './read-config.ts';
import { reportConfig, reportTheme } from './report-config.ts';
import { readDrawings, writeDrawings } from './drawings-file.ts';
import { createStopwatch } from './stopwatch.ts';
import { categoriesOf, createThemeReader } from './theme-files.ts';
import type { ThemeFiles } from './theme-files.ts';
import { toldProblems } from './told-problems.ts';

/** What is left of a garden when its texts are handed on. */
export interface Load {
  /** All of them: some keep a site from being made. */
  problems: readonly Problem[];
  /** What the owner wants to hear of them. */
  told: readonly Problem[];
  counts: CompileCounts;
  /** How many are published. */
  notes: number;
  theme: ThemeFiles;
  /** Changes when a page would. */
  digest: string;
}

export type LoadGarden = (refuse?: (problems: readonly Problem[]) => void) => Promise<Load>;

/**
 * Each load reads the vault anew, and by itself what has not changed since the last.
 * @param isFollowed it will be asked again: what it made is kept in memory
 * @param refuse given to a load: throws where nothing is to be handed on
 * @param listener told how many notes are compiled; and whether pictures come in several widths, which a build writes
 */
export function gardenLoader(
  own: OwnConfig,
  environment: Environment,
  cacheFolder: string,
  { isFollowed = false, ...listener }: Pick<GardenOptions, 'onCount' | 'pictures'> & { isFollowed?: boolean } = {},
): LoadGarden {
  const examined: ExaminedAttachments = new Map();
  const runModules = createModuleRunner();
  const readHistory = createHistoryReader();
  const readTheme = createThemeReader(vaultFolder(environment), own.config);
  const memory: GardenMemory = isFollowed ? { compiled: new Map(), rendered: new Map(), copies: new Map() } : {};
  let drawn = readDrawings(cacheFolder);
  return async (refuse) => {
    const stopwatch = createStopwatch(() => performance.now());
    const options = gardenOptions(own.config, environment, cacheFolder);
    const drawings = keepDrawings(drawn);
    const built = await buildGarden({
      ...options,
      ...listener,
      runModules,
      readHistory,
      examined,
      memory: { ...memory, drawings },
      onStage: stopwatch.begin,
    });
    const theme = await readTheme(categoriesOf(built.notes.map(({ entry }) => entry)));
    const problems = [...reportConfig(own, built), ...reportTheme(own, theme), ...built.problems];
    refuse?.(problems);
    const told = toldProblems(problems, own.config.problems);
    stopwatch.begin('handover');
    if (drawings.isChanged() && !isFollowed) writeDrawings(cacheFolder, drawings.used);
    drawn = drawings.used;
    const unusable = theme.refused.map(({ key }) => key);
    const digest = writeHandover(
      cacheFolder,
      { ...built, problems: told, unusable, order: own.config },
      stopwatch.stop,
    );
    return { problems, told, theme, counts: built.counts, notes: built.notes.length, digest };
  };
}
