/**
 * Raw HTML that opens an element of plain text (`<style>`, `<title>` …) and leaves it open swallows the Markdown after
 * it: hast-util-raw would put elements where a browser sees characters. Each is closed where its own piece of HTML
 * ends, and where a later piece closes it (`<style>…</style>` within a paragraph), what stands between belongs to it.
 */
import type { Element, ElementContent, Root } from 'hast';
import { raw } from 'hast-util-raw';

/** Elements whose content is text up to their end tag, by the HTML standard; `<plaintext>` has no end. */
const textElements = ['style', 'script', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes'] as const;
const mayOpen = new RegExp(`<(?:plaintext|${textElements.join('|')})`, 'iu');
const closes = new RegExp(`^</(${textElements.join('|')})\\b`, 'iu');

/** Changes the tree's `raw` nodes. */
export function rehypeTextElements(parent: Root | Element): void {
  const children = parent.children as ElementContent[];
  const lastClosing = new Map<string, number>();
  for (const [at, node] of children.entries()) {
    if (node.type === 'element') rehypeTextElements(node);
    const name = closedBy(node);
    if (name !== undefined) lastClosing.set(name, at);
  }

  const kept: ElementContent[] = [];
  let swallowing: string | undefined;
  for (const [at, node] of children.entries()) {
    if (swallowing !== undefined) {
      if (closedBy(node) === swallowing) swallowing = undefined;
      continue;
    }
    kept.push(node);
    if (node.type !== 'raw' || !mayOpen.test(node.value) || endsInMarkup(node.value)) continue;
    const name = textElements.find((candidate) => endsInMarkup(`${node.value}</${candidate}>`));
    node.value = name === undefined ? '' : `${node.value}</${name}>`;
    if (name !== undefined && (lastClosing.get(name) ?? -1) > at) swallowing = name;
  }
  if (kept.length < children.length) parent.children = kept;
}

function closedBy(node: ElementContent): string | undefined {
  return node.type === 'raw' ? closes.exec(node.value)?.[1]?.toLowerCase() : undefined;
}

/** Whether a tag after this HTML is a tag, and no text. */
function endsInMarkup(html: string): boolean {
  const tree = raw({
    type: 'root',
    children: [
      { type: 'raw', value: html },
      { type: 'raw', value: '<wbr data-end>' },
    ],
  });
  return holdsEnd(tree as Root);
}

function holdsEnd(node: Root | Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (child.properties['dataEnd'] !== undefined || holdsEnd(child)),
  );
}
