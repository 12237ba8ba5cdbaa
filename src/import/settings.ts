/** What an import writes into the new vault's garden.yaml. */

/** Keys with their values, in order; those without a value are left out. */
export function settingsOf(values: readonly (readonly [key: string, value: unknown])[]): Map<string, unknown> {
  return new Map(values.filter(([, value]) => value !== undefined));
}
