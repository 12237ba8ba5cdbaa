/** The owner's order: folder pages, the explorer, and what comes before and after a note. */
import { expect, test } from 'vitest';
import { readGardenFile } from '../../src/config/read-garden-file.ts';
import type { Garden, GardenOptions } from '../../src/garden.ts';
import { gardenTree } from '../../src/listing/garden-tree.ts';
import { gardenOf, noteIn } from '../vaults/garden-of.ts';

const files = {
  'Guide/Beds.md': '---\nweight: 2\n---\nBeds.',
  'Guide/Compost.md': '---\nweight: "1"\n---\nCompost.',
  'Guide/Asters.md': 'Asters.',
  'Guide/Deep/Roots.md': 'Roots.',
  'Area/Area.md': '---\nweight: 9\n---\nAll of it.',
  'Area/Soil.md': 'Soil.',
  'Zoo/Zoo.md': '---\nweight: 1\n---\nFirst.',
  'Zoo/Bee.md': 'Bee.',
  'About.md': 'About.',
  'Welcome.md': '---\nweight: -1\n---\nWelcome.',
};

async function made(order?: GardenOptions['order']): Promise<Garden> {
  return gardenOf(files, order === undefined ? {} : { order });
}

const folder = (garden: Garden, slug: string): string[] =>
  garden.folders.find((each) => each.slug === slug)?.notes.map(({ title }) => title) ?? [];

function tree({ notes, folders }: Garden): { folders: string[]; notes: string[] } {
  const { folders: found, notes: loose } = gardenTree(
    notes.map(({ entry }) => entry),
    folders,
    { base: '/', order: 'en' },
  );
  return { folders: found.map(({ title }) => title), notes: loose.map(([title]) => title) };
}

test('without an order, titles decide', async () => {
  const garden = await made();
  expect(folder(garden, 'guide')).toEqual(['Asters', 'Beds', 'Compost']);
  expect(tree(garden)).toEqual({ folders: ['Area', 'Guide', 'Zoo'], notes: ['About', 'Welcome'] });
});

test('a number in a property decides, of a folder that of the note that speaks for it; the rest follows by title', async () => {
  const garden = await made({ by: ['position', 'Weight'], notes: [] });
  expect(folder(garden, 'guide')).toEqual(['Compost', 'Beds', 'Asters']);
  expect(tree(garden)).toEqual({ folders: ['Zoo', 'Area', 'Guide'], notes: ['Welcome', 'About'] });
  expect(noteIn(garden, 'Guide/Beds.md').entry.siblings).toMatchObject({
    previous: { title: 'Compost' },
    next: { title: 'Asters' },
  });
});

test('a list comes before numbers, and a folder stands where the first of its notes does', async () => {
  const garden = await made({ by: ['weight'], notes: ['Guide/Asters', 'guide/beds.md', 'About', '/Zoo/'] });
  expect(folder(garden, 'guide')).toEqual(['Asters', 'Beds', 'Compost']);
  expect(tree(garden)).toEqual({ folders: ['Guide', 'Zoo', 'Area'], notes: ['About', 'Welcome'] });
});

test.each([
  ['order: weight', 'order'],
  ['order: { by: 3x, notes: [] }', 'order.by'],
  ['order: { bye: [a] }', 'order.bye'],
])('`%s` is told with its line', (text, key) => {
  const { problems } = readGardenFile(`title: A\n${text}`, 'Vault');
  expect(problems.map(({ line, values }) => [line, values['key']])).toEqual([[2, key]]);
});
