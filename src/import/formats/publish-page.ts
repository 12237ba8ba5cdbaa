/**
 * The text of a page of Obsidian Publish, as a browser copies it: headings are bare lines, lists have lost their depth,
 * links within the page are `#Heading`, and code stands on lines of its own.
 */
import type { Line } from '../lines.ts';
import { linesAt } from '../lines.ts';
import { subpathOf } from '../targets.ts';

/** Lists and bare lines alone, not one blank line and no Markdown. */
export function isPublishPage(text: string): boolean {
  const lines = text.trimEnd().split('\n');
  const items = lines.filter((line) => line.startsWith('- ')).length;
  const isPlain = lines.every((line) => line.trim() !== '' && !/^(?:\s|#{1,6}\s|>|```|---|\d+\.\s|\*)/u.test(line));
  const headings = lines.filter((line, index) => isBare(line) && (lines[index + 1] ?? '').startsWith('- ')).length;
  return isPlain && items >= 5 && headings >= 3 && isBare(lines[0] ?? '') && isBare(lines[1] ?? '');
}

export interface PublishPage {
  title: string;
  lines: readonly Line[];
}

const isBare = (line: string): boolean => !line.startsWith('-');

type Part = { kind: 'heading' | 'text' | 'item' | 'code'; line: Line; depth?: number };

export function readPublishPage(lines: readonly Line[]): PublishPage {
  const [first, ...rest] = lines.filter(({ text }) => text.trim() !== '');
  const parts = withDepths(partsOf(rest.flatMap(withOwnDash)));
  const headings = parts.filter(({ kind }) => kind === 'heading').map(({ line }) => line.text);
  const longestFirst = headings.toSorted((a, b) => b.length - a.length);
  const made: Line[] = [];
  let before: Part['kind'] | undefined;
  for (const { kind, line, depth = 2 } of parts) {
    const text = kind === 'code' ? line.text : withLinks(line.text, longestFirst);
    if (before !== undefined && (kind !== 'item' || before !== 'item')) made.push(...linesAt(line.at, ''));
    if (kind === 'heading') made.push({ ...line, text: `${'#'.repeat(depth)} ${line.text}` });
    else if (kind === 'code') made.push(...linesAt(line.at, '```', text, '```'));
    else made.push({ ...line, text: kind === 'item' ? `- ${text}` : text });
    before = kind;
  }
  return { title: first?.text.trim() ?? '', lines: made };
}

/** `) -`: the dash belongs to what comes next. */
function withOwnDash(line: Line): Line[] {
  const { text, at } = line;
  return /^[^-].*\s-$/u.test(text) ? linesAt(at, text.slice(0, -1).trimEnd(), '-') : [line];
}

function partsOf(lines: readonly Line[]): Part[] {
  const parts: Part[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    const text = line.text.trim();
    const last = parts.at(-1);
    if (text === '-') {
      parts.push({ kind: 'item', line: { ...line, text: '' } });
      isOpen = true;
    } else if (text.startsWith('- ')) {
      parts.push({ kind: 'item', line: { ...line, text: text.slice(2) } });
      isOpen = false;
    } else if (isOpen && last?.kind === 'item' && goesOn(last.line.text, text)) {
      last.line = { ...last.line, text: joined(last.line.text, text, lines[index + 1]?.text ?? '') };
    } else {
      isOpen = false;
      parts.push({ kind: isCommand(text) ? 'code' : isTitle(text) ? 'heading' : 'text', line: { ...line, text } });
    }
  }
  return parts.filter(({ kind, line }) => kind !== 'item' || line.text !== '');
}

/** An item of paragraphs stands below its dash, and its code on lines of its own. */
function goesOn(said: string, text: string): boolean {
  const isParenthesisOpen = said.split('(').length > said.split(')').length;
  return said === '' || isParenthesisOpen || said.endsWith('`') || /^[),.;:]/u.test(text);
}

function joined(said: string, text: string, next: string): string {
  if (said === '') return text;
  if (/^[),.;]/u.test(text)) return `${said}${text}`;
  const isCode = /^\S+$/u.test(text) && /^[),.;]/u.test(next.trim());
  return `${said} ${isCode ? `\`${text}\`` : text}`;
}

function isTitle(text: string): boolean {
  return text.length <= 60 && !/[.!?:;,]$/u.test(text) && !text.includes(' - ');
}

function isCommand(text: string): boolean {
  return /^[a-z][\w./-]*\s.*(?:\s--?[a-z]|\s\d?>\s)/u.test(text);
}

/** A heading right behind another stands below it, and so do those that follow, up to the next such one. */
function withDepths(parts: readonly Part[]): Part[] {
  let isBelow = false;
  return parts.map((part, index) => {
    if (part.kind !== 'heading') return part;
    const [before, next] = [parts[index - 1]?.kind, parts[index + 1]?.kind];
    const isParent = next === 'heading' && before !== 'heading';
    if (isParent) isBelow = true;
    return { ...part, depth: isParent || !isBelow ? 2 : 3 };
  });
}

function withLinks(text: string, headings: readonly string[]): string {
  return text.replaceAll(/(^|[\s(])#([^\s#].*?)(?=(?:\s#|$))/gu, (all: string, before: string, rest: string) => {
    const heading = headings.find((each) => rest.startsWith(each) && !/^[\p{L}\p{N}]/u.test(rest.slice(each.length)));
    return heading === undefined ? all : `${before}[[#${subpathOf(heading)}]]${rest.slice(heading.length)}`;
  });
}
