/** The headings of a note as its table of contents. */
import type { NoteEntry } from '../collections.ts';

export interface ContentsItem {
  text: string;
  anchor: string;
  /** How many levels below the uppermost heading, three at most: deeper ones have no room. */
  indent: number;
}

/** Without the heading that is the page's title. */
export function contentsOf({ headings, titleAnchor }: Pick<NoteEntry, 'headings' | 'titleAnchor'>): ContentsItem[] {
  const below = headings.filter(({ anchor }) => anchor !== titleAnchor);
  const top = Math.min(...below.map(({ depth }) => depth));
  return below.map(({ depth, text, anchor }) => ({ text, anchor, indent: Math.min(depth - top, 3) }));
}
