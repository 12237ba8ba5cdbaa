/** What a printed note says of itself: where it is, of which day it is, on which terms. */
import type { NoteEntry } from '../collections.ts';
import type { Site } from '../components/site.ts';
import { absoluteFrom } from './page-meta.ts';

export function onPaper(
  { href, updated }: Pick<NoteEntry, 'href' | 'updated'>,
  { title, url, licence, author, dateWords }: Pick<Site, 'title' | 'url' | 'licence' | 'author' | 'dateWords'>,
  origin: URL | undefined,
): string {
  const address = url === undefined ? title : absoluteFrom(origin)(href);
  return [address, updated === undefined ? undefined : dateWords(updated), author, licence]
    .filter((part) => part !== undefined)
    .join(' · ');
}
