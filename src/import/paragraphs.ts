/**
 * Text as other editors leave it → as it is typed in Obsidian: one line a paragraph, breaks that are seen, `-` for
 * lists.
 */
import type { Nodes } from 'mdast';
import { edited, fencedLines, textOf } from './lines.ts';
import type { Edit, Line } from './lines.ts';
import { placedIn } from './tree.ts';

/** Line ends within a paragraph that are only spaces become spaces, and those that are breaks are bare. */
export function joinParagraphs(lines: readonly Line[]): Line[] {
  const text = textOf(lines);
  const edits: Edit[] = [];
  for (const { node, start, end } of placedIn(text)) {
    if (node.type === 'break') edits.push({ start, end, text: `\n${marginOf(text, end)}` });
    else if (node.type === 'paragraph' || node.type === 'calloutTitle') edits.push(...joinsOf(node, text, start, end));
  }
  return edited(lines, edits);
}

/** A hard break takes its line end, and what quotes and lists put before the next line stays. */
function marginOf(text: string, end: number): string {
  return text[end - 1] === '\n' ? '' : (/^\n?((?:[ \t]*>)*[ \t]*)$/u.exec(text.slice(end - 1, end))?.[1] ?? '');
}

function joinsOf(node: Extract<Nodes, { children: unknown }>, text: string, start: number, end: number): Edit[] {
  const kept = node.children
    .filter(({ type }) => type === 'break' || type === 'html' || type === 'inlineMath')
    .map(({ position }) => [position?.start.offset ?? 0, position?.end.offset ?? 0] as const);
  const edits: Edit[] = [];
  for (const match of text.slice(start, end).matchAll(/(?<![ \t])[ \t]*\n[ \t]*(?:>[ \t]*)*/gu)) {
    const [at, behind] = [start + match.index, start + match.index + match[0].length];
    const newline = at + match[0].indexOf('\n');
    if (behind >= end || kept.some(([from, to]) => from <= newline && newline <= to)) continue;
    // Text in Chinese or Japanese has no spaces between its characters.
    const isDense =
      /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}。、，]$/u.test(text.slice(at - 2, at)) &&
      /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text.slice(behind, behind + 2));
    edits.push({ start: at, end: behind, text: isDense ? '' : ' ' });
  }
  return edits;
}

/** `*` and `+` before items, `•` before lines, headings that are bold, and entities that stand for plain characters. */
export function plainMarks(lines: readonly Line[]): Line[] {
  const text = textOf(lines);
  const edits: Edit[] = [];
  const placed = placedIn(text);
  const listsBehindLists = new Set<Nodes>();
  for (const { node } of placed) {
    if (!('children' in node)) continue;
    for (const [index, child] of node.children.entries())
      if (child.type === 'list' && node.children[index - 1]?.type === 'list') listsBehindLists.add(child);
  }
  for (const { node, parent, start, end } of placed) {
    if (node.type === 'listItem' && parent.type === 'list' && parent.ordered !== true) {
      if (!listsBehindLists.has(parent) && /^[*+][ \t]/u.test(text.slice(start, start + 2)))
        edits.push({ start, end: start + 1, text: '-' });
    } else if (node.type === 'heading') {
      const [only, ...more] = node.children;
      if (only?.type === 'strong' && more.length === 0 && only.position !== undefined) {
        const [from, to] = [only.position.start.offset ?? 0, only.position.end.offset ?? 0];
        edits.push({ start: from, end: from + 2, text: '' }, { start: to - 2, end: to, text: '' });
      }
    } else if (node.type === 'text') {
      for (const match of text.slice(start, end).matchAll(/&(?:#x20|#32|nbsp|#xA0|#x27|#39|#x22|quot|#x2019|apos);/giu))
        edits.push({ start: start + match.index, end: start + match.index + match[0].length, text: spelled(match[0]) });
    }
  }
  return bulleted(withoutTrailingSpaces(edited(lines, edits)));
}

function spelled(entity: string): string {
  if (/x20|32|nbsp|xA0/iu.test(entity)) return ' ';
  if (/quot|x22/iu.test(entity)) return '"';
  return /x2019/iu.test(entity) ? '’' : "'";
}

/** `• a` on a line of its own is an item. */
function bulleted(lines: readonly Line[]): Line[] {
  const isCode = fencedLines(lines);
  return lines.map((line, index) =>
    isCode[index] === true ? line : { ...line, text: line.text.replace(/^(\s*)[•‣◦▪]\s+/u, '$1- ') },
  );
}

export function withoutTrailingSpaces(lines: readonly Line[]): Line[] {
  const isCode = fencedLines(lines);
  return lines.map((line, index) => (isCode[index] === true ? line : { ...line, text: line.text.trimEnd() }));
}

/** No two blank lines behind each other, outside of code; none at the beginning, and one line end at the end. */
export function withoutGaps(lines: readonly Line[]): Line[] {
  const isCode = fencedLines(lines);
  const kept: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const isBlank = isCode[index] !== true && line.text.trim() === '';
    const isGap = isCode[index] !== true && /^[>\s]*$/u.test(line.text);
    if (isGap && (kept.length === 0 || kept.at(-1)?.text === line.text.trim())) continue;
    kept.push(isBlank ? { ...line, text: '' } : line);
  }
  while (kept.at(-1)?.text.trim() === '') kept.pop();
  return kept.length === 0 ? [] : [...kept, { text: '', at: kept.at(-1)?.at ?? 1 }];
}
