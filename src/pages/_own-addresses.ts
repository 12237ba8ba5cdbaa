/**
 * Addresses of the site's own pages, as ids in the collections. A note, folder or alias may stand there too (a note
 * named `Tags` is at `/tags/`): the own page then shows the note, or the folder, and its own list below. So no address
 * depends on what the vault holds, and nothing is lost.
 */
import { type CollectionEntry, getCollection } from 'astro:content';
import { noteHtml } from '../astro/note-html.ts';
import { ownPages } from '../vault/own-addresses.ts';

/** Whether a page of its own answers at the slug, so that the general routes leave it alone. */
export function isOwnAddress(slug: string): boolean {
  return ownPages.has(slug);
}

/** The note, its text and the folder that share an own page's address, where the vault has them. */
export async function guestsAt(
  id: string,
): Promise<{ note: CollectionEntry<'notes'> | undefined; html: string; folder: CollectionEntry<'folders'> | undefined }> {
  // Not getEntry, which warns of an entry that is rightly absent.
  const [notes, folders] = await Promise.all([getCollection('notes'), getCollection('folders')]);
  const note = notes.find((entry) => entry.id === id);
  return { note, html: note === undefined ? '' : noteHtml()(note.data.slug), folder: folders.find((entry) => entry.id === id) };
}
