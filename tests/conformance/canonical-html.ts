/** HTML in one form, so that two texts that a browser shows alike compare as equal. */
import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

/**
 * White space around blocks and at line ends, quotes, entities, void tags and the order of attributes do not count, nor
 * do the class names that mdast-util-to-hast gives to task lists, which no specification has.
 */
export function canonicalHtml(html: string): string {
  return toHtml({
    type: 'root',
    children: parseHtml(html).children.flatMap((node) => tidy(node, false)),
  } satisfies Root);
}

export function parseHtml(html: string): Root {
  const root = fromHtml(html.trimEnd(), { fragment: true });
  return { ...root, children: tidyChildren(root.children, false) };
}

function tidy(node: RootContent, inPre: boolean): RootContent[] {
  if (node.type !== 'element') return node.type === 'doctype' ? [] : [node];
  const children = tidyChildren(node.children, inPre || node.tagName === 'pre') as Element['children'];
  const properties = Object.entries(node.properties).filter(
    ([name, value]) => name !== 'className' || !/task-list/.test(String(value)),
  );
  return [{ ...node, properties: Object.fromEntries(properties.sort(([a], [b]) => (a < b ? -1 : 1))), children }];
}

/** The children without white space that shows nothing; that in `<pre>` stays. */
export function tidyChildren(nodes: readonly RootContent[], inPre: boolean): RootContent[] {
  const children = nodes.flatMap((node) => tidy(node, inPre));
  if (inPre) return children;
  return children
    .map((node, at): RootContent => {
      if (node.type !== 'text') return node;
      const value = node.value.replaceAll(/\s*\n\s*/g, '\n');
      const start = at === 0 ? value.trimStart() : value;
      return { ...node, value: at === children.length - 1 ? start.trimEnd() : start };
    })
    .filter((node) => node.type !== 'text' || (node.value !== '' && node.value !== '\n'));
}
