/** The tags of what is published: each with its notes, the tags below it, and those that keep it company. */
import type { TagEntry } from '../collections.ts';
import { pagesOf } from '../links/pages.ts';
import type { Resolutions } from '../links/resolve-references.ts';
import { digestOf } from './page-digest.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import { levelsOf } from '../vault/levels.ts';
import { slugOfTag, tagHref } from '../vault/slug.ts';
import type { Categories } from './categories.ts';
import { noteLink } from './note-link.ts';
import { titleOrder } from './title-order.ts';
import type { ListOrder } from './title-order.ts';

interface Tag {
  slug: string;
  /** As the first note writes it. */
  name: string;
  notes: Set<Note>;
  /** Slugs of the tags one level below. */
  children: Set<string>;
}

/** At most so many related tags: more would be a list of everything. */
const mostRelated = 8;
/** A note with more tags relates none of them: it would relate each to all others. */
export const mostTags = 100;

export function tagEntries(
  index: VaultIndex,
  resolutions: Resolutions,
  { base, order, categories }: { base: string; order: ListOrder; categories: Categories },
): TagEntry[] {
  const tags = tagsOf(index);
  const slugs = slugsOfNotes(tags.values());
  const byTitle = titleOrder(order);
  const countedLink = ({ name, slug }: Tag, count: number): { title: string; href: string; count: number } => ({
    title: name,
    href: tagHref(slug, base),
    count,
  });
  return [...tags.values()].map((tag) => {
    const entry = {
      slug: tag.slug,
      name: tag.name,
      href: tagHref(tag.name, base),
      tags: [...tag.children]
        .flatMap((slug) => tags.get(slug) ?? [])
        .map((child) => countedLink(child, child.notes.size))
        .sort(byTitle),
      related: relatedTo(tag, tags, slugs).map(([other, count]) => countedLink(other, count)),
      notes: [...tag.notes].sort(byTitle).map((note) => noteLink(note, { resolutions, categories, base })),
    };
    return { ...entry, digest: digestOf(entry) };
  });
}

function tagsOf(index: VaultIndex): ReadonlyMap<string, Tag> {
  const tags = new Map<string, Tag>();
  for (const note of pagesOf(index)) {
    if (!note.published) continue;
    for (const written of note.record.tags) {
      let above: Tag | undefined;
      for (const name of levelsOf(written)) {
        const slug = slugOfTag(name);
        const tag: Tag = tags.get(slug) ?? { slug, name, notes: new Set<Note>(), children: new Set<string>() };
        tags.set(slug, tag);
        tag.notes.add(note);
        if (above !== tag) above?.children.add(slug);
        above = tag;
      }
    }
  }
  return tags;
}

/** Of notes that relate their tags: each tag once. */
function slugsOfNotes(tags: Iterable<Tag>): ReadonlyMap<Note, ReadonlySet<string>> {
  const slugs = new Map<Note, ReadonlySet<string>>();
  for (const { notes } of tags)
    for (const note of notes)
      if (!slugs.has(note) && note.record.tags.length <= mostTags)
        slugs.set(note, new Set(note.record.tags.map(slugOfTag)));
  return slugs;
}

/**
 * Tags that at least two of the tag's notes bear besides, those borne most often first; not those above or below it.
 */
function relatedTo(
  tag: Tag,
  tags: ReadonlyMap<string, Tag>,
  slugs: ReadonlyMap<Note, ReadonlySet<string>>,
): [Tag, number][] {
  const counts = new Map<string, number>();
  for (const note of tag.notes) {
    for (const slug of slugs.get(note) ?? []) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  const isKin = (slug: string): boolean =>
    slug === tag.slug || slug.startsWith(`${tag.slug}/`) || tag.slug.startsWith(`${slug}/`);
  return [...counts]
    .filter(([slug, count]) => count > 1 && !isKin(slug))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, mostRelated)
    .flatMap(([slug, count]) => {
      const other = tags.get(slug);
      return other === undefined ? [] : [[other, count] as [Tag, number]];
    });
}
