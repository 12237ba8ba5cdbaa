/** The last searches, shown while the field is empty: each can be repeated or forgotten. */
import { strings } from 'virtual:coldframe/strings/search';
import { forgetSearch, recentSearches } from './recent-searches.ts';
import { element } from './search-results.ts';

/** `repeat` is called with the chosen query. Arrow keys go through the list and back to the field. */
export function showRecent(place: HTMLElement, field: HTMLInputElement, repeat: (query: string) => void): void {
  const queries = recentSearches();
  place.replaceChildren();
  if (queries.length === 0) return;
  const list = element('ul', 'recent-list');
  list.append(...queries.map(recentItem));
  place.append(element('h2', 'hit-heading', strings.recent), list);

  function recentItem(query: string): HTMLLIElement {
    const entry = document.createElement('li');
    const again = element('button', 'recent-query', query);
    again.type = 'button';
    again.addEventListener('click', () => repeat(query));
    again.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') next(entry.nextElementSibling);
      else if (event.key === 'ArrowUp') next(entry.previousElementSibling);
      else if (event.key === 'Delete') forget();
      else return;
      event.preventDefault();
    });
    const remove = element('button', 'recent-remove', '×');
    remove.type = 'button';
    remove.setAttribute('aria-label', strings.forget(query));
    remove.addEventListener('click', forget);
    entry.append(again, remove);
    return entry;

    function forget(): void {
      forgetSearch(query);
      const near = entry.nextElementSibling ?? entry.previousElementSibling;
      next(near);
      if (near === null) place.replaceChildren();
      else entry.remove();
    }
  }

  function next(entry: Element | null): void {
    (entry?.querySelector<HTMLElement>('.recent-query') ?? field).focus();
  }
}
