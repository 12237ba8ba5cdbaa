/** Garden → content collections. In development, the vault is watched and the collections follow it. */
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { buildGarden } from '../garden.ts';
import type { Garden } from '../garden.ts';
import { site } from '../site.config.ts';
import { gardenOptions } from './garden-options.ts';
import { cacheFolderOf, writeHandover } from './handover.ts';
import { writeMdxModules } from './mdx-modules.ts';
import { refuseCollisions } from './reports.ts';
import { createStopwatch } from './stopwatch.ts';

type CollectionName = 'notes' | 'documents' | 'redirects' | 'folders' | 'tags';

interface StoredEntry {
  id: string;
  data: Record<string, unknown>;
  digest: string;
  rendered?: { html: string };
  /** The module of an `.mdx` note, run instead. */
  filePath?: string;
  deferredRender?: true;
}

/** The loaders of the four collections: one garden is built for all of them. */
export function vaultCollections(): Record<CollectionName, Loader> {
  let garden: Promise<Garden> | undefined;
  let modules: ReadonlyMap<string, string> = new Map();
  const contexts = new Map<CollectionName, LoaderContext>();

  const build = async (context: LoaderContext): Promise<Garden> => {
    const folder = cacheFolderOf(context.config.cacheDir);
    const stopwatch = createStopwatch(() => performance.now());
    const built = await buildGarden({ ...gardenOptions(site, process.env, folder), onStage: stopwatch.begin });
    modules = writeMdxModules(folder, fileURLToPath(context.config.root), built);
    writeHandover(folder, built, stopwatch.stop());
    return built;
  };

  const loader = (name: CollectionName): Loader => ({
    name: `coldframe-${name}`,
    load: async (context) => {
      contexts.set(name, context);
      garden ??= build(context);
      const built = await garden;
      if (context.watcher === undefined) refuseCollisions(built.problems);
      fillStore(context, entriesOf(built, name, modules));
      if (name === 'notes' && context.watcher !== undefined) watch(context);
    },
  });

  /** Rebuilds once for a burst of changes; changes during a build lead to one more. */
  function watch(context: LoaderContext): void {
    const { vault, alsoRead = [] } = gardenOptions(site, process.env);
    const folders = [vault, ...alsoRead.map(({ folder }) => resolve(folder))];
    let pending: NodeJS.Timeout | undefined;
    let running = Promise.resolve();
    const update = async (): Promise<void> => {
      try {
        garden = build(context);
        const built = await garden;
        for (const [name, each] of contexts) fillStore(each, entriesOf(built, name, modules));
        context.logger.info(`${built.counts.compiled} of ${built.notes.length} notes compiled again`);
      } catch (error) {
        context.logger.error(error instanceof Error ? error.message : String(error));
      }
    };
    const onChange = (path: string): void => {
      const isWatched = folders.some((folder) => {
        const inside = relative(folder, resolve(path));
        return !inside.split(sep).some((part) => part.startsWith('.'));
      });
      if (!isWatched) return;
      clearTimeout(pending);
      pending = setTimeout(() => {
        running = running.then(update);
      }, 60);
    };
    context.watcher?.add(folders);
    for (const event of ['add', 'change', 'unlink', 'unlinkDir'] as const) context.watcher?.on(event, onChange);
  }

  return { notes: loader('notes'), documents: loader('documents'), redirects: loader('redirects'), folders: loader('folders'), tags: loader('tags') };
}

/** Only entries whose digest changed are set, so that open pages reload for a reason. */
function fillStore({ store }: LoaderContext, entries: readonly StoredEntry[]): void {
  const ids = new Set(entries.map((entry) => entry.id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const entry of entries) {
    // Astro lists modules in `.astro/`, which all vaults share, and writes the list anew only where an entry was deleted.
    if (entry.filePath !== undefined) store.delete(entry.id);
    store.set(entry);
  }
}

function entriesOf(garden: Garden, name: CollectionName, modules: ReadonlyMap<string, string>): StoredEntry[] {
  switch (name) {
    case 'notes':
      return garden.notes.map(({ entry, html }) => {
        const filePath = modules.get(entry.slug);
        const id = entry.slug === '' ? 'index' : entry.slug;
        return { id, data: entry, digest: entry.digest, ...(filePath === undefined ? { rendered: { html } } : { filePath, deferredRender: true }) };
      });
    case 'documents':
      return garden.documents.map((document) => ({ id: document.slug, data: document, digest: JSON.stringify(document) }));
    case 'redirects':
      return garden.redirects.map((redirect) => ({ id: redirect.slug, data: redirect, digest: JSON.stringify(redirect) }));
    default:
      return garden[name].map((entry) => ({ id: entry.slug, data: entry, digest: entry.digest }));
  }
}
