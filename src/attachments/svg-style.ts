/**
 * CSS in an SVG, read by a parser and written anew: properties and functions by an allow-list, addresses only of what
 * lies in the file.
 */
import { generate, ident, List, parse, walk } from 'css-tree';
import type { CssNode } from 'css-tree';
import { cssAtRules, cssFunctions, cssProperties } from './svg-names.ts';

/** A `data:` address as it may be published, or nothing. */
export type CleanDataAddress = (address: string) => string | undefined;

/** In characters. */
const longest = 4_000_000;
/** For each mistake the parser goes through the whole text. */
const mostMistakes = 100;
/** Blocks and brackets in one another: the parser calls itself for each. */
const deepest = 64;

/** The text of a `<style>` element. */
export function cleanStyleSheet(css: string, cleanData: CleanDataAddress): string {
  const sheet = parseBounded(css, 'stylesheet');
  return sheet.type === 'StyleSheet'
    ? generate({ ...sheet, children: withoutUnknown(sheet.children, false, cleanData) })
    : '';
}

/** The value of a `style` attribute. */
export function cleanDeclarations(css: string, cleanData: CleanDataAddress): string {
  const list = parseBounded(css, 'declarationList');
  return list.type === 'DeclarationList'
    ? generate({ ...list, children: withoutUnknown(list.children, false, cleanData) })
    : '';
}

/**
 * The value of a presentation attribute, or a part of a list of animated values: whether it asks for nothing outside of
 * the file.
 */
export function isHarmlessValue(css: string): boolean {
  return isHarmless(parseBounded(css, 'value'), () => undefined);
}

/** @throws an error where the text would cost more than a drawing is worth */
function parseBounded(css: string, context: string): CssNode {
  if (css.length > longest || isDeep(css)) throw new Error('its style sheet is too long or too deep');
  let mistakes = 0;
  const onParseError = (): void => {
    mistakes += 1;
    if (mistakes > mostMistakes) throw new Error('its style sheet has too many mistakes');
  };
  return parse(css, { context, parseCustomProperty: true, onParseError });
}

function isDeep(css: string): boolean {
  let depth = 0;
  for (const character of css) {
    if (character === '{' || character === '(' || character === '[') depth += 1;
    else if (character === '}' || character === ')' || character === ']') depth = Math.max(depth - 1, 0);
    if (depth > deepest) return true;
  }
  return false;
}

/** `isFont`: the list is that of a `@font-face`. */
function withoutUnknown(nodes: List<CssNode>, isFont: boolean, cleanData: CleanDataAddress): List<CssNode> {
  return new List<CssNode>().fromArray(nodes.toArray().flatMap((node) => cleanNode(node, isFont, cleanData)));
}

function cleanNode(node: CssNode, isFont: boolean, cleanData: CleanDataAddress): CssNode[] {
  switch (node.type) {
    case 'Declaration': {
      const property = ident.decode(node.property).toLowerCase();
      const isKnown =
        /^--[\w-]+$/u.test(property) || cssProperties.has(property.replace(/^-(?:webkit|moz|ms|inkscape)-/u, ''));
      if (!isKnown || (property === 'src' && !isFont)) return [];
      return isHarmless(node.value, isFont ? cleanFont : cleanData) ? [{ ...node, property }] : [];
    }
    case 'Rule':
      return isHarmless(node.prelude, () => undefined)
        ? [{ ...node, block: { ...node.block, children: withoutUnknown(node.block.children, false, cleanData) } }]
        : [];
    case 'Atrule': {
      const name = node.name.toLowerCase();
      if (
        !cssAtRules.has(name) ||
        node.block === null ||
        (node.prelude !== null && !isHarmless(node.prelude, () => undefined))
      )
        return [];
      return [
        {
          ...node,
          block: { ...node.block, children: withoutUnknown(node.block.children, name === 'font-face', cleanData) },
        },
      ];
    }
    default:
      // What could not be read, comments, and what stands in a style sheet of HTML only.
      return [];
  }
}

/**
 * Whether all of a value or selector was read, computes by known functions and has local addresses; `data:` addresses
 * are cleaned in place.
 */
function isHarmless(node: CssNode, cleanData: CleanDataAddress): boolean {
  let isFine = true;
  walk(node, (part) => {
    if (part.type === 'Raw') isFine = false;
    else if (part.type === 'Function' && !cssFunctions.has(part.name.toLowerCase())) isFine = false;
    else if (part.type === 'Url' && !part.value.startsWith('#')) {
      const data = cleanData(part.value);
      if (data === undefined) isFine = false;
      else part.value = data;
    }
  });
  return isFine;
}

function cleanFont(address: string): string | undefined {
  return /^data:(?:font\/(?:woff2?|ttf|otf|sfnt)|application\/(?:x-)?font-(?:woff2?|ttf|otf|truetype|opentype|sfnt))(?:;charset=utf-8)?;base64,[a-z\d+/=\s]+$/iu.test(
    address,
  )
    ? address
    : undefined;
}
