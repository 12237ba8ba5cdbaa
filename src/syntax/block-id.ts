/** ` ^id` at the end of a block, or on a line of its own below one: rules BLK-1 to BLK-8. */
import type { Nodes, Parents, Root, RootContent, Table } from 'mdast';
import type { Syntax } from './syntax.ts';

type Block = Exclude<Nodes, Root>;

/** Block ids: `data.blockId`, in lower case, on the node they name; their markers are taken out of the tree. */
export function blockId(): Syntax {
  return {
    occursIn: (text) => /\^[A-Za-z\d-]/.test(text),
    transform: (tree, text) => markChildren(tree, text, undefined),
  };
}

/** `quote`: the outermost quote or callout around, which takes every id in it (rule BLK-5). */
function markChildren(parent: Parents, text: string, quote: Block | undefined): void {
  const children: Nodes[] = parent.children;
  for (let index = 0; index < children.length; index++) {
    const node = children[index] as Block;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'calloutTitle') {
      const id = takeId(node, text);
      if (id === undefined) continue;
      const isAlone = node.children.length === 0 && node.type === 'paragraph';
      const target = quote ?? (isAlone ? blockBefore(parent, index) : blockOf(node, parent));
      if (target) target.data = { ...target.data, blockId: id };
      if (isAlone) children.splice(index--, 1);
    } else if (node.type === 'table') {
      const id = takeIdRow(node, text);
      if (id !== undefined) (quote ?? node).data = { ...(quote ?? node).data, blockId: id };
    } else if (node.type === 'blockquote' || node.type === 'callout') {
      markChildren(node, text, quote ?? node);
    } else if (node.type === 'list' || node.type === 'listItem' || node.type === 'footnoteDefinition') {
      markChildren(node, text, quote);
    }
  }
}

/** A list item's paragraph stands for the item. */
function blockOf(node: Block, parent: Parents): Block {
  return parent.type === 'listItem' ? parent : node;
}

/** Rule BLK-4: blank lines do not part an id from its block, nor do comments. */
function blockBefore(parent: Parents, index: number): Block | undefined {
  for (let before = index - 1; before >= 0; before--) {
    const node = parent.children[before];
    if (node && node.type !== 'comment' && node.type !== 'definition' && node.type !== 'yaml')
      return blockOf(node, parent);
  }
  return parent.type === 'listItem' ? parent : undefined;
}

/**
 * Takes ` ^id` off the end of `node`. The source tells what the tree does not: that nothing follows (white space makes
 * it text), and that neither the caret nor an id's letter is written as an escape (rule BLK-3).
 */
function takeId(node: Exclude<Parents, Root>, text: string): string | undefined {
  const last: RootContent | undefined = node.children.at(-1);
  const end = last?.position?.end.offset;
  if (last?.type !== 'text' || end === undefined || (end < text.length && text[end] !== '\n')) return undefined;
  const [marker, id] = /(?:^|(?<!\s)\s+)\^([A-Za-z\d-]+)$/.exec(last.value) ?? [];
  if (marker === undefined || id === undefined) return undefined;
  if (text.slice(end - id.length - 1, end) !== `^${id}` || !/\s/.test(text[end - id.length - 2] ?? ' '))
    return undefined;

  last.value = last.value.slice(0, -marker.length);
  const taken = marker.length;
  if (last.value === '') {
    node.children.pop();
    while (node.children.at(-1)?.type === 'break') node.children.pop();
  } else if (last.position && !marker.includes('\n')) {
    last.position.end = { ...last.position.end, offset: end - taken, column: last.position.end.column - taken };
  }
  return id.toLowerCase();
}

/** A line `^id` right below a table is an id, where GFM sees a row (rule BLK-4). */
function takeIdRow(node: Table, text: string): string | undefined {
  const row = node.children.at(-1);
  const { start, end } = row?.position ?? {};
  if (node.children.length < 2 || start?.offset === undefined || end?.offset === undefined) return undefined;
  const id = /^\^([A-Za-z\d-]+)$/.exec(text.slice(start.offset, end.offset))?.[1];
  if (id === undefined) return undefined;
  node.children.pop();
  const last = node.children.at(-1)?.position?.end;
  if (node.position && last) node.position.end = { ...last };
  return id.toLowerCase();
}
