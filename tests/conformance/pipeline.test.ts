/**
 * The whole pipeline against the published examples: parser, transforms, sanitiser, code highlighting. Its HTML has
 * more than the specifications': anchors, scopes, classes, holes in place of addresses. So outlines are compared,
 * elements and text without attributes, and the published HTML goes through the same allow-list first (rule HTML-3).
 */
import type { Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { createCompiler } from '../../src/compile/compile-note.ts';
import { escapeHtml } from '../../src/compile/escape-html.ts';
import { fillHoles } from '../../src/compile/template.ts';
import { rehypeSanitizeHtml } from '../../src/compile/rehype-sanitize-html.ts';
import type { Reference } from '../../src/vault/types.ts';
import { parseHtml, tidyChildren } from './canonical-html.ts';
import { parserDifferences, pipelineDifferences } from './differences.ts';
import { examples, published } from './examples.ts';

const compile = createCompiler({ language: 'en', base: '/', breaks: false, webEmbeds: [] });
const asParsed = new Map(parserDifferences.flatMap(({ examples: ids, ours }) => ids.map((id) => [id, ours])));
const differences = new Map(
  pipelineDifferences.flatMap((difference) => difference.examples.map((id) => [id, difference])),
);

/** Names of the dialect's nodes in the list of differences, and the outline that each has in a page. */
const dialect: Readonly<Record<string, (text: RootContent[]) => RootContent[]>> = {
  wikilink: () => [element('a', [])],
  'embed-of': () => [element('img', [])],
  tag: (text) => [element('a', [{ type: 'text', value: '#' }, ...text])],
};

describe('published examples', () => {
  test.each(examples.filter(({ id }) => !differences.has(id)))('$id, $section', async ({ id, markdown, html }) => {
    expect(await render(markdown)).toBe(sanitized(asParsed.get(id) ?? html));
  });
});

describe('differences', () => {
  const listed = examples.flatMap((example) => {
    const difference = differences.get(example.id);
    return difference ? [{ ...example, ...difference }] : [];
  });
  test('each is one of an example', () => {
    const ids = new Set(published.map(({ id }) => id));
    expect([...differences.keys()].filter((id) => !ids.has(id))).toEqual([]);
  });
  test.each(listed)('$id ($rule): $why', async ({ markdown, html, ours }) => {
    const rendered = await render(markdown);
    expect(rendered).not.toBe(sanitized(html));
    expect(rendered).toBe(ours);
  });
});

async function render(markdown: string): Promise<string> {
  const { record, template } = await compile({ text: markdown, mdx: false });
  return outline(parseHtml(template.blocks.map(({ html }) => withoutHoles(html, record.references)).join('\n')));
}

/**
 * Links lead nowhere, and every embed is a picture; a note's embed stands among blocks; what only looks like a link is
 * what is typed.
 */
function withoutHoles(html: string, references: readonly Reference[]): string {
  return fillHoles(html, (hole) => {
    switch (hole.kind) {
      case 'link':
        return '<a>';
      case 'link-end':
        return '</a>';
      case 'embed':
        return hole.among === 'blocks' ? '<p><img></p>' : '<img>';
      case 'default-text': {
        const { syntax, shown = [] } = references[hole.reference] ?? {};
        return syntax === 'typed' ? escapeHtml(shown.join('')) : '';
      }
      default:
        return '';
    }
  });
}

function sanitized(html: string): string {
  const tree = parseHtml(html);
  return outline(holdsDialect(tree) ? tree : rehypeSanitizeHtml(tree));
}

function holdsDialect(tree: Root): boolean {
  return /<(?:wikilink|embed-of|tag)>/u.test(toHtml(tree));
}

function outline(tree: Root): string {
  return toHtml({ type: 'root', children: tidyChildren(joined(tree.children.flatMap(simple)), false) } satisfies Root);
}

/** Text, and elements without attributes; what the pipeline adds is left out. */
function simple(node: RootContent): RootContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const { tagName, properties } = node;
  const children = joined(node.children.flatMap(simple));
  const classes = Array.isArray(properties['className']) ? properties['className'] : [];
  if (classes.includes('anchor')) return [];
  if (tagName === 'span' || classes.includes('table-scroll') || classes.includes('heading')) return children;
  return dialect[tagName]?.(children) ?? [element(tagName, children)];
}

function joined(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else result.push(node.type === 'text' ? { ...node } : node);
  }
  return result;
}

function element(tagName: string, children: RootContent[]): RootContent {
  return { type: 'element', tagName, properties: {}, children: children as never[] };
}
