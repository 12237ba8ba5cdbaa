/**
 * Style sheets say start and end, not left and right: so a page that is written from right to left is laid out by the
 * same rules.
 */
import { generate, parse, walk } from 'css-tree';
import type { CssNode, Declaration } from 'css-tree';
import type { Rule } from './rule.ts';

/** Where a direction is one of the screen or of a shape, by file and selector, and why. */
export const physical: Readonly<Record<string, string>> = {
  'styles/preview.css .preview': 'the script places the card by its distance from the window’s corner',
  'styles/explorer.css .tree-folder>button::before': 'two sides of a square, turned into an arrow',
  'styles/callouts.css summary.callout-title::after': 'two sides of a square, turned into an arrow',
  'styles/sentences.css .rest>summary::after': 'two sides of a square, turned into an arrow',
};

export const logicalCssRule: Rule = {
  name: 'styles know start and end, not left and right',
  offences: ({ path, text }) =>
    physicalIn(path.endsWith('.astro') ? stylesOf(text) : path.endsWith('.css') ? text : '')
      .filter(({ selector }) => !(`${path} ${selector}` in physical))
      .map(({ selector, declaration }) => `${selector} { ${declaration} }`),
  refused: [
    ['styles/a.css', '.a { margin-left: 1em; }'],
    ['styles/a.css', '.a { padding-right: 1em; }'],
    ['styles/a.css', '.a { border-left: 1px solid; }'],
    ['styles/a.css', '.a { border-top-right-radius: 1px; }'],
    ['styles/a.css', '.a { left: 0; }'],
    ['styles/a.css', '.a { scroll-margin-left: 0; }'],
    ['styles/a.css', '.a { text-align: right; }'],
    ['styles/a.css', '.a { float: left; }'],
    ['styles/a.css', '.a { margin: 0 1em 0 2em; }'],
    ['styles/a.css', '.a { inset: 0 auto auto 0; }'],
    ['styles/a.css', '.a { inset: calc(1px + 2px) 0 0 -1rem; }'],
    ['styles/a.css', '.a { border-radius: 0 1px 1px 0; }'],
    ['styles/a.css', '.a { border-width: 0 2px 2px 0; }'],
    ['styles/a.css', '@layer a { @media print { .a { &:hover { right: 0; } } } }'],
    ['components/A.astro', '<p>a</p><style>p { margin-right: 0; }</style>'],
  ],
  passed: [
    ['styles/a.css', '.a { margin-inline-start: 1em; inset-inline-end: 0; text-align: end; float: inline-start; }'],
    ['styles/a.css', '.a { margin: 0 1em 2em 1em; inset: 1px 2px 3px; border-radius: 1px 1px 0 0; border-top: 0; }'],
    ['styles/preview.css', '@layer preview { .preview { inset: 0 auto auto 0; } }'],
    ['components/A.astro', '<p>margin-left: 0</p>'],
  ],
};

interface Physical {
  selector: string;
  declaration: string;
}

function physicalIn(css: string): Physical[] {
  const found: Physical[] = [];
  const selectors: string[] = [];
  walk(parse(css), {
    enter(node: CssNode) {
      if (node.type === 'Rule') selectors.push(generate(node.prelude));
      if (node.type === 'Declaration' && isPhysical(node))
        found.push({ selector: selectors.at(-1) ?? '', declaration: generate(node) });
    },
    leave(node: CssNode) {
      if (node.type === 'Rule') selectors.pop();
    },
  });
  return found;
}

function isPhysical({ property, value }: Declaration): boolean {
  if (/(?:^|-)(?:left|right)(?:-|$)/u.test(property)) return true;
  const written = generate(value);
  if (/^(?:text-align|text-align-last|float|clear)$/u.test(property)) return /^(?:left|right)$/u.test(written);
  const sides = sidesOf(value);
  if (sides.length !== 4) return false;
  const [first, second, third, fourth] = sides;
  if (property === 'border-radius') return first !== second || third !== fourth;
  return /^(?:margin|padding|inset|scroll-(?:margin|padding)|border-(?:width|style|color))$/u.test(property)
    ? second !== fourth
    : false;
}

/** The parts of a shorthand that a space parts. */
function sidesOf(value: CssNode): string[] {
  return value.type === 'Value' ? value.children.toArray().map((part) => generate(part)) : [];
}

function stylesOf(astro: string): string {
  return [...astro.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gu)].map(([, css = '']) => css).join('\n');
}
