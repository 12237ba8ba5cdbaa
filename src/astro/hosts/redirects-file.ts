/** Redirects as hosts read them from `_redirects`: a line each, from where, to where, and that it is for ever. */
import type { RedirectEntry } from '../../collections.ts';
import { encodeSlug } from '../../vault/address.ts';

/** Of one host; what does not fit stays a page that leads on. */
export interface RedirectRules {
  most: number;
  /** Bytes of the file. */
  largest: number;
  /** Characters of a line. */
  longest: number;
  /** What is said of a permanent redirect. With `!` it comes before a file of that name. */
  status: '301' | '301!';
  /** Addresses are compared as they are decoded, but rules are not: only plain ones can be met. */
  onlyPlain?: true;
  /** A file of that name comes before a redirect: there must be none. */
  filesWin?: true;
}

/** What their documentation says, as of November 2026. */
export const redirectRules = {
  netlify: { most: 10_000, largest: 1_000_000, longest: 1000, status: '301!' },
  cloudflare: { most: 2000, largest: 1_000_000, longest: 1000, status: '301' },
  gitlab: { most: 1000, largest: 64_000, longest: 1000, status: '301', onlyPlain: true, filesWin: true },
} as const satisfies Record<string, RedirectRules>;

export interface MadeRedirects {
  lines: readonly string[];
  /** Slugs whose redirect is in the lines. */
  made: readonly string[];
}

export function redirectLines(redirects: readonly RedirectEntry[], base: string, rules: RedirectRules): MadeRedirects {
  const lines: string[] = [];
  const made: string[] = [];
  let bytes = 0;
  for (const { slug, href } of redirects) {
    const from = `${base}${encodeSlug(slug)}`;
    const isPlain = from === `${base}${slug}` && decodeURI(href) === href;
    if (rules.onlyPlain === true && !isPlain) continue;
    const line = `${isFileName(slug) ? from : `${from}/`} ${href} ${rules.status}`;
    bytes += line.length + 1;
    if (line.length > rules.longest || lines.length >= rules.most || bytes > rules.largest) continue;
    lines.push(line);
    made.push(slug);
  }
  return { lines, made };
}

/** `/old/place.html` is asked for as it is; of other addresses the page is a folder's. */
function isFileName(slug: string): boolean {
  return /\.[a-z]{2,5}$/iu.test(slug);
}
