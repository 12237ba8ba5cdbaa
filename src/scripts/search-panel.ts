/** A field, filters and results: what the search dialog and the search page have in common. */
import { strings } from 'virtual:coldframe/strings/search';
import { titleOrder } from '../listing/title-order.ts';
import { rememberSearch } from './recent-searches.ts';
import { keepMarks } from './kept-marks.ts';
import { addFilters } from './search-filters.ts';
import { addKeys } from './search-keys.ts';
import { factItem, groupElement, moreItem, noteItem, queryItem } from './search-results.ts';
import type { Group } from './search-results.ts';
import { showRecent } from './search-recent-list.ts';
import type { Filters, Known, Pages, Sources } from './search-sources.ts';
import type { FoundPage } from './search-pagefind.ts';
import { searchedWords } from './search-words.ts';

export interface PanelOptions {
  /** Holds the elements marked with `data-search-…`. */
  root: HTMLElement;
  /** Opens names, facts and index. */
  sources: () => Promise<Sources>;
  /** Address of the search page. */
  page: string;
  isDialog: boolean;
  filters: Filters;
  /** A search begins. */
  onSearch?: (query: string, filters: Filters) => void;
  /** A result is opened in this tab. */
  onOpen?: () => void;
}

export interface Panel {
  /** Searches for what stands in the field. */
  search: () => Promise<void>;
}

interface Answer {
  query: string;
  filters: Filters;
  sources: Sources;
  known: Known;
  pages?: Pages;
  /** Pages with the words, as many as are shown. */
  shown: readonly FoundPage[];
  /** Those of notes that are listed for their names alone. */
  others: readonly FoundPage[];
}

/** How long the first results wait for the index, so that they come as one, in milliseconds. */
const patience = 40;

