/** Whole addresses in files for machines: without an address of the site there are none, and none is made up. */
import { site } from './_site.ts';

/** @param origin of the site, as Astro has it */
export function absoluteOrOwn(origin: URL | undefined): (href: string) => string {
  return (href) => (site.url === undefined ? href : new URL(href, origin).href);
}
