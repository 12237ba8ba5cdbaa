/** Rectangles, diamonds and ellipses, at the origin. */
import type { RoughGenerator } from 'roughjs/bin/generator.js';
import type { BoxElement } from './drawing.ts';
import { filled, optionsOf, svgOf } from './rough.ts';

export function drawShape(element: BoxElement, generator: RoughGenerator): string {
  const [w, h] = [Math.abs(element.width), Math.abs(element.height)];
  switch (element.type) {
    case 'rectangle':
    case 'embeddable': {
      if (element.roundness === undefined)
        return svgOf(generator.rectangle(0, 0, w, h, filled(element, optionsOf(element))), generator);
      const r = cornerRadius(Math.min(w, h), element);
      const d = `M ${r} 0 L ${w - r} 0 Q ${w} 0, ${w} ${r} L ${w} ${h - r} Q ${w} ${h}, ${w - r} ${h} L ${r} ${h} Q 0 ${h}, 0 ${h - r} L 0 ${r} Q 0 0, ${r} 0`;
      return svgOf(generator.path(d, filled(element, optionsOf(element, true))), generator);
    }
    case 'diamond': {
      const [topX, rightY] = [Math.floor(w / 2) + 1, Math.floor(h / 2) + 1];
      if (element.roundness === undefined)
        return svgOf(
          generator.polygon(
            [
              [topX, 0],
              [w, rightY],
              [topX, h],
              [0, rightY],
            ],
            filled(element, optionsOf(element)),
          ),
          generator,
        );
      const [dx, dy] = [cornerRadius(topX, element), cornerRadius(rightY, element)];
      const d = [
        `M ${topX + dx} ${dy} L ${w - dx} ${rightY - dy} C ${w} ${rightY}, ${w} ${rightY}, ${w - dx} ${rightY + dy}`,
        `L ${topX + dx} ${h - dy} C ${topX} ${h}, ${topX} ${h}, ${topX - dx} ${h - dy}`,
        `L ${dx} ${rightY + dy} C 0 ${rightY}, 0 ${rightY}, ${dx} ${rightY - dy}`,
        `L ${topX - dx} ${dy} C ${topX} 0, ${topX} 0, ${topX + dx} ${dy}`,
      ].join(' ');
      return svgOf(generator.path(d, filled(element, optionsOf(element, true))), generator);
    }
    case 'ellipse':
      return svgOf(
        generator.ellipse(w / 2, h / 2, w, h, { ...filled(element, optionsOf(element)), curveFitting: 1 }),
        generator,
      );
  }
}

/** Of an adaptive corner, 32 pixels, less where the side is short; else a quarter of the side. */
export function cornerRadius(side: number, { roundness }: BoxElement): number {
  if (roundness?.type !== 3) return side * 0.25;
  const fixed = roundness.value ?? 32;
  return side <= fixed / 0.25 ? side * 0.25 : fixed;
}
