/**
 * What a drawing's styles hide in whatever state it is: what a rule for dark screens, for a pointer or an animation may
 * show is not hidden.
 */
import { compile } from 'css-select';
import { generate, ident, parse, walk } from 'css-tree';
import type { CssNode, Declaration, Selector } from 'css-tree';
import { animations } from './svg-names.ts';
import { selectorOptions, textOf } from './svg-selectors.ts';
import { elementsIn, elementsOf } from './svg-tree.ts';
import type { SvgElement } from './svg-tree.ts';

/** The properties that hide, each as an element sets it; absent: it says nothing. */
export type Hiding = Partial<Record<HidingProperty, 'hidden' | 'shown'>>;

type HidingProperty =
  | 'display'
  | 'visibility'
  | 'opacity'
  | 'font-size'
  | 'transform'
  | 'scale'
  | 'clip-path'
  | 'fill'
  | 'fill-opacity'
  | 'stroke'
  | 'stroke-opacity'
  | 'color';

interface Rule {
  matches: (element: SvgElement) => boolean;
  /** Larger wins. */
  weight: number;
  /** To know whether it matches, all that stands beside an element is looked at. */
  looksBeside: boolean;
  /** It may or may not hold: it can show, and hides nothing for certain. */
  isConditional: boolean;
  hiding: Hiding;
  isAnimated: boolean;
}

const properties: readonly HidingProperty[] = [
  'display',
  'visibility',
  'opacity',
  'font-size',
  'transform',
  'scale',
  'clip-path',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'color',
];
/** How often a rule may be held against an element, for a whole drawing. */
const mostComparisons = 5_000_000;

/** @throws an error where the style sheets would cost more than a drawing is worth */
export function hidingIn(root: SvgElement): (element: SvgElement) => Hiding {
  const sheets = [...elementsOf(root)].filter(({ name }) => name === 'style').map(textOf);
  const { rules, shownByFrames } = rulesOf(sheets);
  const animatedFromAfar = targetsOfAnimations(root);
  const besideRules = rules.filter(({ looksBeside }) => looksBeside).length;
  let comparisons = 0;

  return (element) => {
    comparisons += rules.length + besideRules * (element.parent?.children.length ?? 0);
    if (comparisons > mostComparisons)
      throw new Error('its style sheets have too many rules for a drawing of its size');
    const matching = rules.filter(({ matches }) => matches(element));
    const own = hidingOf(element.attributes.get('style') ?? '');
    const isAnimated = own.isAnimated || matching.some((rule) => rule.isAnimated);
    const smil = [...elementsIn(element), ...(animatedFromAfar.get(element.attributes.get('id') ?? '') ?? [])];
    const result: Hiding = {};
    for (const property of properties) {
      const certain = matching.filter((rule) => !rule.isConditional && rule.hiding[property] !== undefined);
      const strongest = certain.reduce<Rule | undefined>(
        (best, rule) => (best === undefined || rule.weight >= best.weight ? rule : best),
        undefined,
      );
      const important = strongest !== undefined && strongest.weight >= importance ? strongest : undefined;
      const said =
        important?.hiding[property] ??
        own.hiding[property] ??
        strongest?.hiding[property] ??
        stateOf(property, element.attributes.get(property));
      const mayBeShown =
        matching.some((rule) => rule.isConditional && rule.hiding[property] === 'shown') ||
        (isAnimated && shownByFrames.has(property)) ||
        smil.some(
          ({ name, attributes }) =>
            animations.has(name) &&
            (attributes.get('attributeName') === property || (property === 'scale' && name === 'animateTransform')),
        );
      if (said !== undefined) result[property] = mayBeShown ? 'shown' : said;
    }
    if (element.isHtml && element.attributes.has('hidden')) result.display ??= 'hidden';
    return result;
  };
}

/** Animations that name the element that they change, by its id. */
function targetsOfAnimations(root: SvgElement): ReadonlyMap<string, SvgElement[]> {
  const byTarget = new Map<string, SvgElement[]>();
  for (const element of elementsOf(root)) {
    const target = element.attributes.get('href') ?? element.attributes.get('xlink:href');
    if (!animations.has(element.name) || target === undefined) continue;
    byTarget.set(target.slice(1), [...(byTarget.get(target.slice(1)) ?? []), element]);
  }
  return byTarget;
}

