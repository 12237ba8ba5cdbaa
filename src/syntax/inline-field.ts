/**
 * `- **Label**:: value`: a Dataview inline field that opens a list item (a fact: see `notes/About/Facts and
 * comparisons.md`).
 */
import type { Nodes, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { InlineField } from './nodes.ts';
import type { Syntax } from './syntax.ts';

/** Inline fields: the first paragraph of a list item becomes one with a single child, of type `inlineField`. */
export function inlineField(): Syntax {
  return { occursIn: (text) => text.includes('::'), transform: (tree, text) => visit(tree, text) };
}

function visit(node: Root | Nodes, text: string): void {
  if (!('children' in node) || node.type === 'paragraph' || node.type === 'heading' || node.type === 'table') return;
  const first = node.children[0];
  if (node.type === 'listItem' && first?.type === 'paragraph') {
    const field = readField(first, text);
    if (field) first.children = [field];
  }
  for (const child of node.children) visit(child, text);
}

/**
 * The label is what stands before the first `::` of the paragraph's own text on its first line, white space after it.
 */
function readField(paragraph: Paragraph, source: string): InlineField | undefined {
  const { children } = paragraph;
  const index = children.findIndex(
    (node) => node.type === 'break' || (node.type === 'text' && /::(?:\s|$)/.test(node.value)),
  );
  const node = children[index];
  const [before, after] = node?.type === 'text' ? splitAtColons(node, source) : [];
  if (!before || !after) return undefined;
  const labelChildren = [...children.slice(0, index), ...(before.value === '' ? [] : [before])];
  const label = toString(labelChildren.filter(({ type }) => type !== 'comment')).trim();
  if (label === '' || /\s$/.test(before.value)) return undefined;
  // `Call [due:: 2026-01-31]`: a field in brackets is one of its own, and what stands before it no label.
  if (/(?:^|\s)[[(][^[\]()\n]{1,80}$/u.test(before.value) && /[\])]/u.test(after.value)) return undefined;
  const value: PhrasingContent[] = [...(after.value === '' ? [] : [after]), ...children.slice(index + 1)];
  return {
    type: 'inlineField',
    label,
    labelChildren,
    children: value,
    ...(paragraph.position ? { position: paragraph.position } : {}),
  };
}

/** The text before `::` and after it; nothing where the colons are escaped. */
function splitAtColons(node: Text, source: string): [Text, Text] | [] {
  const at = node.value.search(/::(?:\s|$)/);
  const start = node.position?.start;
  if (at < 0 || start?.offset === undefined || !node.position) return [];
  const inSource = source.slice(start.offset, node.position.end.offset).search(/::(?:\s|$)/);
  if (inSource < 0 || source[start.offset + inSource - 1] === '\\') return [];
  const rest = node.value.slice(at + 2);
  const value = rest.trimStart();
  const point = (by: number) => ({ ...start, column: start.column + by, offset: (start.offset ?? 0) + by });
  const valueStart = inSource + 2 + rest.length - value.length;
  return [
    { type: 'text', value: node.value.slice(0, at), position: { start: { ...start }, end: point(inSource) } },
    { type: 'text', value, position: { start: point(valueStart), end: { ...node.position.end } } },
  ];
}
