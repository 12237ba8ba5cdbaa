/** What pages are made of: the entries and texts that a load of the vault has handed on. */
import { createEntriesReader, createHandoverReader } from '../astro/handover.ts';
import { noteHtml } from '../astro/note-html.ts';
import type { Collections, Entry } from '../collections.ts';
import { cacheFolder } from './_site.ts';

/** Reads from the disk when a load has put another handover in the place of the last. */
const loaded = createHandoverReader(cacheFolder);
const read = createEntriesReader(cacheFolder, loaded);

/** The entries of a collection. */
export async function entriesOf<Name extends keyof Collections>(name: Name): Promise<Entry<Collections[Name]>[]> {
  return [...read(name)];
}

/** What reads the HTML of a note's text by its slug, when a page wants it. */
export function textsOfNotes(): (slug: string) => string {
  return noteHtml(cacheFolder, loaded());
}
