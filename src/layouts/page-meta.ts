/** What the head of a page says of it to link previews and phones. */
import { tokenColour } from '../cards/colours.ts';
import { changeFeed } from '../listing/changes.ts';
import { hrefOf } from '../listing/href.ts';
import type { Site } from '../components/site.ts';
import type { PageFacts } from './page-facts.ts';

export interface PagePicture {
  href: string;
  alt: string;
  /** Whether the build drew it: then its type and size are known. */
  isDrawn: boolean;
}

/** The picture that a link to the page shows: the one its note names, its card, or the card of the whole garden. */
export function pictureOf(
  { title, image, card }: Pick<PageFacts, 'title' | 'image' | 'card'>,
  site: Pick<Site, 'title' | 'description' | 'socialImages' | 'strings'>,
  base: string,
): PagePicture | undefined {
  if (image !== undefined) return { href: image, alt: title, isDrawn: false };
  const ofGarden = site.socialImages > 0 ? hrefOf('/og/index.jpg', base) : undefined;
  const href = card ?? ofGarden;
  if (href === undefined) return undefined;
  const alt =
    href === ofGarden && site.description !== undefined
      ? site.strings.frame.titled(site.title, site.description)
      : title;
  return { href, alt, isDrawn: true };
}

/** The mark of the tab: a drawing where the owner gave one or none, else a picture. */
export function tabIcon({ favicon, logo }: Site['theme']): { path: string; type: string; sizes: string } {
  const chosen = favicon ?? logo;
  return chosen === undefined || /\.svg$/iu.test(chosen)
    ? { path: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' }
    : { path: '/icons/192.png', type: 'image/png', sizes: '192x192' };
}

/** Makes an address of the site whole. Previews of links take pictures by their whole address. */
export function absoluteFrom(origin: URL | undefined): (path: string) => string {
  return (path) => new URL(path, origin).href;
}

/** The page's colour in each colour scheme. `tokens` is the style sheet that defines it. */
export function themeColours(tokens: string): { scheme: 'light' | 'dark'; colour: string }[] {
  return (['light', 'dark'] as const).map((scheme) => ({
    scheme,
    colour: `rgb(${tokenColour(tokens, 'page', scheme)?.join(' ')})`,
  }));
}

/** Feeds of the garden, of what changed in it, and of the page itself. */
export function feedsOf(
  { feeds = [] }: Pick<PageFacts, 'feeds'>,
  { title, has, strings }: Pick<Site, 'title' | 'has' | 'strings'>,
  base: string,
): { title: string; type: string; href: string }[] {
  const changes = has.changes ? [{ title: `${title}: ${strings.changes.title}`, path: changeFeed(undefined) }] : [];
  return [
    { title, rss: '/rss.xml', json: '/feed.json' },
    ...[...changes, ...feeds].map(({ title: name, path }) => ({
      title: name,
      rss: `${path}.xml`,
      json: `${path}.json`,
    })),
  ].flatMap(({ title: name, rss, json }) => [
    { title: name, type: 'application/rss+xml', href: hrefOf(rss, base) },
    { title: name, type: 'application/feed+json', href: hrefOf(json, base) },
  ]);
}
