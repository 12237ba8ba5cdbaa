/** What this reader searched for last, kept in the browser and nowhere else. */
import { storageKey } from './storage-key.ts';

const place = (): string => storageKey('recent-searches');
const most = 6;

/** The latest first; none where the browser keeps nothing. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place()) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text !== '')
    keep([text, ...recentSearches().filter((each) => each.toLowerCase() !== text.toLowerCase())].slice(0, most));
}

export function forgetSearch(query: string): void {
  keep(recentSearches().filter((each) => each !== query));
}

function keep(queries: readonly string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(place());
    else localStorage.setItem(place(), JSON.stringify(queries));
  } catch {
    // A browser that keeps nothing still searches.
  }
}
