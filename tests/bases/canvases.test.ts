/** Canvases in bases: rows where they have a page, with what their cards link to, and nothing where they have none. */
import { expect, test } from 'vitest';
import { gardenOf, noteIn } from '../vaults/garden-of.ts';

const canvas = (text: string): string =>
  JSON.stringify({ nodes: [{ id: 'a', type: 'text', text, x: 0, y: 0, width: 300, height: 200 }], edges: [] });
const base = (filter: string): string =>
  `\`\`\`base\nfilters: '${filter}'\nviews:\n  - type: table\n    name: T\n    order: [file.name, file.ext, file.links, file.backlinks]\n\`\`\`\n`;

test('a canvas with a page is a row; one that nothing public shows is none', async () => {
  const garden = await gardenOf({
    'Start.md': `[[Board.canvas]]\n\n${base('file.ext == "canvas"')}`,
    'Tea.md': 'Tea.',
    'Diary.md': '---\npublish: false\n---\n[[Hidden.canvas]]',
    'Board.canvas': canvas('See [[Tea]] and [[Diary]]'),
    'Hidden.canvas': canvas('See [[Tea]]'),
  });
  const { html } = noteIn(garden, 'Start.md');
  expect(html).toContain('1 result');
  expect(html).toMatch(
    /<th scope="row"><a class="internal" href="\/board\.canvas\/">Board\.canvas<\/a><\/th>\s<td>canvas<\/td>/u,
  );
  expect(html).toContain('href="/tea/"');
  expect(html).not.toMatch(/Hidden|Diary/u);
});

test('a canvas is among the backlinks of what its cards link to', async () => {
  const garden = await gardenOf({
    'Start.md': `[[Board.canvas]]\n\n${base('file.name == "Tea"')}`,
    'Tea.md': 'Tea.',
    'Diary.md': '---\npublish: false\n---\nx',
    'Board.canvas': canvas('See [[Tea]]'),
    'Hidden.canvas': canvas('See [[Tea]]'),
  });
  const { html } = noteIn(garden, 'Start.md');
  expect(html).toContain('href="/board.canvas/">');
  expect(html).not.toContain('Hidden');
});

test('a base block in a card of a canvas shows its rows, and its source is nowhere', async () => {
  const card = (filter: string): string =>
    `\`\`\`base\nfilters: '${filter}'\nviews:\n  - type: table\n    name: T\n    order: [file.name]\n\`\`\`\n`;
  const garden = await gardenOf({
    'Start.md': '[[Board.canvas]] ![[Board.canvas]]',
    'Tea.md': '---\nkind: zqcanaryfilter\n---\nTea.',
    'Cup.md': 'Cup.',
    'Diary.md': '---\nkind: zqcanaryfilter\npublish: false\n---\nx',
    'Board.canvas': JSON.stringify({
      nodes: [card('file.name == "Cup"'), card('kind == "zqcanaryfilter"')].map((text, at) => ({
        id: `${at}`,
        type: 'text',
        text,
        x: at * 400,
        y: 0,
        width: 300,
        height: 200,
      })),
      edges: [],
    }),
  });
  const [board] = garden.canvases;
  for (const html of [board?.html ?? '', noteIn(garden, 'Start.md').html]) {
    expect(html).toMatch(/href="\/cup\/".*href="\/tea\/"/su);
    expect(html).not.toMatch(/Diary|zqcanary/u);
  }
  expect(JSON.stringify(garden)).not.toMatch(/```base|zqcanaryfilter (?:==|")|Diary/u);
});
