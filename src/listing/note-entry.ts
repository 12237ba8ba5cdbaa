/** A rendered note → what its page shows. */
import type { NoteEntry } from '../collections.ts';
import type { Backlink, LinkGraph } from '../links/backlinks.ts';
import type { Adjacency } from '../links/neighbourhood.ts';
import { shownName } from '../links/texts.ts';
import { basePageAsMarkdown } from '../render/base-page-as-markdown.ts';
import { canvasAsMarkdown } from '../render/canvas-as-markdown.ts';
import { noteAsMarkdown } from '../render/note-as-markdown.ts';
import { digestOf } from './page-digest.ts';
import type { MarkdownCopy } from '../render/note-as-markdown.ts';
import type { RenderedNote } from '../render/render-note.ts';
import type { RenderContext } from '../render/render-context.ts';
import { holdsLink } from '../vault/linked-text.ts';
import { interfaceClasses } from '../vault/interface-names.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import { encodeSlug, hrefOf, tagHref } from '../vault/slug.ts';
import { writtenFolders } from '../vault/own-addresses.ts';
import type { Slug, VaultPath } from '../vault/types.ts';
import { socialImage } from './attachments.ts';
import type { GardenAttachment } from './attachments.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import type { Categories } from './categories.ts';
import { descriptionOf } from './description.ts';
import { factParts } from './fact-entries.ts';
import type { FactListing } from './fact-entries.ts';
import type { KeptDrawings } from './kept-drawings.ts';
import { neighbourhoodEntry } from './neighbourhood-entry.ts';
import type { Siblings } from './siblings.ts';

export interface GardenNote {
  entry: NoteEntry;
  html: string;
  /** Of an `.mdx` note whose code was not run: the source of the module that would make its HTML. */
  module?: string;
  /** The note as Markdown with absolute links, without what is not published. */
  markdown: string;
  /** Files of the vault that its page, the page's head or its Markdown copy show or link to. */
  shownFiles: readonly VaultPath[];
  /** Of those, the ones that are wanted as they are, and not as a picture of any size. */
  wholeFiles: readonly VaultPath[];
}

export interface EntryContext {
  /** Whether each note has a card. */
  hasCards: boolean;
  index: VaultIndex;
  graph: LinkGraph;
  mentions: ReadonlyMap<VaultPath, readonly Backlink[]>;
  adjacency: Adjacency;
  context: RenderContext;
  drawings: KeptDrawings;
  /** Makes the Markdown copy of a note, or takes the one that is kept. */
  copy: (note: Note, make: (context: RenderContext) => MarkdownCopy) => MarkdownCopy;
  listing: FactListing;
  siblings: ReadonlyMap<VaultPath, Siblings>;
  categories: Categories;
  /** Addresses of the site's lists, whose pages show notes that have the same one. */
  lists: ReadonlySet<Slug>;
  url: URL;
}

export function noteEntry(
  rendered: RenderedNote & { note: Note },
  {
    hasCards,
    index,
    graph,
    adjacency,
    mentions,
    context,
    drawings,
    copy: copyOf,
    listing,
    siblings,
    categories,
    lists,
    url,
  }: EntryContext,
): GardenNote {
  const { note, html, titleAnchor, module } = rendered;
  const canvas = context.templates.get(note.path)?.canvas;
  const social = socialImage(note, index);
  const { base } = context;
  const description = descriptionOf(note, context);
  const category = categories.get(note.path);
  const type = shownName(note.record.type, note, context.resolutions);
  const neighbours = siblings.get(note.path);
  const neighbourhood = neighbourhoodEntry(note, adjacency, categories, base, drawings);
  const image = imageHref(note, social, base);
  const entry: Omit<NoteEntry, 'digest'> = {
    path: note.path,
    slug: note.slug,
    title: note.title,
    href: hrefOf(note.slug, base),
    ...(titleAnchor === undefined ? {} : { titleAnchor }),
    aliases: [...note.record.aliases],
    tags: note.record.tags.map((tag) => ({ title: tag, href: tagHref(tag, base) })),
    cssclasses: note.record.cssclasses.filter((name) => !interfaceClasses.has(name)),
    ...(description === undefined ? {} : { description }),
    ...(type === 'service' && description !== undefined && note.record.description !== undefined
      ? { lead: description }
      : {}),
    ...(type === undefined ? {} : { type }),
    ...(category === undefined ? {} : { category }),
    ...factParts(note, listing, context),
    ...(image === undefined ? {} : { image }),
    ...(hasCards && image === undefined && note.file.kind === 'note'
      ? { card: `${base}${writtenFolders.cards}/${encodeSlug(note.slug === '' ? 'index' : note.slug)}.jpg` }
      : {}),
    ...(note.rank === undefined ? {} : { rank: note.rank }),
    ...(note.created === undefined ? {} : { created: note.created }),
    ...(note.updated === undefined ? {} : { updated: note.updated }),
    // A note that speaks for its folder stands in the folder's place.
    ...(lists.has(note.slug) ? { isGuest: true } : {}),
    breadcrumbs: breadcrumbs(note.folder, index, base).filter(({ href }) => href !== hrefOf(note.slug, base)),
    headings: canvas === undefined ? [...(context.headings.get(note.path) ?? [])] : [],
    links: (graph.outgoing.get(note.path) ?? []).map((target) => hrefOf(target.slug, base)),
    backlinks: (graph.backlinks.get(note.path) ?? []).map((each) => sentenceEntry(each, base)),
    mentions: (mentions.get(note.path) ?? []).map((each) => sentenceEntry(each, base)),
    ...(neighbours === undefined ? {} : { siblings: neighbours }),
    ...(neighbourhood === undefined ? {} : { neighbourhood }),
    words: note.record.words,
  };
  const copy =
    note.file.kind === 'base'
      ? basePageAsMarkdown(note, entry, context, url)
      : canvas === undefined
        ? copyOf(note, (traced) => noteAsMarkdown(note, entry, traced, url))
        : canvasAsMarkdown(note, canvas, entry, context, url);
  const shownFiles = [...rendered.shownFiles, ...copy.shownFiles, ...(social === undefined ? [] : [social.file.path])];
  return {
    entry: { ...entry, digest: digestOf(html, entry) },
    html,
    ...(module === undefined ? {} : { module: module.source }),
    markdown: copy.markdown,
    shownFiles,
    wholeFiles: rendered.wholeFiles,
  };
}

function sentenceEntry({ source, before, text, after }: Backlink, base: string): NoteEntry['backlinks'][number] {
  return { title: source.title, href: hrefOf(source.slug, base), before, text, after };
}

function imageHref(note: Note, file: GardenAttachment | undefined, base: string): string | undefined {
  const { image } = note.record;
  if (image === undefined) return undefined;
  // What only begins like an address costs the picture, not the build, and so does a comment in one.
  if (/^https?:\/\//iu.test(image)) return URL.canParse(image) && !holdsLink(image) ? image : undefined;
  return file === undefined ? undefined : `${base}${encodeSlug(file.slug)}`;
}
