/**
 * What stands between the tags of an element that is stripped becomes a comment: no reader of a tree takes it for text.
 */
import type { Nodes, Parents, Root } from 'mdast';
import { walk } from '../syntax/walk.ts';
import { strippedNames } from './stripped-elements.ts';

const stripTags = new RegExp(String.raw`<(/?)(${strippedNames})(?![\w-])(?:[^>"']|"[^"]*"|'[^']*')*?(/?)>`, 'giu');

/**
 * From a tag to the one that closes it all is hidden, also where a browser would end the element before (`<svg>` at the
 * next paragraph). Without a closing tag, it is the rest of the block.
 */
export function hideBetweenTags(tree: Root): void {
  const open: { name: string; from: number; blockEnd: number }[] = [];
  const ranges: { from: number; to: number }[] = [];
  walk(tree, (node, parent) => {
    if (node.type !== 'html') return undefined;
    const { start, end } = node.position ?? {};
    // A tag in a comment is none.
    const tags = node.value
      .replaceAll(/<!--[^]*?(?:-->|$)/gu, (comment) => ' '.repeat(comment.length))
      .matchAll(stripTags);
    for (const [, slash, name = '', isEmpty] of tags) {
      const same = open.findLastIndex((one) => one.name === name.toLowerCase());
      const last = same < 0 ? undefined : open[same];
      if (slash === '' && isEmpty === '')
        open.push({
          name: name.toLowerCase(),
          from: end?.offset ?? 0,
          blockEnd: isFlow(parent) ? (end?.offset ?? 0) : (parent?.position?.end.offset ?? 0),
        });
      if (slash === '' || last === undefined) continue;
      ranges.push({ from: last.from, to: start?.offset ?? 0 });
      open.splice(same);
    }
    return undefined;
  });
  for (const { from, blockEnd } of open) ranges.push({ from, to: blockEnd });
  const filled = ranges.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from || b.to - a.to);
  if (filled.length > 0) hideRanges(tree, filled);
}

function isFlow(parent: Parents | undefined): boolean {
  return (
    parent === undefined || ['root', 'blockquote', 'listItem', 'callout', 'footnoteDefinition'].includes(parent.type)
  );
}

/** `ranges` are in order; what is within one is not shown. */
function hideRanges(tree: Root, ranges: readonly { from: number; to: number }[]): void {
  let at = 0;
  let reach = 0;
  const visit = (node: Nodes): void => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    for (let next = ranges[at]; next !== undefined && next.from <= start; next = ranges[at]) {
      reach = Math.max(reach, next.to);
      at += 1;
    }
    const isLeaf = !('children' in node);
    if (node.type === 'html') {
      if (start < reach) node.data = { ...node.data, isStripped: true };
    } else if (
      end > start &&
      end <= reach &&
      (isLeaf ||
        node.type === 'inlineFootnote' ||
        node.type === 'footnoteDefinition' ||
        node.type === 'wikilink' ||
        node.type === 'link')
    ) {
      becomeComment(node);
    } else if (!isLeaf) {
      if (node.type === 'inlineField') for (const child of node.labelChildren) visit(child);
      for (const child of (node as Parents).children) visit(child);
    }
  };
  visit(tree);
}

/** Whether a piece of HTML is such a tag. */
export function isStrippedTag(html: string): boolean {
  return new RegExp(`^</?(?:${strippedNames})(?![\\w-])`, 'iu').test(html);
}

/** A comment has the node's place in the source, and nothing else of it. */
export function becomeComment(node: Nodes): void {
  const { position } = node;
  for (const key of Object.keys(node)) Reflect.deleteProperty(node, key);
  Object.assign(node, { type: 'comment', value: '', ...(position === undefined ? {} : { position }) });
}
