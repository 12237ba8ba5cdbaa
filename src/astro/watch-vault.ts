/** Development: the folders of notes are watched, and a failed update is told in the terminal and on open pages. */
import type { EventEmitter } from 'node:events';
import { relative, resolve, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { changedBetween, stateOf } from './folder-state.ts';
import type { FolderState } from './folder-state.ts';
import { problemsChanged } from '../listing/problems-address.ts';
import { messageOf } from '../message-of.ts';

export type Watcher = ViteDevServer['watcher'];

/** Events by which a load of the vault tells the server what came of it. */
export const events = { failed: 'coldframe:update-failed', done: 'coldframe:update-done' } as const;

/** Milliseconds between a change and the update, for what is saved together. */
const pause = 60;
/**
 * Milliseconds between two looks at the folders, at least; the looking itself takes a part in `share` of the time at
 * most.
 */
const interval = 500;
const share = 20;

/**
 * Calls `update` once for a burst of changes, and once more for changes during an update, with the absolute paths of
 * what changed. The watcher tells soon and not reliably (of many quick saves it loses some, and it does not see a
 * folder that takes another's place), so the folders are looked at as well: no save is late by more than a look.
 */
export function watchFolders(
  watcher: Watcher,
  folders: readonly string[],
  update: (changed: readonly string[]) => Promise<void>,
): void {
  let known = stateOf(folders);
  let pending: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const updateNow = async (): Promise<void> => {
    const before = known;
    // Taken before the notes are read: what is saved meanwhile is a change once more.
    known = stateOf(folders);
    const changed = changedBetween(before, known);
    if (changed.length > 0) await update(changed);
  };
  const plan = (): void => {
    pending ??= setTimeout(() => {
      pending = undefined;
      // Whatever one update throws, the next change is a fresh start.
      running = running.then(updateNow).catch((error: unknown) => tellOutcome(watcher, { failure: messageOf(error) }));
    }, pause);
  };
  const onChange = (path: string): void => {
    const isWatched = folders.some(
      (folder) =>
        !relative(folder, resolve(path))
          .split(sep)
          .some((part) => part.startsWith('.')),
    );
    if (isWatched) plan();
  };
  watcher.add([...folders]);
  for (const event of ['add', 'change', 'unlink', 'unlinkDir'] as const) watcher.on(event, onChange);

  const look = (): void => {
    if (!watcher.listeners('change').includes(onChange)) return;
    const before = performance.now();
    const now = stateOf(folders);
    const took = performance.now() - before;
    const moved = folders.filter((folder) => inodeOf(now, folder) !== inodeOf(known, folder));
    if (moved.length > 0) {
      watcher.unwatch(moved);
      watcher.add(moved.filter((folder) => now.has(folder)));
    }
    if (changedBetween(known, now).length > 0) plan();
    setTimeout(look, Math.max(interval, share * took)).unref();
  };
  setTimeout(look, interval).unref();
}

/** What came of an update: `failure` is a sentence; else whether any page may be another. */
export type UpdateOutcome = { failure: string } | { isChanged: boolean };

export function tellOutcome(watcher: Watcher, outcome: UpdateOutcome): void {
  const emitter: EventEmitter = watcher;
  if ('failure' in outcome) emitter.emit(events.failed, outcome.failure);
  else emitter.emit(events.done, outcome.isChanged);
}

/** Lays the failure over open pages, and over those that are opened while it lasts; a good update loads them anew. */
export function showFailedUpdates({ watcher, ws }: Pick<ViteDevServer, 'watcher' | 'ws'>): void {
  const emitter: EventEmitter = watcher;
  let failure: string | undefined;
  const show = (): void => {
    if (failure !== undefined)
      ws.send({
        type: 'error',
        err: { message: `The notes could not be loaded: ${failure}`, stack: '', plugin: 'coldframe' },
      });
  };
  emitter.on(events.failed, (sentence: string) => {
    failure = sentence;
    show();
  });
  emitter.on(events.done, (isChanged: boolean) => {
    // The text of an open page may be as it was, and its problems others.
    ws.send({ type: 'custom', event: problemsChanged });
    if (failure === undefined && !isChanged) return;
    failure = undefined;
    ws.send({ type: 'full-reload' });
  });
  ws.on('connection', show);
}

/** Device and number of a folder: another one in its place has others. */
function inodeOf(state: FolderState, folder: string): string | undefined {
  return state.get(folder)?.split(' ').slice(0, 2).join(' ');
}
