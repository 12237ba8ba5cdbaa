/** What several rules look for in a file. */
import { globalsOf, importsOf, type Source } from './source.ts';
import { isCore } from './stages.ts';

/** Imports that are refused, as offences. */
export function importing(file: Source, isRefused: (one: ReturnType<typeof importsOf>[number]) => boolean): string[] {
  return importsOf(file)
    .filter(isRefused)
    .map(({ from, names }) => `imports ${[...names, from].join(' ')}`);
}

/** The same in the core alone. */
export function inCore(file: Source, isRefused: (one: ReturnType<typeof importsOf>[number]) => boolean): string[] {
  return isCore(file) ? importing(file, isRefused) : [];
}

/** Which of these globals the file uses, as offences. */
export function used(file: Source, names: string): string[] {
  const refused = new Set(names.split(' '));
  return globalsOf(file)
    .filter((name) => refused.has(name))
    .map((name) => `uses ${name}`);
}
