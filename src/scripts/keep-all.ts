/** The button that keeps every page for reading without network, and says before how much that is. */
import { strings } from 'virtual:coldframe/strings/offline';
import { cacheNamesOf, keptAtHeader } from '../offline/cache-names.ts';
import type { AllPages } from '../offline/plan.ts';

/** Pages on their way at one time. */
const batchSize = 6;

/** Shows the button where the garden works offline and the list of its pages is there. */
export async function offerAll(place: HTMLElement, base: string): Promise<void> {
  const button = place.querySelector('button');
  const status = place.querySelector<HTMLElement>('[data-keep-status]');
  const answer = await fetch(`${base}offline-pages.json`).catch(() => undefined);
  if (!button || !status || answer?.ok !== true) return;
  const { bytes, pages } = (await answer.json()) as AllPages;
  const { lang } = document.documentElement;
  const number = new Intl.NumberFormat(lang);
  const size = new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: 'megabyte',
    maximumSignificantDigits: 2,
  }).format(Math.max(bytes / 1_000_000, 0.01));
  status.textContent = strings.allOf(number.format(pages.length), size);
  place.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    keepPages(cacheNamesOf(base).all, pages, (done) => {
      status.textContent = strings.keptOf(number.format(done), number.format(pages.length));
    }).then(
      () => (status.textContent = strings.keptAll),
      () => {
        status.textContent = strings.keptNotAll;
        button.disabled = false;
      },
    );
  });
}

/** @throws where one could not be fetched; what came before is kept */
async function keepPages(name: string, pages: readonly string[], tell: (done: number) => void): Promise<void> {
  const cache = await caches.open(name);
  for (let at = 0; at < pages.length; at += batchSize) {
    await Promise.all(pages.slice(at, at + batchSize).map((page) => keep(cache, page)));
    tell(Math.min(at + batchSize, pages.length));
  }
}

async function keep(cache: Cache, page: string): Promise<void> {
  const answer = await fetch(page, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${page}: ${answer.status}`);
  const headers = new Headers({
    'content-type': answer.headers.get('content-type') ?? 'text/html; charset=utf-8',
    [keptAtHeader]: new Date().toISOString(),
  });
  await cache.put(page, new Response(await answer.blob(), { headers }));
}
