/** What a note's trees hold, and small changes of them. */
import type { Nodes } from 'hast';
import type { Code, Root } from 'mdast';
import { walk } from '../syntax/walk.ts';
import type { Reference } from '../vault/types.ts';

export function languagesOf(tree: Root): Set<string> {
  const languages = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'code' && node.lang) languages.add(node.lang);
    return undefined;
  });
  return languages;
}

export function rangeOf(node: Code): Reference['range'] {
  const start = node.position?.start;
  const end = node.position?.end;
  return { line: start?.line ?? 1, column: start?.column ?? 1, start: start?.offset ?? 0, end: end?.offset ?? 0 };
}

/** Each is one level lower. */
export function lowerHeadings(node: Nodes): void {
  if (node.type === 'element') {
    const level = /^h([1-5])$/u.exec(node.tagName)?.[1];
    if (level !== undefined) node.tagName = `h${Number(level) + 1}`;
  }
  if ('children' in node) for (const child of node.children) lowerHeadings(child);
}

export function holdsRawHtml(node: Nodes): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(holdsRawHtml));
}
