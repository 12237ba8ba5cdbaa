/** The syntax pages: every example through the real pipeline, and every rule of the dialect by some example. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { examplesIn } from '../src/compile/examples.ts';
import { createParser } from '../src/syntax/parser.ts';
import { runExample } from './examples/run-example.ts';

const folder = join(import.meta.dirname, 'specs');
const parser = createParser();
const ruleIds =
  /\b(?:F|WL|RES|SUB|BLK|ML|EMB|IMG|MED|CAL|TAG|PROP|PUB|COM|FMT|HL|BR|LIST|TASK|TBL|CODE|MATH|MER|FN|HTML|CAN|BASE|PLUG|SUM)-\d+\b/gu;
const pages = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => {
    const tree = parser.parse(readFileSync(join(folder, file), 'utf8'));
    return { name: file.replace(/\.md$/u, ''), examples: examplesIn(tree), rulesBelow: rulesBelowHeadings(tree) };
  });

describe.each(pages)('$name', ({ examples, rulesBelow }) => {
  test('every section with an example names its rules', () => {
    expect(examples.filter(({ title }) => !rulesBelow.has(title)).map(({ title }) => title)).toEqual([]);
  });

  test.each(
    examples.map((example) => ({
      name: example.number === 1 ? example.title : `${example.title} (${example.number})`,
      example,
    })),
  )('$name', async ({ example }) => {
    expect(example.expectations).not.toEqual([]);
    await runExample(example);
  });
});

/** Rule ids in the prose below each heading that has any. */
function rulesBelowHeadings(tree: Root): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  let title = '';
  for (const node of tree.children) {
    if (node.type === 'heading') title = toString(node);
    const ids = node.type === 'paragraph' ? (toString(node).match(ruleIds) ?? []) : [];
    if (ids.length > 0) found.set(title, [...(found.get(title) ?? []), ...ids]);
  }
  return found;
}

const dialect = join(import.meta.dirname, '..', '..', 'shared', 'dialect.md');
const differencesNote = join(import.meta.dirname, '..', 'notes', 'About', 'Differences from Obsidian.md');
const canCompare = existsSync(dialect) && existsSync(differencesNote);

test.skipIf(!canCompare)(
  `every rule is cited by an example or by the page of differences${canCompare ? '' : ' (skipped: ../shared/dialect.md, or that page, is not here)'}`,
  () => {
    const rules = [...readFileSync(dialect, 'utf8').matchAll(/\*\*([A-Z]+-\d+)[^*]*\*\*/gu)].map(([, id = '']) => id);
    const differences = readFileSync(differencesNote, 'utf8');
    const shown = pages.flatMap(({ examples, rulesBelow }) =>
      examples.flatMap(({ title }) => rulesBelow.get(title) ?? []),
    );
    const cited = new Set([...(differences.match(ruleIds) ?? []), ...shown]);
    expect(rules.length).toBeGreaterThan(150);
    expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
  },
);
