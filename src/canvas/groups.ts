/**
 * What lies in which group: every node whose centre is in the group's rectangle; of nested groups in the smallest (rule
 * CAN-6a).
 */
import type { Box, CanvasNode } from './scene.ts';

/**
 * Of each node, the index of the group that it lies in. Groups take from the smallest to the largest what no other has
 * taken; a group can itself be taken once it has taken what lies in it, never by a smaller one.
 */
export function groupsOf(nodes: readonly CanvasNode[]): (number | undefined)[] {
  const groups = nodes
    .flatMap(({ kind, box }, node) => (kind === 'group' ? [{ node, box }] : []))
    .sort((a, b) => a.box.width * a.box.height - b.box.width * b.box.height || a.node - b.node);
  const inside: (number | undefined)[] = nodes.map(() => undefined);
  if (groups.length === 0) return inside;
  const free = createPlane(nodes.map(({ box }) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })));
  for (const [node, { kind }] of nodes.entries()) if (kind !== 'group') free.put(node);
  for (const { node, box } of groups) {
    for (const taken of free.within(box)) {
      inside[taken] = node;
      free.take(taken);
    }
    free.put(node);
  }
  return inside;
}

interface Point {
  x: number;
  y: number;
}

/** A part of the plane: those on one side of a line, and those on the other. */
interface Part {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** How many of its points are there. */
  count: number;
  /** The point, where it holds one only. */
  point?: number;
  halves?: readonly [Part, Part];
}

/**
 * Points that come and go. Those in a rectangle are found without looking at the others, however they lie: parts of the
 * plane that are outside of it, or empty, are passed over as a whole.
 */
function createPlane(points: readonly Point[]): {
  put: (point: number) => void;
  take: (point: number) => void;
  within: (box: Box) => number[];
} {
  /** The parts that hold a point, from the whole plane to itself. */
  const partsOf: Part[][] = points.map(() => []);
  const whole = divide(
    points.map((_, at) => at),
    true,
  );
  const change = (point: number, by: number): void => {
    for (const part of partsOf[point] ?? []) part.count += by;
  };
  return {
    put: (point) => change(point, 1),
    take: (point) => change(point, -1),
    within({ x, y, width, height }) {
      const found: number[] = [];
      const [right, bottom] = [x + width, y + height];
      const waiting = [whole];
      for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
        if (part.count === 0 || part.left > right || part.right < x || part.top > bottom || part.bottom < y) continue;
        if (part.point !== undefined) found.push(part.point);
        if (part.halves !== undefined) waiting.push(...part.halves);
      }
      return found;
    },
  };

  function divide(own: readonly number[], isUpright: boolean): Part {
    const part: Part = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity, count: 0 };
    for (const point of own) {
      const { x, y } = points[point] ?? { x: 0, y: 0 };
      part.left = Math.min(part.left, x);
      part.right = Math.max(part.right, x);
      part.top = Math.min(part.top, y);
      part.bottom = Math.max(part.bottom, y);
      partsOf[point]?.push(part);
    }
    const [only] = own;
    if (own.length === 1 && only !== undefined) part.point = only;
    if (own.length < 2) return part;
    const along = (point: number): number => (isUpright ? (points[point]?.x ?? 0) : (points[point]?.y ?? 0));
    const sorted = own.toSorted((a, b) => along(a) - along(b) || a - b);
    const middle = sorted.length >> 1;
    part.halves = [divide(sorted.slice(0, middle), !isUpright), divide(sorted.slice(middle), !isUpright)];
    return part;
  }
}
