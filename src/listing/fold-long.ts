/** A list of which a reader sees the first at once, and the rest on demand. */
const most = 12;

/** A fold that hides one or two is more in the way than they are: there is none then. */
export function foldLong<Item>(items: readonly Item[]): { shown: readonly Item[]; folded: readonly Item[] } {
  const count = items.length > most + 2 ? most : items.length;
  return { shown: items.slice(0, count), folded: items.slice(count) };
}
