/**
 * An `.mdx` note that cannot be read: whether it is public is known from its beginning, and nothing of its text is
 * shown.
 */
import { expect, test } from 'vitest';
import { gardenOf } from '../vaults/garden-of.ts';

const broken = 'Words {/* secret */} and `{/* secret */}` <b>\n\nexport const secret = 1\n';

test.each([
  ['no front matter', broken, true],
  ['front matter that says nothing', `---\ntitle: Known\n---\n${broken}`, true],
  ['front matter that says no', `---\npublish: false\n---\n${broken}`, false],
  ['what may have been meant as front matter', `publish=false\n\n${broken}`, false],
  ['front matter without an end', `---\npublish: false\n\n${broken}`, false],
  ['a field in its text', `${broken}\n- publish:: false\n`, false],
])('with %s', async (_name, text, isPublic) => {
  const { notes, problems } = await gardenOf({ 'A.mdx': text, 'B.md': 'B' });
  expect(notes.some(({ entry }) => entry.path === 'A.mdx')).toBe(isPublic);
  expect(problems.map(({ ruleId }) => ruleId)).toContain('mdx-invalid');
  expect(JSON.stringify(notes)).not.toContain('secret');
});
