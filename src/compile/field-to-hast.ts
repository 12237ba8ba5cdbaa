/** A fact in its own note: label, value, sources, and its address one click away. */
import type { Element, ElementContent } from 'hast';
import type { Paragraph } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { InlineField } from '../syntax/nodes.ts';
import { partsOf } from '../vault/field-parts.ts';
import type { TextStrings } from '../strings/en/text.ts';
import { textOfNodes } from '../vault/text.ts';
import { addressSign } from './address-sign.ts';
import { element } from './element.ts';
import { hole } from './template.ts';
import { elementMark } from './tree-marks.ts';

export function fieldToHast(state: State, node: InlineField, strings: TextStrings): ElementContent[] {
  const { value, sources } = partsOf(node);
  const { field, anchor, under } = node.data ?? {};
  const label = element('span', { className: ['field-label'] }, all(state, node.labelChildren));
  // Marked, so that the template keeps the value for other pages too.
  const shown = element(
    'span',
    field === undefined ? { className: ['field-value'] } : { dataHole: elementMark.fieldValue(field) },
    all(state, value),
  );
  const parts: ElementContent[] = [label, space(), shown];
  if (sources.length > 0) {
    const links = sources.flatMap((source, at): ElementContent[] => [
      ...(at === 0 ? [] : [text(', ')]),
      ...all(state, [source]),
    ]);
    parts.push(space(), element('span', { className: ['field-sources'] }, links));
  }
  if (anchor !== undefined) {
    const name = textOfNodes(node.labelChildren).map((run) => (typeof run === 'number' ? hole.defaultText(run) : run));
    const place = under === undefined ? [] : [', ', hole.headingText(under)];
    parts.push(space(), addressSign(anchorHole(anchor), [...name, ...place].join(''), strings));
  }
  return parts;
}

/** The list item of a fact, so that it can be linked to; a block id is set with those of all other blocks. */
export function withFactAnchor(item: Element, anchor: string | undefined): Element {
  if (anchor === undefined) return item;
  const { className } = item.properties;
  item.properties['className'] = [...(Array.isArray(className) ? className : []), 'fact'];
  if (!anchor.startsWith('^')) item.properties['id'] = anchorHole(anchor);
  return item;
}

function anchorHole(anchor: string): string {
  return anchor.startsWith('^') ? hole.blockAnchor(anchor.slice(1)) : hole.madeAnchor(anchor);
}

function all(state: State, children: InlineField['children']): ElementContent[] {
  return state.all({ type: 'paragraph', children } as Paragraph);
}

function space(): ElementContent {
  return text(' ');
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
