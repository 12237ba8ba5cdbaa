/** The page for what was not kept: lists what was, read from the caches themselves. */
import { cacheNamesOf } from '../offline/cache-names.ts';
import { offerAll } from './keep-all.ts';
import { part } from './part.ts';

const section = part<HTMLElement>('[data-kept-pages]');
if (section && 'caches' in window) {
  const { base = '/', offline } = document.documentElement.dataset;
  void fill(section, base);
  const place = part<HTMLElement>('[data-keep-all]');
  if (place && offline !== undefined) void offerAll(place, base);
}

async function fill(section: HTMLElement, base: string): Promise<void> {
  const ownPath = `${base}offline/`;
  const notKept = section.querySelector<HTMLElement>('[data-not-kept]');
  // Elsewhere, this page stands in for the one that was asked for.
  if (notKept && location.pathname !== ownPath) notKept.hidden = false;
  const names = cacheNamesOf(base);
  const pages = [...(await pagesIn(names.always)), ...(await pagesIn(names.pages))];
  // An address may be in both; what was opened last comes last in its cache.
  const titles = new Map(pages.filter(({ path }) => path !== ownPath).map(({ path, title }) => [path, title]));
  if (titles.size === 0) return;
  section.querySelector('[data-none-kept]')?.remove();
  section
    .querySelector('[data-kept-list]')
    ?.replaceChildren(...[...titles].reverse().map(([path, title]) => item(path, title)));
}

function item(path: string, title: string): HTMLElement {
  const link = document.createElement('a');
  link.href = path;
  link.textContent = title;
  const made = document.createElement('li');
  made.append(link);
  return made;
}

async function pagesIn(name: string): Promise<{ path: string; title: string }[]> {
  if (!(await caches.has(name))) return [];
  const cache = await caches.open(name);
  const found = await Promise.all(
    (await cache.keys()).map(async ({ url }) => {
      const response = await cache.match(url);
      if (response?.headers.get('content-type')?.startsWith('text/html') !== true) return [];
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      // Of an old address that leads on: its target is kept by itself.
      if (page.querySelector('meta[http-equiv=refresh]')) return [];
      const { pathname } = new URL(url);
      return [{ path: pathname, title: page.querySelector('h1')?.textContent.trim() || page.title }];
    }),
  );
  return found.flat();
}
