/** The one order of lists: titles as the site's language sorts them, numbers by their value, equal ones by address. */

/** A BCP 47 tag, or with it the words that do not count at the beginning of a title: `Acme`, `The`. */
export type ListOrder = string | { language: string; sortWithout?: readonly string[] | undefined };

export function titleOrder(order: ListOrder): (a: Titled, b: Titled) => number {
  const compare = nameOrder(order);
  return (a, b) => compare(a.title, b.title) || (addressOf(a) < addressOf(b) ? -1 : 1);
}

/** As the owner ranks them, and by title behind those and where ranks are equal. */
export function ownOrder(order: ListOrder): (a: Titled, b: Titled) => number {
  const byTitle = titleOrder(order);
  return (a, b) => {
    const [first, second] = [a.rank ?? Infinity, b.rank ?? Infinity];
    return first === second ? byTitle(a, b) : first - second;
  };
}

/** The same of names alone. */
export function nameOrder(order: ListOrder): (a: string, b: string) => number {
  const { language, sortWithout = [] } = typeof order === 'string' ? { language: order } : order;
  const { compare } = new Intl.Collator(language, { numeric: true });
  if (sortWithout.length === 0) return compare;
  const read = sortedName(sortWithout);
  return (a, b) => compare(read(a), read(b)) || compare(a, b);
}

/** What of a name decides its place: `Acme Kettle` → `Kettle`; a name that is nothing else stays. */
export function sortedName(sortWithout: readonly string[]): (name: string) => string {
  const known = new Map<string, string>();
  const prefixes = sortWithout.map((word) => `${word.toLowerCase()} `);
  return (name) => {
    const found = known.get(name) ?? withoutPrefix(name, prefixes);
    known.set(name, found);
    return found;
  };
}

function withoutPrefix(name: string, prefixes: readonly string[]): string {
  const folded = name.toLowerCase();
  const prefix = prefixes.find((each) => folded.startsWith(each));
  return (prefix === undefined ? name : name.slice(prefix.length).trimStart()) || name;
}

/** A page in a list, known by its slug in the core and by its final address beyond. */
export interface Titled {
  title: string;
  slug?: string;
  href?: string;
  /** In the owner's order. */
  rank?: number | undefined;
}

function addressOf({ slug, href }: Titled): string {
  return slug ?? href ?? '';
}
