/**
 * Where the dots and labels of a note's neighbourhood stand: the note in the middle, its neighbours around it, those
 * that share a link side by side, and no label over another.
 */
import { forceLink } from 'd3-force';
import type { Neighbourhood } from '../links/neighbourhood.ts';
import { labelOf } from './label.ts';
import { settle } from './settle.ts';
import type { Point, PointForce } from './settle.ts';

/** The drawing's width in its own units, about pixels; its height is as much as its labels need. */
export const drawingWidth = 256;
/** Radius of a neighbour's dot, and of the note's own. */
export const dotRadius = { other: 4.5, own: 6.5 } as const;
/** From a dot's middle to its label's first base line, and from line to line. */
export const labelDrop = { first: 17, line: 13 } as const;

export interface Drawing {
  height: number;
  /** The note itself first, then its neighbours in their order; whole numbers. */
  places: readonly { x: number; y: number }[];
  /** The lines to the note itself, and those among its neighbours, as path data. */
  ownLines: string;
  otherLines: string;
}

/** A dot with its label: what must not be covered. */
interface Box extends Point {
  half: number;
  above: number;
  below: number;
}

const margin = 2;
const gap = 3;
/** How much wider bold letters are. */
const boldness = 1.08;

/** @param title of the note itself */
export function drawNeighbourhood(title: string, { notes, links }: Neighbourhood): Drawing {
  const boxes = [boxOf(title, dotRadius.own, boldness), ...notes.map((note) => boxOf(note.title, dotRadius.other))];
  const area = boxes.reduce((sum, box) => sum + 2 * (box.half + gap) * (box.above + box.below + gap), 0);
  let height = Math.max(96, Math.round((area * 1.8) / drawingWidth));
  const turn = aroundOf(notes.length, links);
  while (!arranged(boxes, turn, links, height)) height += 24;
  const top = Math.min(...boxes.map(({ y, above }) => y - above));
  const bottom = Math.max(...boxes.map(({ y, below }) => y + below));
  const places = boxes.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y - top) }));
  const line = (from: number, to: number): string =>
    `M${places[from]?.x} ${places[from]?.y}L${places[to]?.x} ${places[to]?.y}`;
  return {
    height: Math.ceil(bottom - top),
    places,
    ownLines: notes.map((_, at) => line(0, at + 1)).join(''),
    otherLines: links.map(([from, to]) => line(from + 1, to + 1)).join(''),
  };
}

function boxOf(title: string, radius: number, widening = 1): Box {
  const { lines, width } = labelOf(title);
  const half = Math.max((width * widening) / 2, radius) + 1;
  return {
    x: 0,
    y: 0,
    vx: 0,
    vy: 0,
    half,
    above: radius + 1,
    below: labelDrop.first + labelDrop.line * (lines.length - 1) + 3,
  };
}

/** The neighbours in the order in which they stand around the note: who shares a link with the last one comes next. */
function aroundOf(count: number, links: Neighbourhood['links']): number[] {
  const linked = Array.from({ length: count }, () => new Set<number>());
  for (const [from, to] of links) {
    linked[from]?.add(to);
    linked[to]?.add(from);
  }
  const left = new Set(linked.keys());
  const order: number[] = [];
  for (let next: number | undefined = 0; left.size > 0;) {
    const at: number = next ?? [...left][0] ?? 0;
    left.delete(at);
    order.push(at);
    next = [...(linked[at] ?? [])].find((other) => left.has(other));
  }
  return order;
}

/** Puts the boxes into a drawing of this height, in place; whether none covers another. */
function arranged(
  boxes: readonly Box[],
  turn: readonly number[],
  links: Neighbourhood['links'],
  height: number,
): boolean {
  const [own] = boxes;
  if (own === undefined) return true;
  const middle = { x: drawingWidth / 2, y: height / 2 - 4 };
  Object.assign(own, middle, { vx: 0, vy: 0 });
  for (const [step, neighbour] of turn.entries()) {
    // From the top right on, so that few notes do not stand straight above each other's labels.
    const angle = (step / turn.length) * 2 * Math.PI - Math.PI / 3;
    const reach = turn.length > 8 && step % 2 === 1 ? 0.66 : 0.88;
    const box = boxes[neighbour + 1];
    if (box !== undefined)
      Object.assign(box, {
        x: middle.x + Math.cos(angle) * reach * (middle.x - 36),
        y: middle.y + Math.sin(angle) * reach * (height / 2 - 20),
        vx: 0,
        vy: 0,
      });
  }
  const pull = forceLink<Box, { source: number; target: number }>(
    links.map(([from, to]) => ({ source: from + 1, target: to + 1 })),
  );
  const hold: PointForce<Box> = () => {
    spread(boxes, false);
    keepInside(boxes, middle, height);
  };
  settle(boxes, [pull.distance(56).strength(0.03), hold], 50);
  for (let round = 0; round < 90; round += 1) {
    // Between the middle and an edge there may be no room to the side.
    const isFree = !spread(boxes, round >= 30);
    keepInside(boxes, middle, height);
    if (isFree) return true;
  }
  return false;
}

/**
 * Pushes apart what covers each other, each half of the way, up and down only if `isUpright`; whether there was
 * anything.
 */
function spread(boxes: readonly Box[], isUpright: boolean): boolean {
  let moved = false;
  for (const [at, a] of boxes.entries()) {
    for (const b of boxes.slice(at + 1)) {
      const across = a.half + b.half + gap - Math.abs(a.x - b.x);
      if (across <= 0) continue;
      const [upper, lower] = a.y <= b.y ? [a, b] : [b, a];
      const down = upper.below + lower.above + gap - (lower.y - upper.y);
      if (down <= 0) continue;
      moved = true;
      if (isUpright || down < across) {
        upper.y -= down / 2 + 0.5;
        lower.y += down / 2 + 0.5;
      } else {
        const side = a.x <= b.x ? 1 : -1;
        a.x -= (side * across) / 2 + side / 2;
        b.x += (side * across) / 2 + side / 2;
      }
    }
  }
  return moved;
}

/** The note itself stays in the middle, the others within the drawing. */
function keepInside([own, ...others]: readonly Box[], middle: { x: number; y: number }, height: number): void {
  if (own !== undefined) Object.assign(own, middle);
  for (const box of others) {
    box.x = Math.min(Math.max(box.x, box.half + margin), drawingWidth - box.half - margin);
    box.y = Math.min(Math.max(box.y, box.above + margin), height - box.below - margin);
  }
}
