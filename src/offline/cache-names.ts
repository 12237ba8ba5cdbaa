/**
 * The caches of one garden. Several gardens may share an origin, each under a base path of its own: the path is part of
 * every name, and ended by a space, which no path contains.
 */
export interface CacheNames {
  /** What all names of this garden begin with. */
  prefix: string;
  /** Pages that work offline from the first visit on, with their styles and scripts. */
  always: string;
  /** Pages that the reader has seen. */
  pages: string;
  /** Scripts, styles and fonts as they were used: their names change with their content. */
  assets: string;
  /** The search index, and every script and style of the garden's last build. */
  whole: string;
  /** Every page, where the reader asked for all. */
  all: string;
  /** What of the search index was used, where the whole is not kept. */
  search: string;
  images: string;
  /** Whatever else pages read: JSON files, scripts whose names stay. */
  besides: string;
}

/** @param base the garden's path, with a slash at both ends */
export function cacheNamesOf(base: string): CacheNames {
  const prefix = `coldframe ${base} `;
  const name = (kind: string): string => prefix + kind;
  return {
    prefix,
    always: name('always'),
    pages: name('pages'),
    assets: name('assets'),
    whole: name('whole'),
    all: name('all'),
    search: name('search'),
    images: name('images'),
    besides: name('besides'),
  };
}

/** Of a kept response: when it came from the network, as an ISO date with time. */
export const keptAtHeader = 'x-kept-at';
