/** Blocks whose text is indented below a head: `!!! note "Title"`, `=== "Tab"` → callouts. */
import { apart, calloutOf, dedented } from './blocks.ts';
import { fencedLines, trimmed } from './lines.ts';
import type { Line } from './lines.ts';

export interface Head {
  kind: string;
  title?: string;
  fold?: '' | '-' | '+';
}

/** @param headOf what a line begins, that is a head; the text below is turned as well */
export function convertIndented(lines: readonly Line[], headOf: (line: string) => Head | undefined, depth = 0): Line[] {
  const isCode = fencedLines(lines);
  const made: Line[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined) break;
    const margin = line.text.length - line.text.trimStart().length;
    const head = isCode[index] === true || depth > 20 ? undefined : headOf(line.text.trim());
    if (head === undefined) {
      made.push(line);
      index += 1;
      continue;
    }
    let end = index + 1;
    while (end < lines.length) {
      const text = lines[end]?.text ?? '';
      if (text.trim() !== '' && text.length - text.trimStart().length < margin + 2) break;
      end += 1;
    }
    const inside = dedented(trimmed(lines.slice(index + 1, end)));
    const callout = calloutOf(line.at, head, convertIndented(inside, headOf, depth + 1));
    const indent = ' '.repeat(margin);
    made.push(
      ...apart(
        callout.map((each) => ({ ...each, text: `${indent}${each.text}` })),
        line.at,
      ),
    );
    index = end;
  }
  return made;
}
