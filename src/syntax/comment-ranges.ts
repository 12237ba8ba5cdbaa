/**
 * The one place that decides what of a note is a comment, as Obsidian's editor reads it: from a marker outside of code
 * and math to the next one, over lines, paragraphs and all that they may be parts of, or to the note's end. Where it
 * cannot be known what was meant, more is hidden.
 */
import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-math';

export interface CommentRange {
  /** Offsets into the note's text, end exclusive. */
  start: number;
  end: number;
  /** False where it runs to the end of the note because nothing closes it. */
  isClosed: boolean;
}

declare module 'unist' {
  interface Data {
    /** On the root: comments that have no node of their own, and such as are never closed. */
    comments?: CommentRange[];
  }
}

interface Area {
  start: number;
  end: number;
  kind: 'apart' | 'html';
}

/** Whether a text may hold comments at all. */
export function mayHoldComments(text: string): boolean {
  return text.includes('%%') || text.includes('<!--') || text.includes('{/*');
}

export type Dialect = 'markdown' | 'mdx';

/** What begins a comment. */
const markersIn: Readonly<Record<Dialect, RegExp>> = {
  markdown: /%%+|<!--/u,
  mdx: /%%+|<!--|\{\/\*/u,
};

/**
 * Comments that the tree does not hold as comments already, in order. Those behind one that changes what the text after
 * it is are left for the tree that is made without it.
 */
export function commentsOutside(tree: Root, text: string, dialect: Dialect): CommentRange[] {
  const areas: Area[] = [];
  collectAreas(tree, text, false, areas);
  areas.sort((a, b) => a.start - b.start);
  const found: CommentRange[] = [];
  const markers = new RegExp(markersIn[dialect], 'gmu');
  let area = 0;
  for (let match = markers.exec(text); match !== null; match = markers.exec(text)) {
    const start = match.index;
    while ((areas[area]?.end ?? Infinity) <= start) area += 1;
    const around = areas[area];
    const within = around !== undefined && around.start <= start ? around : undefined;
    if (within?.kind === 'apart') {
      markers.lastIndex = within.end;
      continue;
    }
    if (within === undefined && isEscaped(text, start)) {
      markers.lastIndex = start + 1;
      continue;
    }
    const [marker] = match;
    // Four percent signs are a comment of nothing (COM-3).
    if (marker.startsWith('%') && marker.length % 4 === 0) continue;
    const comment: CommentRange | undefined = marker.startsWith('%')
      ? percentComment(text, start, marker.length)
      : marker === '<!--'
        ? htmlComment(text, start)
        : braceComment(text, start);
    if (comment === undefined) continue;
    if (marker === '<!--' && within !== undefined && isPlain(text, comment, within)) {
      markers.lastIndex = comment.end;
      continue;
    }
    if (!comment.isClosed && isBlankFrom(text, start + marker.length)) break;
    found.push(comment);
    markers.lastIndex = comment.end;
    let inside = area;
    while ((areas[inside]?.start ?? Infinity) < comment.end && (areas[inside]?.end ?? Infinity) <= comment.end)
      inside += 1;
    const straddling = areas[inside];
    if (straddling !== undefined && straddling.start >= start && straddling.start < comment.end) break;
  }
  return found;
}

function percentComment(text: string, start: number, length: number): CommentRange {
  const close = text.indexOf('%%', start + length);
  if (close < 0) return { start, end: text.length, isClosed: false };
  const end = close + (text[close + 2] === '%' && text[close + 3] !== '%' ? 3 : 2);
  // An HTML comment that begins inside and ends behind is hidden, too.
  const innerEnd = holdsOpenHtml(text.slice(start + length, close)) ? text.indexOf('-->', end) : -1;
  return { start, end: innerEnd < 0 ? end : innerEnd + 3, isClosed: true };
}

function holdsOpenHtml(content: string): boolean {
  const inner = content.lastIndexOf('<!--');
  return inner >= 0 && content.indexOf('-->', inner + 4) < 0;
}

function holdsOpenComment(content: string): boolean {
  return holdsOpenHtml(content) || countMarkers(content) % 2 === 1;
}

function countMarkers(content: string): number {
  return content.match(/%%+/gu)?.filter((run) => run.length % 4 !== 0).length ?? 0;
}

function htmlComment(text: string, start: number): CommentRange {
  const inside = start + 4;
  const close = text.indexOf('-->', inside);
  // To a browser `<!-->` is whole; who wrote it may have thought of the next end.
  const short = text.startsWith('>', inside) ? inside + 1 : text.startsWith('->', inside) ? inside + 2 : -1;
  const next = text.indexOf('<!--', inside);
  if (short >= 0 && (close < 0 || (next >= 0 && next < close))) return { start, end: short, isClosed: true };
  if (close < 0) return { start, end: text.length, isClosed: false };
  // A comment of the other kind that begins inside and ends behind is hidden as a whole.
  const partner = countMarkers(text.slice(inside, close)) % 2 === 1 ? text.indexOf('%%', close) : -1;
  return { start, end: partner < 0 ? close + 3 : partner + 2, isClosed: true };
}

/** Nothing where the braces hold more than the comment: that is code, of which nothing is shown. */
function braceComment(text: string, start: number): CommentRange | undefined {
  const close = text.indexOf('*/', start + 3);
  const end = close < 0 ? -1 : text.indexOf('}', close);
  if (end < 0) return { start, end: text.length, isClosed: false };
  return text.slice(close + 2, end).trim() === '' ? { start, end: end + 1, isClosed: true } : undefined;
}

/** An HTML comment that the tree holds as a piece of HTML, and that a browser ends where we do. */
function isPlain(text: string, { start, end, isClosed }: CommentRange, html: Area): boolean {
  const content = text.slice(start + 4, end - 3);
  return (
    isClosed &&
    text.slice(html.start, start).trim() === '' &&
    end <= html.end &&
    !content.includes('--!>') &&
    !/^-?>/u.test(content) &&
    text.startsWith('-->', end - 3)
  );
}

function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
}

