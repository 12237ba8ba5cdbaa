/** What stands in place of a private name is said in the garden's language, on each of its ways out. */
import { expect, test } from 'vitest';
import { comparable, gardenOf } from '../vaults/garden-of.ts';

const files = {
  'Zqsecret.md': '---\npublish: false\n---\n',
  'Row.md':
    '---\ndescription: About [[Zqsecret]]\n---\n## On [[Zqsecret]]\n\n![[Zqsecret]] <obsidian://open?file=Zqsecret>\n',
};

test.each([
  ['en', 'unpublished note'],
  ['de', 'unveröffentlichte Notiz'],
  ['fr', 'note non publiée'],
  ['es', 'nota no publicada'],
  ['ja', '非公開のノート'],
  ['zh-Hans', '未发布的笔记'],
])('%s: %s', async (language, words) => {
  const garden = await gardenOf(files, { language });
  const [note] = garden.notes;
  expect(note?.entry.description).toBe(`About ${words}`);
  expect(note?.entry.headings).toMatchObject([{ text: `On ${words}` }]);
  expect(note?.html.split(words).length).toBeGreaterThan(3);
  expect(note?.markdown.split(words).length).toBeGreaterThan(3);
  const said = JSON.stringify({ ...(comparable(garden) as object), problems: [] });
  expect(said).not.toMatch(/zqsecret/iu);
  expect(/unpublished (?:note|file)/u.test(said)).toBe(language === 'en');
});
