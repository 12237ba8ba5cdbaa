/** Boards of Kanban: what stands on each side of their lanes. */
import { expect, test } from 'vitest';
import { gardenOf, htmlOf, noteIn } from '../vaults/garden-of.ts';

const head = '---\n\nkanban-plugin: board\n\n---\n\n';

test('a board without lanes or cards is a note', async () => {
  expect(await htmlOf('A.md', { 'A.md': `${head}Words` })).toBe('<p>Words</p>');
});

test('text above the lanes stays there, and cards in cards are not counted', async () => {
  const html = await htmlOf('A.md', {
    'A.md': `${head}Words\n\n## One\n\n- [ ] a\n    - b\n    - c\n- [ ] d\n\n## Two\n\n`,
  });
  expect(html).toMatch(/^<p>Words<\/p>\n<div class="board"/u);
  expect(html.match(/board-count">[^<]+/gu)).toEqual(['board-count">2 cards', 'board-count">0 cards']);
});

test('a line that parts lanes without an archive behind parts nothing', async () => {
  const html = await htmlOf('A.md', { 'A.md': `${head}## One\n\n- [ ] a\n\n***\n` });
  expect(html).not.toContain('<details');
});

test('it is a list where its plugin is turned off, and in a note that is none', async () => {
  const text = '## One\n\n- [ ] a @{2026-01-31}\n';
  const off = await gardenOf({ 'A.md': head + text }, { plugins: [] });
  for (const html of [noteIn(off, 'A.md').html, await htmlOf('A.md', { 'A.md': text })]) {
    expect(html).not.toContain('board');
    expect(html).toContain('@{2026-01-31}');
  }
});

test('a whole board is embedded as one', async () => {
  const html = await htmlOf('B.md', { 'A.md': `${head}## One\n\n- [ ] a\n`, 'B.md': '![[A]]' });
  expect(html).toContain('<div class="board"');
});
