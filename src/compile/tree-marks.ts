/**
 * Where in a note's tree the template will have holes. A hole among children is a comment, which passes through every
 * transform where it stands; one around children is an attribute of an element that is a link or a `<div>` until then.
 */
import type { Comment, Element, ElementContent } from 'hast';
import type { Code, InlineCode } from 'mdast';
import { hole, holeSign, readHole } from './template.ts';
import type { Hole } from './template.ts';

/** Nodes that are kept out of the tree for a while. */
export interface TrustedMark {
  kind: 'trusted';
  /** An index into what is kept. */
  nodes: number;
}

/** What becomes of an element and its children. */
export type ElementMark =
  | { kind: 'link' | 'drawn-link'; reference: number }
  | { kind: 'footnote'; id: string }
  /** The value of the record's field of this index. */
  | { kind: 'field-value'; field: number };

export function holeComment(text: string): Comment {
  return { type: 'comment', value: text };
}

/** Of code in whose place a table, or what a query finds, stands. */
export function tableHole({ data }: Code | InlineCode): Comment | undefined {
  if (data?.query !== undefined) return holeComment(hole.query(data.query));
  if (data?.base !== undefined) return holeComment(hole.base(data.base));
  if (data?.sum !== undefined) return holeComment(hole.sum(data.sum));
  return data?.compare === undefined ? undefined : holeComment(hole.comparison(data.compare));
}

export function trustedComment(nodes: number): Comment {
  return { type: 'comment', value: `${holeSign}!${nodes}${holeSign}` };
}

/** `undefined` for a comment of the note's own. */
export function readComment({ value }: Comment): Hole | TrustedMark | undefined {
  if (!value.startsWith(holeSign)) return undefined;
  return value[1] === '!' ? { kind: 'trusted', nodes: Number(value.slice(2, -1)) } : readHole(value);
}

/** The property `dataHole` of an element. */
export const elementMark = {
  link: (reference: number) => hole.link(reference),
  drawnLink: (reference: number) => hole.drawnLink(reference),
  footnote: (id: string) => `${holeSign}F${id}${holeSign}`,
  fieldValue: (field: number) => `${holeSign}V${field}${holeSign}`,
};

/** `undefined` for an element that stays as it is. */
export function readElement({ properties: { dataHole } }: Element): ElementMark | undefined {
  if (typeof dataHole !== 'string' || !dataHole.startsWith(holeSign)) return undefined;
  const value = dataHole.slice(2, -1);
  if (dataHole[1] === 'F') return { kind: 'footnote', id: value };
  if (dataHole[1] === 'V') return { kind: 'field-value', field: Number(value) };
  const { kind, ...rest } = readHole(dataHole);
  if ((kind === 'link' || kind === 'drawn-link') && 'reference' in rest) return { kind, reference: rest.reference };
  throw new Error(`An element cannot be the hole ${kind}.`);
}

/** The hole that an element has for its id; `undefined` where more or less stands there. */
export function readId({ properties: { id } }: Element): Hole | undefined {
  const isHole = typeof id === 'string' && id.startsWith(holeSign) && id.indexOf(holeSign, 1) === id.length - 1;
  return isHole ? readHole(id) : undefined;
}

export function isFootnoteReference(node: ElementContent): boolean {
  return node.type === 'raw' && node.value.startsWith(holeSign) && readHole(node.value).kind === 'footnote-reference';
}
