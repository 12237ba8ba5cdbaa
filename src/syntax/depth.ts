/** A limit to nesting, so that no later stage runs out of stack on a hostile note. */
import type { Nodes, PhrasingContent, Root } from 'mdast';

/** Far deeper than a person nests. */
const deepest = 200;

/**
 * Puts the texts of what lies deeper than 200 levels in a row. Visits nodes with a stack of its own, not by recursion.
 * Returns the first line where that was done.
 */
export function limitDepth(tree: Root): number | undefined {
  let first: number | undefined;
  const rest: [Nodes, number][] = [[tree, 0]];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [node, depth] = next;
    if (!('children' in node)) continue;
    if (depth >= deepest && node.children.some((child) => 'children' in child) && flatten(node)) {
      first = Math.min(first ?? Infinity, node.position?.start.line ?? 1);
      continue;
    }
    for (const child of node.children) if ('children' in child) rest.push([child, depth + 1]);
  }
  return first;
}

/** False for nodes that hold neither inline content nor any block: their children come next. */
function flatten(node: Extract<Nodes, { children: unknown }>): boolean {
  switch (node.type) {
    case 'blockquote':
    case 'callout':
    case 'column':
    case 'listItem':
    case 'footnoteDefinition':
      node.children = [{ type: 'paragraph', children: leaves(node) }];
      return true;
    case 'root':
    case 'list':
    case 'table':
    case 'tableRow':
    case 'columns':
      return false;
    default:
      node.children = leaves(node);
      return true;
  }
}

function leaves(node: Nodes): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  const rest: Nodes[] = [node];
  for (let next = rest.pop(); next; next = rest.pop()) {
    if ('children' in next) for (const child of next.children.toReversed()) rest.push(child);
    else if (next.type === 'text' || next.type === 'inlineCode' || next.type === 'break' || next.type === 'comment')
      found.push(next);
  }
  return found;
}