function rulesOf(sheets: readonly string[]): { rules: Rule[]; shownByFrames: ReadonlySet<HidingProperty> } {
  const rules: Rule[] = [];
  const shownByFrames = new Set<HidingProperty>();
  for (const sheet of sheets) {
    let depth = 0;
    let atRules = 0;
    let frames = 0;
    walk(parse(sheet), {
      enter(node: CssNode) {
        if (node.type === 'Atrule') {
          atRules += 1;
          if (/keyframes$/iu.test(node.name)) frames += 1;
        }
        if (node.type !== 'Rule') return;
        depth += 1;
        const { hiding, important, isAnimated } = readDeclarations(node.block.children.toArray());
        if (Object.keys(hiding).length === 0 && Object.keys(important).length === 0 && !isAnimated) return;
        if (frames > 0) {
          for (const property of properties) if (hiding[property] === 'shown') shownByFrames.add(property);
          return;
        }
        const selectors = node.prelude.type === 'SelectorList' ? node.prelude.children.toArray() : [];
        for (const selector of selectors) {
          if (selector.type !== 'Selector') continue;
          const { isCertain, ...read } = readSelector(selector);
          const rule = { ...read, isConditional: atRules > 0 || depth > 1 || !isCertain };
          rules.push({ ...rule, hiding, isAnimated });
          if (Object.keys(important).length > 0)
            rules.push({ ...rule, weight: rule.weight + importance, hiding: important, isAnimated: false });
        }
      },
      leave(node: CssNode) {
        if (node.type === 'Rule') depth -= 1;
        if (node.type !== 'Atrule') return;
        atRules -= 1;
        if (/keyframes$/iu.test(node.name)) frames -= 1;
      },
    });
  }
  return { rules, shownByFrames };
}

/** More than any selector weighs. */
const importance = 1_000_000_000;

function hidingOf(style: string): { hiding: Hiding; isAnimated: boolean } {
  if (style === '') return { hiding: {}, isAnimated: false };
  const list = parse(style, { context: 'declarationList' });
  const { hiding, important, isAnimated } = readDeclarations(
    list.type === 'DeclarationList' ? list.children.toArray() : [],
  );
  return { hiding: { ...hiding, ...important }, isAnimated };
}

function readDeclarations(nodes: readonly CssNode[]): { hiding: Hiding; important: Hiding; isAnimated: boolean } {
  const hiding: Hiding = {};
  const important: Hiding = {};
  let isAnimated = false;
  for (const node of nodes) {
    if (node.type !== 'Declaration') continue;
    const name = node.property.toLowerCase();
    if (/^(?:-webkit-|-moz-)?animation/u.test(name)) isAnimated = true;
    if (name === 'content-visibility' && /hidden/iu.test(generate(node.value))) hiding.display = 'hidden';
    const property = name === 'font' ? 'font-size' : properties.find((one) => one === name);
    const state = property === undefined ? undefined : stateOf(property, valueOf(node));
    if (property !== undefined && state !== undefined)
      (node.important === false ? hiding : important)[property] = state;
  }
  return { hiding, important, isAnimated };
}

function valueOf({ property, value }: Declaration): string {
  const written = generate(value);
  // Of the short form, the size is what stands before the slash, or the first number with a unit.
  return property.toLowerCase() === 'font'
    ? (/(?:^|\s)([\d.+-]+[a-z%]*)(?=\/|\s)/iu.exec(written)?.[1] ?? '')
    : written;
}

