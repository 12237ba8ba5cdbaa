/** All published notes and their links as one graph, for `/graph.json` and the page that shows it. */
import type { Category, NoteEntry } from '../collections.ts';
import { listCategories } from './categories.ts';
import type { ListOrder } from './title-order.ts';

export interface WholeGraph {
  notes: readonly GraphNote[];
  /** Links as indexes into `notes`, each pair once, the smaller index first. */
  links: readonly (readonly [from: number, to: number])[];
}

export interface GraphNote {
  title: string;
  href: string;
  category?: Category;
  /** With how many notes it shares a link. */
  degree: number;
}

export function wholeGraphOf(entries: readonly NoteEntry[]): WholeGraph {
  const indexOf = new Map(entries.map(({ href }, at) => [href, at]));
  const linked = entries.map(() => new Set<number>());
  for (const [from, { links }] of entries.entries()) {
    for (const href of links) {
      const to = indexOf.get(href);
      if (to === undefined || to === from) continue;
      linked[from]?.add(to);
      linked[to]?.add(from);
    }
  }
  return {
    notes: entries.map(({ title, href, category }, at) => ({
      title,
      href,
      ...(category === undefined ? {} : { category }),
      degree: linked[at]?.size ?? 0,
    })),
    links: linked.flatMap((others, from) =>
      [...others]
        .filter((to) => to > from)
        .sort((a, b) => a - b)
        .map((to) => [from, to] as const),
    ),
  };
}

/** The categories that the graph tells apart, by title: as many as a legend has room for, those with most notes. */
export function graphCategories(
  entries: readonly NoteEntry[],
  order: ListOrder,
): { slug: string; title: string; count: number }[] {
  const categories = listCategories(entries, order).map(({ slug, title, notes }) => ({
    slug,
    title,
    count: notes.length,
  }));
  const shown = new Set(categories.toSorted((a, b) => b.count - a.count).slice(0, 12));
  return categories.filter((category) => shown.has(category));
}
