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
    graph: notes.some(({ links }) => links.length > 0),
    recent: notes.some(({ updated }) => updated !== undefined),
  };
}

/** Pages and files that have nothing to say in this garden, by their address: they are not made. */
export function absentPages(features: Features, hasAddress: boolean): ReadonlySet<string> {
  const lists = (['categories', 'compare', 'limits'] as const).filter((name) => !features[name]);
  // A feed has whole addresses in it.
  return new Set([...lists, ...(hasAddress ? [] : ['rss.xml', 'feed.json'])]);
}

/** Links of the header where the owner chose none. */
export function navigationOf(features: Features, strings: ListStrings): readonly { label: string; to: string }[] {
  return [
    { label: strings.notes, to: '/notes/', isShown: true },
    { label: strings.categories, to: '/categories/', isShown: features.categories },
    { label: strings.compare, to: '/compare/', isShown: features.compare },
    { label: strings.limits, to: '/limits/', isShown: features.limits },
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
    { label: strings.recent, to: '/recent/', isShown: features.recent },
  ]
    .map(({ label, to, isShown }) => ({ label, href: hrefOf(to, base), isShown }))
    .filter(({ href, isShown }) => isShown && !inHeader.has(href))
    .map(({ label, href }) => ({ label, href }));
}
