/** Makers of hast nodes. */
import type { Element, ElementContent, Properties } from 'hast';
import { mark } from './template.ts';

export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

/** A mark that becomes the hole `code`; a comment, so that it passes through every transform where it stands. */
export function holeComment(code: string): ElementContent {
  return { type: 'comment', value: mark + code };
}
