/** Queries over a vault full of what is private: no function, no field, no source and no count can reach any of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Garden } from '../../src/garden.ts';
import { filesOf } from '../site/pages.ts';
import { root } from '../site/checkout.ts';
import { gardenOf, noteIn } from '../vaults/garden-of.ts';

const fixture = join(root, 'tests', 'vaults', 'private');
const target = 'Zqcanarytitle';
/** What may reach a note: each as a column, a filter, a sort key, a group and what is flattened. */
const expressions = [
  'file',
  'file.frontmatter',
  'file.inlinks',
  'file.inlinks.file.name',
  'file.inlinks.secret',
  'file.outlinks',
  'file.outlinks.file.path',
  'file.outlinks.file.frontmatter',
  'file.tags',
  'file.etags',
  'file.aliases',
  'file.tasks',
  'file.tasks.text',
  'file.lists.text',
  'file.lists.outlinks',
  `[[${target}]]`,
  `[[${target}]].secret`,
  `[[${target}]].file.name`,
  `[[${target}]].file.inlinks`,
  `[[${target}]].file.tasks`,
  `link("${target}").file.path`,
  `meta(link("${target}"))`,
  `string(link("${target}"))`,
  `meta([[${target}]]).path`,
  `contains(file.outlinks, [[${target}]])`,
  `contains(string(file.outlinks), "${target}")`,
  `contains(file.outlinks, "Zqcanary")`,
  'related',
  'related.file.name',
  'sources',
  'category',
  'description',
  'this.file.inlinks',
  'this.file.outlinks',
  'length(file.inlinks)',
  'contains(file.folder, "Zqcanaryfolder")',
  'extract(file, "related")',
];
const sources = [
  '',
  `FROM [[${target}]]`,
  `FROM outgoing([[${target}]])`,
  'FROM #zqcanarytag',
  'FROM "Zqcanaryfolder"',
  `FROM -[[${target}]]`,
];

const blockOf = (query: string): string => `\`\`\`dataview\n${query}\n\`\`\`\n`;

/** Without the source of a query that asks for a name. */
function textOf(expression: string): string {
  return [
    ...sources.map((source) => blockOf(`TABLE WITHOUT ID file.link, ${expression} AS "x"\n${source}`)),
    ...(expression.includes('[[') || expression.includes('link(')
      ? [blockOf(`TABLE ${expression}`), blockOf(`LIST GROUP BY ${expression}`)]
      : []),
    blockOf(`LIST WHERE ${expression}`),
    blockOf(`TABLE rows.file.link AS "x" GROUP BY ${expression} AS "x"`),
    blockOf(`TABLE f AS "x" FLATTEN ${expression} AS f`),
    blockOf(`LIST SORT ${expression} DESC`),
    blockOf(`TASK WHERE ${expression}`),
    `\`= ${expression}\` \`= length(list(${expression}))\``,
  ].join('\n');
}

let without: Garden;
let all: Garden;

beforeAll(async () => {
  const files: Record<string, string> = Object.fromEntries(
    filesOf(fixture).map((file) => [file, readFileSync(join(fixture, file), 'utf8')]),
  );
  const asking = Object.fromEntries(expressions.map((expression, at) => [`Rows ${at}.md`, textOf(expression)]));
  files['Public/Names.md'] = (files['Public/Names.md'] ?? '').replace(/^related: .*\n/mu, '');
  const rule = { publish: 'public', ignore: ['Zqcanaryignored'] } as const;
  all = await gardenOf({ ...files, ...asking }, { rule });
  // The same names, and nothing else of what is private.
  const open = new Set(all.notes.map(({ entry }) => String(entry.path)));
  const emptied = ([path, text]: [string, string]): [string, string] => {
    if (!/\.(?:md|mdx)$/u.test(path) || open.has(path)) return [path, text];
    const aliases = path.endsWith(`${target}.md`) ? 'aliases: [Zqcanaryalias]\n' : '';
    return [path, `---\npublish: false\n${aliases}---\n`];
  };
  without = await gardenOf({ ...Object.fromEntries(Object.entries(files).map(emptied)), ...asking }, { rule });
});

describe.each(expressions.map((expression, at) => [expression, `Rows ${at}.md`]))('%s', (_, path) => {
  test('shows nothing that is private', () => {
    const { html, markdown } = noteIn(all, path);
    expect([...`${html}${markdown}`.matchAll(/.{0,80}zqcanary.{0,60}/giu)].map(([found]) => found)).toEqual([]);
    expect(html).not.toContain('cannot be read');
  });

  test('shows the same whatever private notes say', () => {
    expect(noteIn(all, path).html).toBe(noteIn(without, path).html);
  });
});

test('properties and fields that are hidden are not known, wherever they stand', async () => {
  const garden = await gardenOf(
    {
      'A.md': `---\nsalary: 5551\n---\nsalary:: 5552\n\n- [ ] x [salary:: 5553]\n- (salary:: 5554)\n`,
      'B.md': [
        'TABLE salary, file.frontmatter AS f, file.frontmatter.salary, file.tasks.text, file.lists.salary, [[A]].salary',
        'LIST WHERE salary > 1',
        'TASK WHERE salary > 1',
        'TASK',
        'LIST WHERE contains(string(file.lists), "555")',
      ]
        .map(blockOf)
        .join('\n'),
    },
    { rule: { publish: 'public', ignore: [], hideProperties: ['Salary'] } },
  );
  const { html, markdown } = noteIn(garden, 'B.md');
  expect(html + markdown).not.toMatch(/555\d/u);
  expect(html.match(/No results/gu)).toHaveLength(3);
});
