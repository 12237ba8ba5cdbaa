/** Hand-drawn lines, as Excalidraw asks roughjs for them: the same of one seed. */
import rough from 'roughjs';
import type { Drawable, Options } from 'roughjs/bin/core.js';
import type { RoughGenerator } from 'roughjs/bin/generator.js';
import { figure } from '../canvas/draw-edges.ts';
import type { DrawingElement } from './drawing.ts';

/** Lines that fill a shape: more would be one colour. */
const mostHachures = 400;

export function createGenerator(): RoughGenerator {
  return rough.generator();
}

/** @param isOnePath the element is drawn as one path, whose corners stay where they are */
export function optionsOf(element: DrawingElement, isOnePath = false): Options {
  const { seed, strokeStyle, strokeWidth, roughness, stroke } = element;
  const isSolid = strokeStyle === 'solid';
  return {
    seed,
    ...(isSolid ? {} : { strokeLineDash: dashesOf(strokeStyle, strokeWidth) }),
    disableMultiStroke: !isSolid,
    strokeWidth: isSolid ? strokeWidth : strokeWidth + 0.5,
    fillWeight: strokeWidth / 2,
    hachureGap: Math.max(strokeWidth * 4, Math.max(Math.abs(element.width), Math.abs(element.height)) / mostHachures),
    roughness: adjustedRoughness(element),
    stroke,
    preserveVertices: isOnePath || roughness < 2,
  };
}

export function filled(element: DrawingElement, options: Options): Options {
  return element.fill === undefined ? options : { ...options, fill: element.fill, fillStyle: element.fillStyle };
}

export function dashesOf(style: 'dashed' | 'dotted', strokeWidth: number): number[] {
  return style === 'dashed' ? [8, 8 + strokeWidth] : [1.5, 6 + strokeWidth];
}

/** Small shapes would be all noise. */
function adjustedRoughness({ type, width, height, roughness, roundness }: DrawingElement): number {
  const [most, least] = [Math.max(Math.abs(width), Math.abs(height)), Math.min(Math.abs(width), Math.abs(height))];
  const isLine = type === 'line' || type === 'arrow';
  const isLarge =
    (least >= 20 && most >= 50) || (least >= 15 && roundness !== undefined && !isLine) || (isLine && most >= 50);
  return isLarge ? roughness : Math.min(roughness / (most < 10 ? 3 : 2), 2.5);
}

export function svgOf(drawable: Drawable, generator: RoughGenerator): string {
  const { options, sets, shape } = drawable;
  return sets
    .map((set) => {
      const d = generator.opsToPath(set, 1).trim();
      if (d === '') return '';
      const dash =
        options.strokeLineDash === undefined ? '' : ` stroke-dasharray="${options.strokeLineDash.join(' ')}"`;
      switch (set.type) {
        case 'path':
          return options.stroke === 'none' || options.stroke === 'transparent'
            ? ''
            : `<path d="${d}" stroke="${options.stroke}" stroke-width="${figure(options.strokeWidth)}" fill="none"${dash}/>`;
        case 'fillPath':
          return `<path d="${d}" stroke="none" fill="${options.fill ?? 'none'}"${shape === 'curve' || shape === 'polygon' || shape === 'path' ? ' fill-rule="evenodd"' : ''}/>`;
        case 'fillSketch':
          return `<path d="${d}" stroke="${options.fill ?? 'none'}" stroke-width="${figure(options.fillWeight)}" fill="none"/>`;
      }
    })
    .join('');
}
