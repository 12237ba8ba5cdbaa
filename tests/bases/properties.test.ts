/** Properties in bases: their types as the vault chose them, and those that the owner keeps from bases. */
import { expect, test } from 'vitest';
import { gardenOf, noteIn } from '../vaults/garden-of.ts';
import type { GardenOptions } from '../../src/garden.ts';

const block = (order: string, more = ''): string =>
  `\`\`\`base\nfilters: 'file.name != "Start"'\n${more}views:\n  - type: table\n    name: T\n    order: [file.name, ${order}]\n\`\`\`\n`;

async function shown(start: string, ann: string, files: Record<string, string> = {}, rule?: GardenOptions['rule']) {
  const garden = await gardenOf(
    { 'Start.md': start, 'Ann.md': `---\n${ann}\n---\nAnn.`, ...files },
    rule === undefined ? {} : { rule },
  );
  return { garden, html: noteIn(garden, 'Start.md').html };
}

test.each([
  ['a date', undefined, 'false'],
  ['a text, where the vault says so', 'text', 'true'],
])('what looks like a date is %s', async (_, type, isText) => {
  const types = type === undefined ? {} : { '.obsidian/types.json': JSON.stringify({ types: { Born: type } }) };
  const start = block('formula.t', `formulas:\n  t: 'born.isType("string")'\n`);
  const { html, garden } = await shown(start, 'born: "2020-01-02"', types);
  expect(html).toMatch(isText === 'true' ? /true|checked/u : /false|type="checkbox"(?![^>]*checked)/u);
  expect(JSON.stringify(garden.attachments)).not.toContain('types.json');
});

test.each(['{', '[]', '{"types": 1}', '{"types": {"born": {}}}', ''])(
  '`%s` as the types of the vault says nothing',
  async (text) => {
    const { html } = await shown(block('born'), 'born: 2020-01-02', { '.obsidian/types.json': text });
    expect(html).toContain('2020');
  },
);

test('a property that the owner keeps from bases is no column, group, sum, filter or formula', async () => {
  const more = [
    'formulas:',
    `  direct: 'salary + 1'`,
    `  note: 'note.salary'`,
    `  all: 'file.properties'`,
    `  keys: 'file.properties.keys()'`,
    `  walked: 'file("Ann").properties'`,
  ].join('\n');
  const start = [
    block(
      'salary, note.Salary, formula.direct, formula.note, formula.all, formula.keys, formula.walked, job',
      `${more}\n`,
    ),
    "```base\nviews:\n  - type: table\n    name: G\n    order: [file.name]\n    groupBy: { property: salary, direction: ASC }\n    summaries: { salary: Sum }\n    filters: 'salary > 1'\n```\n",
  ].join('\n');
  const rule = { publish: 'public', ignore: [], hideProperties: ['SALARY'] } as const;
  const { html, garden } = await shown(start, 'salary: 48123\njob: Baker', {}, rule);
  expect(html).toContain('Baker');
  expect(html).toContain('0 results');
  expect(JSON.stringify(garden.notes)).not.toContain('48123');
  // Without the key it is public as soon as a base shows it.
  expect((await shown(start, 'salary: 48123\njob: Baker')).html).toContain('48123');
});
