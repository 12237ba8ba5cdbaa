/** How css-select finds its way in a drawing. */
import type { Options } from 'css-select';
import type { SvgElement } from './svg-tree.ts';

type Node = SvgElement | string;

export const selectorOptions: Options<Node, SvgElement> = {
  xmlMode: true,
  adapter: {
    isTag: (node): node is SvgElement => typeof node !== 'string',
    getAttributeValue: ({ attributes }, name) => attributes.get(name),
    hasAttrib: ({ attributes }, name) => attributes.has(name),
    getName: ({ name }) => name,
    getParent: ({ parent }) => parent ?? null,
    getChildren: (node) => (typeof node === 'string' ? [] : node.children),
    getSiblings: (node) => (typeof node === 'string' ? [] : (node.parent?.children ?? [node])),
    getText: (node) => (typeof node === 'string' ? node : textOf(node)),
    removeSubsets: (nodes) => nodes,
  },
};

/** The text that stands in the element itself. */
export function textOf({ children }: SvgElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}
