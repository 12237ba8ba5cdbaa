/** A property that nobody knows changes nothing of its note, whatever its value is, and is nowhere in the garden. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gardenOf } from '../vaults/garden-of.ts';

const word = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `zqvalue ${text}`);
const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    word,
    fc.constantFrom<unknown>(null, true, false, 0, -1.5, '[[B]]', '2026-11-29', '#tag'),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(word, tie('any'), { maxKeys: 3 }),
  ),
})).any;
const key = fc.constantFrom('zqkey', 'zq key', 'Zq-Key', 'zq.key', 'zqschlüssel', 'x-zq', 'zq_1');

test('unknown properties do no harm, and are published nowhere', async () => {
  const others = { 'B.md': 'B, and [[A]].' };
  const without = await gardenOf({ 'A.md': '---\ntags: [t]\n---\nWords to [[B]].', ...others });
  await fc.assert(
    fc.asyncProperty(fc.dictionary(key, value, { minKeys: 1, maxKeys: 4 }), async (properties) => {
      // JSON is YAML: each value stands as it is meant.
      const lines = Object.entries(properties).map(
        ([name, each]) => `${JSON.stringify(name)}: ${JSON.stringify(each)}\n`,
      );
      const garden = await gardenOf({ 'A.md': `---\ntags: [t]\n${lines.join('')}---\nWords to [[B]].`, ...others });
      expect(JSON.stringify([garden.notes, garden.tags, garden.folders])).not.toMatch(/zq/iu);
      expect(garden.notes).toEqual(without.notes);
      // A list in a list may have been meant as a link, which is told.
      expect(garden.problems.filter(({ ruleId }) => ruleId !== 'property-link-unquoted')).toEqual(without.problems);
    }),
    { numRuns: 60, seed: 29 },
  );
});
