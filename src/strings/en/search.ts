/** The search dialog and the search page. */
import type { Around, Format, WithLink } from '../format.ts';

export type SearchStrings = ReturnType<typeof search>;

export const search = ({ count }: Format) => ({
  title: 'Search',
  description: (site: string) => `Search the notes of ${site}.`,
  field: 'Search the notes',
  placeholder: 'Search notes and facts',
  button: 'Search',
  close: 'Close search',
  escape: 'Esc',
  kind: 'Kind of note',
  all: 'All',
  category: 'Category',
  anyCategory: 'Any category',
  results: 'Results',
  choose: 'choose',
  open: 'open',
  more: 'Show more',
  bestMatch: 'Best match',
  didYouMean: 'Did you mean',
  facts: 'Facts',
  notes: 'Notes',
  allNotes: (many: number) => count(many, { one: 'All # notes', other: 'All # notes' }),
  /** The words stand between. */
  searchFor: ['Search for ', ''] satisfies Around,
  recent: 'Recent searches',
  forget: (query: string) => `Forget “${query}”`,
  countedNotes: (many: number) => count(many, { one: '# note', other: '# notes' }),
  countedFacts: (many: number) => count(many, { one: '# fact', other: '# facts' }),
  found: (counted: readonly string[]) => counted.join(', '),
  foundFor: (found: string, query: string) => `${found} for “${query}”`,
  nothing: (query: string) => `Nothing found for “${query}”.`,
  missing: (words: readonly string[]) => `No note has ${words.map((word) => `“${word}”`).join(' or ')}.`,
  withoutIt: (missing: string, found: string) => `${missing} Without it: ${found}`,
  nothingMissing: (nothing: string, missing: string) => `${nothing} ${missing}`,
  /** Between what a fact is called and its value. */
  colon: ': ',
  noIndexYet: 'There is no search index yet: run `npm run build` once.',
  notLoaded: 'The search index could not be loaded. Check the connection and try again.',
  lastBuild: 'Searches the last build: changes since then are not found.',
  needsScripts: 'Search needs JavaScript. Without it, there are other ways in:',
  byName: ['', 'All notes', ', by name'] satisfies WithLink,
  everyFigure: ['', 'Limits', ': every figure in one table, which your browser can search'] satisfies WithLink,
});
