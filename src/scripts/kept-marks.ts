/** Words to mark in the page that is opened next, kept for it in this tab: its address stays clean. */
const place = 'search-marks';

export interface KeptMarks {
  /** Path of the page. */
  path: string;
  words: readonly string[];
}

export function keepMarks(href: string, words: readonly string[]): void {
  try {
    const kept: KeptMarks = { path: new URL(href).pathname, words };
    sessionStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // Without storage the page opens unmarked.
  }
}

/** The words for this page; they are given once. */
export function takeMarks(): readonly string[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? '{}') as Partial<KeptMarks>;
    sessionStorage.removeItem(place);
    return kept.path === location.pathname ? (kept.words ?? []) : [];
  } catch {
    return [];
  }
}
