/** Lines and arrows, at their first point. */
import type { Drawable } from 'roughjs/bin/core.js';
import type { RoughGenerator } from 'roughjs/bin/generator.js';
import { drawHead } from './draw-head.ts';
import type { LineElement, Point } from './drawing.ts';
import { filled, optionsOf, svgOf } from './rough.ts';

/** Ends as close as that close a line. */
const closed = 8;
/** Radius of an elbow. */
const elbow = 16;

export function drawLine(element: LineElement, generator: RoughGenerator): string {
  const points = element.points.length > 1 ? element.points : [];
  if (points.length === 0) return '';
  const line = lineOf(element, points, generator);
  const heads = element.type === 'arrow' || element.heads.start !== undefined || element.heads.end !== undefined;
  return (
    svgOf(line, generator) +
    (heads
      ? drawHead(element, line, 'start', element.heads.start, generator) +
        drawHead(element, line, 'end', element.heads.end, generator)
      : '')
  );
}

function lineOf(element: LineElement, points: readonly Point[], generator: RoughGenerator): Drawable {
  const isFilled = element.type === 'line' && isLoop(points);
  const options = isFilled ? filled(element, optionsOf(element)) : optionsOf(element);
  const list = points.map(([x, y]): [number, number] => [x, y]);
  if (element.isElbowed) return generator.path(elbowPath(points), optionsOf(element, true));
  if (element.roundness !== undefined) return generator.curve(list, options);
  return isFilled && element.fill !== undefined
    ? generator.polygon(list, options)
    : generator.linearPath(list, options);
}

export function isLoop(points: readonly Point[]): boolean {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 3) return false;
  return Math.hypot(first[0] - last[0], first[1] - last[1]) <= closed;
}

/** Straight lines whose corners are rounded. */
function elbowPath(points: readonly Point[]): string {
  const parts: string[] = [];
  for (const [at, point] of points.entries()) {
    const [before, after] = [points[at - 1], points[at + 1]];
    if (before === undefined) parts.push(`M ${point[0]} ${point[1]}`);
    else if (after === undefined) parts.push(`L ${point[0]} ${point[1]}`);
    else {
      const radius = Math.min(elbow, distance(point, before) / 2, distance(point, after) / 2);
      const [from, to] = [towards(point, before, radius), towards(point, after, radius)];
      parts.push(`L ${from[0]} ${from[1]} Q ${point[0]} ${point[1]}, ${to[0]} ${to[1]}`);
    }
  }
  return parts.join(' ');
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1;
  return [from[0] + ((to[0] - from[0]) * length) / whole, from[1] + ((to[1] - from[1]) * length) / whole];
}
