/** What a garden has to show decides its navigation. */
import { expect, test } from 'vitest';
import { absentPages, featuresOf, guestPages, navigationOf } from '../../src/listing/features.ts';
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
  ['a former figure', { 'A.md': '- **Height**:: 3 m\n    - was:: 2 m' }, ['Notes', 'Changes']],
  ['a figure that ends', { 'A.md': '- **Height**:: 3 m\n    - ends:: 2027' }, ['Notes', 'Dates']],
  [
    'what is private has nothing',
    { 'A.md': '---\npublish: false\ncategory: Tea\n---\n#tag [[B]]', 'B.md': 'b' },
    ['Notes'],
  ],
])('%s', async (_name, files, labels) => {
  expect(await navigation(files)).toEqual(labels);
});

test('a list without rows is not made, but where a note or a folder has its address; feeds need an address', async () => {
  const { notes } = await gardenOf({ 'A.md': 'a' });
  const features = featuresOf(notes.map(({ entry }) => entry));
  const lists = ['categories', 'compare', 'limits', 'changes', 'dates'];
  expect([...absentPages(features, true, [])].sort()).toEqual(
    [...lists, 'changes.json', 'changes.xml', 'dates.ics'].sort(),
  );
  expect([...absentPages({ ...features, changes: true, dates: true }, true, [])].sort()).toEqual([
    'categories',
    'compare',
    'limits',
  ]);
  expect(absentPages({ ...features, changes: true }, false, [])).toContain('changes.xml');
  const guests = guestPages(['a', 'dates', 'changes/b', 'limits']);
  expect(guests).toEqual(['limits', 'dates']);
  expect(absentPages(features, true, guests)).not.toContain('dates');
});
