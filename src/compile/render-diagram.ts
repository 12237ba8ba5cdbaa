/** Mermaid diagrams as inline SVG at build time: colours by the page's style sheet, nodes may link to notes (MER-1). */
import { renderMermaidSVG } from 'beautiful-mermaid';
import type { Element, ElementContent, Root } from 'hast';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import { sanitize } from 'hast-util-sanitize';
import type { Schema } from 'hast-util-sanitize';
import { visit } from 'unist-util-visit';
import type { TextStrings } from '../strings/en/text.ts';
import { holdsTypedName, typedText } from '../vault/typed-links.ts';
import { isDiagramTooLarge } from './diagram-bounds.ts';
import { hole } from './template.ts';
import { elementMark, holeComment } from './tree-marks.ts';

export interface DiagramRenderer {
  /**
   * A word where the source is shown instead: the library does not know this kind of diagram, it is too large, or has
   * what is shown as it is typed.
   */
  render: (source: string, addLink: (name: string) => number) => ElementContent[] | 'unknown' | 'too large';
  /** Whether names of notes may be in its source: nodes that link to notes, or what its author may take for a link. */
  holdsNames: (source: string) => boolean;
}

const shapes = [
  'svg',
  'defs',
  'marker',
  'g',
  'rect',
  'polygon',
  'polyline',
  'path',
  'circle',
  'ellipse',
  'line',
  'text',
  'tspan',
  'title',
  'desc',
  'clipPath',
];
const geometry = [
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'd',
  'dx',
  'dy',
  'points',
  'width',
  'height',
  'viewBox',
  'transform',
  'markerWidth',
  'markerHeight',
  'refX',
  'refY',
  'orient',
  'markerEnd',
  'markerStart',
  'textAnchor',
  'dominantBaseline',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'fontFamily',
  'fill',
  'fillOpacity',
  'stroke',
  'strokeWidth',
  'strokeDashArray',
  'strokeLineCap',
  'strokeLineJoin',
  'opacity',
  'letterSpacing',
  'clipPath',
  'id',
  'className',
  'dataId',
];

/** The library's own `<style>` and its font's address are left out with everything else that is not a shape. */
const schema: Schema = {
  tagNames: shapes,
  attributes: { '*': geometry },
  strip: ['style', 'script', 'foreignObject'],
  clobber: [],
  allowComments: false,
};

/** Ids are numbered within the note; a hole before them keeps transcluded copies apart. */
export function createDiagramRenderer(strings: TextStrings): DiagramRenderer {
  let count = 0;
  return {
    holdsNames: (source) =>
      isDiagramTooLarge(source)
        ? source.includes('internal-link') || (source.includes('"') && /\[\[|\]\(/u.test(source))
        : isTyped(source) || takeLinks(source).linked.size > 0,
    render(source, addLink) {
      if (isDiagramTooLarge(source)) return 'too large';
      if (isTyped(source)) return 'unknown';
      const { diagram, linked } = takeLinks(source);
      let svg: string;
      try {
        svg = renderMermaidSVG(diagram, { transparent: true });
      } catch {
        return 'unknown';
      }
      const parsed = fromHtmlIsomorphic(svg, { fragment: true });
      const tree = sanitize(parsed, schema) as Root;
      const root = tree.children.find((child): child is Element => child.type === 'element' && child.tagName === 'svg');
      if (root === undefined) return 'unknown';
      count += 1;
      const labels = prepare(root, count, linked, addLink);
      const name = /^\s*(?:---[\s\S]*?---\s*)?([a-z]+)/iu.exec(diagram)?.[1] ?? 'diagram';
      root.properties = {
        ...root.properties,
        className: ['diagram'],
        role: 'img',
        ariaLabel: strings.diagram(name, labels.join(', ')).slice(0, 400),
      };
      if (linked.size > 0) root.properties['role'] = 'group';
      return [
        {
          type: 'element',
          tagName: 'figure',
          properties: { className: ['diagram-box'], tabIndex: 0 },
          children: [root],
        },
      ];
    },
  };
}

/** Whether a label in quotes holds what its author may take for a link, which Mermaid shows as it is typed. */
function isTyped(source: string): boolean {
  // To Mermaid a semicolon ends a statement, also where a label's quotes are open: part of a name would be a text.
  const mark = source.includes('internal-link') ? /\[\[|\]\(|;/u : /\[\[|\]\(/u;
  return source.split('\n').some((row) =>
    row
      .split('"')
      .slice(1, -1)
      .some((label) => mark.test(label) || holdsTypedName(label)),
  );
}

/**
 * Obsidian marks nodes that link to notes by `class A,B internal-link;` or `A:::internal-link`, which is no Mermaid
 * class.
 */
function takeLinks(source: string): { diagram: string; linked: ReadonlySet<string> } {
  const linked = new Set<string>();
  const without = source.replaceAll(
    /(^|;)[ \t]*class(\s[^;\n]*|\n[^;\n]*)/gmu,
    (statement, before: string, rest: string) => {
      const [, ids] = /^(.*)\sinternal-link$/su.exec(rest.trim()) ?? [];
      if (ids === undefined) return statement;
      for (const id of ids.split(',')) linked.add(id.trim());
      return before;
    },
  );
  const diagram = without.replaceAll(
    /(?<![\p{L}\p{N}_-])([\p{L}\p{N}_-]+)((?:\[[^\n]*?\]|\([^\n]*?\)|\{[^\n]*?\}|>[^\n]*?\])?):::internal-link\b/gu,
    (_node, id: string, shape: string) => {
      linked.add(id);
      return id + shape;
    },
  );
  return { diagram, linked };
}

/** Makes ids unique, opens links, and returns the labels for those who do not see the picture. */
function prepare(
  root: Element,
  number: number,
  linked: ReadonlySet<string>,
  addLink: (name: string) => number,
): string[] {
  const labels: string[] = [];
  visit(root, 'element', (node, index, parent) => {
    for (const [name, value] of Object.entries(node.properties)) {
      // A style from the diagram's source may name a file of another host.
      if (typeof value === 'string' && /url\((?!#)|javascript:/iu.test(value)) delete node.properties[name];
      else if (name === 'id') node.properties[name] = `${hole.idPrefix()}d${number}-${String(value)}`;
      else if (typeof value === 'string' && value.startsWith('url(#'))
        node.properties[name] = value.replace('url(#', `url(#${hole.idPrefix()}d${number}-`);
    }
    if (node.tagName === 'text') {
      const typed = typedText(textOf(node), ({ target }) => addLink((target.shown ?? []).join('')));
      if (typed === undefined) labels.push(textOf(node));
      else
        node.children = typed.map((run) =>
          typeof run === 'number' ? holeComment(hole.defaultText(run)) : { type: 'text', value: run },
        );
    }
    const id = node.properties['dataId'];
    if (typeof id !== 'string' || !linked.has(id) || parent === undefined || index === undefined) return;
    const link = addLink(textOf(node));
    visit(node, 'element', (label) => {
      if (label.tagName === 'text') label.children = [holeComment(hole.defaultText(link))];
    });
    delete node.properties['dataId'];
    parent.children[index] = {
      type: 'element',
      tagName: 'a',
      properties: { dataHole: elementMark.drawnLink(link) },
      children: [node],
    };
  });
  return labels.filter((label) => label !== '');
}

function textOf(node: Element): string {
  let text = '';
  visit(node, 'text', (leaf) => {
    text += leaf.value;
  });
  return text.trim();
}
