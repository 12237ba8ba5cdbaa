/** The pages that list others: folders, tags, and the redirects of old addresses. */
import type { DocumentEntry, FolderEntry, RedirectEntry, TagEntry } from '../collections.ts';
import type { Resolutions } from '../links/resolve-references.ts';
import { digestOf } from '../markdown/render-note.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import { foldName } from '../vault/index-vault.ts';
import type { Slug } from '../vault/types.ts';
import { hrefOf, slugOfTag, slugPath, tagHref } from '../vault/slug.ts';
import { breadcrumbs, descriptionOf } from './note-entry.ts';

/** Addresses of the site's own pages: no redirect takes them. */
const ownSlugs = new Set(['', 'index', 'categories', 'compare', 'limits', 'notes', 'offline', 'search', 'tags', '404']);

export function redirectEntries(index: VaultIndex, base: string): RedirectEntry[] {
  const folders = foldersOf(index);
  return [...index.redirects]
    .filter(([slug]) => !ownSlugs.has(foldName(slug)) && !folders.has(slug))
    .map(([slug, note]) => ({ slug, href: hrefOf(note.slug, base), title: note.title }));
}

/** Canvases and bases that a published note links to or embeds, each once. */
export function documentEntries(resolutions: Resolutions, base: string): DocumentEntry[] {
  const entries = new Map<string, DocumentEntry>();
  for (const resolution of [...resolutions.values()].flat()) {
    if (resolution.status !== 'document') continue;
    const { slug, file } = resolution;
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    entries.set(slug, { slug, title: name.replace(/\.[^.]*$/u, ''), kind: file.kind === 'canvas' ? 'canvas' : 'base', href: hrefOf(slug, base) });
  }
  return [...entries.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

export function folderEntries(index: VaultIndex, resolutions: Resolutions, base: string): FolderEntry[] {
  const folders = foldersOf(index);
  const childrenOf = Map.groupBy([...folders.values()], ({ path }) => slugPath(parentOf(path)));
  return [...folders.values()].map(({ slug, path, notes }) => {
    const entry = {
      slug,
      title: nameOf(path),
      href: hrefOf(slug, base),
      breadcrumbs: breadcrumbs(parentOf(path), base),
      folders: (childrenOf.get(slug) ?? []).map((child) => ({ title: nameOf(child.path), href: hrefOf(child.slug, base), count: child.count })),
      notes: byTitle([...notes]).map((note) => noteLink(note, resolutions, base)),
    };
    return { ...entry, digest: digestOf(entry) };
  });
}

export function tagEntries(index: VaultIndex, resolutions: Resolutions, base: string): TagEntry[] {
  const byTag = new Map<string, { name: string; notes: Set<Note>; children: Map<string, string> }>();
  for (const note of index.notes.values()) {
    if (!note.published) continue;
    for (const tag of note.record.tags) {
      const parts = tag.split('/');
      for (let depth = 1; depth <= parts.length; depth += 1) {
        const name = parts.slice(0, depth).join('/');
        const page = byTag.get(slugOfTag(name)) ?? { name, notes: new Set<Note>(), children: new Map<string, string>() };
        page.notes.add(note);
        if (depth < parts.length) {
          const child = parts.slice(0, depth + 1).join('/');
          page.children.set(slugOfTag(child), page.children.get(slugOfTag(child)) ?? child);
        }
        byTag.set(slugOfTag(name), page);
      }
    }
  }
  return [...byTag].map(([slug, { name, notes, children }]) => {
    const entry = {
      slug,
      name,
      href: tagHref(name, base),
      tags: [...children].sort().map(([childSlug, title]) => ({ title, href: tagHref(title, base), count: byTag.get(childSlug)?.notes.size ?? 0 })),
      notes: byTitle([...notes]).map((note) => noteLink(note, resolutions, base)),
    };
    return { ...entry, digest: digestOf(entry) };
  });
}

interface Folder {
  slug: Slug;
  /** Its path in the vault; of folders whose names make one address, the first in path order. */
  path: string;
  /** Published notes in the folder itself. */
  notes: Note[];
  /** Published notes in the folder and all below it. */
  count: number;
}

/** Folders that hold a published note, themselves or below, by address and in its order; the root is none. */
function foldersOf(index: VaultIndex): ReadonlyMap<Slug, Folder> {
  const folders = new Map<Slug, Folder>();
  for (const note of index.notes.values()) {
    if (!note.published) continue;
    for (let path = note.folder; path !== ''; path = parentOf(path)) {
      const slug = slugPath(path);
      const folder = folders.get(slug) ?? { slug, path, notes: [], count: 0 };
      folder.count += 1;
      if (path === note.folder) folder.notes.push(note);
      folders.set(slug, folder);
    }
  }
  return new Map([...folders].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function parentOf(folder: string): string {
  const slash = folder.lastIndexOf('/');
  return slash < 0 ? '' : folder.slice(0, slash);
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}

function byTitle(notes: Note[]): Note[] {
  return notes.sort((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1));
}

function noteLink(note: Note, resolutions: Resolutions, base: string): { title: string; href: string; description?: string } {
  const description = descriptionOf(note, { resolutions });
  return { title: note.title, href: hrefOf(note.slug, base), ...(description === undefined ? {} : { description }) };
}
