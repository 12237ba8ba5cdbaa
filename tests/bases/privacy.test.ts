/** Bases over a vault full of what is private: no function, no view and no count can reach any of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Garden } from '../../src/garden.ts';
import { filesOf } from '../site/pages.ts';
import { root } from '../site/checkout.ts';
import { gardenOf, noteIn } from '../vaults/garden-of.ts';

const fixture = join(root, 'tests', 'vaults', 'private');
const target = 'Zqcanarytitle';
/** What may reach a note: each as a column, a filter, a sort key, a group and a summary. */
const expressions = [
  'file.properties',
  'file.properties.keys()',
  'file.links',
  'file.links.map(value.asFile())',
  'file.links.map(value.asFile().properties)',
  'file.embeds',
  'file.backlinks',
  'file.backlinks.map(value.asFile().properties)',
  'file.tags',
  `file("${target}")`,
  `file("${target}").name`,
  `file("${target}").properties`,
  `file("${target}.md").links`,
  `link("${target}")`,
  `link("${target}").asFile()`,
  `link("${target}").linksTo(file)`,
  `link("Start").asFile().backlinks`,
  `file.hasLink("${target}")`,
  `file.hasLink("Zqcanaryalias")`,
  `file.links.contains(link("${target}"))`,
  `file.links.filter(value == link("${target}"))`,
  'related',
  'related.asFile()',
  'sources.map(value.asFile().file.path)',
  'related.toString()',
  'category',
  'description',
  'this.file.backlinks',
  'file.hasTag("zqcanarytag")',
  'file.inFolder("Zqcanaryfolder")',
  'file.backlinks.length',
];
const views = ['table', 'cards', 'list', 'kanban', 'map'];

function blockOf(expression: string, type: string): string {
  const quoted = expression.replaceAll("'", "''");
  return `\`\`\`base
formulas:
  f: '${quoted}'
views:
  - type: ${type}
    name: V
    order: [file.name, formula.f]
    groupBy: { property: formula.f, direction: ASC }
    sort: [{ property: formula.f, direction: DESC }]
    summaries: { formula.f: Unique }
\`\`\`
`;
}

let files: Record<string, string>;
let without: Garden;
let all: Garden;

beforeAll(async () => {
  files = Object.fromEntries(filesOf(fixture).map((file) => [file, readFileSync(join(fixture, file), 'utf8')]));
  const bases = Object.fromEntries(
    expressions.map((expression, at) => [`Rows ${at}.md`, views.map((type) => blockOf(expression, type)).join('\n')]),
  );
  // A file that is linked to in a property of a published note is public as soon as a base shows the property.
  files['Public/Names.md'] = (files['Public/Names.md'] ?? '').replace(/^related: .*\n/mu, '');
  const rule = { publish: 'public', ignore: ['Zqcanaryignored'] } as const;
  all = await gardenOf({ ...files, ...bases }, { rule });
  // The same names, and nothing else of what is private.
  const open = new Set(all.notes.map(({ entry }) => String(entry.path)));
  const emptied = ([path, text]: [string, string]): [string, string] => {
    if (!/\.(?:md|mdx)$/u.test(path) || open.has(path)) return [path, text];
    const aliases = path.endsWith(`${target}.md`) ? 'aliases: [Zqcanaryalias]\n' : '';
    return [path, `---\npublish: false\n${aliases}---\n`];
  };
  without = await gardenOf({ ...Object.fromEntries(Object.entries(files).map(emptied)), ...bases }, { rule });
});

describe.each(expressions.map((expression, at) => [expression, `Rows ${at}.md`]))('%s', (_, path) => {
  test('shows nothing that is private', () => {
    const { html, markdown } = noteIn(all, path);
    expect(html + markdown).not.toMatch(/zqcanary/iu);
  });

  test('shows the same whatever private notes say', () => {
    expect(noteIn(all, path).html).toBe(noteIn(without, path).html);
    expect(noteIn(all, path).html).toMatch(/<span class="base-count">\d+ results?</u);
  });
});
