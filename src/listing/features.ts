/** Which of the site's own pages have something to show: nothing leads to the others. */
import type { NoteEntry } from '../collections.ts';
import type { ListStrings } from '../strings/en/lists.ts';
import { hrefOf } from './href.ts';

export interface Features {
  categories: boolean;
  tags: boolean;
  /** Facts of two subjects, which can be put side by side. */
  compare: boolean;
  /** Figures of services. */
  limits: boolean;
  /** Facts that had other values before. */
  changes: boolean;
  /** Facts that end on a day. */
  dates: boolean;
  /** Links between notes. */
  graph: boolean;
  /** Notes that say when they were tended. */
  recent: boolean;
}

export function featuresOf(notes: readonly NoteEntry[]): Features {
  return {
    categories: notes.some(({ category }) => category !== undefined),
    tags: notes.some(({ tags }) => tags.length > 0),
    compare:
      notes.filter(({ facts }) => facts.length > 0).length > 1 || notes.some(({ compares }) => compares.length > 0),
    limits: notes.some(({ type, facts }) => type === 'service' && facts.some(({ quantity }) => quantity !== undefined)),
    changes: notes.some(({ facts }) => facts.some(({ details: { was = [] } }) => was.length > 0)),
    dates: notes.some(({ facts }) => facts.some(({ details: { ends } }) => ends !== undefined)),
    graph: notes.some(({ links }) => links.length > 0),
    recent: notes.some(({ updated }) => updated !== undefined),
  };
}

/** Pages that are there where the garden has something for them, by their address. */
const optionalPages = ['categories', 'compare', 'limits', 'changes', 'dates'] as const;

/** Which of these pages are those of notes or folders: they are made, whether the list below has rows or not. */
export function guestPages(slugs: Iterable<string>): readonly string[] {
  const taken = new Set(slugs);
  return optionalPages.filter((page) => taken.has(page));
}

/** Pages and files that have nothing to say in this garden, by their address: they are not made. */
export function absentPages(features: Features, hasAddress: boolean, guests: readonly string[]): ReadonlySet<string> {
  const lists = optionalPages.filter((page) => !features[page] && !guests.includes(page));
  // A feed has whole addresses in it.
  return new Set([
    ...lists,
    ...(hasAddress ? [] : ['rss.xml', 'feed.json']),
    ...(hasAddress && features.changes ? [] : ['changes.xml', 'changes.json']),
    ...(features.dates ? [] : ['dates.ics']),
  ]);
}

/** Links of the header where the owner chose none. */
export function navigationOf(features: Features, strings: ListStrings): readonly { label: string; to: string }[] {
  return [
    { label: strings.notes, to: '/notes/', isShown: true },
    { label: strings.categories, to: '/categories/', isShown: features.categories },
    { label: strings.compare, to: '/compare/', isShown: features.compare },
    { label: strings.limits, to: '/limits/', isShown: features.limits },
    { label: strings.changes, to: '/changes/', isShown: features.changes },
    { label: strings.dates, to: '/dates/', isShown: features.dates },
    { label: strings.tags, to: '/tags/', isShown: features.tags },
    { label: strings.graph, to: '/graph/', isShown: features.graph },
  ]
    .filter(({ isShown }) => isShown)
    .map(({ label, to }) => ({ label, to }));
}

/** Links of the header: what the owner wrote there, as far as it leads to pages of the site. */
export function headerLinks(
  navigation: readonly { label: string; to: string }[],
  base: string,
): { label: string; href: string }[] {
  return navigation.filter(({ to }) => to.startsWith('/')).map(({ label, to }) => ({ label, href: hrefOf(to, base) }));
}

/** The pages that list the garden, without those that the header leads to. */
export function waysInto(
  features: Features,
  header: readonly { href: string }[],
  base: string,
  strings: ListStrings,
): { label: string; href: string }[] {
  const inHeader = new Set(header.map(({ href }) => href));
  return [
    { label: strings.allNotes, to: '/notes/', isShown: true },
    { label: strings.categories, to: '/categories/', isShown: features.categories },
    { label: strings.tags, to: '/tags/', isShown: features.tags },
    { label: strings.changes, to: '/changes/', isShown: features.changes },
    { label: strings.dates, to: '/dates/', isShown: features.dates },
    { label: strings.recent, to: '/recent/', isShown: features.recent },
  ]
    .map(({ label, to, isShown }) => ({ label, href: hrefOf(to, base), isShown }))
    .filter(({ href, isShown }) => isShown && !inHeader.has(href))
    .map(({ label, href }) => ({ label, href }));
}
