/**
 * Takes out of a drawing what nobody who opens it can see: what its styles hide, what is kept for use and not used,
 * what describes it to programs, and names that nothing asks for. What lies under another shape or beside the picture
 * stays.
 */
import { ident, parse, walk } from 'css-tree';
import type { CssNode } from 'css-tree';
import { hidingIn } from './svg-hiding.ts';
import { textOf } from './svg-selectors.ts';
import { elementsIn, elementsOf } from './svg-tree.ts';
import type { SvgElement } from './svg-tree.ts';
import { choicesOf, hasNoRoom, isCovered, isNeverMet } from './svg-covered.ts';

/** What stands in them is drawn where something refers to it, and only there. */
const stores: ReadonlySet<string> = new Set(
  'defs symbol clipPath mask marker pattern linearGradient radialGradient filter'.split(' '),
);
/** They take a path's form, also where the path itself is hidden. */
const followers: ReadonlySet<string> = new Set(['textPath', 'mpath']);

/** What is handed down to elements within others. */
interface State {
  isInvisible: boolean;
  isTiny: boolean;
  /** Letters of a drawing are painted within, and along their edge; without words about it, within alone. */
  isFilled: boolean;
  isStroked: boolean;
  fills: boolean;
  strokes: boolean;
  /** Of text in a box. */
  isColoured: boolean;
}

const start: State = {
  isInvisible: false,
  isTiny: false,
  isFilled: true,
  isStroked: false,
  fills: true,
  strokes: true,
  isColoured: true,
};

interface Seen {
  /** It draws, or groups what does. */
  itself: boolean;
  /** The text that stands in it is shown. */
  text: boolean;
}

/** @throws an error where the style sheets would cost more than a drawing is worth */
export function dropUnseen(root: SvgElement): void {
  const seen = seenIn(root);
  const isKept = new Set<SvgElement>();
  for (const element of [root, ...seen.keys()])
    for (let at: SvgElement | undefined = element; at !== undefined && !isKept.has(at); at = at.parent) isKept.add(at);
  for (const element of elementsOf(root)) {
    const isShown = seen.get(element)?.text === true;
    element.children = element.children.filter((child) =>
      typeof child === 'string' ? isShown || child.trim() === '' : isKept.has(child),
    );
  }
  dropUnusedNames(root);
}

function seenIn(root: SvgElement): ReadonlyMap<SvgElement, Seen> {
  const hiding = hidingIn(root);
  const byId = new Map<string, SvgElement>();
  for (const element of elementsOf(root)) {
    const id = element.attributes.get('id');
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  const visited = new Map<SvgElement, Set<string>>();
  const seen = new Map<SvgElement, Seen>();

  for (const element of elementsOf(root))
    if (element.name === 'style') {
      seen.set(element, { itself: true, text: true });
      for (const id of namesIn(textOf(element))) visitTarget(byId.get(id), false);
    }
  visit(root, start, false);
  return seen;

  /** @param isUsed something refers to it: it may be drawn although it is kept for use */
  function visit(element: SvgElement, above: State, isUsed: boolean): void {
    const { name, attributes } = element;
    if (name === 'desc' && !isNamedByParent(element)) return;
    const own = hiding(element);
    if (own.display === 'hidden' || own.opacity === 'hidden') return;
    if (own.transform === 'hidden' || own.scale === 'hidden' || own['clip-path'] === 'hidden') return;
    if (hasNoRoom(element, root) || isNeverMet(element) || isCovered(element, byId)) return;
    const state: State = {
      isInvisible: own.visibility === undefined ? above.isInvisible : own.visibility === 'hidden',
      isTiny: own['font-size'] === undefined ? above.isTiny : own['font-size'] === 'hidden',
      isFilled: own.fill === undefined ? above.isFilled : own.fill === 'shown',
      isStroked: own.stroke === undefined ? above.isStroked : own.stroke === 'shown',
      fills: own['fill-opacity'] === undefined ? above.fills : own['fill-opacity'] === 'shown',
      strokes: own['stroke-opacity'] === undefined ? above.strokes : own['stroke-opacity'] === 'shown',
      isColoured: own.color === undefined ? above.isColoured : own.color === 'shown',
    };
    const isPainted = element.isHtml
      ? state.isColoured
      : (state.isFilled && state.fills) || (state.isStroked && state.strokes) || name === 'title' || name === 'desc';
    const times = visited.get(element) ?? new Set();
    const key = `${Object.values(state).join(' ')} ${isUsed}`;
    if (times.has(key)) return;
    visited.set(element, times.add(key));

    if (!state.isInvisible) {
      const before = seen.get(element);
      seen.set(element, { itself: true, text: before?.text === true || (!state.isTiny && isPainted) });
    }
    for (const value of attributes.values())
      for (const id of namesIn(value)) visitTarget(byId.get(id), followers.has(name));
    if (isStore(element) && !isUsed) return;
    for (const child of name === 'switch' ? choicesOf(element) : elementsIn(element)) visit(child, state, false);
  }

  function visitTarget(target: SvgElement | undefined, isFollowed: boolean): void {
    if (target === undefined) return;
    if (isFollowed && !seen.has(target)) seen.set(target, { itself: true, text: false });
    visit(target, start, true);
  }
}

function isStore({ name }: SvgElement): boolean {
  return stores.has(name);
}

/** A description that the drawing offers to those who hear it. */
function isNamedByParent({ attributes, parent }: SvgElement): boolean {
  const id = attributes.get('id');
  const names = ['aria-labelledby', 'aria-describedby'].flatMap(
    (name) => parent?.attributes.get(name)?.split(/\s+/u) ?? [],
  );
  return id !== undefined && names.includes(id);
}

/** What may be the id of an element in an address such as `#a` or `url(#a)`. */
function namesIn(value: string): string[] {
  return [...value.matchAll(/#([^\s;,'")]+)/gu)].flatMap(([, name = '']) => [name, decoded(name)]);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Programs name layers and shapes as their users do; only names that the drawing itself asks for stay. */
function dropUnusedNames(root: SvgElement): void {
  const elements = [...elementsOf(root)];
  const css = elements
    .filter(({ name }) => name === 'style')
    .map(textOf)
    .join('\n');
  const asksForAll = /:target|\[\s*id/iu.test(css);
  const ids = new Set(namesIn(css));
  const asked = namesAskedFor(css);
  for (const { attributes } of elements)
    for (const [name, value] of attributes) {
      if (value.includes('#')) for (const id of namesIn(value)) ids.add(id);
      if (name === 'begin' || name === 'end')
        for (const [, id = ''] of value.matchAll(/(?<![^\s;.])([^\s;.]+)\./gu)) ids.add(id);
      if (name.startsWith('aria-')) for (const id of value.split(/\s+/u)) ids.add(id);
    }
  for (const { name, attributes } of elements) {
    const id = attributes.get('id');
    if (id !== undefined && !asksForAll && name !== 'view' && !ids.has(id) && !asked.has(id)) attributes.delete('id');
    const classes = attributes.get('class')?.split(/\s+/u) ?? [];
    const kept = /\[\s*class/iu.test(css) ? classes : classes.filter((one) => asked.has(one));
    if (kept.length > 0) attributes.set('class', kept.join(' '));
    else attributes.delete('class');
  }
}

/** Names of classes and ids that the style sheet asks for. */
function namesAskedFor(css: string): ReadonlySet<string> {
  const names = new Set<string>();
  walk(parse(css), (node: CssNode) => {
    if (node.type === 'ClassSelector' || node.type === 'IdSelector') names.add(ident.decode(node.name));
  });
  return names;
}
