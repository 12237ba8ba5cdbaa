/** What an import writes into the new vault's garden.yaml. */
import type { Draft } from './source.ts';

/** Keys with their values, in order; those without a value are left out. */
export function settingsOf(values: readonly (readonly [key: string, value: unknown])[]): Map<string, unknown> {
  return new Map(values.filter(([, value]) => value !== undefined));
}

/** The order of a table of contents, as a list of notes; `undefined`: it has fewer than two. */
export function orderOfContents(placings: ReadonlyMap<string, { path: string }>): { notes: string[] } | undefined {
  const notes = [...placings.values()].map(({ path }) => path.replace(/\.md$/u, ''));
  return notes.length < 2 ? undefined : { notes };
}

/** The order by a number that notes have in a property; `undefined`: none has it. */
export function orderByProperty(drafts: readonly Draft[], property: string): { by: string[] } | undefined {
  return drafts.some(({ matter }) => matter.properties.has(property)) ? { by: [property] } : undefined;
}
