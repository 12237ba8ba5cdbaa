/** The pages that list others: folders, tags, and the redirects of old addresses. */
import type { FolderEntry, RedirectEntry, TagEntry } from '../collections.ts';
import type { Resolutions } from '../links/resolve-references.ts';
import { digestOf } from '../markdown/render-note.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import { foldName } from '../vault/index-vault.ts';
import { hrefOf, slugOfTag, slugPath, tagHref } from '../vault/slug.ts';
import { breadcrumbs, descriptionOf } from './note-entry.ts';

/** Addresses of the site's own pages: no redirect takes them. */
const ownSlugs = new Set(['', 'index', 'notes', 'search', 'tags', '404']);

export function redirectEntries(index: VaultIndex, base: string): RedirectEntry[] {
  const folders = new Set([...foldersOf(index).keys()].map((folder) => foldName(slugPath(folder))));
  return [...index.redirects]
    .filter(([slug]) => !ownSlugs.has(foldName(slug)) && !folders.has(foldName(slug)))
    .map(([slug, note]) => ({ slug, href: hrefOf(note.slug, base), title: note.title }));
}

export function folderEntries(index: VaultIndex, resolutions: Resolutions, base: string): FolderEntry[] {
  const folders = foldersOf(index);
  const counts = countsBelow(folders);
  const childrenOf = Map.groupBy([...folders.keys()].filter((path) => path !== ''), parentOf);
  const entries = new Map<string, FolderEntry>();
  for (const [folder, notes] of folders) {
    const slug = slugPath(folder);
    if (folder === '' || entries.has(slug)) continue;
    const entry = {
      slug,
      title: folder.slice(folder.lastIndexOf('/') + 1),
      href: hrefOf(slug, base),
      breadcrumbs: breadcrumbs(parentOf(folder), base),
      folders: (childrenOf.get(folder) ?? []).map((path) => ({
        title: path.slice(path.lastIndexOf('/') + 1),
        href: hrefOf(slugPath(path), base),
        count: counts.get(path) ?? 0,
      })),
      notes: notes.map((note) => noteLink(note, resolutions, base)),
    };
    entries.set(slug, { ...entry, digest: digestOf(entry) });
  }
  return [...entries.values()];
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

/** Folders that hold a published note, themselves or below, with their own notes by title. */
function foldersOf(index: VaultIndex): ReadonlyMap<string, readonly Note[]> {
  const folders = new Map<string, Note[]>();
  for (const note of index.notes.values()) {
    if (!note.published) continue;
    for (let folder = note.folder; ; folder = parentOf(folder)) {
      if (!folders.has(folder)) folders.set(folder, []);
      if (folder === '') break;
    }
    folders.get(note.folder)?.push(note);
  }
  return new Map([...folders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([folder, notes]) => [folder, byTitle(notes)]));
}

/** Notes in each folder and all below it. */
function countsBelow(folders: ReadonlyMap<string, readonly Note[]>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [path, notes] of folders) {
    for (let folder = path; folder !== ''; folder = parentOf(folder)) counts.set(folder, (counts.get(folder) ?? 0) + notes.length);
  }
  return counts;
}

function parentOf(folder: string): string {
  const slash = folder.lastIndexOf('/');
  return slash < 0 ? '' : folder.slice(0, slash);
}

function byTitle(notes: Note[]): Note[] {
  return notes.sort((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1));
}

function noteLink(note: Note, resolutions: Resolutions, base: string): { title: string; href: string; description?: string } {
  const description = descriptionOf(note, { resolutions });
  return { title: note.title, href: hrefOf(note.slug, base), ...(description === undefined ? {} : { description }) };
}
