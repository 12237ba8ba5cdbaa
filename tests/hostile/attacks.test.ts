import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allAttacks, foundInputs } from './attack.ts';

/** The same inputs in each run; `npm run fuzz` tries others, and as many as there is time for. */
const seed = 9;
/** Of the inputs that each attack has, in a run beside all other tests. */
const share = process.env['COLDFRAME_LONG'] === undefined ? 0.4 : 1;

const attacks = await allAttacks();

describe('Promises hold against generated input', () => {
  test.each(attacks)('$name', { timeout: 120_000 }, async ({ inputs, runs, holds }) => {
    const tried = fc.assert(
      fc.asyncProperty(inputs, async (input) => holds(input)),
      { seed, numRuns: Math.ceil(runs * share) },
    );
    await expect(tried).resolves.toBeUndefined();
  });
});

const found = attacks.flatMap((one) =>
  foundInputs(one).map((input, at) => ({ name: one.name, at: at + 1, input, holds: one.holds })),
);

describe.runIf(found.length > 0)('What broke a promise once does so no more', () => {
  test.each(found)('$name: case $at', { timeout: 120_000 }, async ({ input, holds }) => {
    await expect(Promise.resolve(input).then(holds)).resolves.toBeUndefined();
  });
});
