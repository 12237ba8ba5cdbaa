/** Text that is written from right to left, in a site that is not, and the other way round. */
import { expect, test } from 'vitest';
import { gardenOf, noteIn } from '../vaults/garden-of.ts';

const htmlIn = async (language: string, text: string): Promise<string> =>
  noteIn(await gardenOf({ 'A.md': text }, { language }), 'A.md').html;

test.each([
  ['a paragraph', 'שלום hello', '<p dir="auto">שלום hello</p>'],
  ['a paragraph that only holds some', 'hello שלום', '<p>hello שלום</p>'],
  ['a heading', '## مرحبا', '<h2 id="مرحبا" dir="auto">'],
  ['a list, once', '- אחת\n- שתיים', '<ul dir="auto">\n<li>אחת</li>'],
  ['an item among others', '- one\n- שתיים', '<ul>\n<li>one</li>\n<li dir="auto">שתיים</li>'],
  ['a quote', '> שלום', '<blockquote dir="auto">\n<p>שלום</p>'],
  ['a line below a number', '1) 2026: שלום', '<ol dir="auto">'],
  ['what stands behind code', '`a` שלום', '<p dir="auto">'],
])('%s', async (_what, text, html) => {
  expect(await htmlIn('en', text)).toContain(html);
});

test('a site that is read from right to left says so of other blocks', async () => {
  const html = await htmlIn('he', 'שלום\n\nhello\n\n12');
  expect(html).toBe('<p>שלום</p>\n<p dir="auto">hello</p>\n<p>12</p>');
});

test('code and formulas have none', async () => {
  expect(await htmlIn('en', '```\nשלום\n```\n\n$x$')).not.toContain('dir=');
});
