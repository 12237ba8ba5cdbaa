/** Digital Garden writes a note that is embedded as HTML into the other; here it is an embed again. */
import { fencedLines, linesAt, textOf, trimmed } from '../lines.ts';
import type { Line } from '../lines.ts';

export interface Transcluded {
  /** Address of the note, and perhaps `#heading`. */
  href: string;
  /** As the exporter wrote it above the text. */
  title?: string;
  inside: readonly Line[];
  at: number;
}

const opening = /<div class="transclusion internal-embed/u;
const closing = '</div></div>';

/**
 * @param put what stands in the place of one; it gets those that stand in it first
 * @returns the lines without them
 */
export function takeTransclusions(lines: readonly Line[], put: (found: Transcluded) => string): Line[] {
  const isCode = fencedLines(lines);
  const stack: { head: string; line: Line; lines: Line[] }[] = [];
  const made: Line[] = [];
  const into = (): Line[] => stack.at(-1)?.lines ?? made;
  for (const [index, line] of lines.entries()) {
    if (isCode[index] === true) {
      into().push(line);
      continue;
    }
    let rest = line.text;
    let isTouched = false;
    for (;;) {
      const begin = opening.exec(rest)?.index ?? -1;
      const end = stack.length === 0 ? -1 : rest.indexOf(closing);
      if (begin >= 0 && (end < 0 || begin < end)) {
        const head = /^.*?class="markdown-embed">/u.exec(rest.slice(begin))?.[0];
        // It goes on in later lines: not as the exporter writes it.
        if (head === undefined) break;
        if (rest.slice(0, begin).trim() !== '') into().push({ ...line, text: rest.slice(0, begin).trimEnd() });
        stack.push({ head, line, lines: [] });
        rest = rest.slice(begin + head.length);
      } else if (end >= 0) {
        if (rest.slice(0, end).trim() !== '') into().push({ ...line, text: rest.slice(0, end) });
        const open = stack.pop();
        if (open !== undefined)
          into().push(...linesAt(open.line.at, put(foundIn(open.head, open.line.at, open.lines))));
        rest = rest.slice(end + closing.length);
      } else break;
      isTouched = true;
    }
    if (!isTouched || rest.trim() !== '') into().push({ ...line, text: rest });
  }
  // Without an end: nothing is lost.
  for (const { head, line, lines: inside } of stack) made.push({ ...line, text: head }, ...inside);
  return made;
}

function foundIn(head: string, at: number, lines: readonly Line[]): Transcluded {
  const href = /class="markdown-embed-link" href="([^"]*)"/u.exec(head)?.[1] ?? '';
  const text = textOf(lines);
  const [whole = '', inner = ''] = /^\s*\$?<div class="markdown-embed-title">([^<]*)<\/div>[ \t]*\n?/u.exec(text) ?? [];
  const title = inner.replaceAll('#', '').trim();
  const skipped = whole.split('\n').length - 1;
  const inside = whole === '' ? lines : lines.slice(skipped);
  return { href, at, inside: trimmed(inside), ...(title === '' ? {} : { title }) };
}
