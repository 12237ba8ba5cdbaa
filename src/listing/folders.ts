/** The folders of what is published, as their pages and the explorer's tree show them. */
import type { FolderEntry } from '../collections.ts';
import type { Resolutions } from '../links/resolve-references.ts';
import { digestOf } from './page-digest.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import { levelsOf } from '../vault/levels.ts';
import { hrefOf } from '../vault/slug.ts';
import type { Slug } from '../vault/types.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import type { Categories } from './categories.ts';
import { descriptionOf } from './description.ts';
import { noteLink } from './note-link.ts';
import { ownOrder } from './title-order.ts';
import type { ListOrder } from './title-order.ts';

export interface Folder {
  slug: Slug;
  title: string;
  /** Its path in the vault; of folders whose names make one address, the first in path order. */
  path: string;
  /** The published notes in the folder itself, in the order of its page; not the one that speaks for it. */
  notes: readonly Note[];
  /** The published note at the folder's address, wherever in the vault it lies. */
  note?: Note;
  /** In the owner's order. */
  rank?: number;
  /** Published notes in the folder and all below it, without those that speak for a folder. */
  count: number;
}

/** Folders that hold a published note, themselves or below, by address and in its order; the root is none. */
export function foldersOf(index: VaultIndex, order: ListOrder): ReadonlyMap<Slug, Folder> {
  const published = [...index.notes.values()].filter((note) => note.published);
  const found = new Map<Slug, { path: string; notes: Note[]; count: number }>();
  for (const { folder } of published) {
    for (const path of levelsOf(folder).toReversed()) {
      const slug = index.folderSlugs.get(path);
      if (slug !== undefined && !found.has(slug)) found.set(slug, { path, notes: [], count: 0 });
    }
  }
  for (const note of published) {
    if (found.has(note.slug)) continue;
    for (const path of levelsOf(note.folder).toReversed()) {
      const slug = index.folderSlugs.get(path);
      const folder = slug === undefined ? undefined : found.get(slug);
      if (folder === undefined) continue;
      folder.count += 1;
      if (path === note.folder) folder.notes.push(note);
    }
  }
  const spokenFor = new Map(published.filter(({ slug }) => found.has(slug)).map((note) => [note.slug, note]));
  const inOrder = ownOrder(order);
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    sorted.map(([slug, { path, notes, count }]) => {
      const note = spokenFor.get(slug);
      const rank = index.folderRank?.(path) ?? note?.rank;
      return [
        slug,
        {
          slug,
          title: nameOf(path),
          path,
          notes: notes.sort(inOrder),
          count,
          ...(note === undefined ? {} : { note }),
          ...(rank === undefined ? {} : { rank }),
        },
      ];
    }),
  );
}

export interface ListedFolders {
  base: string;
  order: ListOrder;
  categories: Categories;
  /** Addresses of the site's lists, whose pages show folders that have the same one. */
  lists: ReadonlySet<Slug>;
}

export function folderEntries(
  index: VaultIndex,
  folders: ReadonlyMap<Slug, Folder>,
  resolutions: Resolutions,
  { base, order, categories, lists }: ListedFolders,
): FolderEntry[] {
  const sizes = new Map<string, number>();
  for (const { slug } of categories.values()) sizes.set(slug, (sizes.get(slug) ?? 0) + 1);
  const inOrder = ownOrder(order);
  const childrenOf = Map.groupBy([...folders.values()].sort(inOrder), ({ path }) => index.folderSlugs.get(above(path)));
  return [...folders.values()].map((folder) => {
    const entry = {
      slug: folder.slug,
      title: folder.title,
      href: hrefOf(folder.slug, base),
      ...descriptionPart(folder, resolutions),
      ...(lists.has(folder.slug) ? { isGuest: true } : sameAs(folder)),
      breadcrumbs: breadcrumbs(above(folder.path), index, base),
      ...(folder.rank === undefined ? {} : { rank: folder.rank }),
      count: folder.count,
      folders: (childrenOf.get(folder.slug) ?? []).map((child) => ({
        title: child.title,
        href: hrefOf(child.slug, base),
        count: child.count,
        description:
          descriptionPart(child, resolutions).description ??
          someOf([...(childrenOf.get(child.slug) ?? []), ...child.notes].map(({ title }) => title)),
      })),
      notes: folder.notes.map((note) => noteLink(note, { resolutions, categories, base })),
    };
    return { ...entry, digest: digestOf(entry) };
  });

  /**
   * A folder without folders and without a note of its own, whose notes are those of one category, no more and no
   * fewer.
   */
  function sameAs({ note, notes, count }: Folder): { sameAs?: string } {
    const slugs = new Set(notes.map(({ path }) => categories.get(path)?.slug));
    const [slug] = slugs;
    const isSame =
      note === undefined &&
      slugs.size === 1 &&
      slug !== undefined &&
      notes.length === count &&
      sizes.get(slug) === count;
    return isSame ? { sameAs: hrefOf(`categories/${slug}`, base) } : {};
  }
}

/** What a folder holds first: for a folder that nothing is said about. */
export function someOf(titles: readonly string[]): string {
  return titles.length > 4 ? `${titles.slice(0, 4).join(', ')} …` : titles.join(', ');
}

/** What the note that speaks for a folder says of itself. */
function descriptionPart({ note }: Folder, resolutions: Resolutions): { description?: string } {
  const description = note === undefined ? undefined : descriptionOf(note, { resolutions });
  return description === undefined ? {} : { description };
}

/** The folder that lists a folder: the one around it, if that is not too deep to have a page for its folders. */
function above(folder: string): string {
  return levelsOf(folder).at(-2) ?? '';
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}
