/** Keys of facts that mean the same, as the owner of the garden says it: `max-payload` and `message-size`. */

/** The keys, then those that mean the same as one of them. */
export type SameKeys = (keys: readonly string[]) => readonly string[];

export const noSameKeys: SameKeys = (keys) => keys;

/** @param said each key with others that mean the same; one that stands in two of them joins both */
export function sameKeysOf(said: readonly (readonly [key: string, others: readonly string[]])[] = []): SameKeys {
  if (said.length === 0) return noSameKeys;
  const groups = new Map<string, ReadonlySet<string>>();
  for (const [key, others] of said) {
    const group = new Set([key, ...others].flatMap((each) => [...(groups.get(each) ?? [each])]));
    for (const each of group) groups.set(each, group);
  }
  return (keys) => [...new Set([...keys, ...keys.flatMap((key) => [...(groups.get(key) ?? [])])])];
}
