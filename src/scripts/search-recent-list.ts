/**
 * What is shown while the field is empty: the last searches, each to be repeated or forgotten, and what the garden
 * offers.
 */
import { strings } from 'virtual:coldframe/strings/search';
import { forgetSearch, recentSearches } from './recent-searches.ts';
import { element } from './search-results.ts';
import type { Offered } from './search-sources.ts';

/** `repeat` is called with the chosen query. Arrow keys go through the lists and back to the field. */
export function showRecent(
  place: HTMLElement,
  field: HTMLElement,
  { examples, mostAsked }: Offered,
  repeat: (query: string) => void,
): void {
  // What the garden offers may come while a reader stands at a former search, which is the same after it.
  const at = buttons().findIndex((button) => button === document.activeElement);
  place.replaceChildren();
  addList(strings.recent, recentSearches(), true);
  addList(strings.examples, examples, false);
  addList(strings.mostAsked, mostAsked, false);
  buttons()[at]?.focus();

  function buttons(): HTMLElement[] {
    return [...place.querySelectorAll<HTMLElement>('button')];
  }

  function addList(title: string, queries: readonly string[], isForgettable: boolean): void {
    if (queries.length === 0) return;
    const list = element('ul', 'recent-list');
    list.append(...queries.map((query) => entryOf(query, isForgettable)));
    const section = document.createElement('section');
    section.append(element('h2', 'hit-heading', title), list);
    place.append(section);
  }

  function entryOf(query: string, isForgettable: boolean): HTMLLIElement {
    const entry = document.createElement('li');
    const again = element('button', 'recent-query', query);
    again.type = 'button';
    again.addEventListener('click', () => repeat(query));
    again.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') goTo(again, 1);
      else if (event.key === 'ArrowUp') goTo(again, -1);
      else if (event.key === 'Delete' && isForgettable) forget();
      else return;
      event.preventDefault();
    });
    entry.append(again);
    if (!isForgettable) return entry;
    const remove = element('button', 'recent-remove', '×');
    remove.type = 'button';
    remove.setAttribute('aria-label', strings.forget(query));
    remove.addEventListener('click', forget);
    entry.append(remove);
    return entry;

    function forget(): void {
      forgetSearch(query);
      goTo(again, entry.nextElementSibling === null ? -1 : 1);
      (entry.parentElement?.childElementCount === 1 ? entry.closest('section') : entry)?.remove();
    }
  }

  function goTo(from: HTMLElement, by: 1 | -1): void {
    const all = [...place.querySelectorAll<HTMLElement>('.recent-query')];
    (all[all.indexOf(from) + by] ?? field).focus();
  }
}
