import type { FolderEntry, NoteEntry } from '../collections.ts';
import { someOf } from './folders.ts';
import { ownOrder } from './title-order.ts';
import type { ListOrder } from './title-order.ts';
import { markedNotes } from './listed-links.ts';
import type { ListedLink } from './listed-links.ts';

/**
 * The uppermost level of the garden, in the order of the language: its folders with the number of notes in and below
 * each, and the notes that lie in no folder and speak for none.
 */
export function topOf(
  notes: readonly NoteEntry[],
  folders: readonly FolderEntry[],
  order: ListOrder,
): { folders: ListedLink[]; loose: ListedLink[] } {
  const inOrder = ownOrder(order);
  const atFolder = new Set(folders.map(({ href }) => href));
  return {
    folders: folders
      .filter(({ breadcrumbs }) => breadcrumbs.length === 0)
      .toSorted(inOrder)
      .map((folder) => ({
        title: folder.title,
        href: folder.href,
        count: folder.count,
        description:
          folder.description ?? someOf([...folder.folders, ...folder.notes].map(({ title: inside }) => inside)),
      })),
    loose: markedNotes(
      notes.filter(({ breadcrumbs, href }) => breadcrumbs.length === 0 && !atFolder.has(href)).toSorted(inOrder),
    ),
  };
}