export function startPanel({
  root,
  sources,
  page,
  isDialog,
  filters: first,
  onSearch,
  onOpen,
}: PanelOptions): Panel | undefined {
  const field = root.querySelector<HTMLInputElement>('[data-search-field]');
  const status = root.querySelector<HTMLElement>('[data-search-status]');
  const results = root.querySelector<HTMLElement>('[data-search-results]');
  const recent = root.querySelector<HTMLElement>('[data-search-recent]');
  const more = root.querySelector<HTMLButtonElement>('[data-search-more]');
  if (!field || !status || !results || !recent) return undefined;

  const pageSize = isDialog ? 6 : 10;
  let filters = first;
  let count = pageSize;
  let asked = '';
  /** Ends when all is shown; `shown` as soon as there is something to open. */
  let searching: Promise<void> = Promise.resolve();
  let shown = Promise.withResolvers<void>();
  const keys = addKeys({
    field,
    results,
    recent,
    isListbox: isDialog,
    ready: () => Promise.race([shown.promise, searching]),
  });
  const chooseFilters = addFilters(root, first, (chosen) => {
    filters = chosen;
    void search();
  });

  /** Searches again, from the first results on. */
  const search = (): Promise<void> => {
    count = pageSize;
    searching = answer();
    return searching;
  };
  field.addEventListener('input', () => void search());
  results.addEventListener('click', open);
  more?.addEventListener('click', () => {
    const before = results.querySelectorAll('a.note-hit').length;
    count += pageSize;
    searching = answer();
    void searching.then(() => results.querySelectorAll<HTMLElement>('a.note-hit')[before]?.focus());
  });
  showRecent(recent, field, repeat);
  return { search };

  async function answer(): Promise<void> {
    const query = field?.value.trim() ?? '';
    const turn = JSON.stringify([query, filters, count]);
    asked = turn;
    shown = Promise.withResolvers<void>();
    onSearch?.(query, filters);
    const isFiltered = filters.type !== undefined || filters.category !== undefined;
    if (query === '' && !isFiltered) clear();
    let part: Answer | undefined;
    try {
      const open = await sources();
      chooseFilters(open.notes);
      if (asked !== turn || (query === '' && !isFiltered)) return;
      part = { query, filters, sources: open, known: open.known(query, filters), shown: [], others: [] };
      const whole = query === '' ? Promise.resolve(part) : wholeAnswer(part);
      // Where a later search has begun, nobody waits for this one.
      whole.catch(() => undefined);
      // What is known at once is shown by itself only where the index is slow.
      const soon = await Promise.race([whole, new Promise<undefined>((tell) => setTimeout(tell, patience))]);
      if (asked !== turn) return;
      if (soon === undefined) show(part, false);
      const full = await whole;
      if (asked === turn) show(full, soon === undefined);
    } catch {
      if (asked !== turn) return;
      if (part === undefined) clear();
      else show(part, true);
      if (query === '') return;
      // The development server has the index of the last build, if there was one.
      say(import.meta.env.DEV ? strings.noIndexYet : strings.notLoaded);
    }
  }

  async function wholeAnswer(part: Answer): Promise<Answer> {
    const pages = await part.sources.pages(part.query, part.filters);
    const shown = await Promise.all(pages.results.slice(0, count).map((result) => result.data()));
    const urls = new Set(shown.map(({ url }) => url));
    const others = await Promise.all(
      [...part.known.named, ...part.known.alike]
        .filter(({ note }) => !urls.has(note.href))
        .map(({ note }) => part.sources.pageOf(note)),
    );
    return { ...part, pages, shown, others: others.filter((found) => found !== undefined) };
  }

  /** `isMore` where part of the answer is shown already. */
  function show(answer: Answer, isMore: boolean): void {
    recent?.replaceChildren();
    const groups = groupsOf(answer);
    keys.change(
      groups.map((group, at) => groupElement(group, `search-group-${at}`)),
      isMore,
    );
    if (groups.length > 0) shown.resolve();
    if (more) more.hidden = (answer.pages?.results.length ?? 0) <= count;
    // Half an answer is not read out.
    if (answer.pages !== undefined || answer.query === '') say(summary(answer, groups));
  }

  function groupsOf({
    query,
    filters: chosen,
    sources: { notes, byHref },
    known,
    pages,
    shown,
    others,
  }: Answer): Group[] {
    const words = searchedWords(query);
    const sections = isDialog ? 2 : 3;
    const byUrl = new Map(shown.map((found) => [found.url, found]));
    const byName = new Map(others.map((found) => [found.url, { ...found, sub_results: [] }]));
    const pageOf = (href: string): FoundPage | undefined => byUrl.get(href) ?? byName.get(href);
    const first = new Set([...known.named, ...known.alike].map(({ note }) => note.href));
    const named = known.named.map(({ note, alias }) => noteItem(note, pageOf(note.href), alias, words, sections));
    const meant = (pages?.nearest ?? []).filter(({ href }) => !first.has(href) && !byUrl.has(href));
    const suggestions = [
      ...(pages?.better === undefined ? [] : [queryItem(pages.better, addressOf(pages.better, chosen))]),
      ...meant.map((note) => noteItem(note, undefined, undefined, [], 0)),
    ];
    const listed =
      query === ''
        ? notes
            .filter(
              ({ type, category }) =>
                (chosen.type ?? type) === type && (chosen.category ?? category?.title) === category?.title,
            )
            .toSorted(titleOrder(document.documentElement.lang))
            .slice(0, isDialog ? 100 : 1000)
            .map((note) => noteItem(note, undefined, undefined, [], 0))
        : [
            ...known.alike.map(({ note, alias }) => noteItem(note, pageOf(note.href), alias, words, sections)),
            ...shown
              .filter(({ url }) => !first.has(url))
              .map((found) => noteItem(byHref.get(found.url), found, undefined, words, sections)),
          ];
    const total = pages?.results.length ?? 0;
    const groups: Group[] = [
      { title: strings.bestMatch, isPlain: true, items: named },
      { title: strings.didYouMean, items: suggestions },
      { title: strings.facts, items: known.facts.map((fact) => factItem(fact, words)) },
      {
        title: strings.notes,
        items:
          isDialog && total > count ? [...listed, moreItem(strings.allNotes(total), addressOf(query, chosen))] : listed,
      },
    ];
    return groups.filter(({ items }) => items.length > 0);
  }

  function addressOf(query: string, { type, category }: Filters): string {
    return `${page}?${new URLSearchParams({ q: query, ...(type === undefined ? {} : { type }), ...(category === undefined ? {} : { category }) })}`;
  }

  function clear(): void {
    keys.change([], false);
    if (more) more.hidden = true;
    say('');
    if (recent && field) showRecent(recent, field, repeat);
  }

  function repeat(query: string): void {
    if (!field) return;
    field.value = query;
    field.focus();
    void search();
  }

  function say(text: string): void {
    if (status && status.textContent !== text) status.textContent = text;
  }

  function open(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.hit');
    if (!link || !field) return;
    const other = link.dataset['searchFor'];
    const isHere = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (other !== undefined && isHere) {
      event.preventDefault();
      repeat(other);
      return;
    }
    rememberSearch(field.value);
    if (!isHere) return;
    if (!link.classList.contains('more-hit')) keepMarks(link.href, searchedWords(field.value));
    onOpen?.();
  }
}

/** What the results come to, in a sentence that is also read aloud. */
function summary({ query, known, pages }: Answer, groups: readonly Group[]): string {
  if (query === '') return strings.countedNotes(groups.reduce((sum, { items }) => sum + items.length, 0));
  const unknown = pages?.unknown ?? [];
  const notes = Math.max(pages?.results.length ?? 0, known.named.length + known.alike.length);
  const found = [
    ...(known.facts.length > 0 ? [strings.countedFacts(known.facts.length)] : []),
    ...(notes > 0 ? [strings.countedNotes(notes)] : []),
  ];
  const isFound = found.length > 0;
  if (unknown.length === 0) return !isFound ? strings.nothing(query) : strings.foundFor(strings.found(found), query);
  // That nothing has the only word is said already.
  if (!isFound && !/\s/u.test(query)) return strings.nothing(query);
  const missing = strings.missing(unknown);
  return !isFound
    ? strings.nothingMissing(strings.nothing(query), missing)
    : strings.withoutIt(missing, strings.found(found));
}
