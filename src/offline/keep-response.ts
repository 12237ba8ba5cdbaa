/** Which responses are kept, under which key, and what is noted on them. */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin } from 'workbox-expiration/ExpirationPlugin.js';
import { keptAtHeader } from './cache-names.ts';

/** The garden's own whole answers only: nothing opaque, no part of a file, no redirect, no error. Notes the time. */
export const keepAnswers: WorkboxPlugin = {
  cacheWillUpdate: async ({ response }) => {
    if (response.status !== 200 || response.type !== 'basic' || response.redirected) return null;
    const headers = new Headers(response.headers);
    headers.set(keptAtHeader, new Date().toISOString());
    return new Response(await response.blob(), { headers });
  },
};

/** All files are static: a query changes nothing of what the network has. */
export const withoutQuery: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => addressOf(request.url),
};

/** Without query and fragment. */
export function addressOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** Kept files that were used longest ago make room for others; unused, they are kept for two months. */
export function limited(maxEntries: number): WorkboxPlugin {
  return new ExpirationPlugin({ maxEntries, maxAgeSeconds: keptFor, purgeOnQuotaError: true }) as WorkboxPlugin;
}

/** Seconds. */
export const keptFor = 60 * 86_400;
