/**
 * Keeps the whole search index with the garden's scripts and styles, as one build made them. The files that name a
 * build come last, so that what is kept is one whole at any time: the last build's, until this one's is complete.
 */
import { CacheExpiration } from 'workbox-expiration/CacheExpiration.js';
import type { CacheNames } from './cache-names.ts';
import { keptFor } from './keep-response.ts';
import type { WholeGarden } from './plan.ts';

/** Files on their way at one time. */
const batchSize = 6;

export const assetEntries = 120;

/** @param version of this worker's build: files of another, half published one are not taken */
export async function keepWhole(names: CacheNames, base: string, version: string): Promise<void> {
  const cache = await caches.open(names.whole);
  const listAddress = `${base}offline.json`;
  const kept = await cache.match(listAddress);
  if (kept && ((await kept.json()) as WholeGarden).version === version) return;
  const answer = await fetch(listAddress, { cache: 'no-cache' });
  if (!answer.ok) return;
  const list = answer.clone();
  const { version: offered, files } = (await answer.json()) as WholeGarden;
  if (offered !== version) return;

  const [named, unnamed] = [files.filter(isNamedByContent), files.filter((file) => !isNamedByContent(file))];
  for (let at = 0; at < named.length; at += batchSize) {
    await Promise.all(
      named.slice(at, at + batchSize).map(async (file) => ((await cache.match(file)) ? undefined : keep(cache, file))),
    );
  }
  for (const file of unnamed) await keep(cache, file);
  await cache.put(listAddress, list);
  await forgetOthers(cache, new Set([listAddress, ...files]), names.assets);
}

/** Throws where the file is not there: the next visit tries again. */
async function keep(cache: Cache, file: string): Promise<void> {
  const response = await fetch(file, { cache: isNamedByContent(file) ? 'default' : 'no-cache' });
  if (!response.ok || response.redirected) throw new Error(`${file}: ${response.status}`);
  await cache.put(file, response);
}

/** Pages of the build before, which the reader has seen, still want its scripts and styles. */
async function forgetOthers(cache: Cache, files: ReadonlySet<string>, assets: string): Promise<void> {
  const expiration = new CacheExpiration(assets, { maxEntries: assetEntries, maxAgeSeconds: keptFor });
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (files.has(pathname)) continue;
    const response = await cache.match(request);
    if (response && pathname.includes('/_astro/')) {
      await (await caches.open(assets)).put(request, response);
      await expiration.updateTimestamp(request.url);
    }
    await cache.delete(request);
  }
}

/** Whether a file's name changes with its content, so that a kept one is never an old one. */
export function isNamedByContent(path: string): boolean {
  return path.includes('/_astro/') || /\.pf_(meta|index|fragment|filter)$/u.test(path);
}
