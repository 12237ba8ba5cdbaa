/** The line of a note that a failure of its module belongs to, as far as it can be known. */
import type { NoteModule } from '../render/mdx-module.ts';
import { lineNow } from './place.ts';
import { messageOf } from '../message-of.ts';

/** `code` is what was compiled from the module; absent where that failed. */
export function failedLine(error: unknown, { source, lines }: NoteModule, code: string | undefined): number {
  const texts = source.split('\n');
  const told = (at: number | undefined): number => (at === undefined ? 0 : (lines[at] ?? 0));
  const candidates = [
    told(statementLine(error, texts, code)),
    told(nameLine(error, texts, lines)),
    told(compiledLine(error)),
    ...lines,
  ];
  return lineNow() ?? candidates.find((line) => line > 0) ?? 1;
}

/** The compiler's messages begin with the place: `2:13: Could not parse …`. */
function compiledLine(error: unknown): number | undefined {
  const [, line] = /^(\d+):\d+: /u.exec(messageOf(error)) ?? [];
  return line === undefined ? undefined : Number(line) - 1;
}

/** A statement stands in the compiled code about as it was written. */
function statementLine(error: unknown, texts: readonly string[], code: string | undefined): number {
  const [, line] = (error instanceof Error && /garden:note:(\d+)/u.exec(error.stack ?? '')) || [];
  const written = bare(code?.split('\n')[Number(line ?? 0) - 1] ?? '');
  return written === '' ? -1 : texts.findIndex((text) => bare(text) === written);
}

/** The last line that names what the message names: of two exports of one name, the second is the mistake. */
function nameLine(error: unknown, texts: readonly string[], lines: readonly number[]): number {
  const names = [...messageOf(error).matchAll(/['"`]([^'"`\s]+)['"`]|^([\p{L}_$][\p{L}\p{N}_$]*) is not/gu)].map(
    ([, quoted, bareName]) => quoted ?? bareName ?? '',
  );
  return Math.max(
    ...names.map((name) => texts.findLastIndex((text, at) => lines[at] !== 0 && wordsOf(text).has(name))),
    -1,
  );
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}_$][\p{L}\p{N}_$]*|(?<=['"])[^'"]+(?=['"])/gu));
}

function bare(text: string): string {
  return text.replaceAll(/[\s;'"`()]/gu, '');
}
