/** A card: the picture of a page that others show where they link to it (`og:image`). */
export interface Card {
  /** Its address below `og/`, without the extension: the note's slug, `index` for the home page. */
  slug: string;
  title: string;
  description?: string;
  /** What kind of page it is, or which category it belongs to, in a word or two. */
  label?: string;
  /** The category as its token is named: `tea` for `--category-tea`. */
  category?: string;
}

/** Pixels. */
export const cardSize = { width: 1200, height: 630 } as const;
