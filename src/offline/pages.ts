/**
 * Pages come from the network; a copy is shown where that fails or is slow, and says so. A page that was fetched
 * moments ago, since the reader pointed at its link, is shown at once and looked after behind.
 */
import type { RouteHandlerCallbackOptions, WorkboxPlugin } from 'workbox-core/types.js';
import { matchPrecache } from 'workbox-precaching/matchPrecache.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import type { CacheNames } from './cache-names.ts';
import { keptAtHeader } from './cache-names.ts';
import { addressOf, keepAnswers, limited, withoutQuery } from './keep-response.ts';
import { keptAttributes } from './plan.ts';
import type { PageNews } from './plan.ts';
import type { LongEvent, WorkerScope } from './worker-scope.ts';

/** Seconds that the network has, where there is a copy. */
const patience = 4;
/** Milliseconds for which a page that was fetched ahead is as good as new. */
const aheadFor = 20_000;

export interface Pages {
  answer: (options: RouteHandlerCallbackOptions) => Promise<Response>;
  /** Fetches pages that are open and have a copy, so that whoever reads an older one learns of it. */
  refreshOpen: (event: LongEvent) => Promise<void>;
}

export function createPages(worker: WorkerScope, names: CacheNames, base: string): Pages {
  /** Milliseconds of the clock, by address. */
  const fetchedAhead = new Map<string, number>();
  /** Navigations that were answered by such a copy. */
  const answeredAhead = new WeakSet<Event>();

  const sayNews: WorkboxPlugin = {
    fetchDidFail: async ({ state }) => {
      if (state) state['isOffline'] = true;
    },
    fetchDidSucceed: async ({ request, response, event }) => {
      const isAhead = event.type === 'fetch' && request.mode !== 'navigate' && !answeredAhead.has(event);
      if (isAhead && response.ok) fetchedAhead.set(addressOf(request.url), Date.now());
      return response;
    },
    cachedResponseWillBeUsed: async ({ cachedResponse, state }) => {
      if (!cachedResponse) return null;
      if (state) state['isCopyShown'] = true;
      return asCopy(cachedResponse, state?.['isOffline'] === true ? 'offline' : 'slow');
    },
    cacheDidUpdate: async ({ oldResponse, newResponse, request, event, state }) => {
      if (!oldResponse) return;
      const type = (await oldResponse.text()) === (await newResponse.text()) ? 'same' : 'newer';
      // Who is being answered right now gets the new page, unless the copy was shown already.
      const isShown = state?.['isCopyShown'] === true || answeredAhead.has(event);
      const answered = isShown || !('resultingClientId' in event) ? '' : event.resultingClientId;
      await tell({ type, url: request.url }, String(answered));
    },
    handlerDidError: async ({ request }) => (request.mode === 'navigate' ? inPlaceOf(request.url) : undefined),
  };

  const strategy = new NetworkFirst({
    cacheName: names.pages,
    networkTimeoutSeconds: patience,
    plugins: [keepAnswers, withoutQuery, limited(200), sayNews],
  });

  async function tell(news: PageNews, except: string): Promise<void> {
    for (const client of await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
      if (client.id !== except && addressOf(client.url) === news.url) client.postMessage(news);
    }
  }

  /** For a page of which there is neither network nor copy. */
  async function inPlaceOf(url: string): Promise<Response | undefined> {
    const address = addressOf(url);
    const kept =
      (await matchPrecache(address)) ??
      (await caches.match(address, { cacheName: names.whole })) ??
      (await caches.match(address, { cacheName: names.all }));
    if (kept) return asCopy(kept, 'offline');
    if (!address.endsWith('/')) {
      const other =
        (await caches.match(`${address}/`, { cacheName: names.pages })) ??
        (await matchPrecache(`${address}/`)) ??
        (await caches.match(`${address}/`, { cacheName: names.whole })) ??
        (await caches.match(`${address}/`, { cacheName: names.all }));
      if (other) return Response.redirect(`${address}/${new URL(url).search}`);
    }
    return matchPrecache(`${base}offline/`);
  }

  /** The copy of a page that was fetched moments ago: for previews of it, and once for itself. */
  async function ahead({ url, mode, cache }: Request): Promise<Response | undefined> {
    const address = addressOf(url);
    const at = fetchedAhead.get(address);
    // A reader who reloads does not ask for a copy.
    if (cache !== 'default' || at === undefined) return undefined;
    if (mode === 'navigate') fetchedAhead.delete(address);
    return Date.now() - at < aheadFor ? caches.match(address, { cacheName: names.pages }) : undefined;
  }

  return {
    async answer({ request, event }) {
      const response = await ahead(request);
      if (response === undefined) return strategy.handle({ request, event });
      if (request.mode === 'navigate') {
        answeredAhead.add(event);
        event.waitUntil(strategy.handle({ request: new Request(request.url), event }).catch(() => undefined));
      }
      return response;
    },
    async refreshOpen(event) {
      const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
      const addresses = new Set(
        open.map(({ url }) => addressOf(url)).filter((address) => address.startsWith(worker.registration.scope)),
      );
      for (const address of addresses) {
        const hasCopy = (await caches.match(address, { cacheName: names.pages })) !== undefined;
        // A failure costs nothing but the news.
        if (hasCopy)
          await strategy.handle({ request: new Request(address, { cache: 'no-cache' }), event }).catch(() => undefined);
      }
    },
  };
}

/** The page, with a note of its age on the document element: there its script and its style find it. */
async function asCopy(response: Response, because: 'offline' | 'slow'): Promise<Response> {
  const at = response.headers.get(keptAtHeader);
  if (at === null || response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  const html = await response.text();
  const marked = html.replace('<html', `<html ${keptAttributes.at}="${at}" ${keptAttributes.because}="${because}"`);
  return new Response(marked, { headers: response.headers });
}
