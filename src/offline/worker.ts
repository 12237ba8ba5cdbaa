/**
 * Makes the garden readable without network: pages that were seen, those that the owner chose, and search. What is not
 * the garden's own (other hosts, other gardens, parts of files, anything but reading) goes past it.
 */
import { clientsClaim } from 'workbox-core/clientsClaim.js';
import { setCacheNameDetails } from 'workbox-core/setCacheNameDetails.js';
import type { RouteHandlerCallbackOptions, RouteMatchCallbackOptions, WorkboxPlugin } from 'workbox-core/types.js';
import { addPlugins } from 'workbox-precaching/addPlugins.js';
import { matchPrecache } from 'workbox-precaching/matchPrecache.js';
import { precache } from 'workbox-precaching/precache.js';
import { Route } from 'workbox-routing/Route.js';
import { Router } from 'workbox-routing/Router.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { StaleWhileRevalidate } from 'workbox-strategies/StaleWhileRevalidate.js';
import { cacheNamesOf } from './cache-names.ts';
import { addressOf, keepAnswers, limited, withoutQuery } from './keep-response.ts';
import { assetEntries, isNamedByContent, keepWhole } from './keep-whole.ts';
import { createPages } from './pages.ts';
import type { KeepWhole, OfflinePlan } from './plan.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;
/** Said by a line that `src/astro/offline-files.ts` writes above this. */
declare const OFFLINE_PLAN: OfflinePlan;

const base = new URL(self.registration.scope).pathname;
const names = cacheNamesOf(base);
const pages = createPages(self, names, base);

setCacheNameDetails({ prefix: '', suffix: '', precache: names.always });
addPlugins([keepAnswers]);
precache([...OFFLINE_PLAN.always]);
void self.skipWaiting();
clientsClaim();

const assets = new CacheFirst({ cacheName: names.assets, plugins: [keepAnswers, withoutQuery, limited(assetEntries)] });
const search = new CacheFirst({ cacheName: names.search, plugins: [keepAnswers, withoutQuery, limited(150)] });
/**
 * Where the network does not answer: of the whole index before the part that was used, which may be of another build.
 */
const wholeFirst: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
    (await ofWhole(new URL(request.url))) ?? cachedResponse,
};
const entries = new NetworkFirst({
  cacheName: names.search,
  networkTimeoutSeconds: 4,
  plugins: [keepAnswers, withoutQuery, limited(150), wholeFirst],
});
const keptAtLast: WorkboxPlugin = {
  handlerDidError: async ({ request }) =>
    (await matchPrecache(addressOf(request.url))) ?? (await ofWhole(new URL(request.url))),
};
const images = new StaleWhileRevalidate({
  cacheName: names.images,
  plugins: [keepAnswers, withoutQuery, limited(80), keptAtLast],
});
/** What pages need beside their text, under names that stay: `facts.json`, `theme.js`. */
const besides = new StaleWhileRevalidate({
  cacheName: names.besides,
  plugins: [keepAnswers, withoutQuery, limited(30), keptAtLast],
});

const router = new Router();
const route = (
  matches: (path: string, request: Request) => boolean,
  answer: (options: RouteHandlerCallbackOptions) => Promise<Response>,
): void =>
  router.registerRoute(
    new Route((options) => isOurs(options) && matches(options.url.pathname, options.request), answer),
  );

route(
  (path) => path.startsWith(`${base}pagefind/`) && isNamedByContent(path),
  async (options) => (await ofWhole(options.url)) ?? search.handle(options),
);
route(
  (path) => path.startsWith(`${base}pagefind/`) || path === `${base}search.json`,
  (options) => entries.handle(options),
);
route(
  (path) => path.startsWith(`${base}_astro/`),
  async (options) => (await ofWhole(options.url)) ?? (await ofAlways(options.url)) ?? assets.handle(options),
);
route(
  (path) => /\.js(on)?$/u.test(path),
  (options) => besides.handle(options),
);
route(
  (path, { destination }) =>
    destination === 'image' || destination === 'manifest' || /\.(svg|png|jpe?g|gif|webp|avif)$/iu.test(path),
  (options) => images.handle(options),
);
route(
  (path, { mode, destination }) => /(^|\/)[^./]*$/u.test(path) && (mode === 'navigate' || destination === ''),
  (options) => pages.answer(options),
);

router.addFetchListener();
router.addCacheListener();

self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([forgetOldCaches(), pages.refreshOpen(event)])),
);
self.addEventListener('message', (event) => {
  const { type } = (event.data ?? {}) as Partial<KeepWhole>;
  // Without network there is nothing to keep; the next visit asks again.
  if (type === 'keep-whole') event.waitUntil(keepWhole(names, base, OFFLINE_PLAN.version).catch(() => undefined));
});

function isOurs({ url, request, sameOrigin }: RouteMatchCallbackOptions): boolean {
  return sameOrigin && url.pathname.startsWith(base) && !request.headers.has('range');
}

function ofWhole({ pathname }: URL): Promise<Response | undefined> {
  return caches.match(pathname, { cacheName: names.whole });
}

function ofAlways({ pathname }: URL): Promise<Response | undefined> {
  return caches.match(pathname, { cacheName: names.always });
}

/** Of this garden only, and only those that this version does not know. */
async function forgetOldCaches(): Promise<void> {
  const known = new Set(Object.values(names));
  const old = (await caches.keys()).filter((name) => name.startsWith(names.prefix) && !known.has(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}
