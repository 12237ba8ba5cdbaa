/** A field, filters and results: what the search dialog and the search page have in common. */
import { strings } from 'virtual:coldframe/strings/search';
import { rememberSearch } from './recent-searches.ts';
import { keepMarks } from './kept-marks.ts';
import { addFilters } from './search-filters.ts';
import { addKeys } from './search-keys.ts';
import { factItem, groupElement, moreItem, noteItem } from './search-results.ts';
import type { Group } from './search-results.ts';
import { showRecent } from './search-recent-list.ts';
import type { Answers } from './search-answers.ts';
import type { SearchNote } from '../listing/search-entries.ts';
import type { Filters, Offered, Pages, Sources } from './search-sources.ts';

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
  notes: readonly SearchNote[];
  answers: Answers;
  pages?: Pages;
}

/** How long the first results wait for the index, so that they come as one, in milliseconds. */
const patience = 40;

/** Words that are said to be in no note. */
const mostMissing = 4;

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
  /** What the garden offers while nothing is asked. */
  let offered: Offered = { examples: [], mostAsked: [] };
  let count = pageSize;
  let asked = '';
  /** What is marked in the page that is opened. */
  let searchedFor: readonly string[] = [];
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
  showRecent(recent, field, offered, repeat);
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
      ({ offered } = open);
      if (asked !== turn) return;
      if (query === '' && !isFiltered) {
        clear();
        return;
      }
      part = { query, filters, notes: open.notes, answers: open.known(query, filters) };
      const whole = query === '' ? Promise.resolve(part) : wholeAnswer(part, open);
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

  async function wholeAnswer(part: Answer, open: Sources): Promise<Answer> {
    const pages = await open.pages(part.query, part.filters);
    return { ...part, pages, answers: await open.answers(pages, count) };
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
    if (more) more.hidden = (answer.pages?.found.length ?? 0) <= count;
    // Half an answer is not read out.
    if (answer.pages !== undefined || answer.query === '') say(summary(answer, groups));
  }

  function groupsOf({
    query,
    filters: chosen,
    notes,
    answers: { words, best, facts, notes: others },
    pages,
  }: Answer): Group[] {
    searchedFor = words;
    const sections = isDialog ? 2 : 3;
    const plain = (note: SearchNote): HTMLLIElement => noteItem({ note, href: note.href }, [], 0);
    const listed =
      query === ''
        ? notes
            .filter(
              ({ type, category }) =>
                (chosen.type ?? type) === type && (chosen.category ?? category?.title) === category?.title,
            )
            .slice(0, isDialog ? 100 : 1000)
            .map(plain)
        : others.map((answer) => noteItem(answer, words, sections));
    const total = pages?.found.length ?? 0;
    const groups: Group[] = [
      {
        title: strings.bestMatch,
        isPlain: true,
        items: best.map((each) => ('fact' in each ? factItem(each.fact, words) : noteItem(each.note, words, sections))),
      },
      { title: strings.didYouMean, items: (pages?.nearest ?? []).map(plain) },
      { title: strings.oftenLinked, items: (pages?.linked ?? []).map(plain) },
      { title: strings.facts, items: facts.map((fact) => factItem(fact, words)) },
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
    if (recent && field) showRecent(recent, field, offered, repeat);
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
    const isHere = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    rememberSearch(field.value);
    if (!isHere) return;
    if (!link.classList.contains('more-hit')) keepMarks(link.href, searchedFor);
    onOpen?.();
  }
}

/** What the results come to, in a sentence that is also read aloud. */
function summary({ query, answers, pages }: Answer, groups: readonly Group[]): string {
  if (query === '') return strings.countedNotes(groups.reduce((sum, { items }) => sum + items.length, 0));
  const { unknown = [], better } = pages ?? {};
  const facts = answers.facts.length + answers.best.filter((each) => 'fact' in each).length;
  const listed = answers.notes.length + answers.best.filter((each) => 'note' in each).length;
  const notes = Math.max(pages?.found.length ?? 0, listed);
  const found = [
    ...(facts > 0 ? [strings.countedFacts(facts)] : []),
    ...(notes > 0 ? [strings.countedNotes(notes)] : []),
  ];
  const isFound = found.length > 0;
  if (unknown.length === 0) return !isFound ? strings.nothing(query) : strings.foundFor(strings.found(found), query);
  // That nothing has the only word is said already.
  if (!isFound && !/\s/u.test(query)) return strings.nothing(query);
  // A long message has many words of its own.
  const missing = strings.missing(unknown.slice(0, mostMissing));
  if (isFound && better !== undefined)
    return strings.nothingMissing(missing, strings.foundFor(strings.found(found), better));
  return !isFound
    ? strings.nothingMissing(strings.nothing(query), missing)
    : strings.withoutIt(missing, strings.found(found));
}