/** @param value absent or empty: nothing is said */
function stateOf(property: HidingProperty, value: string | undefined): 'hidden' | 'shown' | undefined {
  const said = ident.decode((value ?? '').trim()).toLowerCase();
  if (said === '' || said === 'inherit') return undefined;
  if (property === 'display') return said === 'none' ? 'hidden' : 'shown';
  if (property === 'visibility') return /^(?:hidden|collapse)$/u.test(said) ? 'hidden' : 'shown';
  if (property === 'transform') return isFlat(said) ? 'hidden' : 'shown';
  if (property === 'scale')
    return said.split(/\s+/u).some((part) => /^[+-]?(?:0+(?:\.0*)?|\.0+)%?$/u.test(part)) ? 'hidden' : 'shown';
  if (property === 'clip-path') return isNoClip(said) ? 'hidden' : 'shown';
  if (property === 'fill' || property === 'stroke' || property === 'color')
    return isNoColour(said) ? 'hidden' : 'shown';
  if (
    /^[+-]?(?:0+(?:\.0*)?|\.0+)(?:e[+-]?\d+)?(?:[a-z]+|%)?$/u.test(said) ||
    (property === 'opacity' && said.startsWith('-'))
  )
    return 'hidden';
  // A part of nothing is nothing.
  return property === 'font-size' && /(?:%|em|ex|ch|lh|smaller|larger)$/u.test(said) && !said.endsWith('rem')
    ? undefined
    : 'shown';
}

const zero = String.raw`[+-]?(?:0+(?:\.0*)?|\.0+)(?:%|px|em)?`;
const flat = new RegExp(
  String.raw`scale(?:x|y|3d)?\((?:[^()]*[\s,])?${zero}(?=[\s,)])|matrix\(\s*${zero}[\s,]+${zero}[\s,]+${zero}[\s,]+${zero}[\s,]|rotate[xy]\(\s*[+-]?(?:90|270)deg`,
  'u',
);

/** A transformation by which an area becomes a line or a point. */
function isFlat(transform: string): boolean {
  return flat.test(transform);
}

function isNoClip(shape: string): boolean {
  if (new RegExp(String.raw`^(?:circle|ellipse)\(\s*${zero}(?:[\s)]|$)`, 'u').test(shape)) return true;
  const [, sides] = /^inset\(([^()]*)\)/u.exec(shape) ?? [];
  const parts = sides?.split('round')[0]?.trim().split(/\s+/u) ?? [];
  const [top = 0, right = top, bottom = top, left = right] = parts.map((part) =>
    part.endsWith('%') ? Number.parseFloat(part) : 0,
  );
  return top + bottom >= 100 || right + left >= 100;
}

function isNoColour(colour: string): boolean {
  return (
    /^(?:none|transparent|#(?:[\da-f]{3}0|[\da-f]{6}00))$/u.test(colour) ||
    (new RegExp(String.raw`^(?:rgb|hsl)a?\([^()]*[,/]\s*${zero}\s*\)$`, 'u').test(colour) && /a\(|\//u.test(colour))
  );
}

/** `isCertain`: it depends on nothing but the drawing. One that cannot be read is taken to match everything. */
function readSelector(selector: Selector): Pick<Rule, 'matches' | 'weight' | 'looksBeside'> & { isCertain: boolean } {
  let isCertain = true;
  let weight = 0;
  const certain: Selector = {
    ...selector,
    children: selector.children.filter((node) => {
      const isState =
        node.type === 'PseudoElementSelector' ||
        (node.type === 'PseudoClassSelector' &&
          !/^(?:not|is|where|root|empty|(?:first|last|only|nth)-.*)$/iu.test(node.name));
      if (isState) isCertain = false;
      return !isState;
    }),
  };
  walk(selector, (node: CssNode) => {
    if (node.type === 'IdSelector') weight += 1_000_000;
    else if (node.type === 'ClassSelector' || node.type === 'AttributeSelector' || node.type === 'PseudoClassSelector')
      weight += 1000;
    else if (node.type === 'TypeSelector' && node.name !== '*') weight += 1;
    // Whether one of them holds in here is asked nowhere.
    if (
      node.type === 'PseudoClassSelector' &&
      /^(?:hover|focus.*|active|target.*|link|visited|any-link|lang|dir|has)$/iu.test(node.name)
    )
      isCertain = false;
  });
  try {
    const query = generate(certain).trim();
    const looksBeside = /[+~]|:(?:first|last|only|nth)-/u.test(query);
    return { matches: compile(query === '' ? '*' : query, selectorOptions), weight, looksBeside, isCertain };
  } catch {
    return { matches: () => true, weight, looksBeside: false, isCertain: false };
  }
}