/** Nodes whose comments are also in a text of the node's own. */
const speaking: ReadonlySet<string> = new Set([
  'wikilink',
  'linkReference',
  'imageReference',
  'image',
  'footnoteReference',
  'inlineFootnote',
]);

/** What is code or math or a comment already, and what is HTML, where nothing is escaped. */
function collectAreas(node: Nodes, text: string, isSpoken: boolean, areas: Area[]): void {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start !== undefined && end !== undefined) {
    switch (node.type) {
      case 'yaml':
      case 'inlineCode':
      case 'math':
      case 'inlineMath':
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        areas.push({ start, end, kind: 'apart' });
        return;
      case 'code': {
        // What stands behind a fence is no code: it is shown as a title.
        const lineEnd = text.indexOf('\n', start);
        const isFenced = /[`~]/u.test(text[start] ?? '');
        // A comment that begins on a line that is indented, and ends elsewhere.
        if (!isFenced && holdsOpenComment(text.slice(start, end))) return;
        areas.push({ start: isFenced ? (lineEnd < 0 ? end : Math.min(lineEnd, end)) : start, end, kind: 'apart' });
        return;
      }
      case 'comment':
        if (
          !isSpoken &&
          !holdsOpenHtml(text.slice(start, end)) &&
          (isWholeComment(text.slice(start, end)) || isBlankFrom(text, end))
        )
          areas.push({ start, end, kind: 'apart' });
        return;
      case 'html':
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        if (node.type === 'html' || node.children.length === 0) areas.push({ start, end, kind: 'html' });
        break;
      default:
    }
  }
  if ('children' in node)
    for (const child of node.children) collectAreas(child, text, isSpoken || speaking.has(node.type), areas);
}

function isBlankFrom(text: string, at: number): boolean {
  const blank = /\s*$/uy;
  blank.lastIndex = at;
  return blank.test(text);
}

export function isWholeComment(source: string): boolean {
  return source.length >= 4 && source.trimEnd().endsWith('%%');
}
