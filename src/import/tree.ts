/** The parts of a note that links and HTML stand in, with their places in its text; code is never looked into. */
import type { Nodes, Root } from 'mdast';
import { createParser } from '../syntax/parser.ts';

export interface Placed<Node extends Nodes = Nodes> {
  node: Node;
  start: number;
  end: number;
  isInTable: boolean;
  parent: Nodes;
}

/** Each node with its place, outer ones first, in the order of the text. */
export function placedIn(text: string): Placed[] {
  const tree: Root = createParser({ breaks: false }).parse(text);
  const found: Placed[] = [];
  const rest: { node: Nodes; parent: Nodes; isInTable: boolean }[] = [{ node: tree, parent: tree, isInTable: false }];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { node, parent, isInTable } = next;
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start !== undefined && end !== undefined) found.push({ node, parent, start, end, isInTable });
    if (!('children' in node)) continue;
    const inside = isInTable || node.type === 'table';
    for (const child of node.children.toReversed()) rest.push({ node: child, parent: node, isInTable: inside });
  }
  return found;
}
