/** What a garden has to show decides its navigation. */
import { expect, test } from 'vitest';
import { featuresOf, navigationOf } from '../../src/listing/features.ts';
import { stringsOf } from '../../src/strings/strings.ts';
import { gardenOf } from '../vaults/garden-of.ts';
import type { Files } from '../vaults/garden-of.ts';

async function navigation(files: Files): Promise<string[]> {
  const { notes } = await gardenOf(files);
  return navigationOf(featuresOf(notes.map(({ entry }) => entry)), stringsOf('en').lists).map(({ label }) => label);
}

test.each<[string, Files, string[]]>([
  ['plain notes', { 'A.md': 'a', 'B.md': 'b' }, ['Notes']],
  ['links', { 'A.md': '[[B]]', 'B.md': 'b' }, ['Notes', 'Graph']],
  ['tags', { 'A.md': '#tea' }, ['Notes', 'Tags']],
  ['categories', { 'A.md': '---\ncategory: Tea\n---\n' }, ['Notes', 'Categories']],
  ['facts of one subject', { 'A.md': '- **Height**:: 3 m' }, ['Notes']],
  ['facts of two', { 'A.md': '- **Height**:: 3 m', 'B.md': '- **Height**:: 4 m' }, ['Notes', 'Compare']],
  ['figures of a service', { 'A.md': '---\ntype: service\n---\n- **Time**:: 3 minutes' }, ['Notes', 'Limits']],
  [
    'what is private has nothing',
    { 'A.md': '---\npublish: false\ncategory: Tea\n---\n#tag [[B]]', 'B.md': 'b' },
    ['Notes'],
  ],
])('%s', async (_name, files, labels) => {
  expect(await navigation(files)).toEqual(labels);
});
