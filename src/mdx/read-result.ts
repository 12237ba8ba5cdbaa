/**
 * What a note's process says → a result. The note's own code can say anything there, so nothing of it is taken as it
 * is.
 */
import type { ModuleResult, NoteModule } from '../render/mdx-module.ts';
import { mostHtml } from './render-jsx.ts';

/** Characters of a reason. */
const longestReason = 300;

/** `undefined` where it is no result: what the process says next may be one. */
export function readResult(message: unknown, module: NoteModule): ModuleResult | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { html, failed, line } = message as { html?: unknown; failed?: unknown; line?: unknown };
  const first = firstLine(module);
  if (typeof html === 'string')
    return html.length > mostHtml
      ? { failed: `it makes more than ${mostHtml} characters of HTML`, line: first }
      : { html };
  if (typeof failed !== 'string') return undefined;
  const isOfNote = typeof line === 'number' && module.lines.includes(line) && line > 0;
  return { failed: failed.slice(0, longestReason).toWellFormed(), line: isOfNote ? line : first };
}

/** The first line of the note that is to be run. */
export function firstLine({ lines }: NoteModule): number {
  return lines.find((line) => line > 0) ?? 1;
}
