/** What only looks like a link is shown as it is typed, but for comments in it. */
import { expect, test } from 'vitest';
import { gardenOf, noteIn } from '../vaults/garden-of.ts';

test.each([
  '<div>\n**no** [[%%canary%%no]] #no\n</div>',
  '<p>\n[[a <!--canary--> b]]\n</p>',
  '<div>\n[[x#%%canary%%]]\n</div>',
])('a comment in %j leaves no trace in the Markdown copy', async (text) => {
  const { html, markdown } = noteIn(await gardenOf({ 'A.md': text }), 'A.md');
  expect(html + markdown).not.toContain('canary');
});
