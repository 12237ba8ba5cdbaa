/**
 * `npm run fuzz -- --minutes 10 [words of an attack's name]`: attacks our promises with new inputs for as long as it is
 * told, each attack in turn. What breaks one is made small and written to `tests/hostile/found/`, where `npm test`
 * tries it from then on. Ends with 1 where something was found, with 2 where it does not understand its arguments.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { allAttacks, foundFile, foundFolder, foundInputs, type Attack } from '../tests/hostile/attack.ts';

/** Of one attack, before the next has its turn. */
const turnMilliseconds = 5000;

const { minutes, words } = readArguments();
const attacks = (await allAttacks()).filter(({ name }) => name.includes(words));
if (minutes === undefined || attacks.length === 0) {
  console.error(
    minutes === undefined ? 'Say how long: npm run fuzz -- --minutes 10' : `No attack has “${words}” in its name.`,
  );
  process.exitCode = 2;
} else {
  process.exitCode = await fuzz(attacks, performance.now() + minutes * 60_000);
}

async function fuzz(all: readonly Attack[], end: number): Promise<number> {
  const broken = new Set<Attack>();
  const tried = new Map(all.map((one) => [one, 0]));
  while (performance.now() < end && broken.size < all.length) {
    for (const one of all) {
      const left = end - performance.now();
      if (left <= 0 || broken.has(one)) continue;
      const result = await fc.check(
        fc.asyncProperty(one.inputs, async (input) => one.holds(input)),
        {
          numRuns: 1_000_000,
          interruptAfterTimeLimit: Math.min(left, turnMilliseconds),
          markInterruptAsFailure: false,
        },
      );
      tried.set(one, (tried.get(one) ?? 0) + result.numRuns);
      if (!result.failed) continue;
      broken.add(one);
      console.log(
        `✗ ${one.name}\n  ${String(result.errorInstance)}\n  kept in ${relative(process.cwd(), keep(one, result.counterexample?.[0]))}\n`,
      );
    }
  }
  for (const [{ name }, inputs] of tried) console.log(`${inputs} inputs: ${name}`);
  console.log(`\n${all.length - broken.size} promises held, ${broken.size} broken`);
  return broken.size > 0 ? 1 : 0;
}

function keep(one: Attack, input: unknown): string {
  mkdirSync(foundFolder, { recursive: true });
  const file = foundFile(one);
  writeFileSync(file, `${JSON.stringify([...foundInputs(one), input], null, 2)}\n`);
  return file;
}

function readArguments(): { minutes?: number; words: string } {
  try {
    const { values, positionals } = parseArgs({ options: { minutes: { type: 'string' } }, allowPositionals: true });
    const given = Number(values.minutes);
    return { ...(given > 0 ? { minutes: given } : {}), words: positionals.join(' ') };
  } catch {
    return { words: '' };
  }
}
