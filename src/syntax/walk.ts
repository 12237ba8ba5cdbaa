/**
 * A walk through all nodes of a note, for what every note pays for: `unist-util-visit` gives each step a name of its
 * own for the stack trace, which costs several times what the step does.
 */
import type { Nodes, Parents } from 'mdast';

/**
 * Calls `enter` for `node` and all below it, parents first, in the order of the text; not for what is below a node for
 * which it returns `skip`. `enter` may put another node in its node's place, which is number `at` of the parent's
 * children.
 */
export function walk(
  node: Nodes,
  enter: (node: Nodes, parent: Parents | undefined, at: number) => 'skip' | undefined,
  parent?: Parents,
  place = 0,
): void {
  if (enter(node, parent, place) === 'skip' || !('children' in node)) return;
  for (let at = 0; at < node.children.length; at += 1) {
    const child = node.children[at];
    if (child !== undefined) walk(child, enter, node, at);
  }
}
