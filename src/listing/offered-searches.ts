/** Searches that the garden's owner offers → links to the page of search, below what they are. */
import type { GardenConfig } from '../config/garden-config.ts';
import type { SearchStrings } from '../strings/en/search.ts';
import { hrefOf } from './href.ts';

export interface OfferedSearches {
  title: string;
  searches: readonly { query: string; href: string }[];
}

export function offeredSearches(
  { searchExamples, mostAsked }: Pick<GardenConfig, 'searchExamples' | 'mostAsked'>,
  base: string,
  words: SearchStrings,
): OfferedSearches[] {
  const page = hrefOf('/search/', base);
  return [
    { title: words.examples, queries: searchExamples },
    { title: words.mostAsked, queries: mostAsked },
  ]
    .filter(({ queries }) => queries.length > 0)
    .map(({ title, queries }) => ({
      title,
      searches: queries.map((query) => ({ query, href: `${page}?${new URLSearchParams({ q: query }).toString()}` })),
    }));
}
