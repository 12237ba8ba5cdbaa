/** Names that must differ: the first keeps its own, the others get a number. */

/**
 * Returns a name as it may be used: `a`, then `a-2`, `a-3` …, none of them given before. Takes as long for the last of
 * many equal names as for the first.
 */
export function uniqueNames(): (wanted: string) => string {
  const taken = new Set<string>();
  const last = new Map<string, number>();
  return (wanted) => {
    let name = wanted;
    let number = last.get(wanted) ?? 1;
    while (taken.has(name)) {
      number += 1;
      name = `${wanted}-${number}`;
    }
    last.set(wanted, number);
    taken.add(name);
    return name;
  };
}
