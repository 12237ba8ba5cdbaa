/** Marked hast → template: the last step of compiling a note. */
import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import type { TextStrings } from '../strings/en/text.ts';
import { addressSign } from './address-sign.ts';
import { element } from './element.ts';
import { htmlOf } from './html-of.ts';
import type { Hole, Named, NoteTemplate, TemplateBlock } from './template.ts';
import { hole } from './template.ts';
import type { Trusted } from './note-to-hast.ts';
import { isFootnoteReference, readComment, readElement, readId } from './tree-marks.ts';
import type { ElementMark } from './tree-marks.ts';

export function rehypeTemplate(tree: Root, trusted: Trusted, strings: TextStrings): Omit<NoteTemplate, 'references'> {
  const footnotes: Named[] = [];
  const nested: Named[] = [];
  const fields: string[] = [];
  const blocks: TemplateBlock[] = [];
  for (const child of openHoles(tree, { trusted, footnotes, fields, strings }).children) {
    const html = htmlOf([child]);
    if (html.trim() === '') continue;
    const heading = child.type === 'element' ? headingIn(child) : undefined;
    const id = child.type === 'element' ? readId(heading ?? child) : undefined;
    if (heading !== undefined && id?.kind === 'heading-anchor')
      blocks.push({ html, heading: id.heading, ...idInside(heading) });
    else if (id?.kind === 'block-anchor') blocks.push({ html, id: id.id });
    else blocks.push({ html });
    if (child.type === 'element') collectNested(child, nested);
  }
  return { blocks, nested, fields, footnotes };
}

/** The sign stands beside the heading: within, its name would be read as part of the heading's. */
function withSign(heading: Element, number: number, strings: TextStrings): Element {
  return element('div', { className: ['heading', heading.tagName] }, [
    heading,
    addressSign(hole.headingAnchor(number), hole.headingText(number), strings),
  ]);
}

/** The heading that `withSign` has put into this element. */
function headingIn(node: Element): Element | undefined {
  const first = node.tagName === 'div' ? node.children[0] : undefined;
  return first?.type === 'element' && readId(first)?.kind === 'heading-anchor' ? first : undefined;
}

/** A heading has its own anchor, so its block id stands on an empty element inside it. */
function idInside(heading: Element): { id?: string } {
  const first = heading.children[0];
  const id = first?.type === 'element' ? readId(first) : undefined;
  return id?.kind === 'block-anchor' ? { id: id.id } : {};
}

/** Elements in which a transclusion, being a section with headings, cannot stand. */
const narrow = new Set(
  'p h1 h2 h3 h4 h5 h6 a b i u em strong span mark del ins s sub sup small code kbd samp var q cite abbr time summary th dt pre'.split(
    ' ',
  ),
);

interface Around {
  /** An element around holds phrasing content only. */
  isNarrow: boolean;
  /** Inside a link: what is a link itself, and goes behind it. */
  behind?: ElementContent[];
}

interface Parts {
  trusted: Trusted;
  strings: TextStrings;
  /** Filled on the way. */
  footnotes: Named[];
  fields: string[];
}

/**
 * Replaces marks by holes that fit where they stand, puts trusted nodes back, takes footnotes out and drops comments.
 */
function openHoles<T extends Root | Element>(node: T, parts: Parts, around: Around = { isNarrow: false }): T {
  const children: ElementContent[] = [];
  for (const child of node.children as ElementContent[]) {
    if (child.type === 'comment') {
      const mark = readComment(child);
      if (mark === undefined) continue;
      if (mark.kind === 'trusted') {
        const kept = [...(parts.trusted.nodes[mark.nodes] ?? [])];
        children.push(
          ...(openHoles<Root>({ type: 'root', children: kept }, parts, around).children as ElementContent[]),
        );
      } else if (mark.kind === 'footnote-reference' && around.behind !== undefined)
        around.behind.push(raw(child.value));
      else children.push(raw(mark.kind === 'embed' ? fitting(mark, around) : child.value));
    } else if (child.type === 'element') {
      const mark = readElement(child);
      const behind: ElementContent[] | undefined = child.tagName === 'a' ? [] : around.behind;
      const isNarrow = mark?.kind !== 'footnote' && (around.isNarrow || narrow.has(child.tagName));
      const inner = openHoles(child, parts, { isNarrow, ...(behind === undefined ? {} : { behind }) });
      children.push(...opened(inner, mark, around, parts));
      if (child.tagName === 'a' && behind !== undefined) children.push(...behind);
    } else {
      children.push(child);
    }
  }
  return { ...node, children };
}

/** What stands in the place of an element whose children are `opened` already. */
function opened(node: Element, mark: ElementMark | undefined, { isNarrow }: Around, parts: Parts): ElementContent[] {
  switch (mark?.kind) {
    case undefined: {
      const id = readId(node);
      return [id?.kind === 'heading-anchor' && !isNarrow ? withSign(node, id.heading, parts.strings) : node];
    }
    case 'link':
      return [raw(hole.link(mark.reference)), ...node.children, raw(hole.linkEnd(mark.reference))];
    case 'drawn-link':
      return [raw(hole.drawnLink(mark.reference)), ...node.children, raw(hole.drawnLinkEnd(mark.reference))];
    case 'footnote':
      parts.footnotes.push([mark.id, htmlOf(node.children)]);
      return [];
    case 'field-value':
      parts.fields[mark.field] = htmlOf(node.children.map(withoutPlaces));
      return [{ ...node, properties: { className: ['field-value'] } }];
  }
}

/** An embed among blocks becomes one among phrasing, or one in a link, where it stands in such. */
function fitting({ reference, among }: Hole & { kind: 'embed' }, { isNarrow, behind }: Around): string {
  return hole.embed(reference, behind !== undefined ? 'link' : isNarrow ? 'phrasing' : among);
}

/** A copy for another page: an id is unique in its own, and a footnote stands below its own text. */
function withoutPlaces(node: ElementContent): ElementContent {
  if (isFootnoteReference(node)) return { type: 'text', value: '' };
  if (node.type !== 'element') return node;
  const { id: _id, ...properties } = node.properties;
  return { ...node, properties, children: node.children.map(withoutPlaces) };
}

function raw(value: string): ElementContent {
  return { type: 'raw', value };
}

function collectNested(node: Element, nested: Named[]): void {
  let number = Number(node.properties['start'] ?? 1);
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const id = readId(child);
    if (id?.kind === 'block-anchor')
      nested.push([id.id, htmlOf([child.tagName === 'li' ? listOf(child, node, number) : child])]);
    if (child.tagName === 'li') number += 1;
    collectNested(child, nested);
  }
}

/** A list item transcluded alone keeps a list around it, of its own kind, and its number. */
function listOf(item: Element, list: Element, number: number): Nodes & RootContent {
  return { ...list, properties: list.tagName === 'ol' ? { start: number } : {}, children: [item] };
}
