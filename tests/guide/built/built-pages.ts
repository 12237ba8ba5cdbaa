import { readPages } from '../../site/pages.ts';
import type { BuiltPage } from '../../site/pages.ts';

const known = new Map<string, readonly BuiltPage[]>();

/** The pages of the guide's built site, read once for all files of tests that share their modules. */
export function pagesOfGuide(dist: string): readonly BuiltPage[] {
  const pages = known.get(dist) ?? readPages(dist);
  known.set(dist, pages);
  return pages;
}
