/** How much is done, as V8 counts it: not in seconds, which depend on the machine and on what else it does. */
import { Session } from 'node:inspector/promises';
import type { Profiler } from 'node:inspector';

/** Counts for as long as its process runs: what V8 has made fast before it begins is counted no more. */
export async function countSteps(): Promise<(work: () => unknown) => Promise<number>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return async (work) => {
    await session.post('Profiler.takePreciseCoverage');
    await work();
    return sumOf((await session.post('Profiler.takePreciseCoverage')).result);
  };
}

/**
 * Of functions of our sources and of packages: how often each of their blocks ran. The same work has the same number.
 */
function sumOf(scripts: readonly Profiler.ScriptCoverage[]): number {
  let sum = 0;
  for (const { url, functions } of scripts)
    if (/\/(?:src|node_modules)\//u.test(url))
      for (const { ranges } of functions) for (const { count } of ranges) sum += count;
  return sum;
}
