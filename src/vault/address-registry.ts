/**
 * Who has which file of the site. Pages, their Markdown and pictures, attachments and the site's own files are all
 * written below one folder, so all of them ask here: no two get the same file, none gets a file where a folder is, and
 * addresses that only differ in letter case or normal form count as one.
 */
import { addressKey, addressOf } from './address.ts';
import { hostFiles } from './host-names.ts';
import { isWritten, writtenFolders } from './own-addresses.ts';
import type { OwnAddresses } from './own-addresses.ts';
import type { Slug, VaultPath } from './types.ts';

export interface Owner {
  /** `page` and `file` are the site's own. */
  kind: 'page' | 'file' | 'note' | 'folder' | 'tag' | 'category' | 'document' | 'attachment' | 'redirect';
  /** As messages name it: `` `A b.md` ``, `the site itself`. */
  name: string;
  /** Where in the vault it comes from. */
  path?: VaultPath;
}

export interface Placed {
  slug: Slug;
  /** Who has the address that was asked for, where it was not free. */
  inTheWay?: Owner;
}

export interface AddressRegistry {
  /** Gives a page its address: the one that is asked for, or the next free one with a number. */
  placePage: (wanted: Slug, owner: Owner) => Placed;
  /** The same for a file: the number stands before its extension. */
  placeFile: (wanted: Slug, owner: Owner) => Placed;
  /** Takes an address for a page that can have no other; says who is in the way where it cannot have it either. */
  takePage: (slug: Slug, owner: Owner) => readonly Owner[];
}

interface Entry {
  slug: Slug;
  owners: Owner[];
}

interface Obstacle {
  owners: readonly Owner[];
  /** Index of the segment that has to be another. */
  segment: number;
}

/**
 * A note, a folder and a list of the site's own may share a page, which shows them one below the other: one of each.
 */
const sharing: ReadonlySet<Owner['kind']> = new Set(['page', 'note', 'folder', 'tag', 'category']);
const site: Owner = { kind: 'file', name: 'the site itself' };

export function createAddressRegistry(own: OwnAddresses): AddressRegistry {
  const files = new Map<string, Entry>();
  const folders = new Map<string, Owner>();
  /** By what was asked for: the number to try next, so that equal names are not counted anew each time. */
  const numbers = new Map<string, number>();

  for (const file of hostFiles) take([file], addressOf(file), { kind: 'file', name: 'a file that hosts obey' });
  // Where hosts have the home page as well.
  for (const file of [...own.files, 'index/index.html']) take([file], addressOf(file), site);
  for (const page of own.pages) take(pageFiles(addressOf(page), 'page'), addressOf(page), { ...site, kind: 'page' });

  return {
    placePage: (wanted, owner) => place(wanted, owner, (slug) => pageFiles(slug, owner.kind)),
    placeFile: (wanted, owner) => place(wanted, owner, (slug) => [slug]),
    takePage(slug, owner) {
      const wanted = pageFiles(slug, owner.kind);
      const found = obstacle(slug, owner, wanted);
      if (found === undefined) take(wanted, slug, owner);
      return found?.owners ?? [];
    },
  };

  function place(wanted: Slug, owner: Owner, filesOf: (slug: Slug) => readonly string[]): Placed {
    let base = shared(wanted, owner) ?? wanted;
    let slug = base;
    const first = obstacle(slug, owner, filesOf(slug));
    for (let [found, above] = [first, 2]; found !== undefined; found = obstacle(slug, owner, filesOf(slug))) {
      const segments = base === '' ? ['index'] : base.split('/');
      const isLast = found.segment === segments.length - 1;
      slug = withNumber(
        segments,
        found.segment,
        isLast ? nextNumber(base, owner) : above,
        isLast && owner.kind === 'attachment',
      );
      // What lies in one folder stays together.
      if (!isLast && obstacle(slug, owner, filesOf(slug))?.segment === found.segment) above += 1;
      else if (!isLast) base = slug;
    }
    take(filesOf(slug), slug, owner);
    return first === undefined
      ? { slug }
      : { slug, inTheWay: first.owners.find(({ kind }) => kind === owner.kind) ?? first.owners[0] ?? site };
  }

  function nextNumber(slug: Slug, { kind }: Owner): number {
    const counter = `${kind === 'attachment' ? 'file' : 'page'} ${addressKey(slug)}`;
    const number = numbers.get(counter) ?? 2;
    numbers.set(counter, number + 1);
    return number;
  }

  /** The address of a page that may be shared, in the spelling of who was there first. */
  function shared(wanted: Slug, owner: Owner): Slug | undefined {
    const entry = files.get(addressKey(pageFile(wanted)));
    return entry !== undefined && mayShare(entry, owner) ? entry.slug : undefined;
  }

  function obstacle(slug: Slug, owner: Owner, wanted: readonly string[]): Obstacle | undefined {
    const last = Math.max(0, slug.split('/').length - 1);
    for (const [index, file] of wanted.entries()) {
      const key = addressKey(file);
      const there = files.get(key);
      if (there !== undefined && !mayShare(there, owner)) return { owners: there.owners, segment: last };
      const below = folders.get(key);
      if (below !== undefined) return { owners: [below], segment: last };
      // A note's picture is among what the build writes.
      if (index === 0 && isWritten(key)) return { owners: [site], segment: 0 };
      for (let [at, slash] = [0, key.indexOf('/')]; slash >= 0; at += 1, slash = key.indexOf('/', slash + 1)) {
        const path = key.slice(0, slash);
        const above = files.get(path);
        if (above !== undefined) return { owners: above.owners, segment: index === 0 ? Math.min(at, last) : last };
        if (index === 0 && isWritten(path)) return { owners: [site], segment: 0 };
      }
    }
    return undefined;
  }

  function take(taken: readonly string[], slug: Slug, owner: Owner): void {
    for (const key of new Set(taken.map(addressKey))) {
      const entry = files.get(key);
      if (entry === undefined) files.set(key, { slug, owners: [owner] });
      else entry.owners.push(owner);
      for (let slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
        if (!folders.has(key.slice(0, slash))) folders.set(key.slice(0, slash), owner);
      }
    }
  }
}

function withNumber(segments: readonly string[], segment: number, number: number, isFile: boolean): Slug {
  const numbered = (text: string): string =>
    isFile ? text.replace(/(\.[^./]*)?$/u, `-${number}$1`) : `${text}-${number}`;
  return addressOf(segments.map((text, at) => (at === segment ? numbered(text) : text)).join('/'));
}

/** Everything that is written for a page, the page first, and the name that hosts without final slashes know it by. */
function pageFiles(slug: Slug, kind: Owner['kind']): readonly string[] {
  const page = pageFile(slug);
  if (kind === 'tag' || kind === 'category') return [page];
  const name = slug === '' ? 'index' : slug;
  return kind === 'note'
    ? [page, `${name}.html`, `${name}.md`, `${writtenFolders.cards}/${name}.jpg`]
    : [page, `${name}.html`];
}

function pageFile(slug: string): string {
  return slug === '' ? 'index.html' : `${slug}/index.html`;
}

function mayShare({ owners }: Entry, { kind }: Owner): boolean {
  return sharing.has(kind) && owners.every((owner) => sharing.has(owner.kind) && owner.kind !== kind);
}
