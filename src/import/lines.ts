/** Lines of a note on its way into a vault, each with the line of the file that it came from. */
export interface Line {
  text: string;
  /** From one. */
  at: number;
}

/** Of the lines' text: offsets, and what stands there instead. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** @param first number of the first line */
export function linesOf(text: string, first = 1): Line[] {
  return text.split('\n').map((line, index) => ({ text: line, at: first + index }));
}

export function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** Lines made in place of something: they all come from there. */
export function linesAt(at: number, ...texts: readonly string[]): Line[] {
  return texts.map((text) => ({ text, at }));
}

/** Of edits that overlap, the one that begins first is done; of those, the longest. */
export function edited(lines: readonly Line[], edits: readonly Edit[]): Line[] {
  if (edits.length === 0) return [...lines];
  const text = textOf(lines);
  const made: Line[] = [{ text: '', at: lines[0]?.at ?? 1 }];
  const append = (piece: string, atOf: (newlines: number) => number): void => {
    for (const [index, part] of piece.split('\n').entries()) {
      const last = made.at(-1);
      if (index === 0 && last !== undefined) last.text += part;
      else made.push({ text: part, at: atOf(index) });
    }
  };
  let [from, line] = [0, 0];
  const atOf = (index: number): number => (lines[Math.min(index, lines.length - 1)] ?? { at: 1 }).at;
  const keep = (end: number): void => {
    const piece = text.slice(from, end);
    const begun = line;
    append(piece, (newlines) => atOf(begun + newlines));
    line += countNewlines(piece);
    from = end;
  };
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < from) continue;
    keep(edit.start);
    const [first, last] = [line, line + countNewlines(text.slice(from, edit.end))];
    append(edit.text, (newlines) => Math.min(atOf(first) + newlines, atOf(last)));
    [from, line] = [edit.end, last];
  }
  keep(text.length);
  return made;
}

/** Without blank lines at the beginning and the end. */
export function trimmed(lines: readonly Line[]): readonly Line[] {
  const isBlank = ({ text }: Line): boolean => text.trim() === '';
  const start = lines.findIndex((line) => !isBlank(line));
  return start < 0 ? [] : lines.slice(start, lines.findLastIndex((line) => !isBlank(line)) + 1);
}

/** What lists and quotes put before a line, and the mark of an item. */
const margin = /^[\s>]+/u;
const marker = /^(?:[-*+]|\d{1,9}[.)])\s+/u;

/** The words of a line that is a heading, as they are written. */
export function headingIn(line: string): string | undefined {
  return /^#{1,6}\s+(\S.*)$/u.exec(line)?.[1]?.trim();
}

/**
 * Whether each line stands in a fenced code block, or is one of its fences; also in lists, quotes and indented blocks.
 */
export function fencedLines(lines: readonly Line[]): boolean[] {
  let open: string | undefined;
  return lines.map(({ text }) => {
    const [, fence, behind = ''] =
      /^(`{3,}|~{3,})([^`~].*)?$/u.exec(text.replace(margin, '').replace(marker, '')) ?? [];
    if (open === undefined) {
      if (fence === undefined || (fence.startsWith('`') && behind.includes('`'))) return false;
      open = fence;
      return true;
    }
    if (fence?.startsWith(open) === true && behind.trim() === '') open = undefined;
    return true;
  });
}

function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
