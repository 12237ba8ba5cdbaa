/** Words that stand in parts of their own stay words where only the text is read, as search reads it. */
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { gardenOf, noteIn } from '../vaults/garden-of.ts';

const front = '---\ntype: service\n---\n';

test.for<[string, string]>([
  ['a comparison', '```compare\nrows: [zqfact]\n```'],
  ['a base', '```base\nviews:\n  - type: table\n    order: [file.name, note.zqone, note.zqtwo]\n```'],
  ['a query', '```dataview\nTABLE zqone, zqtwo\n```'],
  ['a table', '| zqone | zqtwo |\n| - | - |\n| zqa | zqb |'],
  ['elements', '<table><tr><th>zqone<th>zqtwo</table><dl><dt>zqa<dd>zqb<dt>zqc<dd>zqd</dl>'],
  ['a folded part', '<details><summary>zqone</summary><p>zqtwo</p></details>'],
  ['a caption', '<figure><figcaption>zqone</figcaption><p>zqtwo</p></figure>'],
])('%s', async ([, text]) => {
  const garden = await gardenOf({
    'Page.md': `---\ntype: comparison\ncompares: ["[[Zqspade]]", "[[Zqrake]]"]\n---\n${text}\n`,
    'Zqspade.md': `${front}- **Zqfact**:: 1 cm\n`,
    'Zqrake.md': `${front}- **Zqfact**:: 2 cm\n`,
  });
  const read = toString(fromHtml(noteIn(garden, 'Page.md').html, { fragment: true }));
  const words = read.match(/zq/giu) ?? [];
  const apart = read.match(/\bzq/giu) ?? [];
  expect(words.length).toBeGreaterThan(1);
  expect(apart.length).toBe(words.length);
});
