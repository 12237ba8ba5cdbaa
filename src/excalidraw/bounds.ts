/** Where elements are seen. */
import type { Box } from '../canvas/scene.ts';
import type { DrawingElement, Point } from './drawing.ts';
import { turned } from './draw-head.ts';

/** Around a drawing. */
export const margin = 10;

/** Around an element, turned as it is. */
export function boxOfElement(element: DrawingElement): Box {
  const plain = plainBox(element);
  if (element.angle === 0) return plain;
  const middle: Point = [plain.x + plain.width / 2, plain.y + plain.height / 2];
  const corners: readonly Point[] = [
    [plain.x, plain.y],
    [plain.x + plain.width, plain.y],
    [plain.x, plain.y + plain.height],
    [plain.x + plain.width, plain.y + plain.height],
  ];
  return around(corners.map((corner) => turned(corner, middle, (element.angle * 180) / Math.PI)));
}

/** Not turned: what it turns about the middle of. */
export function plainBox(element: DrawingElement): Box {
  if ('points' in element && element.points.length > 0)
    return around(element.points.map(([x, y]): Point => [element.x + x, element.y + y]));
  const { x, y, width, height } = element;
  return { x: Math.min(x, x + width), y: Math.min(y, y + height), width: Math.abs(width), height: Math.abs(height) };
}

export function around(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** Around all of them, with a margin. */
export function boundsOfAll(boxes: readonly Box[]): Box {
  const box = around(
    boxes.flatMap(({ x, y, width, height }): Point[] => [
      [x, y],
      [x + width, y + height],
    ]),
  );
  return withMargin(box);
}

export function withMargin({ x, y, width, height }: Box): Box {
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}
