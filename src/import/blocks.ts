/** Blocks between tags that stand on lines of their own: `{% hint %}` … `{% endhint %}`, `:::note` … `:::`. */
import { fencedLines, linesAt, trimmed } from './lines.ts';
import type { Line } from './lines.ts';

/** What a line is, that is a tag. */
export interface TagLine {
  name: string;
  /** As written. */
  attributes: string;
  isEnd: boolean;
  /** White space before it. */
  indent: string;
}

export interface TagBlock extends Omit<TagLine, 'isEnd'> {
  at: number;
  /** Absent: a tag without an end. */
  inside?: readonly Line[];
  /** Tags directly in it, with what they became. */
  parts: readonly { block: TagBlock; lines: readonly Line[] }[];
}

/** @returns what stands in place of a block; `undefined`: it stays as it is */
export type RenderBlock = (block: TagBlock) => readonly Line[] | undefined;

interface Open {
  tag: TagLine;
  line: Line;
  lines: Line[];
  parts: { block: TagBlock; lines: readonly Line[] }[];
}

/**
 * Inner blocks are rendered before outer ones. A tag without an end is a block of its own; an end without a beginning
 * stays as it is.
 */
export function renderBlocks(
  lines: readonly Line[],
  tagOf: (line: string) => TagLine | undefined,
  render: RenderBlock,
): Line[] {
  const isCode = fencedLines(lines);
  const tags = lines.map(({ text }, index) => (isCode[index] === true ? undefined : tagOf(text)));
  const ends = endsOf(tags);
  const stack: Open[] = [{ tag: noTag, line: { text: '', at: 1 }, lines: [], parts: [] }];
  const finish = (open: Open, isWhole: boolean, close?: Line): void => {
    const into = stack.at(-1);
    if (into === undefined) return;
    const { name, attributes, indent } = open.tag;
    const block: TagBlock = {
      name,
      attributes,
      indent,
      at: open.line.at,
      parts: open.parts,
      ...(isWhole ? { inside: open.lines } : {}),
    };
    const made = render(block);
    if (made !== undefined) into.parts.push({ block, lines: made });
    else if (isWhole) into.parts.push(...open.parts);
    for (const line of made ?? [open.line, ...(isWhole ? open.lines : []), ...(close === undefined ? [] : [close])])
      into.lines.push(line);
  };
  for (const [index, line] of lines.entries()) {
    const tag = tags[index];
    const isOpening = tag?.isEnd === false;
    if (tag !== undefined && isOpening && ends.has(index)) {
      stack.push({ tag, line, lines: [], parts: [] });
      continue;
    }
    if (tag !== undefined && isOpening) {
      finish({ tag, line, lines: [], parts: [] }, false);
      continue;
    }
    if (tag?.isEnd === true && ends.has(index)) {
      const open = stack.pop();
      if (open !== undefined) finish(open, true, line);
      continue;
    }
    stack.at(-1)?.lines.push(line);
  }
  return stack[0]?.lines ?? [];
}

const noTag: TagLine = { name: '', attributes: '', isEnd: false, indent: '' };

/** Indexes of the tags that belong together: beginnings that have an end, and those ends. */
function endsOf(tags: readonly (TagLine | undefined)[]): ReadonlySet<number> {
  const matched = new Set<number>();
  const open: { name: string; index: number }[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, by: number): void => void counts.set(name, (counts.get(name) ?? 0) + by);
  for (const [index, tag] of tags.entries()) {
    if (tag === undefined) continue;
    if (!tag.isEnd) {
      open.push({ name: tag.name, index });
      count(tag.name, 1);
      continue;
    }
    // A nameless end, `:::`, ends whatever was opened last.
    if (tag.name !== '' && (counts.get(tag.name) ?? 0) === 0) continue;
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      count(last.name, -1);
      if (tag.name !== '' && last.name !== tag.name) continue;
      matched.add(last.index).add(index);
      break;
    }
  }
  return matched;
}

/** `fold`: `-` closed, `+` open. */
export function calloutOf(
  at: number,
  { kind, title = '', fold = '' }: { kind: string; title?: string; fold?: '' | '-' | '+' },
  inside: readonly Line[],
): Line[] {
  const head = `[!${kind}]${fold}${title === '' ? '' : ` ${title}`}`;
  return [...linesAt(at, `> ${head}`), ...quoted(trimmed(inside))];
}

/** Of tabs, each of which is a callout that folds, the first is open. */
export function openFirst(lines: readonly Line[]): Line[] {
  const first = lines.findIndex(({ text }) => text.trimStart().startsWith('> [!example]-'));
  return lines.map((line, index) =>
    index === first ? { ...line, text: line.text.replace('[!example]-', '[!example]+') } : line,
  );
}

export function quoted(lines: readonly Line[]): Line[] {
  return lines.map(({ text, at }) => ({ text: text === '' ? '>' : `> ${text}`, at }));
}

export function indented(lines: readonly Line[], indent: string): Line[] {
  return lines.map(({ text, at }) => ({ text: text === '' ? '' : `${indent}${text}`, at }));
}

/** Without the white space that all lines begin with, up to `most` characters. */
export function dedented(lines: readonly Line[], most = Infinity): Line[] {
  const widths = lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ text }) => text.length - text.trimStart().length);
  const width = Math.min(most, ...widths);
  return lines.map(({ text, at }) => ({ text: text.trim() === '' ? '' : text.slice(width), at }));
}

/** A block keeps its distance from what stands around it. */
export function apart(lines: readonly Line[], at: number): Line[] {
  return [...linesAt(at, ''), ...lines, ...linesAt(lines.at(-1)?.at ?? at, '')];
}

/** `title="A b" width='3' wide` → its attributes by name; values without quotes too, and bare words as ``. */
export function attributesOf(written: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of written.matchAll(
    /([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'}]+)))?/gu,
  ))
    if (!found.has(name)) found.set(name, double ?? single ?? bare ?? '');
  return found;
}
