/** The one order of lists: titles as the site's language sorts them, numbers by their value, equal ones by address. */
export function titleOrder(language: string): (a: Titled, b: Titled) => number {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (a, b) => compare(a.title, b.title) || (addressOf(a) < addressOf(b) ? -1 : 1);
}

/** The same of names alone. */
export function nameOrder(language: string): (a: string, b: string) => number {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return compare;
}

/** A page in a list, known by its slug in the core and by its final address beyond. */
export interface Titled {
  title: string;
  slug?: string;
  href?: string;
}

function addressOf({ slug, href }: Titled): string {
  return slug ?? href ?? '';
}
