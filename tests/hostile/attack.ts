/**
 * What a promise of the documentation is attacked with. `npm test` tries each attack with a fixed seed and a few runs,
 * `npm run fuzz` with new seeds for as long as one likes; what it finds is kept below `found/` and tried ever after.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type fc from 'fast-check';

export interface Attack<Input = unknown> {
  /** The promise, as a sentence that is true: `a note whose front matter cannot be read is private`. */
  name: string;
  /**
   * Inputs of the class. They must be the same after `JSON.parse(JSON.stringify(input))`: bytes are lists of numbers.
   */
  inputs: fc.Arbitrary<Input>;
  /** How many inputs `npm test` tries. */
  runs: number;
  /** Throws, or rejects, where the promise is broken. */
  holds: (input: Input) => void | Promise<void>;
}

/** An attack among others, whatever its inputs are. */
export function attack<Input>(one: Attack<Input>): Attack {
  return one as Attack<unknown>;
}

const folder = join(import.meta.dirname, 'attacks');
export const foundFolder = join(import.meta.dirname, 'found');

/** Every attack that a file below `attacks/` exports in its list `attacks`. */
export async function allAttacks(): Promise<Attack[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort();
  const modules = await Promise.all(
    files.map((name) => import(join(folder, name)) as Promise<{ attacks: readonly Attack[] }>),
  );
  return modules.flatMap(({ attacks }) => attacks);
}

/** The file that keeps what broke an attack's promise once: a list of inputs. */
export function foundFile({ name }: Attack): string {
  return join(foundFolder, `${name.replaceAll(/[^a-z0-9]+/giu, '-').toLowerCase()}.json`);
}

export function foundInputs(one: Attack): readonly unknown[] {
  const file = foundFile(one);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown[]) : [];
}
