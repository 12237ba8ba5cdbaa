/**
 * The search page: finds as the reader types and by address (`/search/?q=queue`). Pagefind and its index are loaded when
 * there is something to search for or the reader enters the field, not before.
 */
interface Hit {
  url: string;
  title: string;
  excerpt: string;
}
interface FoundPage {
  url: string;
  excerpt: string;
  meta: { title?: string };
  sub_results: Hit[];
}
interface Found {
  results: { data: () => Promise<FoundPage> }[];
}
interface Pagefind {
  options: (options: { baseUrl: string; excerptLength: number }) => Promise<void>;
  init: () => Promise<void>;
  preload: (query: string) => Promise<void>;
  debouncedSearch: (query: string, options: object, milliseconds: number) => Promise<Found | null>;
}

const pageSize = 10;
const sectionsShown = 3;

const panel = document.querySelector<HTMLElement>('[data-search]');
if (panel) start(panel);

function start(panel: HTMLElement): void {
  const form = panel.querySelector('form');
  const field = panel.querySelector<HTMLInputElement>('input[name=q]');
  const status = panel.querySelector<HTMLElement>('[data-search-status]');
  const list = panel.querySelector<HTMLElement>('[data-search-results]');
  const more = panel.querySelector<HTMLButtonElement>('[data-search-more]');
  if (!form || !field || !status || !list || !more) return;

  let loading: Promise<Pagefind> | undefined;
  let asked = '';
  let rest: Found['results'] = [];

  const index = (): Promise<Pagefind> => {
    loading ??= load(panel.dataset['searchIndex'] ?? '', panel.dataset['searchBase'] ?? '/');
    // A failure is not kept: the reader may be online again by the next letter.
    loading.catch(() => (loading = undefined));
    return loading;
  };

  const show = async (): Promise<void> => {
    const query = asked;
    const pages = await Promise.all(rest.slice(0, pageSize).map((result) => result.data()));
    if (query !== asked) return;
    rest = rest.slice(pageSize);
    list.append(...pages.map(resultItem));
    more.hidden = rest.length === 0;
  };

  const search = async (wait: number): Promise<void> => {
    const query = field.value.trim();
    asked = query;
    history.replaceState(null, '', query === '' ? location.pathname : `?${new URLSearchParams({ q: query })}`);
    document.title = document.title.replace(/^(.* – )?/, query === '' ? '' : `${query} – `);
    if (query === '') {
      clear();
      return;
    }
    try {
      const found = await (await index()).debouncedSearch(query, {}, wait);
      // Nothing when a later search has overtaken this one.
      if (!found || query !== asked) return;
      clear();
      rest = found.results;
      status.textContent = summary(found.results.length, query);
      await show();
    } catch {
      if (query !== asked) return;
      clear();
      status.textContent =
        panel.dataset['searchPreview'] === undefined
          ? 'The search index could not be loaded. Check the connection and try again.'
          : 'There is no search index yet: run `npm run build` once.';
    }
  };

  const clear = (): void => {
    list.replaceChildren();
    rest = [];
    more.hidden = true;
    status.textContent = '';
  };

  field.addEventListener('focus', () => void index().catch(() => undefined), { once: true });
  field.addEventListener('input', () => void search(150));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search(0);
  });
  more.addEventListener('click', () => {
    const shown = list.childElementCount;
    void show().then(() => list.children[shown]?.querySelector('a')?.focus());
  });

  field.value = new URLSearchParams(location.search).get('q') ?? field.value;
  if (field.value !== '') void search(0);
  else if (!location.hash) field.focus();
}

/** Loads Pagefind's own script, which the build writes beside its index. */
async function load(address: string, baseUrl: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ new URL(address, location.href).href);
  await pagefind.options({ baseUrl, excerptLength: 28 });
  await pagefind.init();
  return pagefind;
}

function summary(count: number, query: string): string {
  if (count === 0) return `Nothing found for “${query}”. Try fewer or other words.`;
  return count === 1 ? `1 note for “${query}”` : `${count} notes for “${query}”`;
}

/** A page that was found, with the sections of it that match. */
function resultItem(page: FoundPage): HTMLElement {
  const item = document.createElement('li');
  item.append(link(page.url, page.meta.title ?? page.url, 'link-title'), excerpt(page.excerpt));
  const sections = page.sub_results.filter(({ url }) => url.includes('#')).slice(0, sectionsShown);
  if (sections.length > 0) {
    const list = document.createElement('ul');
    for (const section of sections) {
      const entry = document.createElement('li');
      entry.append(link(section.url, section.title, 'section-title'), excerpt(section.excerpt));
      list.append(entry);
    }
    item.append(list);
  }
  return item;
}

function link(href: string, text: string, className: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = text;
  anchor.className = className;
  return anchor;
}

/** Pagefind's excerpt is HTML: its marks are kept, anything else is taken as text. */
function excerpt(html: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'quiet';
  for (const node of new DOMParser().parseFromString(html, 'text/html').body.childNodes) {
    if (node.nodeName === 'MARK') {
      const mark = document.createElement('mark');
      mark.textContent = node.textContent;
      paragraph.append(mark);
    } else {
      paragraph.append(node.textContent ?? '');
    }
  }
  return paragraph;
}
