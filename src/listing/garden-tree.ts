/** Folders and notes as one tree: what `/tree.json` holds and the explorer shows. */
import type { FolderEntry, NoteEntry } from '../collections.ts';
import { ownOrder } from './title-order.ts';
import type { ListOrder } from './title-order.ts';

/**
 * Title, address below the base (encoded, its final slash left out) and, where it has one, the slug of its category.
 */
export type TreeNote = readonly [title: string, address: string, category?: string];

export interface TreeBranch {
  folders: readonly TreeFolder[];
  notes: readonly TreeNote[];
}

export interface TreeFolder extends TreeBranch {
  title: string;
  address: string;
  /** Notes in it and below. */
  count: number;
}

/** @param base the site's base path, with a slash at its end */
export function gardenTree(
  notes: readonly NoteEntry[],
  folders: readonly FolderEntry[],
  { base, order }: { base: string; order: ListOrder },
): TreeBranch {
  const inOrder = ownOrder(order);
  const byHref = new Map(folders.map((folder) => [folder.href, folder]));
  const addressOf = (href: string): string => href.slice(base.length).replace(/\/$/u, '');
  const treeNote = (title: string, href: string, category: string | undefined): TreeNote =>
    category === undefined ? [title, addressOf(href)] : [title, addressOf(href), category];
  const treeFolder = ({ title, href, count, folders: below, notes: inside }: FolderEntry): TreeFolder => ({
    title,
    address: addressOf(href),
    count,
    folders: below.flatMap((child) => byHref.get(child.href) ?? []).map(treeFolder),
    notes: inside.map((note) => treeNote(note.title, note.href, note.category)),
  });
  return {
    folders: folders
      .filter(({ breadcrumbs }) => breadcrumbs.length === 0)
      .sort(inOrder)
      .map(treeFolder),
    notes: notes
      .filter(({ breadcrumbs, href }) => breadcrumbs.length === 0 && !byHref.has(href))
      .sort(inOrder)
      .map(({ title, href, category }) => treeNote(title, href, category?.slug)),
  };
}
