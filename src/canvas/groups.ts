/** What lies in which group: every node whose centre is in the group's rectangle; of nested groups in the smallest (rule CAN-6a). */
import type { Box, CanvasNode } from './scene.ts';

interface Centre {
  node: number;
  x: number;
  y: number;
}

/**
 * Of each node, the index of the group that it lies in. Groups take from the smallest to the largest what no other has
 * taken; of the centres, which are in the order of x, each looks at those below it only, without what is taken.
 */
export function groupsOf(nodes: readonly CanvasNode[]): (number | undefined)[] {
  const groups = nodes
    .flatMap(({ kind, box }, node) => (kind === 'group' ? [{ node, box }] : []))
    .sort((a, b) => a.box.width * a.box.height - b.box.width * b.box.height || a.node - b.node);
  const inside: (number | undefined)[] = nodes.map(() => undefined);
  if (groups.length === 0) return inside;
  const centres = nodes.map(({ box }, node) => centreOf(box, node)).sort((a, b) => a.x - b.x || a.node - b.node);
  const free = createFree(centres.length);
  /** A larger group may take a smaller one; never the other way round. */
  const isTakable = nodes.map(({ kind }) => kind !== 'group');
  for (const { node, box } of groups) {
    for (let at = free.from(firstFrom(centres, box.x)); ; at = free.from(at + 1)) {
      const centre = centres[at];
      if (centre === undefined || centre.x > box.x + box.width) break;
      if (isTakable[centre.node] !== true || centre.y < box.y || centre.y > box.y + box.height) continue;
      inside[centre.node] = node;
      free.take(at);
    }
    isTakable[node] = true;
  }
  return inside;
}

function centreOf({ x, y, width, height }: Box, node: number): Centre {
  return { node, x: x + width / 2, y: y + height / 2 };
}

function firstFrom(centres: readonly Centre[], x: number): number {
  let [low, high] = [0, centres.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((centres[middle]?.x ?? Infinity) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Places in a row, some of which are taken: those are passed over in one step. */
function createFree(count: number): { from: (at: number) => number; take: (at: number) => void } {
  const next = Array.from({ length: count + 1 }, (_, at) => at);
  const from = (start: number): number => {
    let at = Math.min(start, count);
    while (next[at] !== at) {
      // Halves the way for whoever comes here again.
      next[at] = next[next[at] ?? count] ?? count;
      at = next[at] ?? count;
    }
    return at;
  };
  return {
    from,
    take(at) {
      next[at] = at + 1;
    },
  };
}
