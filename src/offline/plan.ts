/** What a build tells its service worker, and what worker and pages say to each other. */
export interface OfflinePlan {
  /**
   * Kept at the first visit: addresses below the origin; `revision` is `null` where the name changes with the content.
   */
  always: readonly { url: string; revision: string | null }[];
  /** The version of `WholeGarden` that belongs to this build. */
  version: string;
}

/** `/offline.json`: what is fetched when the browser is idle, for readers who do not save on traffic. */
export interface WholeGarden {
  version: string;
  /** Addresses below the origin, those that name a build (`pagefind-entry.json`) last. */
  files: readonly string[];
}

/** `/offline-pages.json`: what a reader who asks for all pages is told of, and gets. */
export interface AllPages {
  /** As they cross the line, about. */
  bytes: number;
  /** Addresses below the origin. */
  pages: readonly string[];
}

/** From a page: keep the whole search index, now that there is nothing else to do. */
export interface KeepWhole {
  type: 'keep-whole';
}

/** To pages: the copy that is shown at `url` is no longer, or still, what the network has. */
export interface PageNews {
  type: 'newer' | 'same';
  url: string;
}

/** Attributes of the document element of a copy that is shown in place of what the network has. */
export const keptAttributes = {
  /** When the copy came from the network, as an ISO date with time. */
  at: 'data-kept',
  /** `offline`, or `slow`: the network has not answered in time, and may yet. */
  because: 'data-kept-because',
} as const;
