/** What a page says of itself to machines. Absent is absent. */
export interface PageFacts {
  title: string;
  description: string;
  /** Final address of the page; absent for a page that has none, such as the 404 page. */
  href?: string | undefined;
  /** Final address of the page as Markdown. */
  markdown?: string | undefined;
  /** Final address of the picture that the note names. */
  image?: string | undefined;
  /** Final address of the picture that was drawn for the page. */
  card?: string | undefined;
  /** Whether the page is a note's, and not the home page. */
  isNote?: boolean | undefined;
  /** Whether the page is the home page. */
  isHome?: boolean | undefined;
  /** The note's `type`. */
  type?: string | undefined;
  /** ISO dates. */
  published?: string | undefined;
  updated?: string | undefined;
  /** The note's category. */
  section?: string | undefined;
  /** Names, without `#`. */
  tags?: readonly string[] | undefined;
  /** Other names of the note. */
  aliases?: readonly string[] | undefined;
  words?: number | undefined;
  /** Feeds of this page beside those of the garden: addresses below the base without `.xml` or `.json`. */
  feeds?: readonly { title: string; path: string }[] | undefined;
  /** What lies above the page, outermost first. */
  breadcrumbs?: readonly { title: string; href: string }[] | undefined;
}
