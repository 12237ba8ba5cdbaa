/** What stands around every page: header, explorer, footer, and the pages that are nobody's. */
import type { Around, Format, WithLink } from '../format.ts';

export type FrameStrings = ReturnType<typeof frame>;

export const frame = (_format: Format) => ({
  skip: 'Skip to the text',
  site: 'Site',
  explorer: 'Explorer',
  keepExplorer: 'Keep the explorer beside the text',
  randomNote: 'A random note',
  search: 'Search',
  beside: 'Beside the text',
  close: 'Close',
  breadcrumbs: 'Breadcrumbs',
  colourScheme: 'Colour scheme',
  asMarkdown: 'This note as Markdown',
  feed: 'Feed',
  madeWith: (name: string) => `Made with ${name}`,
  /** The site's description follows. */
  titled: (title: string, description: string) => `${title}: ${description}`,
  notFound: 'No page at this address',
  notFoundDescription: 'There is no page at this address.',
  /** A link to all notes stands between. */
  notFoundAdvice: [
    'It may have been moved, renamed or never planted. Search for it, or start from ',
    'all notes',
    '.',
  ] satisfies WithLink,
  /** Above links to pages whose titles are like the address. */
  nearestPages: 'Did you mean one of these?',
  /** The link to it stands between. */
  movedTo: ['This page is now at ', '.'] satisfies Around,
});
