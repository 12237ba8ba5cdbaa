/**
 * What the pages are made from: the shapes of the content collections. The garden pipeline produces them, the loader
 * stores them, the pages read them; nothing else crosses that line.
 */
import { z } from 'astro/zod';

/** A link to a page of the site: `href` is final (base path and slashes included). */
const link = z.object({ title: z.string(), href: z.string() });

/** Which part of its field a note belongs to. */
const category = z.object({
  /** The end of its page's address and of its mark's class name. */
  slug: z.string(),
  /** As the garden writes it. */
  title: z.string(),
});

/** A note in a list of notes. */
const noteLink = link.extend({
  description: z.string().optional(),
  /** Slug of its category: the end of its mark's class name. */
  category: z.string().optional(),
});

const quantity = z.object({
  /** In base units; of a range its upper end, the lower one in `from`. */
  amount: z.number(),
  unit: z.enum(['s', 'B', 'B/s', '1/s', 'USD', 'USD/s', '%', '1', 'date']),
  /** What is counted, or what a price is for. */
  of: z.string().optional(),
  from: z.number().optional(),
  decimal: z.number().optional(),
  /** Of a date: `YYYY-MM-DD` or `YYYY-MM`. */
  date: z.string().optional(),
  /** What the value says of the smallest, the preset and the largest amount, in the same unit. */
  minimum: z.number().optional(),
  default: z.number().optional(),
  maximum: z.number().optional(),
  /** As written. */
  text: z.string(),
});

/** What is known of a fact beside its value: `facts/fact-details.ts` says what each is. */
const factDetails = z.object({
  adjustable: z.enum(['yes', 'no', 'through support']).optional(),
  per: z.string().optional(),
  elsewhere: z
    .array(z.object({ value: z.string(), where: z.string().optional(), quantity: quantity.optional() }))
    .optional(),
  exceeded: z.string().optional(),
  was: z
    .array(
      z.object({
        value: z.string(),
        quantity: quantity.optional(),
        until: z.string().optional(),
        sources: z.array(link),
      }),
    )
    .optional(),
  ends: z.string().optional(),
  seen: z.string().optional(),
  asOf: z.string().optional(),
  unverified: z.string().optional(),
  appliesTo: z.string().optional(),
});

/** A fact of a note (see `notes/About/Facts and comparisons.md`). */
export const fact = z.object({
  /** The slug of the label: what comparisons match facts by. */
  key: z.string(),
  label: z.string(),
  /** Plain text. */
  value: z.string(),
  html: z.string(),
  quantity: quantity.optional(),
  /** The heading above. */
  group: z.string().optional(),
  /** The heading that the fact is about, where it is not about the whole note. */
  scope: z.object({ text: z.string(), anchor: z.string() }).optional(),
  sources: z.array(z.object({ title: z.string(), href: z.string() })),
  /** `YYYY-MM-DD` */
  checked: z.string().optional(),
  details: factDetails,
  marks: z.array(z.enum(['stale', 'unverified', 'disputed'])),
  /** The id of its list item. */
  anchor: z.string(),
  /** Final address, anchor included. */
  href: z.string(),
});

/** A note and those around it, as a drawing 256 units wide: whole numbers, so that it is the same on every machine. */
export const neighbourhood = z.object({
  height: z.number(),
  /** The note itself, then its neighbours, the most related first; `x` and `y` are the middle of the dot. */
  notes: z.array(noteLink.pick({ title: true, href: true, category: true }).extend({ x: z.number(), y: z.number() })),
  /** Path data of the lines between the note and its neighbours, and of those among the neighbours. */
  ownLines: z.string(),
  otherLines: z.string(),
  /** How many notes there was no room for. */
  more: z.number(),
});

