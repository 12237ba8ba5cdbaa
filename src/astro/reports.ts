/** What the build says of its vault: problems, counts, and the refusal to build two notes at one address. */
import type { AstroIntegrationLogger } from 'astro';
import { formatProblem, severityOf } from '../problems.ts';
import type { Problem } from '../vault/types.ts';
import type { Handover } from './handover.ts';

/** Throws, with every culprit named, where two notes would have one address or there is no vault. */
export function refuseCollisions(problems: readonly Problem[]): void {
  const fatal = problems.filter((problem) => severityOf(problem) === 'error' && problem.ruleId !== 'note-failed');
  if (fatal.length > 0) throw new Error(`The garden cannot be built:\n${fatal.map(formatProblem).join('\n')}`);
}

export function reportProblems({ problems }: Handover, logger: AstroIntegrationLogger): void {
  for (const { severity, line } of problems) {
    if (severity === 'error') logger.error(line);
    else if (severity === 'warning') logger.warn(line);
  }
}
