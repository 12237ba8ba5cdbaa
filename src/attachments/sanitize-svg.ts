/**
 * An SVG attachment, which a browser may open by itself: read as XML and written anew from what is known to draw, so
 * that nothing that its author hid (in a document type, an encoding, a prefix, an entity) is left to run or to ask
 * another host.
 */
import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { decodeXml } from './decode-xml.ts';
import { cleanAttribute } from './svg-attributes.ts';
import { svgElements, svgNamespace, textElements, xhtmlNamespace, xlinkNamespace } from './svg-names.ts';
import { dropUnseen } from './svg-seen.ts';
import { textOf } from './svg-selectors.ts';
import { cleanStyleSheet } from './svg-style.ts';
import type { CleanDataAddress } from './svg-style.ts';
import { writeSvg } from './svg-tree.ts';
import type { SvgElement } from './svg-tree.ts';
import { messageOf } from '../message-of.ts';

export type SanitizedSvg = { svg: string } | { refused: string };

/** Elements in one another; browsers stop drawing not far above. */
const deepest = 400;
/** In characters: what is read into memory several times over. */
const longest = 32_000_000;
/** References in a file that declares entities of its own. */
const mostEntities = 20_000;

/**
 * @param cleanData what becomes of pictures that lie in the file as `data:` addresses
 * @returns the drawing as UTF-8 text without document type, comments and instructions; or why there is none
 */
export function sanitizeSvg(source: Uint8Array | string, cleanData: CleanDataAddress = () => undefined): SanitizedSvg {
  const decoded = typeof source === 'string' ? { text: source } : decodeXml(source);
  if ('refused' in decoded) return decoded;
  if (decoded.text.length > longest) return { refused: 'it is too long for a drawing' };
  try {
    const svg = rewrite(decoded.text, cleanData);
    return svg === undefined ? { refused: 'it holds no drawing' } : { svg };
  } catch (error) {
    return { refused: `it cannot be read (${messageOf(error)})` };
  }
}

function rewrite(text: string, cleanData: CleanDataAddress): string | undefined {
  const parser = new SaxesParser({ xmlns: true, position: true });
  /** Elements that are open in the file; absent: it is left out with all that it holds. */
  const open: (SvgElement | undefined)[] = [];
  const styled = new Set([...text.matchAll(/\[\s*(data-[\w.-]+)/gu)].flatMap(([, name]) => name ?? []));
  let root: SvgElement | undefined;
  let isDrawing = true;

  parser.on('error', (error) => {
    // Programs leave out the declarations of their own prefixes; such names are left out anyway.
    if (!error.message.includes('unbound namespace prefix')) throw error;
  });
  parser.on('doctype', (doctype) => {
    const entities = [...entitiesOf(doctype)];
    if (entities.length > 0 && text.split('&').length > mostEntities) throw new Error('it uses too many entities');
    for (const [name, value] of entities) parser.ENTITIES[name] = value;
  });
  parser.on('opentag', (tag) => {
    const isFirst = open.length === 0;
    if (isFirst) isDrawing = tag.local === 'svg' && (tag.uri === svgNamespace || (tag.uri === '' && tag.prefix === ''));
    if (open.length >= deepest) throw new Error(`more than ${deepest} elements stand in one another`);
    const above = open.at(-1);
    const element = isDrawing && (isFirst || above !== undefined) ? openElement(tag, above) : undefined;
    open.push(element);
    if (element === undefined) return;
    if (above === undefined) root = element;
    else above.children.push(element);
    for (const [name, value] of attributesOf(tag, element)) element.attributes.set(name, value);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element?.name === 'style') element.children = [cleanStyleSheet(textOf(element), cleanData)];
  });
  parser.write(text).close();
  if (!isDrawing || root === undefined) return undefined;
  dropUnseen(root);
  return writeSvg(root);

  function addText(part: string): void {
    if (part !== '') open.at(-1)?.children.push(part);
  }

  function* attributesOf(tag: SaxesTagNS, { isHtml, parent }: SvgElement): Generator<readonly [string, string]> {
    if (parent === undefined) {
      yield ['xmlns', svgNamespace];
      yield ['xmlns:xlink', xlinkNamespace];
    }
    if (isHtml && parent?.isHtml !== true) yield ['xmlns', xhtmlNamespace];
    for (const attribute of Object.values(tag.attributes)) {
      const clean = cleanAttribute(attribute, {
        element: tag.local,
        isHtml,
        cleanData,
        styled,
        animated: tag.attributes['attributeName']?.value,
      });
      if (clean !== undefined) yield [clean.name, clean.value];
    }
  }
}

function openElement({ local, uri, prefix }: SaxesTagNS, above: SvgElement | undefined): SvgElement | undefined {
  const opened = (isHtml: boolean): SvgElement => ({
    name: local,
    isHtml,
    attributes: new Map(),
    children: [],
    parent: above,
  });
  // A drawing without any namespace is one by mistake.
  const isSvg = uri === svgNamespace || (uri === '' && prefix === '');
  if (isSvg && above?.isHtml !== true)
    return svgElements.has(local) && above?.name !== 'style' ? opened(false) : undefined;
  const isText =
    uri === xhtmlNamespace && textElements.has(local) && (above?.isHtml === true || above?.name === 'foreignObject');
  return isText ? opened(true) : undefined;
}

/** Entities of a document type that stand for a short text, as Illustrator writes them for namespaces. */
function* entitiesOf(doctype: string): Generator<readonly [string, string]> {
  for (const [, name, double, single] of doctype.matchAll(
    /<!ENTITY\s+([A-Za-z_][\w.-]*)\s+(?:"([^"<&%]{0,200})"|'([^'<&%]{0,200})')\s*>/gu,
  )) {
    if (name !== undefined) yield [name, double ?? single ?? ''];
  }
}
