/**
 * The parser against the published examples: its tree, rendered by mdast-util-to-hast as the specifications render
 * theirs. Raw HTML is left in, as the specifications do, and line ends are spaces (rule BR-1 is switched off): both are
 * other stages' business. `pipeline.test.ts` holds the whole pipeline against the same examples.
 */
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import type { Handlers } from 'mdast-util-to-hast';
import { describe, expect, test } from 'vitest';
import type { Embed, Tag, Wikilink } from '../../src/syntax/nodes.ts';
import { createParser } from '../../src/syntax/parser.ts';
import { canonicalHtml } from './canonical-html.ts';
import { parserDifferences } from './differences.ts';
import { examples, published } from './examples.ts';

const parser = createParser({ breaks: false });
const differences = new Map(
  parserDifferences.flatMap((difference) => difference.examples.map((id) => [id, difference])),
);

test('both suites are there', () => {
  expect(published.filter(({ id }) => id.startsWith('CommonMark'))).toHaveLength(652);
  expect(published.filter(({ id }) => id.startsWith('GFM'))).toHaveLength(677);
  // The rest of GFM’s are those of CommonMark.
  expect(examples.filter(({ id }) => id.startsWith('CommonMark')).length).toBeGreaterThan(640);
  expect(examples.filter(({ id }) => id.startsWith('GFM')).length).toBeGreaterThan(30);
});

test('every listed difference is one of an example', () => {
  const ids = new Set(published.map(({ id }) => id));
  expect([...differences.keys()].filter((id) => !ids.has(id))).toEqual([]);
});

describe('published examples', () => {
  test.each(examples.filter(({ id }) => !differences.has(id)))('$id, $section', ({ markdown, html }) => {
    expect(render(markdown)).toBe(canonicalHtml(html));
  });
});

describe('differences', () => {
  const listed = examples.flatMap((example) => {
    const difference = differences.get(example.id);
    return difference ? [{ ...example, ...difference }] : [];
  });
  test.each(listed)('$id ($rule): $why', ({ markdown, html, ours }) => {
    const rendered = render(markdown);
    expect(rendered).not.toBe(canonicalHtml(html));
    expect(rendered).toBe(canonicalHtml(ours));
  });
});

function render(markdown: string): string {
  const hast = toHast(parser.parse(markdown), { allowDangerousHtml: true, handlers });
  return canonicalHtml(toHtml(hast, { allowDangerousHtml: true }));
}

const handlers: Handlers = {
  wikilink: (_state, node: Wikilink) => named('wikilink', node.linkpath),
  embed: (_state, node: Embed) => named('embed-of', node.linkpath),
  tag: (_state, node: Tag) => named('tag', node.value),
};

function named(tagName: string, value: string): ElementContent {
  return { type: 'element', tagName, properties: {}, children: [{ type: 'text', value }] };
}
