/** What feeds tell of the garden: the notes updated last, with their instants. */
import { instantOf } from '../vault/dates.ts';
import { xmlText } from './xml-text.ts';

interface Dated {
  title: string;
  updated?: string | undefined;
}

/**
 * At most `count` notes, latest first; those without a date are left out. Dates may have times and offsets, so instants
 * are compared.
 */
export function latestOf<Note extends Dated>(
  notes: readonly Note[],
  count: number,
): (Note & { updated: string; instant: Date })[] {
  return notes
    .flatMap((note) => {
      const { updated = '' } = note;
      const instant = instantOf(updated);
      return instant === undefined ? [] : [{ ...note, updated, instant }];
    })
    .toSorted((a, b) => b.instant.getTime() - a.instant.getTime() || (a.title < b.title ? -1 : 1))
    .slice(0, count);
}

interface FeedNote extends Dated {
  href: string;
  description?: string | undefined;
  tags: readonly { title: string }[];
}

/** The items of the RSS feed: the fifty notes updated last. `absolute` makes an address of the site from its path. */
export function rssItems(
  notes: readonly FeedNote[],
  absolute: (href: string) => string,
): { title: string; link: string; pubDate: Date; categories: string[]; description?: string }[] {
  return latestOf(notes, 50).map(({ title, href, description, tags, instant }) => ({
    title: xmlText(title),
    link: absolute(href),
    pubDate: instant,
    categories: tags.map((tag) => xmlText(tag.title.replace(/^#/u, ''))),
    ...(description === undefined ? {} : { description: xmlText(description) }),
  }));
}
