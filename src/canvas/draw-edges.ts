/** Lines between nodes: curves that leave and arrive at right angles (rules CAN-7a to CAN-7d). */
import type { Box, CanvasEdge, Scene, Side } from './scene.ts';

export interface Point {
  x: number;
  y: number;
}

export interface DrawnEdge {
  /** Path data. */
  line: string;
  /** Path data of arrow heads. */
  heads: readonly string[];
  /** The middle of the curve. */
  middle: Point;
}

const sides = ['top', 'right', 'bottom', 'left'] as const;
const outwards: Readonly<Record<Side, Point>> = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
};
/** Length of an arrow head, and half its width. */
const head = { length: 14, half: 7 };
/** Between two lines with the same ends. */
const beside = 24;

export function drawEdges({ nodes, edges }: Scene): (DrawnEdge | undefined)[] {
  /** How many lines were drawn between two sides of two nodes. */
  const drawn = new Map<string, number>();
  return edges.map((edge) => {
    const [from, to] = [nodes[edge.from]?.box, nodes[edge.to]?.box];
    if (from === undefined || to === undefined) return undefined;
    const [fromSide, toSide] = sidesOf(edge, from, to);
    const key = [`${edge.from} ${fromSide}`, `${edge.to} ${toSide}`].sort().join(' ');
    const before = drawn.get(key) ?? 0;
    drawn.set(key, before + 1);
    // The second goes to one side, the third to the other, and so on.
    const apart = (before % 2 === 0 ? -1 : 1) * Math.ceil(before / 2) * beside;
    return drawEdge(edge, [middleOf(from, fromSide), fromSide], [middleOf(to, toSide), toSide], apart);
  });
}

function drawEdge(
  edge: CanvasEdge,
  [start, fromSide]: [Point, Side],
  [end, toSide]: [Point, Side],
  apart: number,
): DrawnEdge {
  const isLoop = edge.from === edge.to;
  const distance = Math.hypot(end.x - start.x, end.y - start.y);
  const reach = isLoop ? Math.max(60, distance / 2) : Math.max(30, Math.min(distance / 2, 2000));
  const aside = (point: Point, side: Side): Point =>
    side === 'top' || side === 'bottom' ? { x: point.x + apart, y: point.y } : { x: point.x, y: point.y + apart };
  const control = (point: Point, side: Side): Point => {
    const away = outwards[side];
    return aside({ x: point.x + away.x * reach, y: point.y + away.y * reach }, side);
  };
  const [one, two] = [control(start, fromSide), control(end, toSide)];
  const [a, b] = [aside(start, fromSide), aside(end, toSide)];
  const heads = [...(edge.arrows.from ? [headAt(a, fromSide)] : []), ...(edge.arrows.to ? [headAt(b, toSide)] : [])];
  const [lineStart, lineEnd] = [
    edge.arrows.from ? behindHead(a, fromSide) : a,
    edge.arrows.to ? behindHead(b, toSide) : b,
  ];
  return {
    line: `M${pair(lineStart)}C${pair(one)} ${pair(two)} ${pair(lineEnd)}`,
    heads,
    middle: { x: (a.x + 3 * one.x + 3 * two.x + b.x) / 8, y: (a.y + 3 * one.y + 3 * two.y + b.y) / 8 },
  };
}

/** Sides that the file does not name: those with the shortest way. */
function sidesOf({ from: fromNode, to: toNode, fromSide, toSide }: CanvasEdge, from: Box, to: Box): [Side, Side] {
  if (fromNode === toNode) return [fromSide ?? 'right', toSide ?? (fromSide === 'bottom' ? 'right' : 'bottom')];
  let best: [Side, Side] = [fromSide ?? 'right', toSide ?? 'left'];
  if (fromSide !== undefined && toSide !== undefined) return best;
  let shortest = Infinity;
  for (const one of fromSide === undefined ? sides : [fromSide]) {
    for (const two of toSide === undefined ? sides : [toSide]) {
      const [a, b] = [middleOf(from, one), middleOf(to, two)];
      const way = Math.hypot(a.x - b.x, a.y - b.y);
      if (way < shortest) [shortest, best] = [way, [one, two]];
    }
  }
  return best;
}

function middleOf({ x, y, width, height }: Box, side: Side): Point {
  switch (side) {
    case 'top':
      return { x: x + width / 2, y };
    case 'right':
      return { x: x + width, y: y + height / 2 };
    case 'bottom':
      return { x: x + width / 2, y: y + height };
    case 'left':
      return { x, y: y + height / 2 };
  }
}

function behindHead(point: Point, side: Side): Point {
  const away = outwards[side];
  return { x: point.x + away.x * (head.length - 2), y: point.y + away.y * (head.length - 2) };
}

/** A triangle whose tip touches the node. */
function headAt(tip: Point, side: Side): string {
  const away = outwards[side];
  const base = { x: tip.x + away.x * head.length, y: tip.y + away.y * head.length };
  const [left, right] = [1, -1].map((sign) => ({
    x: base.x + away.y * head.half * sign,
    y: base.y + away.x * head.half * sign,
  }));
  return left === undefined || right === undefined ? '' : `M${pair(tip)}L${pair(left)} ${pair(right)}Z`;
}

function pair({ x, y }: Point): string {
  return `${figure(x)} ${figure(y)}`;
}

/** A number as it stands in an attribute: two decimals at most, never an exponent. */
export function figure(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}
