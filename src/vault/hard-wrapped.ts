/**
 * Notes whose lines an editor has broken near one column: there a line end is a space, though Obsidian shows a break.
 * It shows in the lines themselves: each is as long as it may be, so the next word would have been too much.
 */
import type { VaultFile, VaultPath } from './types.ts';

/** A line of a paragraph that goes on in the next. */
interface Broken {
  /** Characters. */
  length: number;
  /** Of the first word of the next line. */
  next: number;
}

/** Below these many a note by itself shows nothing. */
const enough = 6;
/** Characters. Poems and addresses are narrower; wider text is not broken by anybody. */
const [narrowest, widest] = [50, 130];
const share = 0.8;
/** Notes that show it by themselves, before those that are too short to show it follow. */
const fewest = 3;

/** Paths of notes whose line ends are read as spaces. */
export function hardWrapped(files: readonly Pick<VaultFile, 'path' | 'kind' | 'text'>[]): ReadonlySet<VaultPath> {
  const broken = new Map<VaultPath, readonly Broken[]>();
  for (const { path, kind, text } of files) if (kind === 'note') broken.set(path, brokenLines(text ?? ''));
  const long = [...broken].filter(([, lines]) => lines.length >= enough);
  const columns = long.flatMap(([path, lines]) => {
    const column = columnOf(lines);
    return column === undefined ? [] : [{ path, column }];
  });
  const found = new Set(columns.map(({ path }) => path));
  if (columns.length < fewest || columns.length * 2 < long.length) return found;
  const usual = columns.map(({ column }) => column).sort((a, b) => a - b)[Math.floor(columns.length / 2)] ?? 0;
  for (const [path, lines] of broken)
    if (lines.length > 0 && lines.length < enough && lines.every((line) => fits(line, usual, 4))) found.add(path);
  return found;
}

/** The column at which most lines end. */
function columnOf(lines: readonly Broken[]): number | undefined {
  const lengths = [...new Set(lines.map(({ length }) => length))].filter(
    (length) => length >= narrowest && length <= widest,
  );
  const best = lengths.reduce(
    (known, column) => {
      const count = lines.filter((line) => fits(line, column)).length;
      return count > known.count ? { column, count } : known;
    },
    { column: 0, count: 0 },
  );
  return best.count >= lines.length * share ? best.column : undefined;
}

/** Whether the line ends where an editor with that column would have ended it, give or take `play` characters. */
function fits({ length, next }: Broken, column: number, play = 0): boolean {
  return length <= column + play && length + 1 + next > column - play;
}

const opensBlock =
  /^(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|\||```|~~~|<|:::|!!!|\?\?\?|===|-{3}|\*{3}|_{3}|\$\$|%%|\[\^|\[[^\]]+\]:|\^[\w-]+\s*$)/u;

function brokenLines(text: string): Broken[] {
  const lines = withoutFrontMatter(text).split('\n');
  const found: Broken[] = [];
  let fence: string | undefined;
  for (const [at, raw] of lines.entries()) {
    const line = raw.trimEnd();
    const marks = quoteMarks(line);
    const bare = line.slice(marks.length).trimStart();
    const mark = /^(?:`{3,}|~{3,}|\$\$)/u.exec(bare)?.[0];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true) fence = undefined;
      continue;
    }
    if (mark !== undefined) {
      fence = mark;
      continue;
    }
    const after = lines[at + 1]?.trimEnd() ?? '';
    const next = after.slice(quoteMarks(after).length).trimStart();
    const isProse = bare !== '' && !/^(?:#{1,6}\s|\||<|\[[^\]]+\]:|\[!)/u.test(bare);
    const goesOn = next !== '' && !opensBlock.test(next) && quoteMarks(after).trim() === marks.trim();
    // Two spaces or a backslash at the end are a break that somebody wanted.
    const isWanted = / {2}\r?$|\\$/u.test(raw);
    // Text that puts no spaces between words shows nothing.
    const hasWords = bare.split(' ').length > 3;
    if (isProse && goesOn && !isWanted && hasWords)
      found.push({ length: [...line].length, next: [...(next.split(/\s/u)[0] ?? '')].length });
  }
  return found;
}

function withoutFrontMatter(text: string): string {
  if (!text.startsWith('---\n')) return text;
  const end = text.indexOf('\n---', 3);
  return end < 0 ? text : text.slice(end + 4);
}

function quoteMarks(line: string): string {
  return /^[\s>]*>/u.exec(line)?.[0] ?? '';
}
