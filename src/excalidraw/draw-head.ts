/** Heads of arrows, as Excalidraw places them on the line that is drawn, which is not quite the one that was made. */
import type { Drawable, Options } from 'roughjs/bin/core.js';
import type { RoughGenerator } from 'roughjs/bin/generator.js';
import type { LineElement, Point } from './drawing.ts';
import { dashesOf, optionsOf, svgOf } from './rough.ts';

type End = 'start' | 'end';

/** What a head is made of. */
interface Head {
  size: number;
  /** Between its middle and its sides, in degrees. */
  angle: number;
  /** Of the line's length at most. */
  share: number;
}

export function drawHead(
  element: LineElement,
  line: Drawable,
  end: End,
  head: string | undefined,
  generator: RoughGenerator,
): string {
  if (head === undefined) return '';
  const tip = tipOf(line, end);
  if (tip === undefined) return '';
  const { size, angle, share } = shapeOf(head);
  const length = Math.min(size, lengthOf(element, end, head) * share);
  const [x2, y2] = tip.at;
  const [xs, ys]: Point = [x2 - tip.nx * length, y2 - tip.ny * length];
  const options = headOptions(element);
  const solid: Options = { ...options, fill: element.stroke, fillStyle: 'solid' };
  const outline: Options = { ...options, fill: '#ffffff', fillStyle: 'solid' };
  const isOutline = head.endsWith('_outline');
  const draw = (drawable: Drawable): string => svgOf(drawable, generator);
  if (/^(?:dot|circle)/u.test(head)) {
    const diameter = Math.max(1, Math.hypot(ys - y2, xs - x2) + element.strokeWidth - 2);
    const roughness = Math.min(0.5, options.roughness ?? 0);
    return draw(generator.circle(x2, y2, diameter, { ...(isOutline ? outline : solid), roughness }));
  }
  if (head.startsWith('crowfoot')) {
    const [left, right] = [turned([x2, y2], [xs, ys], -angle), turned([x2, y2], [xs, ys], angle)];
    const foot = [left, right].map((side) => draw(generator.line(side[0], side[1], xs, ys, options))).join('');
    const bar = draw(generator.line(left[0], left[1], right[0], right[1], options));
    const [barLeft, barRight] = [turned([xs, ys], [x2, y2], -angle), turned([xs, ys], [x2, y2], angle)];
    const one = draw(generator.line(barLeft[0], barLeft[1], barRight[0], barRight[1], options));
    return head === 'crowfoot_one' ? one : head === 'crowfoot_one_or_many' ? foot + bar : foot;
  }
  const [left, right] = [turned([xs, ys], [x2, y2], -angle), turned([xs, ys], [x2, y2], angle)];
  if (head.startsWith('triangle'))
    return draw(generator.polygon([[x2, y2], [...left], [...right], [x2, y2]], isOutline ? outline : solid));
  if (head.startsWith('diamond')) {
    const opposite: Point = [x2 - tip.nx * length * 2, y2 - tip.ny * length * 2];
    return draw(
      generator.polygon([[x2, y2], [...left], [...opposite], [...right], [x2, y2]], isOutline ? outline : solid),
    );
  }
  return [left, right].map((side) => draw(generator.line(side[0], side[1], x2, y2, options))).join('');
}

function shapeOf(head: string): Head {
  const size = head === 'arrow' ? 25 : head.startsWith('diamond') ? 12 : head.startsWith('crowfoot') ? 20 : 15;
  const angle = head === 'bar' ? 90 : head === 'arrow' ? 20 : 25;
  return { size, angle, share: head.startsWith('diamond') ? 0.25 : 0.5 };
}

/** A dotted line has a dotted head with less room between; a dashed one a whole head. */
function headOptions(element: LineElement): Options {
  const { strokeLineDash: _dash, ...options } = optionsOf(element);
  const roughness = Math.min(1, options.roughness ?? 0);
  return element.strokeStyle === 'dotted'
    ? { ...options, roughness, strokeLineDash: dashesOf('dotted', element.strokeWidth - 1) }
    : { ...options, roughness };
}

/** Of a plain arrow the last section of its line, of others the whole. */
function lengthOf({ points }: LineElement, end: End, head: string): number {
  const lengths = points
    .slice(1)
    .map(([x, y], at) => Math.hypot(x - (points[at]?.[0] ?? 0), y - (points[at]?.[1] ?? 0)));
  if (head !== 'arrow') return lengths.reduce((sum, one) => sum + one, 0);
  return (end === 'end' ? lengths.at(-1) : lengths[0]) ?? 0;
}

/** The end of the drawn line, and the direction in which it arrives there. */
function tipOf(line: Drawable, end: End): { at: Point; nx: number; ny: number } | undefined {
  const ops = line.sets.find(({ type }) => type === 'path')?.ops ?? [];
  const curves = ops.flatMap((op, at) => (op.op === 'bcurveTo' && ops[at - 1] !== undefined ? [at] : []));
  // Each stroke is drawn twice: the first one counts.
  const first = ops.findIndex(({ op }, at) => at > 0 && op === 'move');
  const isBroken = line.shape === 'linearPath' || line.shape === 'polygon' || line.shape === 'path';
  const at =
    end === 'start' ? curves[0] : isBroken ? curves.at(-1) : curves.filter((one) => first < 0 || one < first).at(-1);
  const op = at === undefined ? undefined : ops[at];
  const before = at === undefined ? undefined : ops[at - 1];
  if (op === undefined || before === undefined) return undefined;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = op.data;
  const [x0 = 0, y0 = 0] = before.data.slice(-2);
  const t = 0.3;
  const at3 = (a: number, b: number, c: number, d: number): number =>
    (1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * b + 3 * t ** 2 * (1 - t) * c + t ** 3 * d;
  const [from, tip]: [Point, Point] =
    end === 'start'
      ? [
          [at3(x0, x1, x2, x3), at3(y0, y1, y2, y3)],
          [x0, y0],
        ]
      : [
          [at3(x3, x2, x1, x0), at3(y3, y2, y1, y0)],
          [x3, y3],
        ];
  const distance = Math.hypot(tip[0] - from[0], tip[1] - from[1]);
  if (distance === 0) return undefined;
  return { at: tip, nx: (tip[0] - from[0]) / distance, ny: (tip[1] - from[1]) / distance };
}

export function turned([x, y]: Point, [cx, cy]: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [(x - cx) * cos - (y - cy) * sin + cx, (x - cx) * sin + (y - cy) * cos + cy];
}
