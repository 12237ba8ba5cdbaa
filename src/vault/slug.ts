/** Names → addresses. */
import GithubSlugger, { slug } from 'github-slugger';
import { addressOf, homeAddress, hrefOf, leavesSite } from './address.ts';
import { interfaceIds } from './interface-names.ts';
import { slugSegment } from './slug-segment.ts';
import type { Slug, VaultPath } from './types.ts';

export { encodeSlug, hrefOf } from './address.ts';
export { slugSegment } from './slug-segment.ts';

/** A path as an address: each segment slugged, empty segments dropped. */
export function slugPath(path: string): Slug {
  return addressOf(slugged(path));
}

/**
 * A note's address by its path (see `notes/About/Addresses and files.md`); `index` notes stand for their folder (rule
 * F-9).
 */
export function slugOfNote(path: VaultPath): Slug {
  const address = slugged(path.replace(/\.mdx?$/iu, ''));
  return address === 'index' ? homeAddress : addressOf(address.replace(/\/index$/u, ''));
}

/** An attachment's address: its path slugged, the extension kept in lower case. */
export function slugOfAttachment(path: VaultPath): Slug {
  const dot = path.lastIndexOf('.');
  if (dot <= path.lastIndexOf('/')) return slugPath(path);
  return addressOf(`${slugged(path.slice(0, dot))}.${slugSegment(path.slice(dot + 1))}`);
}

/**
 * A `permalink` as written → slug: outer slashes and empty segments dropped, case kept, since other sites may already
 * link to it. Absent for what names no place below the site, such as `https://example.org/a` or `..`.
 */
export function slugOfPermalink(permalink: string): Slug | undefined {
  if (leavesSite(permalink)) return undefined;
  const address = addressOf(permalink.replace(/(^|\/)index\.html?\s*$/iu, '$1'));
  if (address === 'index' || (address === '' && /^[\s/]*(?:index\.html?\s*)?$/iu.test(permalink))) return homeAddress;
  return address === '' ? undefined : address;
}

/**
 * An alias is a name, or an old path, perhaps percent-encoded as browsers copy it. Empty where nothing is left of it.
 */
export function slugOfAlias(alias: string): Slug {
  const address = addressOf(alias);
  return slugPath(address === '' ? alias : address);
}

/**
 * A tag's address below `tags/`: tags are compared without case (rule TAG-7). Links to tags are made before anything is
 * known of the vault, so it depends on the tag alone.
 */
export function slugOfTag(tag: string): Slug {
  const lower = tag.toLowerCase();
  const address = addressOf(lower);
  // A file of this name stands in each folder, so no folder can have it.
  const written =
    address === '' ? slugSegment(lower) : address.replaceAll(/(^|\/)index\.html(?=$|\/)/gu, '$1index-html');
  return addressOf(addressOf(`tags/${written}`).slice('tags/'.length));
}

export function tagHref(tag: string, base: string): string {
  return hrefOf(`tags/${slugOfTag(tag)}`, base);
}

/**
 * Anchors of a note's headings as GitHub makes them: unique within the note, and none that the page itself has. A
 * heading without letters is `heading`.
 *
 * @param ids those that their author chose, which come first
 */
export function headingAnchors(texts: readonly string[], ids: readonly (string | undefined)[] = []): string[] {
  const slugger = new GithubSlugger();
  for (const id of interfaceIds) slugger.slug(id);
  const taken = new Set(interfaceIds);
  const chosen = ids.map((id) => {
    const isFree = id !== undefined && !taken.has(id);
    if (isFree) taken.add(id);
    return isFree ? id : undefined;
  });
  return texts.map((text, at) => {
    const plain = text.trim();
    let anchor = chosen[at] ?? slugger.slug(slug(plain) === '' ? 'heading' : plain);
    while (chosen[at] === undefined && taken.has(anchor)) anchor = slugger.slug(plain === '' ? 'heading' : plain);
    return anchor;
  });
}

function slugged(path: string): string {
  return path
    .split('/')
    .filter((segment) => segment !== '' && !/^\s*\.{1,2}\s*$/u.test(segment))
    .map(slugSegment)
    .join('/');
}
