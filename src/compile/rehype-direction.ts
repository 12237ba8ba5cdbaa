/**
 * Blocks that are written in the other direction than the site: `dir="auto"`, so that browsers lay each out as it
 * reads.
 */
import type { Element, Nodes, Root } from 'hast';

const blocks: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote table td th summary figcaption dt dd div'.split(' '),
);
/** Code and formulas read from left to right, and say nothing of the text around them. */
const apart: ReadonlySet<string> = new Set(['pre', 'code', 'svg', 'math', 'script', 'style']);
const rightToLeft =
  '\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Samaritan}\\p{Script=Mandaic}\\p{Script=Adlam}';
const anyRightToLeft = new RegExp(`[${rightToLeft}]`, 'u');
const firstLetter = new RegExp(`([${rightToLeft}])|\\p{L}`, 'u');

type Direction = 'ltr' | 'rtl';

/** @param text the note's source, which says at once whether there is anything to do */
export function rehypeDirection(tree: Root, text: string, isRightToLeft: boolean): void {
  if (!isRightToLeft && !anyRightToLeft.test(text)) return;
  const directions = new Map<Nodes, Direction | undefined>();
  measure(tree, directions);
  mark(tree, directions, isRightToLeft ? 'rtl' : 'ltr');
}

/** The direction of the first letter of each node, innermost first. */
function measure(node: Nodes, directions: Map<Nodes, Direction | undefined>): Direction | undefined {
  let found: Direction | undefined;
  if (node.type === 'text') {
    const letter = firstLetter.exec(node.value);
    found = letter === null ? undefined : letter[1] === undefined ? 'ltr' : 'rtl';
  } else if ('children' in node && !(node.type === 'element' && apart.has(node.tagName))) {
    const inside = node.children.map((child) => measure(child, directions));
    found = inside.find((each) => each !== undefined);
  }
  directions.set(node, found);
  return found;
}

function mark(node: Root | Element, directions: ReadonlyMap<Nodes, Direction | undefined>, around: Direction): void {
  const own = directions.get(node);
  let inside = around;
  if (
    node.type === 'element' &&
    blocks.has(node.tagName) &&
    node.properties['dir'] === undefined &&
    own !== undefined
  ) {
    if (own !== around) node.properties['dir'] = 'auto';
    inside = own;
  }
  for (const child of node.children)
    if (child.type === 'element' && !apart.has(child.tagName)) mark(child, directions, inside);
}
