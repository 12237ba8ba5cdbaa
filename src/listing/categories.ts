/** Categories: what the notes' `category` properties say, and the address of each. */
import type { Category, NoteEntry } from '../collections.ts';
import type { Resolutions } from '../links/resolve-references.ts';
import { shownName } from '../links/texts.ts';
import { addressOf } from '../vault/address.ts';
import { categorySlug } from '../vault/category-slug.ts';
import type { VaultIndex } from '../vault/index-vault.ts';
import type { Slug, VaultPath } from '../vault/types.ts';
import { titleOrder } from './title-order.ts';
import type { ListOrder, Titled } from './title-order.ts';

/** The category of each published note that has one. */
export type Categories = ReadonlyMap<VaultPath, Category>;

export interface ListedCategory<Member = NoteEntry> extends Category {
  notes: readonly Member[];
}

/**
 * What is written in two ways is one category, called as its owner calls it, or as the first note in path order writes
 * it.
 *
 * @param titles what the owner calls categories, by a name or address of each
 */
export function categoriesIn(
  index: VaultIndex,
  resolutions: Resolutions,
  titles: readonly (readonly [name: string, title: string])[] = [],
): Categories {
  const known = new Map<string, Category>(
    titles.map(([name, title]) => [categorySlug(name), { slug: categorySlug(name), title }]),
  );
  const categories = new Map<VaultPath, Category>();
  for (const note of index.notes.values()) {
    const written = note.published ? shownName(note.record.category, note, resolutions) : undefined;
    if (written === undefined) continue;
    const slug = categorySlug(written);
    const category = known.get(slug) ?? { slug, title: written };
    known.set(slug, category);
    categories.set(note.path, category);
  }
  return categories;
}

/**
 * Categories by title, each with its notes in the order of its page. Their titles begin with a capital: they stand
 * alone.
 */
export function listCategories<Member extends Titled & { category?: Category | undefined }>(
  notes: readonly Member[],
  order: ListOrder,
): ListedCategory<Member>[] {
  const byTitle = titleOrder(order);
  const lists = new Map<string, { slug: string; title: string; notes: Member[] }>();
  for (const note of notes) {
    if (note.category === undefined) continue;
    const { slug, title } = note.category;
    const list = lists.get(slug) ?? { slug, title: capitalised(title), notes: [] };
    lists.set(slug, list);
    list.notes.push(note);
  }
  return [...lists.values()].map((list) => ({ ...list, notes: list.notes.toSorted(byTitle) })).toSorted(byTitle);
}

/** Addresses of every list: the site's own pages, tags, categories. A note or a folder that has one is shown there. */
export function listSlugsOf(index: VaultIndex, categories: Categories): ReadonlySet<Slug> {
  return new Set([...index.listSlugs, ...[...categories.values()].map(({ slug }) => addressOf(`categories/${slug}`))]);
}

function capitalised(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}
