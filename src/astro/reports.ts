/** What a build or a development server says of its vault: problems, times, and the refusal to build none. */
import { formatProblem } from '../problems.ts';
import type { Problem } from '../vault/types.ts';
import { handedProblem } from './handover.ts';
import type { HandedProblem, Handover } from './handover.ts';
import { readMarker } from './output/marker.ts';
import { Refusal } from './output/refusal.ts';
import type { Timing } from './stopwatch.ts';

/**
 * Refuses to build where there is no vault: every other error costs a note or its address at most. And refuses to put
 * an empty site in the place of one that has pages: a disk that is not mounted looks like an empty vault, and of a
 * garden whose file cannot be understood nothing is published.
 * @throws {Refusal}
 */
export function refuseEmptying(problems: readonly Problem[], isUnclear: boolean, out: string, force: boolean): void {
  const missing = problems.find(({ ruleId }) => ruleId === 'vault-missing');
  if (missing !== undefined) throw new Refusal(formatProblem(missing));
  const isEmpty = problems.some(({ ruleId }) => ruleId === 'vault-empty');
  const former = (isEmpty || isUnclear) && !force ? readMarker(out) : undefined;
  if (former === undefined || former.size === 0) return;
  if (isUnclear) {
    const wrong = problems.filter(({ ruleId }) => ruleId?.startsWith('config-') === true).map(formatProblem);
    throw new Refusal(
      `${wrong.join('\n')}\nThe site in ${out} is left as it is. With \`--force\`, the build puts an empty one in its place.`,
    );
  }
  throw new Refusal(
    `The vault holds no note (vault-empty), and ${out} holds a site, which is left as it is. Is it the right folder? With \`--force\`, the build puts the empty site in its place.`,
  );
}

/** Astro's own, or the terminal of a build. */
export interface Log {
  info: (line: string) => void;
  warn: (line: string) => void;
  error: (line: string) => void;
}

interface Update {
  problems: readonly Problem[];
  /** Those of the last load. */
  former: readonly Problem[];
  /** Vault paths of what was saved. */
  saved: ReadonlySet<string>;
}

/** In development: the problems of what was saved, and those that it made elsewhere; remarks are left to `check`. */
export function reportNewProblems({ problems, former, saved }: Update, logger: Log): void {
  const known = new Set(former.map(formatProblem));
  const told = problems
    .map(handedProblem)
    .filter(({ severity }) => severity !== 'info')
    .filter(({ line, path }) => !known.has(line) || (path !== undefined && saved.has(path)));
  printLines(told, logger);
}

export function reportProblems({ problems }: Handover, logger: Log): void {
  printLines(problems, logger);
}

function printLines(problems: readonly HandedProblem[], logger: Log): void {
  for (const { severity, line } of problems) {
    if (severity === 'error') logger.error(line);
    else if (severity === 'warning') logger.warn(line);
  }
}

/** One line a stage, `stage compile 1234 ms`. */
export function reportTimings({ timings }: Handover, around: readonly Timing[], logger: Log): void {
  for (const { stage, ms } of [...timings, ...around]) logger.info(`stage ${stage} ${Math.round(ms)} ms`);
}
