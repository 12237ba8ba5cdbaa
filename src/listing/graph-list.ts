/** The whole graph in words: its legend, and its notes as a list. */
import type { Category } from '../collections.ts';
import { titleOrder } from './title-order.ts';
import type { ListOrder } from './title-order.ts';
import type { GraphNote } from './whole-graph.ts';

/** A page must not grow with the garden: of more notes than `room`, only the most linked are listed. */
const room = 500;
const mostListed = 200;

export interface GraphList {
  /** By category, in their order; last the notes of no category, or of one that the graph does not tell apart. */
  groups: readonly { category?: Category | undefined; notes: readonly GraphNote[] }[];
  /** How many notes are listed, where there was no room for all. */
  cutTo?: number;
}

/** The most linked first. */
export function graphListOf(notes: readonly GraphNote[], categories: readonly Category[], order: ListOrder): GraphList {
  const byTitle = titleOrder(order);
  const ranked = notes.toSorted((a, b) => b.degree - a.degree || byTitle(a, b));
  const isCut = ranked.length > room;
  const known = new Map(categories.map((category) => [category.slug, category]));
  const bySlug = Map.groupBy(isCut ? ranked.slice(0, mostListed) : ranked, ({ category }) =>
    category !== undefined && known.has(category.slug) ? category.slug : undefined,
  );
  const groups = [...categories, undefined].flatMap((category) => {
    const members = bySlug.get(category?.slug);
    return members === undefined ? [] : [{ category, notes: members }];
  });
  return { groups, ...(isCut ? { cutTo: mostListed } : {}) };
}

/**
 * What the legend has a button for: the categories, and at the end what has none of them, as an absent category. Empty
 * where no note has a category: a legend of one colour tells nothing.
 *
 * @param notes how many notes the graph has
 */
export function graphLegendOf(
  categories: readonly (Category & { count: number })[],
  notes: number,
): readonly (Category | undefined)[] {
  const counted = categories.reduce((sum, { count }) => sum + count, 0);
  return categories.length > 0 && notes > counted ? [...categories, undefined] : categories;
}
