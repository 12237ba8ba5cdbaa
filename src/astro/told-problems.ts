/**
 * What a garden's owner wants to hear: problems as grave as the configuration says, without those of ignored folders.
 */
import { VFileMessage } from 'vfile-message';
import type { ProblemRules } from '../config/garden-config.ts';
import type { Severity } from '../problems.ts';
import type { Problem } from '../vault/types.ts';

export function toldProblems(problems: readonly Problem[], { severities, ignore }: ProblemRules): readonly Problem[] {
  const wanted = new Map(severities);
  const folders = ignore.map((folder) => folder.normalize('NFC').replaceAll(/^\/+|(?<!\/)\/+$/gu, ''));
  const isIgnored = (file: string): boolean =>
    folders.some((folder) => file === folder || file === `${folder}.md` || file.startsWith(`${folder}/`));
  return problems.flatMap((each) => {
    if (each.file !== undefined && isIgnored(each.file.normalize('NFC'))) return [];
    const severity = wanted.get(each.ruleId ?? '');
    if (severity === undefined) return [each];
    return severity === 'off' ? [] : [withSeverity(each, severity)];
  });
}

/** The same problem, of another severity. */
function withSeverity(p: Problem, severity: Severity): Problem {
  const { file, line, column = 1, note, reason } = p;
  const message = new VFileMessage(reason, {
    ...(p.ruleId === undefined ? {} : { ruleId: p.ruleId }),
    source: 'coldframe',
    ...(line === undefined ? {} : { place: { line, column } }),
  });
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
  if (note !== undefined) message.note = note;
  if (file !== undefined) message.file = file;
  return message;
}
