/** The uppermost folders, for the side column of a page whose scripts do not run. */
import type { FolderEntry } from '../collections.ts';
import { ownOrder } from './title-order.ts';
import type { ListOrder } from './title-order.ts';

/** A page does not grow with the garden: more than these are found on the page of all notes. */
const most = 40;

export interface TopFolder {
  title: string;
  /** Final address. */
  href: string;
}

export function topFolders(folders: readonly FolderEntry[], order: ListOrder): TopFolder[] {
  return folders
    .filter(({ breadcrumbs }) => breadcrumbs.length === 0)
    .toSorted(ownOrder(order))
    .slice(0, most)
    .map(({ title, href }) => ({ title, href }));
}

/** With the folders above the page, each below the one around it. */
export function withFoldersAbove(top: readonly TopFolder[], above: readonly TopFolder[]): TopFolder[] {
  const [outermost, ...inner] = above;
  return top.flatMap((folder) => [folder, ...(folder.href === outermost?.href ? inner : [])]);
}
