/** How `coldframe check` tells problems: to people, to programs, and on GitHub's pages. */
import { join, relative, sep } from 'node:path';
import type { HandedProblem } from '../astro/handover.ts';
import type { Problem } from '../vault/types.ts';
import type { Terminal } from './terminal.ts';

export interface Checked {
  problems: readonly (HandedProblem & { problem: Problem })[];
  /** How many notes are published. */
  notes: number;
  /** Absolute. */
  vault: string;
  /** Where the person stands, absolute. */
  standing: string;
  /** The counts, in a line. */
  summary: string;
}

export const formats = { text, json, github } as const;
export type Format = keyof typeof formats;

function text({ problems, summary }: Checked, { print }: Terminal): void {
  for (const { line } of problems) print(line);
  print(summary);
}

/** One object; `version` is raised when a key changes its meaning. */
function json({ problems, notes }: Checked, { print }: Terminal): void {
  print(
    JSON.stringify(
      {
        version: 1,
        notes,
        problems: problems.map(({ problem, severity, id }) => ({
          id,
          severity,
          ...(problem.file === undefined ? {} : { file: problem.file }),
          ...(problem.line === undefined ? {} : { line: problem.line, column: problem.column ?? 1 }),
          message: problem.reason,
          ...(problem.note === undefined ? {} : { hint: problem.note }),
        })),
      },
      undefined,
      2,
    ),
  );
}

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands: GitHub shows each beside its line. */
function github({ problems, vault, standing, summary }: Checked, { print }: Terminal): void {
  for (const { problem, severity, id, text: told } of problems) {
    const about: readonly (readonly [string, string | number | undefined])[] = [
      [
        'file',
        problem.file === undefined ? undefined : relative(standing, join(vault, problem.file)).split(sep).join('/'),
      ],
      ['line', problem.line],
      ['col', problem.line === undefined ? undefined : (problem.column ?? 1)],
      ['title', id],
    ];
    const properties = about.flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`],
    );
    print(`::${commands[severity]} ${properties.join(',')}::${escaped(told)}`);
  }
  print(summary);
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