/** Collection `notes`; the entry's id is the note's slug. The home page's id is `index`. */
export const note = z.object({
  path: z.string(),
  slug: z.string(),
  title: z.string(),
  href: z.string(),
  /** A list of the site's own has the address as well, and its page shows the note. */
  isGuest: z.boolean().optional(),
  /** The anchor of the page's title, where the note opens with a heading that repeats its name. */
  titleAnchor: z.string().optional(),
  /** In the owner's order. */
  rank: z.number().optional(),
  aliases: z.array(z.string()),
  tags: z.array(link),
  cssclasses: z.array(z.string()),
  description: z.string().optional(),
  /** What stands below the title of a service's page: its own description, not words that follow anyway. */
  lead: z.string().optional(),
  type: z.string().optional(),
  category: category.optional(),
  facts: z.array(fact),
  /** Of a comparison: what it compares. */
  compares: z.array(link),
  /** Comparisons that the note, or a heading of it, takes part in. */
  comparedIn: z.array(link.extend({ subjects: z.array(z.string()) })),
  /** Final address of the picture that the note names for links to it. */
  image: z.string().optional(),
  /** Final address of the picture that is drawn where it names none. */
  card: z.string().optional(),
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
  /** Published notes that name this one and do not link to it, a few at most; `text` is the name. */
  mentions: z.array(link.extend({ before: z.string(), text: z.string(), after: z.string() })),
  /**
   * What comes before and after it in its category, else in its folder (`row`); absent on home and where it is alone.
   */
  siblings: z.object({ row: link, previous: link.optional(), next: link.optional() }).optional(),
  /** The notes that share a link with this one, drawn; absent where there are none. */
  neighbourhood: neighbourhood.optional(),
  words: z.number(),
  /** Changes whenever the page's HTML must: the page's `cacheKey`. */
  digest: z.string(),
});

/** Collection `redirects`; the id is the old slug. */
export const redirect = z.object({ slug: z.string(), href: z.string(), title: z.string() });

/** Collection `documents`: where the rows of a base go on, from its second page on; the id is the slug. */
export const vaultDocument = z.object({
  slug: z.string(),
  title: z.string(),
  number: z.number(),
  href: z.string(),
  html: z.string(),
  digest: z.string(),
});

/**
 * Collection `folders`; the id is the folder's slug. A note may stand at the same address: its page then lists the
 * folder.
 */
export const folder = z.object({
  slug: z.string(),
  title: z.string(),
  href: z.string(),
  /** As of a note. */
  isGuest: z.boolean().optional(),
  /** Address of the category that has the same notes: its page is the one, and the folder's leads there. */
  sameAs: z.string().optional(),
  /** That of the note at its address. */
  description: z.string().optional(),
  breadcrumbs: z.array(link),
  /** Notes in the folder and below; a note at a folder's address speaks for it and is not counted or listed. */
  rank: z.number().optional(),
  count: z.number(),
  folders: z.array(link.extend({ count: z.number(), description: z.string() })),
  notes: z.array(noteLink),
  digest: z.string(),
});

/**
 * Collection `tags`; the id is the tag's slug (`a/b` for a nested tag). A parent tag lists its children's notes too.
 */
export const tag = z.object({
  slug: z.string(),
  name: z.string(),
  href: z.string(),
  tags: z.array(link.extend({ count: z.number() })),
  /** Tags that its notes bear besides, with how many of them do. */
  related: z.array(link.extend({ count: z.number() })),
  notes: z.array(noteLink),
  digest: z.string(),
});

export type Category = z.infer<typeof category>;
export type NoteLink = z.infer<typeof noteLink>;
export type FactEntry = z.infer<typeof fact>;
export type NeighbourhoodEntry = z.infer<typeof neighbourhood>;
export type NoteEntry = z.infer<typeof note>;
export type RedirectEntry = z.infer<typeof redirect>;
export type DocumentEntry = z.infer<typeof vaultDocument>;
export type FolderEntry = z.infer<typeof folder>;
export type TagEntry = z.infer<typeof tag>;

/** An entry of a collection. The id is the address of its page, below the collection's own. */
export interface Entry<Data> {
  id: string;
  data: Data;
}

/** By name. */
export interface Collections {
  notes: NoteEntry;
  canvases: NoteEntry;
  /** Bases that something published links to or shows, as notes without a text. */
  bases: NoteEntry;
  documents: DocumentEntry;
  redirects: RedirectEntry;
  folders: FolderEntry;
  tags: TagEntry;
}
