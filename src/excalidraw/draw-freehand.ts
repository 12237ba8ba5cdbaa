/** Lines drawn by hand: an outline that is wider where the pen was slower, at its first point. */
import { getStroke } from 'perfect-freehand';
import type { RoughGenerator } from 'roughjs/bin/generator.js';
import { isLoop } from './draw-line.ts';
import type { FreehandElement } from './drawing.ts';
import { filled, optionsOf, svgOf } from './rough.ts';

export function drawFreehand(element: FreehandElement, generator: RoughGenerator): string {
  const { points, pressures, stroke, strokeWidth } = element;
  const inside =
    element.fill !== undefined && isLoop(points)
      ? svgOf(
          generator.curve(
            points.map(([x, y]): [number, number] => [x, y]),
            { ...filled(element, optionsOf(element)), stroke: 'none' },
          ),
          generator,
        )
      : '';
  if (stroke === 'transparent') return inside;
  const outline = getStroke(
    points.length === 0
      ? [[0, 0, 0.5]]
      : points.map(([x, y], at) => (pressures === undefined ? [x, y] : [x, y, pressures[at] ?? 0.5])),
    {
      simulatePressure: pressures === undefined,
      size: strokeWidth * 4.25,
      thinning: 0.6,
      smoothing: 0.5,
      streamline: 0.5,
      easing: (t) => Math.sin((t * Math.PI) / 2),
      last: true,
    },
  );
  return `${inside}<path d="${pathOf(outline)}" fill="${stroke}"/>`;
}

/** Through the middles between the points. */
function pathOf(points: readonly number[][]): string {
  const [first] = points;
  if (first === undefined) return '';
  const middles = points.map((point, at) => {
    const next = points[at + 1] ?? first;
    return `${pair(point)} ${pair([half(point[0], next[0]), half(point[1], next[1])])}`;
  });
  return `M${pair(first)}Q${middles.join(' ')}Z`;
}

function half(a = 0, b = 0): number {
  return (a + b) / 2;
}

function pair([x = 0, y = 0]: readonly number[]): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
