/** Names → addresses. */
import GithubSlugger, { slug } from 'github-slugger';
import { interfaceIds } from './interface-names.ts';
import type { Slug, VaultPath } from './types.ts';

/**
 * One path segment as it stands in a URL: lower case, letters, digits and marks of every script kept, everything else
 * a single hyphen. A name without any letter or digit (`🚀`) becomes its code points, so that no segment is empty.
 */
export function slugSegment(name: string): string {
  const segment = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['’]/gu, '')
    .replaceAll(/[^\p{L}\p{N}\p{M}_]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  if (segment !== '') return segment;
  return [...name.normalize('NFC')].map((c) => `u${(c.codePointAt(0) ?? 0).toString(16)}`).join('-');
}

/** A path, or an alias that is an old path, as an address: each segment slugged, empty segments dropped. */
export function slugPath(path: string): Slug {
  const segments = path.split('/').map((segment) => segment.trim());
  return segments.filter((segment) => segment !== '' && segment !== '.' && segment !== '..').map(slugSegment).join('/') as Slug;
}

/** A note's address by its path (design §6); `index` notes stand for their folder (rule F-9). */
export function slugOfNote(path: VaultPath): Slug {
  const address = slugPath(path.replace(/\.mdx?$/iu, ''));
  return (address === 'index' ? '' : address.replace(/\/index$/u, '')) as Slug;
}

/** An attachment's address: its path slugged, the extension kept in lower case. */
export function slugOfAttachment(path: VaultPath): string {
  const dot = path.lastIndexOf('.');
  if (dot <= path.lastIndexOf('/')) return slugPath(path);
  return `${slugPath(path.slice(0, dot))}.${slugSegment(path.slice(dot + 1))}`;
}

/**
 * A `permalink` as written → slug: outer slashes and empty segments dropped, case kept, since other sites may already
 * link to it. Characters that end a path (`?`, `#`) become hyphens.
 */
export function slugOfPermalink(permalink: string): Slug {
  const segments = permalink.trim().replaceAll(/[?#\\]+/gu, '-').split('/');
  const address = segments.filter((segment) => segment !== '' && segment !== '.' && segment !== '..').join('/');
  return (address === 'index' ? '' : address) as Slug;
}

/** Percent-encoded address below `base` (which ends in a slash): `/base/a/b/`. */
export function hrefOf(slug: string, base: string): string {
  return slug === '' ? base : `${base}${encodeSlug(slug)}/`;
}

/** A tag's address below `tags/`: tags are compared without case (rule TAG-7). */
export function slugOfTag(tag: string): string {
  return tag.toLowerCase();
}

export function tagHref(tag: string, base: string): string {
  return `${base}tags/${encodeSlug(slugOfTag(tag))}/`;
}

/** Percent-encodes each segment. */
export function encodeSlug(slug: string): string {
  return slug.split('/').map(encodeURIComponent).join('/');
}

/**
 * Anchors of a note's headings as GitHub makes them: unique within the note, and none that the page itself has. A heading without letters
 * is `heading`.
 */
export function headingAnchors(texts: readonly string[]): string[] {
  const slugger = new GithubSlugger();
  for (const id of interfaceIds) slugger.slug(id);
  return texts.map((text) => {
    const plain = text.trim();
    return slugger.slug(slug(plain) === '' ? 'heading' : plain);
  });
}
