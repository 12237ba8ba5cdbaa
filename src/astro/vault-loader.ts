/** Garden → content collections. In development, the vault is watched and the collections follow it. */
import { relative, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { ExaminedAttachments } from '../attachments/read-attachment.ts';
import type { DocumentEntry, FolderEntry, RedirectEntry, TagEntry } from '../collections.ts';
import { buildGarden } from '../garden.ts';
import type { Garden } from '../garden.ts';
import { createModuleRunner } from '../mdx/run-modules.ts';
import type { CompileCounts } from '../compile/compile-notes.ts';
import { formatProblem } from '../problems.ts';
import { createHistoryReader } from '../vault/history.ts';
import type { Mount } from '../vault/read-vault.ts';
import { gardenOptions, outFolder } from './garden-options.ts';
import { cacheFolderOf, writeHandover } from './handover.ts';
import { reportConfig, reportTheme } from './report-config.ts';
import type { OwnConfig } from './read-config.ts';
import { isForced } from './output/force.ts';
import { orStop } from './output/refusal.ts';
import { refuseEmptying, reportNewProblems } from './reports.ts';
import { messageOf } from '../message-of.ts';
import { toldProblems } from './told-problems.ts';
import { createStopwatch } from './stopwatch.ts';
import { tellOutcome, watchFolders } from './watch-vault.ts';
import type { Problem } from '../vault/types.ts';

type CollectionName = 'notes' | 'canvases' | 'documents' | 'redirects' | 'folders' | 'tags';

interface StoredEntry {
  id: string;
  data: Record<string, unknown>;
  digest: string;
}

/** What is left of a garden when its texts are handed over. */
interface Load {
  entries: Readonly<Record<CollectionName, readonly StoredEntry[]>>;
  /** All of them: some keep a site from being made. */
  problems: readonly Problem[];
  /** What the owner wants to hear of them. */
  told: readonly Problem[];
  counts: CompileCounts;
  /** The configuration leaves open what is public. */
  isUnclear: boolean;
}

/**
 * The loaders of the collections: one garden is built for all of them.
 * @param readConfig asked at each load
 */
export function vaultCollections(readConfig: () => OwnConfig): Record<CollectionName, Loader> {
  let loading: Promise<Load> | undefined;
  const examined: ExaminedAttachments = new Map();
  const contexts = new Map<CollectionName, LoaderContext>();
  const runModules = createModuleRunner();
  const readHistory = createHistoryReader();

  const build = async (context: LoaderContext): Promise<Load> => {
    const folder = cacheFolderOf(context.config.cacheDir);
    const stopwatch = createStopwatch(() => performance.now());
    const own = readConfig();
    const options = gardenOptions(own.config, process.env, folder);
    const built = await buildGarden({
      ...options,
      runModules,
      readHistory,
      examined,
      onStage: stopwatch.begin,
    });
    const problems = [...reportConfig(own, built), ...(await reportTheme(own, options.vault)), ...built.problems];
    const garden = { ...built, problems: toldProblems(problems, own.config.problems) };
    const missing = problems.find(({ ruleId }) => ruleId === 'vault-missing');
    if (missing !== undefined && context.watcher !== undefined) throw new Error(formatProblem(missing));
    writeHandover(folder, garden, stopwatch.stop());
    const isUnclear = own.config.publish.isUnclear === true;
    return { entries: entriesOf(garden), problems, told: garden.problems, counts: garden.counts, isUnclear };
  };

  const loader = (name: CollectionName): Loader => ({
    name: `coldframe-${name}`,
    load: async (context) => {
      contexts.set(name, context);
      const { watcher } = context;
      if (name === 'notes' && watcher !== undefined) follow(context, watcher);
      loading ??= build(context);
      try {
        const { entries, problems, isUnclear } = await loading;
        if (watcher === undefined) {
          await orStop(() => refuseEmptying(problems, isUnclear, outFolder(process.env), isForced(process.env)));
        }
        fillStore(context, entries[name]);
      } catch (error) {
        if (watcher === undefined) throw error;
        if (name === 'notes') tellFailure(context, watcher, error);
      }
    },
  });

  /** In development: an update that fails leaves what was loaded before, and the next change is a fresh start. */
  function follow(context: LoaderContext, watcher: NonNullable<LoaderContext['watcher']>): void {
    const { vault, alsoRead = [] } = gardenOptions(readConfig().config, process.env);
    const folders = [{ folder: vault, as: '' }, ...alsoRead];
    const update = async (changed: readonly string[]): Promise<void> => {
      const former = await loading?.catch(() => undefined);
      try {
        loading = build(context);
        const { entries, counts, told } = await loading;
        for (const [name, each] of contexts) fillStore(each, entries[name]);
        context.logger.info(`${counts.compiled} of ${entries.notes.length} notes compiled again`);
        reportNewProblems(
          { problems: told, former: former?.told ?? [], saved: vaultPaths(folders, changed) },
          context.logger,
        );
        tellOutcome(watcher, undefined);
      } catch (error) {
        tellFailure(context, watcher, error);
      }
    };
    watchFolders(
      watcher,
      folders.map(({ folder }) => folder),
      update,
    );
  }

  return {
    notes: loader('notes'),
    canvases: loader('canvases'),
    documents: loader('documents'),
    redirects: loader('redirects'),
    folders: loader('folders'),
    tags: loader('tags'),
  };
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

function tellFailure({ logger }: LoaderContext, watcher: NonNullable<LoaderContext['watcher']>, error: unknown): void {
  const sentence = messageOf(error);
  logger.error(`The notes could not be loaded: ${sentence}`);
  tellOutcome(watcher, sentence);
}

/** Only entries whose digest changed are set, so that open pages reload for a reason. */
function fillStore({ store }: LoaderContext, entries: readonly StoredEntry[]): void {
  const ids = new Set(entries.map((entry) => entry.id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const entry of entries) store.set(entry);
}

function entriesOf({ notes, canvases, documents, redirects, folders, tags }: Garden): Load['entries'] {
  const listed = (entry: FolderEntry | TagEntry): StoredEntry => ({
    id: entry.slug,
    data: entry,
    digest: entry.digest,
  });
  const small = (entry: DocumentEntry | RedirectEntry): StoredEntry => ({
    id: entry.slug,
    data: entry,
    digest: JSON.stringify(entry),
  });
  return {
    notes: notes.map(({ entry }) => ({
      id: entry.slug === '' ? 'index' : entry.slug,
      data: entry,
      digest: entry.digest,
    })),
    canvases: canvases.map(({ entry }) => ({ id: entry.slug, data: entry, digest: entry.digest })),
    documents: documents.map(small),
    redirects: redirects.map(small),
    folders: folders.map(listed),
    tags: tags.map(listed),
  };
}
