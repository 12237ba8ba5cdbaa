/**
 * Pages of bases: what links to them, where their rows go on, and their Markdown copies (rules BASE-12, BASE-16d,
 * BASE-18).
 */
import { expect, test } from 'vitest';
import { gardenOf, noteIn, problemsOf } from '../vaults/garden-of.ts';

const books = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`Books/B${at}.md`, `---\nprice: ${at}\nkind: ${at % 2}\n---\nText.`]),
  );
const base = `filters: 'file.inFolder("Books")'
views:
  - type: table
    name: All
    order: [file.name, price]
    summaries: { price: Sum }
  - { type: list, name: Some, limit: 2 }
`;

test('the page of a base says what links to it, is in the graph, and has a copy in Markdown', async () => {
  const garden = await gardenOf({
    ...books(3),
    'Start.md': 'All of [[Shop.base|my books]].',
    'Quoted.md': '> ![[Shop.base#Some]]',
    'Shop.base': base,
    'Unseen.base': base,
  });
  expect(garden.bases.map(({ entry }) => entry.path)).toEqual(['Shop.base']);
  const [shop] = garden.bases;
  expect(shop?.entry.backlinks.map(({ title, text }) => [title, text])).toEqual([
    ['Quoted', expect.any(String)],
    ['Start', 'my books'],
  ]);
  expect(noteIn(garden, 'Start.md').entry.links).toContain('/shop.base/');
  // Rows are no links of the page.
  expect(shop?.entry.links).toEqual([]);
  expect(noteIn(garden, 'Books/B0.md').entry.backlinks).toEqual([]);
  expect(shop?.markdown).toContain(
    '## All\n\n| file name | price |\n| --- | --- |\n| [B0](https://garden.example/books/b0/) | 0 |',
  );
  expect(shop?.markdown).toContain('## Some\n\n- [B0](https://garden.example/books/b0/)');
  expect(noteIn(garden, 'Quoted.md').markdown).toContain('> **Some**\n>\n> - [B0](https://garden.example/books/b0/)');
});

test('more than 500 rows go on on further pages, with sums and counts over all', { timeout: 120_000 }, async () => {
  const garden = await gardenOf({
    ...books(1203),
    'Start.md': '![[Shop.base]]',
    'Shop.base': base.replace('summaries:', 'groupBy: kind\n    summaries:'),
  });
  const [shop] = garden.bases;
  const pages = [shop?.html ?? '', ...garden.documents.map(({ html }) => html)];
  expect(garden.documents.map(({ slug }) => slug)).toEqual(['shop.base/2', 'shop.base/3']);
  expect(pages.map((html) => html.match(/<th scope="row">/gu)?.length)).toEqual([500, 500, 203]);
  for (const html of pages) expect(html).toContain('1,203 results');
  // A group that goes on says how many it is.
  expect(pages[0]).toContain('0 <span class="base-count">602</span>');
  expect(pages[1]).toContain('0 <span class="base-count">602</span>');
  expect(pages[1]).toContain('<a href="/shop.base/2/" aria-current="page">2</a>');
  // The other view ends on the first page.
  expect(pages[1]).not.toContain('view-some');
  expect(noteIn(garden, 'Start.md').html).toContain(
    '<a class="internal" href="/shop.base/2/#view-all">703 more results are not shown here</a>',
  );
});

test('a base in a folder that is not published is to be moved, not published', async () => {
  const garden = await gardenOf({ 'Start.md': '[[Secret.base]]', 'Templates/Secret.base': base });
  expect(problemsOf(garden)).toContain('Start.md:1:1 link-to-private');
  const hint = garden.problems.find(({ ruleId }) => ruleId === 'link-to-private')?.note;
  expect(hint).toMatch(/^Move that base out of the folder/u);
  expect(hint).not.toMatch(/publish that note/iu);
});

test('boxes without a value are not ticked where rows are sorted by them', async () => {
  const sorted = (direction: string): string =>
    `\`\`\`base\nfilters: 'file.inFolder("T")'\nviews:\n  - type: list\n    sort: [{ property: done, direction: ${direction} }]\n\`\`\`\n`;
  const garden = await gardenOf({
    'Up.md': sorted('ASC'),
    'Down.md': sorted('DESC'),
    'T/A.md': 'x',
    'T/B.md': '---\ndone: true\n---\n',
    'T/C.md': '---\ndone: false\n---\n',
  });
  const names = (path: string): string => noteIn(garden, path).html.replaceAll(/<[^<>]*>/gu, '');
  expect(names('Up.md')).toContain('ACB');
  expect(names('Down.md')).toContain('BAC');
});

test('a base that asks where it stands in other signs is another one in each note', async () => {
  const block =
    '```base\nfilters: "file.name == th\\u0069s.file.name"\nviews:\n  - type: table\n    order: [file.name]\n```\n';
  const garden = await gardenOf({ 'Pot.md': block, 'Kettle.md': block });
  expect(noteIn(garden, 'Pot.md').html).toMatch(/<th scope="row"><a[^>]*>Pot</u);
  expect(noteIn(garden, 'Kettle.md').html).toMatch(/<th scope="row"><a[^>]*>Kettle</u);
});
