/**
 * Notes and folders at the addresses of lists: of the site's own pages, tags and categories (a note named `Tags` is at
 * `/tags/`). The list's page then shows the note, or the folder, and the list below. So no address depends on what the
 * vault holds, and nothing is lost.
 */
import type { Entry, FolderEntry, NoteEntry } from '../collections.ts';
import { entriesOf, textsOfNotes } from './_collections.ts';

export interface Guests {
  note: Entry<NoteEntry> | undefined;
  /** The note's text. */
  html: string;
  folder: Entry<FolderEntry> | undefined;
}

/** The note, its text and the folder that share the page at an address, where the vault has them. */
export async function guestsAt(id: string): Promise<Guests> {
  return (await guests())(id);
}

/** The same for many pages. */
export async function guests(): Promise<(id: string) => Guests> {
  const [notes, folders] = await Promise.all([entriesOf('notes'), entriesOf('folders')]);
  const notesById = new Map(notes.map((note) => [note.id, note]));
  const foldersById = new Map(folders.map((folder) => [folder.id, folder]));
  const htmlOf = textsOfNotes();
  return (id) => {
    const note = notesById.get(id);
    return { note, html: note === undefined ? '' : htmlOf(note.data.slug), folder: foldersById.get(id) };
  };
}

/** What the guests of a page show, for its cache key. */
export function digestsOf({ note, folder }: Guests): string {
  return [note?.data.digest, folder?.data.digest].filter((digest) => digest !== undefined).join(' ');
}
