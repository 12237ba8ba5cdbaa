/**
 * What stands between an image's brackets is inline Markdown, of which mdast keeps the characters only: the name of a
 * note that a link in it leads to would be among them. Here the nodes are kept beside them.
 */
import type { PhrasingContent } from 'mdast';
import type { Handle } from 'mdast-util-from-markdown';
import type { Syntax } from './syntax.ts';

declare module 'unist' {
  interface Data {
    /** The alternative text as nodes, on images and references to images. */
    altNodes?: PhrasingContent[];
  }
}

export function imageText(): Syntax {
  return { occursIn: (text) => text.includes('!['), fromMarkdown: { exit: { label: exitLabel } } };
}

/** As mdast-util-from-markdown's own, but for `altNodes`. */
const exitLabel: Handle = function () {
  const fragment = this.stack.at(-1);
  const alt = this.resume();
  const node = this.stack.at(-1);
  this.data.inReference = true;
  if (fragment?.type !== 'fragment' || node === undefined) return;
  const children = fragment.children as PhrasingContent[];
  if (node.type === 'link') node.children = children;
  else if (node.type === 'image') Object.assign(node, { alt, data: { ...node.data, altNodes: children } });
};
