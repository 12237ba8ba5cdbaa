/**
 * Loaded into a build before all else (`node --import`): at each step that changes what the next build finds, what
 * stands on the disk is copied, as a build that is killed there would leave it. Reads what to copy and where to from
 * the environment, see `stopped.test.ts`.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const { STEPS_LEFT: left, STEPS_PLACES: places = '' } = process.env;
if (left !== undefined && isMainThread) watch(left, places.split('\n'));

function watch(to: string, folders: readonly string[]): void {
  const { cpSync, existsSync } = fs;
  const seen = new Set<string>();

  /** Once a step, as it is before the step and after it. */
  function around<Args extends unknown[], Result>(
    call: (...args: Args) => Result,
    stepOf: (...args: Args) => string | undefined,
  ): (...args: Args) => Result {
    return (...args) => {
      const step = stepOf(...args);
      if (step === undefined || seen.has(step)) return call(...args);
      seen.add(step);
      keep(`before ${step}`);
      const result = call(...args);
      keep(`after ${step}`);
      return result;
    };
  }

  function keep(name: string): void {
    for (const [at, folder] of folders.entries())
      if (existsSync(folder)) cpSync(folder, join(to, name, String(at)), { recursive: true, verbatimSymlinks: true });
  }

  const { openSync, rmSync, renameSync, mkdirSync } = fs;
  const isAt = (path: unknown, name: string): boolean => String(path).endsWith(name);
  // The first that it removes of what former versions have left.
  fs.rmSync = around(rmSync, (path) => (isAt(path, '/.astro') ? 'the beginning' : undefined));
  // After it, the page is there and empty.
  fs.openSync = around(openSync, (path, flags) =>
    isAt(path, '/state/index.html') && (Number(flags) & fs.constants.O_CREAT) !== 0 ? 'a page is written' : undefined,
  );
  fs.renameSync = around(renameSync, (from, onto) => {
    if (isAt(onto, '/kept-pages')) return 'the pages are listed';
    if (isAt(from, '/www/site')) return 'the former site moves away';
    return isAt(from, '.site.coldframe-next') && isAt(onto, '/www/site') ? 'the new site moves in' : undefined;
  });
  const fill = around(
    (path: fs.PathLike, options?: fs.MakeDirectoryOptions | fs.Mode | null) => mkdirSync(path, options),
    (path) =>
      seen.has('the pages are listed') && isAt(path, '.site.coldframe-next') ? 'the new site is filled' : undefined,
  );
  Object.assign(fs, { mkdirSync: fill });
  syncBuiltinESMExports();
}
