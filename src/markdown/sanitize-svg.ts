/** SVG attachments that a browser may open by themselves: what could run or call home is taken out. */
import type { Element, Root } from 'hast';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

const active = ['script', 'foreignObject', 'iframe', 'object', 'embed', 'handler', 'listener', 'set'];
const activeNames = new Set(active.map((name) => name.toLowerCase()));

/** Where none of these is found there is nothing to fear, and the file stays as it is, byte for byte. */
const suspicious = [
  new RegExp(`<\\s*(?:${active.join('|')})\\b`, 'iu'),
  /\son\w+\s*=/iu,
  /javascript:/iu,
  /(?:href|src)\s*=\s*["']?\s*(?:https?:|\/\/|data:(?!image\/(?:png|jpeg|gif|webp)))/iu,
  /url\(\s*["']?\s*(?:https?:|\/\/)|@import/iu,
  // Names and addresses written so that a search does not see them: prefixes, references, escapes of CSS, white space.
  /<\/?[^\s<>!?/]+:/u,
  /&(?!(?:amp|lt|gt|quot|apos);)/u,
  /\\/u,
  /(?:href|src)\s*=\s*["'][^"']*[\t\n\r]/iu,
  /attributeName\s*=\s*["']?\s*[\w:]*href/iu,
  /<\?xml-stylesheet|<!entity/iu,
];

/** The text as it is where there is nothing to fear, else its harmless part. */
export function sanitizeSvg(svg: string): string {
  if (!suspicious.some((pattern) => pattern.test(svg))) return svg;
  const start = svg.search(/<svg[\s>]/iu);
  if (start < 0) return '<svg xmlns="http://www.w3.org/2000/svg"/>';
  const tree = fromHtmlIsomorphic(svg.slice(start), { fragment: true }) as Root;
  visit(tree, 'element', (node, index, parent) => {
    if (parent !== undefined && index !== undefined && isActive(node)) {
      parent.children.splice(index, 1);
      return index;
    }
    for (const [name, value] of Object.entries(node.properties)) if (isUnsafe(name, String(value))) delete node.properties[name];
    if (node.tagName === 'style') for (const child of node.children) if (child.type === 'text' && callsHome(child.value)) child.value = '';
    return undefined;
  });
  const root = tree.children.find((child) => child.type === 'element' && child.tagName === 'svg');
  if (root?.type === 'element') root.properties['xmlns'] = 'http://www.w3.org/2000/svg';
  return toHtml({ type: 'root', children: root === undefined ? [] : [root] }, { space: 'svg', closeEmptyElements: true });
}

/** Of elements with a prefix none is known to be harmless: the prefix may stand for any language. */
function isActive({ tagName, properties }: Element): boolean {
  const target = String(properties['attributeName'] ?? '').trim();
  return activeNames.has(tagName.toLowerCase()) || tagName.includes(':') || /href$|^on/iu.test(target);
}

function isUnsafe(name: string, value: string): boolean {
  // As a browser reads an address: white space and control characters in it do not count.
  // oxlint-disable-next-line no-control-regex
  const text = value.replaceAll(/[\u0000-\u0020]/gu, '');
  if (/^on/iu.test(name) || /javascript:/iu.test(text) || callsHome(value)) return true;
  if (/^(?:xLink)?href$|^src$/iu.test(name)) return !/^(?:#|data:image\/(?:png|jpeg|gif|webp)[;,])/iu.test(text);
  return name.includes(':') && !/^(?:xml|xmlns):/u.test(name);
}

/** Whether a style may ask another host for something; one that hides its words by escapes may. */
function callsHome(style: string): boolean {
  return /@import|url\(\s*["']?\s*(?:https?:|\/\/)|image-set\(|\\/iu.test(style);
}
