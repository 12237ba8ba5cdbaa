/** An element as SVG in its own place, but for texts and pictures, which depend on other notes. */
import type { RoughGenerator } from 'roughjs/bin/generator.js';
import { figure } from '../canvas/draw-edges.ts';
import { plainBox } from './bounds.ts';
import { drawFreehand } from './draw-freehand.ts';
import { drawLine } from './draw-line.ts';
import { drawShape } from './draw-shape.ts';
import type { DrawingElement, FrameElement } from './drawing.ts';

export function drawElement(element: DrawingElement, generator: RoughGenerator): string {
  switch (element.type) {
    case 'rectangle':
    case 'diamond':
    case 'ellipse':
    case 'embeddable':
      return drawShape(element, generator);
    case 'line':
    case 'arrow':
      return drawLine(element, generator);
    case 'freedraw':
      return drawFreehand(element, generator);
    case 'frame':
      return drawFrame(element);
    case 'text':
    case 'image':
      return '';
  }
}

function drawFrame({ width, height }: FrameElement): string {
  return `<rect width="${figure(Math.abs(width))}" height="${figure(Math.abs(height))}" rx="8" fill="none" stroke="#bbb" stroke-width="2"/>`;
}

/** Attributes of the group that an element stands in: moved, turned about its middle, and as clear as it is. */
export function placeOf(element: DrawingElement): string {
  const isLine = 'points' in element;
  const box = plainBox(element);
  const [x, y] = isLine ? [element.x, element.y] : [box.x, box.y];
  const turn =
    element.angle === 0
      ? ''
      : ` rotate(${figure((element.angle * 180) / Math.PI)} ${figure(box.x + box.width / 2 - x)} ${figure(box.y + box.height / 2 - y)})`;
  return `transform="translate(${figure(x)} ${figure(y)})${turn}"${element.opacity === 1 ? '' : ` opacity="${figure(element.opacity)}"`}`;
}
