/**
 * What of a drawing is shown to nobody by where it stands: in no room, under a clip or mask that lets nothing through.
 */
import { animations } from './svg-names.ts';
import { elementsIn, elementsOf } from './svg-tree.ts';
import type { SvgElement } from './svg-tree.ts';

const shapes: ReadonlySet<string> = new Set(
  'path rect circle ellipse line polyline polygon text use image foreignObject'.split(' '),
);

/** A frame of no width or height, which is not the drawing's own and does not grow. */
export function hasNoRoom(element: SvgElement, root: SvgElement): boolean {
  if (element === root || (element.name !== 'svg' && element.name !== 'foreignObject')) return false;
  return ['width', 'height'].some((side) => isZero(element.attributes.get(side)) && !isAnimated(element, side));
}

/** It asks for what no program has. */
export function isNeverMet({ attributes }: SvgElement): boolean {
  return (attributes.get('requiredExtensions') ?? '').trim() !== '';
}

/** Of a `switch` the first child is drawn whose conditions hold: what follows one without any never is. */
export function choicesOf(element: SvgElement): SvgElement[] {
  const children = elementsIn(element);
  const last = children.findIndex(
    ({ name, attributes }) =>
      !['title', 'desc', 'style', 'defs'].includes(name) &&
      !['systemLanguage', 'requiredExtensions', 'requiredFeatures'].some((condition) => attributes.has(condition)),
  );
  return last < 0 ? children : children.slice(0, last + 1);
}

/** Cut by a clip, or under a mask, of the drawing in which nothing lets anything through. */
export function isCovered({ attributes }: SvgElement, byId: ReadonlyMap<string, SvgElement>): boolean {
  const style = attributes.get('style') ?? '';
  return (['clip-path', 'mask'] as const).some((property) => {
    const said =
      new RegExp(`(?:^|;)\\s*${property}\\s*:([^;]*)`, 'iu').exec(style)?.[1] ?? attributes.get(property) ?? '';
    const [, id = ''] = /^url\(["']?#([^"')]+)["']?\)(?:!important)?$/iu.exec(said.replaceAll(/\s/gu, '')) ?? [];
    const target = byId.get(id);
    if (target === undefined || target.name !== (property === 'mask' ? 'mask' : 'clipPath')) return false;
    return property === 'mask' ? letsNothingThrough(target) : isEmpty(target);
  });
}

/** Without a shape, or with shapes of no size that stay as they are. */
function isEmpty(store: SvgElement): boolean {
  return drawnIn(store).every(
    (shape) =>
      (shape.name === 'rect' || shape.name === 'image' || shape.name === 'foreignObject') &&
      ['width', 'height'].some((side) => isZero(shape.attributes.get(side) ?? '0') && !isAnimated(shape, side)) &&
      !/(?:width|height)/iu.test(shape.attributes.get('style') ?? '') &&
      !shape.attributes.has('class'),
  );
}

/** Where a mask is black, nothing is seen. */
function letsNothingThrough(mask: SvgElement): boolean {
  return drawnIn(mask).every(
    ({ attributes, children }) =>
      /^\s*(?:black|#0{3,8}|rgb\(\s*0[\s,]+0[\s,]+0\s*\)|none)\s*$/iu.test(attributes.get('fill') ?? '') &&
      (attributes.get('stroke') ?? 'none') === 'none' &&
      !['style', 'class', 'filter'].some((name) => attributes.has(name)) &&
      children.length === 0,
  );
}

function drawnIn(store: SvgElement): SvgElement[] {
  return [...elementsOf(store)].filter(({ name }) => shapes.has(name));
}

function isZero(length: string | undefined): boolean {
  return length !== undefined && /^\s*[+-]?(?:0+(?:\.0*)?|\.0+)(?:[a-z]+|%)?\s*$/iu.test(length);
}

function isAnimated(element: SvgElement, attribute: string): boolean {
  return elementsIn(element).some(
    ({ name, attributes }) => animations.has(name) && attributes.get('attributeName') === attribute,
  );
}
