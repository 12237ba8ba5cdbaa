/** The search page: finds as the reader types and by address (`/search/?q=queue&type=service`). */
import { part } from './part.ts';
import { startPanel } from './search-panel.ts';
import { sourcesOnce } from './search-open.ts';
import type { Filters } from './search-sources.ts';

const panel = part<HTMLElement>('[data-search]');
if (panel) start(panel);

function start(root: HTMLElement): void {
  const form = root.querySelector('form');
  const field = root.querySelector<HTMLInputElement>('[data-search-field]');
  if (!form || !field) return;
  const title = document.title;
  const address = new URLSearchParams(location.search);
  const { search } = startPanel({
    root,
    sources: sourcesOnce(document.documentElement.dataset['base'] ?? '/'),
    page: location.pathname,
    isDialog: false,
    filters: filtersOf(address),
    onSearch(query, filters) {
      const parts = new URLSearchParams({ ...(query === '' ? {} : { q: query }), ...filters }).toString();
      history.replaceState(history.state, '', (parts === '' ? location.pathname : `?${parts}`) + location.hash);
      document.title = query === '' ? title : `${query} – ${title}`;
    },
  }) ?? { search: undefined };
  if (!search) return;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  // Who typed before this script came has said what is wanted.
  if (field.value === '') field.value = address.get('q') ?? '';
  // Who comes here is going to search: the filters and the index are fetched at once.
  void search();
  if (field.value === '' && !location.hash) field.focus();
}

function filtersOf(address: URLSearchParams): Filters {
  const type = address.get('type') ?? '';
  const category = address.get('category') ?? '';
  return { ...(type === '' ? {} : { type }), ...(category === '' ? {} : { category }) };
}
