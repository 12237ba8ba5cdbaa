import type { Problem } from '../vault/types.ts';

/** A cycle shows in every page that it runs through, and is reported once for each embed that closes it. */
export function uniqueProblems(problems: readonly Problem[]): readonly Problem[] {
  return [
    ...new Map(
      problems.map((problem) => [`${problem.file}:${problem.line}:${problem.column} ${problem.ruleId}`, problem]),
    ).values(),
  ];
}
