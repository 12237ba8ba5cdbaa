/**
 * The top of a note where front matter would be, if it was not read as such: what may have been meant as front matter,
 * or as a word about publishing, keeps the note private.
 */
import { foldLine, linesOf } from './folded-text.ts';
import { isClosingLine, keysIn, looksLikeProperty, mayCloseNote } from './statement-line.ts';

export interface Suspect {
  /** Index of the line among those given; 0 for front matter as a whole. */
  line: number;
  reason: string;
  /** Folded keys of what looks like properties there. */
  keys: readonly string[];
}

/**
 * A line of these at the top begins front matter in some tool; of two hyphens or one long dash, where it stands alone.
 */
const fence = /^(?:-{3,}|\+{3,}|;{3,}|-{1,2}$)/u;
/** Rules and underlines, which people take for the same. */
const rule = /^(?:\*{3,}|_{3,}|={3,}|\.{3,}|:{3,})/u;
const codeFence = /^(?:"{3}|~{3})/u;
const json = /^\{ ?(?:$|"|[\p{L}_][\p{L}\p{N}_ -]*[:=])/u;

/**
 * `text` is the note without the front matter that was read. With none (`isTop`), any property below a line that may
 * have been its beginning is suspect; else only what may keep the note private.
 */
export function suspectIn(text: string, isTop: boolean): Suspect | undefined {
  const lines = linesOf(text);
  let at = 0;
  let mayOpen = isTop;
  const read: Read = { end: 0, fence: 0 };
  for (;;) {
    while (at < lines.length && foldLine(lines[at] ?? '') === '') at += 1;
    const first = lines[at];
    if (first === undefined) return undefined;
    const end = commentEnd(lines, at);
    if (end === undefined) {
      const isAboveFence = !codeFence.test(foldLine(first)) && isFenceLike(lines[at + 1] ?? '');
      // Titles, directives of YAML and tags: what stands below them is at the top all the same.
      const isHeading = isAboveFence || /^(?:#{1,6} |%(?:yaml|tag)\b|<[^<>]*>$)/u.test(foldLine(first));
      if (isHeading && at < read.end) {
        // The block that it stands in has been read.
        mayOpen = false;
        at += 1;
        continue;
      }
      if (at >= read.fence) read.fence = fenceAfter(lines, at);
      read.end = blankAfter(lines, at, read.fence);
      const found = suspectBlock(lines, at, mayOpen && !isHeading, isTop, read);
      if (found !== undefined || !isHeading) return found;
      // Some write, or export, the properties below the title.
      mayOpen = false;
      const isTitle = isAboveFence && !isFenceLike(first) && /^={3,}$/u.test(foldLine(lines[at + 1] ?? ''));
      // A line of hyphens below a title may be a fence as well.
      at += isTitle ? 2 : 1;
      continue;
    }
    const closing = lines
      .slice(at, end)
      .findIndex((line) => isClosingLine(line.replaceAll(/<!-{0,9}|-{0,9}!?>|%%/gu, ' ')));
    if (closing >= 0) return suspect(lines, at + closing, 'a comment at the top says');
    at = end;
  }
}

function isFenceLike(line: string): boolean {
  const shown = bare(line);
  return fence.test(shown) || rule.test(shown);
}

/** What of the lines below has been read, so that many titles do not each read to the end. */
interface Read {
  /** Of the block. */
  end: number;
  /** The next line that may close front matter. */
  fence: number;
}

/** The line after a comment that begins here. */
function commentEnd(lines: readonly string[], at: number): number | undefined {
  const folded = foldLine(lines[at] ?? '');
  const [open, close] = folded.startsWith('<!-') ? ['<!-', '->'] : folded.startsWith('%%') ? ['%%', '%%'] : [];
  if (open === undefined || close === undefined) return undefined;
  for (let line = at; line < lines.length; line += 1) {
    const text = foldLine(lines[line] ?? '');
    if (text.indexOf(close, line === at ? open.length : 0) >= 0) return line + 1;
  }
  return lines.length;
}

function suspectBlock(
  lines: readonly string[],
  at: number,
  mayOpen: boolean,
  isAlone: boolean,
  read: Read,
): Suspect | undefined {
  const raw = lines[at] ?? '';
  if (codeFence.test(foldLine(raw))) return undefined;
  const opener = bare(raw);
  const isFence = fence.test(opener) && (opener.length > 1 || foldLine(raw) !== raw.trim());
  if (!isFence && !rule.test(opener) && !json.test(opener)) {
    const { end } = read;
    // Below front matter that was read, a line is text, unless it ends as front matter does.
    if (!isAlone && (end >= lines.length || bare(lines[end] ?? '') === '')) return undefined;
    for (let line = at; line < end; line += 1)
      if (isClosingLine(lines[line] ?? '')) return suspect(lines, line, 'a line at the top says');
    return undefined;
  }
  const end = read.fence;
  for (let line = at; line < end; line += 1)
    if (mayCloseNote(lines[line] ?? ''))
      return { ...suspect(lines, line, 'something like front matter says'), line: 0 };
  if (!mayOpen) return undefined;
  const from = firstWritten(lines, at + 1);
  const block = lines.slice(from, blankAfter(lines, from, end));
  const properties = block.filter((line) => looksLikeProperty(line)).length;
  const rest = opener.replace(/^[-+;]+/u, '');
  const isMeant = rule.test(opener)
    ? end < lines.length && properties > 0 && properties === block.length
    : properties > 0 || looksLikeProperty(rest) || json.test(opener) || json.test(rest);
  return isMeant
    ? { ...suspect(lines, at, 'the note begins as with front matter that cannot be read:', end), line: 0 }
    : undefined;
}

function suspect(lines: readonly string[], line: number, said: string, end = blankAfter(lines, line)): Suspect {
  const shown = foldLine(lines[line] ?? '').slice(0, 60);
  return {
    line,
    reason: `${said} \`${shown.replaceAll('`', "'")}\` in line ${line + 1}`,
    keys: keysIn(lines.slice(line, end)),
  };
}

/** The line as it is seen, without marks of a quote, a list, an escape or code around it. */
function bare(line: string): string {
  return foldLine(line).replace(/^(?:[>\\"]+ ?|[-*+] (?=[-+;*]{3}))+/u, '');
}

function firstWritten(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && foldLine(lines[at] ?? '') === '') at += 1;
  return at;
}

/** Not beyond `last`. */
function blankAfter(lines: readonly string[], from: number, last = lines.length): number {
  let at = from;
  while (at < last && foldLine(lines[at] ?? '') !== '') at += 1;
  return at;
}

function fenceAfter(lines: readonly string[], at: number): number {
  let next = at + 1;
  while (next < lines.length && !/^(?:[-+;*_=.]{3,}$|-{3,})/u.test(bare(lines[next] ?? ''))) next += 1;
  return Math.min(next, lines.length);
}
