/**
 * Comments of the languages whose source readers do not see as such: `%` in formulas, `%%` in Mermaid, `#` in bases.
 * They run to the end of their line.
 */
import type { Code, Nodes, Root } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import type { CommentRange } from './comment-ranges.ts';
import { walk } from './walk.ts';

/** Cuts them out of the tree and returns where they stand in the note's text. */
export function cutCodeComments(tree: Root, text: string): CommentRange[] {
  const ranges: CommentRange[] = [];
  walk(tree, (node) => {
    const begin = beginOf(node);
    if (begin === undefined) return undefined;
    const literal = node as Code | Math | InlineMath;
    const start = node.position?.start.offset ?? 0;
    const source = text.slice(start, node.position?.end.offset ?? start);
    let from = 0;
    const lines = literal.value.split('\n').map((line) => {
      const at = begin(line);
      if (at < 0) return line;
      const cut = line.slice(at).trimEnd();
      const found = source.indexOf(cut, from);
      // What is not found as it stands costs the block in the Markdown copy.
      if (found < 0) ranges.push({ start, end: start + source.length, isClosed: true });
      else ranges.push({ start: start + found, end: start + found + cut.length, isClosed: true });
      from = found < 0 ? from : found + cut.length;
      return line.slice(0, at);
    });
    literal.value = lines.join('\n');
    return undefined;
  });
  return ranges;
}

function beginOf(node: Nodes): ((line: string) => number) | undefined {
  if (node.type === 'math' || node.type === 'inlineMath') return node.value.includes('%') ? texComment : undefined;
  if (node.type !== 'code') return undefined;
  const lang = node.lang?.toLowerCase();
  if (lang === 'mermaid') return /%%|^\s*---/u.test(node.value) ? mermaidComments() : undefined;
  return lang === 'base' ? yamlComment : undefined;
}

/** `\%` is a percent sign, and nothing is a comment in `\verb|…|`. */
function texComment(line: string): number {
  const signs = isLong(line) ? /\\[^]|%/gu : /\\verb\*?([^\sa-zA-Z*]).*?\1|\\[^]|%/gu;
  for (const match of line.matchAll(signs)) if (match[0] === '%') return match.index;
  return -1;
}

/** A diagram may begin with YAML between two lines of hyphens. */
function mermaidComments(): (line: string) => number {
  let isHead: boolean | undefined;
  return (line) => {
    const isFence = /^\s*---\s*$/u.test(line);
    if (isHead === undefined && line.trim() !== '') isHead = isFence;
    else if (isFence) isHead = false;
    return isHead === true ? yamlComment(line) : mermaidComment(line);
  };
}

/** Not in a label in quotes; `%%{init: …}%%` says how to draw. */
function mermaidComment(line: string): number {
  for (const match of line.matchAll(/"[^"]*"|%%\{[^%]*\}%%|%%/gu)) if (match[0] === '%%') return match.index;
  return -1;
}

function yamlComment(line: string): number {
  const signs = isLong(line) ? /(?<=^|\s)#/gu : /"(?:[^"\\]|\\.)*"|'[^']*'|(?<=^|\s)#/gu;
  for (const match of line.matchAll(signs)) if (match[0] === '#') return match.index;
  return -1;
}

/**
 * In longer lines, many quotes without an end would each be followed to the line's end: what is in quotes may be a
 * comment there.
 */
function isLong(line: string): boolean {
  return line.length > 2000;
}
