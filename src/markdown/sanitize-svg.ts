/** SVG attachments that a browser may open by themselves: what could run or call home is taken out. */
import type { Root } from 'hast';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

const active = new Set(['script', 'foreignObject', 'iframe', 'object', 'embed', 'handler', 'listener', 'set']);
const suspicious = /<\s*(script|foreignobject|iframe|object|embed|handler|listener|set)\b|\son\w+\s*=|javascript:|<!entity|@import|(?:href|src)\s*=\s*["']?\s*(?:https?:|\/\/|data:(?!image\/))|url\(\s*["']?\s*(?:https?:|\/\/)/iu;

/** The text as it is where there is nothing to fear, else its harmless part. */
export function sanitizeSvg(svg: string): string {
  if (!suspicious.test(svg)) return svg;
  const start = svg.search(/<svg[\s>]/iu);
  if (start < 0) return '<svg xmlns="http://www.w3.org/2000/svg"/>';
  const tree = fromHtmlIsomorphic(svg.slice(start), { fragment: true }) as Root;
  visit(tree, 'element', (node, index, parent) => {
    if (parent !== undefined && index !== undefined && active.has(node.tagName)) {
      parent.children.splice(index, 1);
      return index;
    }
    for (const [name, value] of Object.entries(node.properties)) {
      const text = String(value);
      const isLink = /^(xLink)?href$/iu.test(name) || name === 'src';
      const isUnsafe = /^on/iu.test(name) || /javascript:|url\(\s*["']?\s*(https?:|\/\/)/iu.test(text);
      if (isUnsafe || (isLink && !/^\s*(#|data:image\/(?:png|jpeg|gif|webp))/iu.test(text))) delete node.properties[name];
    }
    if (node.tagName === 'style') {
      for (const child of node.children) if (child.type === 'text') child.value = child.value.replaceAll(/@import[^;]*;?|url\(\s*["']?\s*(https?:|\/\/)[^)]*\)/giu, '');
    }
    return undefined;
  });
  const root = tree.children.find((child) => child.type === 'element' && child.tagName === 'svg');
  if (root?.type === 'element') root.properties['xmlns'] = 'http://www.w3.org/2000/svg';
  return toHtml({ type: 'root', children: root === undefined ? [] : [root] }, { space: 'svg' });
}
