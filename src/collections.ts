/**
 * What the pages are made from: the shapes of the content collections. The garden pipeline produces them, the loader
 * stores them, the pages read them; nothing else crosses that line.
 */
import { z } from 'astro/zod';

/** A link to a page of the site: `href` is final (base path and slashes included). */
const link = z.object({ title: z.string(), href: z.string() });

/** Collection `notes`; the entry's id is the note's slug, its `rendered.html` the body. The home page's id is `index`. */
export const note = z.object({
  path: z.string(),
  slug: z.string(),
  title: z.string(),
  href: z.string(),
  /** The anchor of the page's title, where the note opens with a heading that repeats its name. */
  titleAnchor: z.string().optional(),
  aliases: z.array(z.string()),
  tags: z.array(link),
  cssclasses: z.array(z.string()),
  description: z.string().optional(),
  type: z.string().optional(),
  /** Final address of the social image. */
  image: z.string().optional(),
  /** ISO dates, `YYYY-MM-DD` or with time. */
  created: z.string().optional(),
  updated: z.string().optional(),
  /** Folders above the note, outermost first. */
  breadcrumbs: z.array(link),
  /** Top-level headings in order. */
  headings: z.array(z.object({ depth: z.number(), text: z.string(), anchor: z.string() })),
  /** Hrefs of published notes that this one links to or embeds, each once. */
  links: z.array(z.string()),
  /** Published notes that link here; `before` + `text` + `after` is the sentence around the link, plain text. */
  backlinks: z.array(link.extend({ before: z.string(), text: z.string(), after: z.string() })),
  words: z.number(),
  /** Changes whenever the page's HTML must: the page's `cacheKey`. */
  digest: z.string(),
});

/** Collection `redirects`; the id is the old slug. */
export const redirect = z.object({ slug: z.string(), href: z.string(), title: z.string() });

/** Collection `folders`; the id is the folder's slug. A note may stand at the same address: its page then lists the folder. */
export const folder = z.object({
  slug: z.string(),
  title: z.string(),
  href: z.string(),
  breadcrumbs: z.array(link),
  folders: z.array(link.extend({ count: z.number() })),
  notes: z.array(link.extend({ description: z.string().optional() })),
  digest: z.string(),
});

/** Collection `tags`; the id is the tag's slug (`a/b` for a nested tag). A parent tag lists its children's notes too. */
export const tag = z.object({
  slug: z.string(),
  name: z.string(),
  href: z.string(),
  tags: z.array(link.extend({ count: z.number() })),
  notes: z.array(link.extend({ description: z.string().optional() })),
  digest: z.string(),
});

export type NoteEntry = z.infer<typeof note>;
export type RedirectEntry = z.infer<typeof redirect>;
export type FolderEntry = z.infer<typeof folder>;
export type TagEntry = z.infer<typeof tag>;
