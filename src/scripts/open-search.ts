/** Opens search by `/`, Ctrl+K, ⌘K or its link. All else of search is fetched when the reader is about to use it. */
import { part } from './part.ts';
import type { Search } from './search-dialog.ts';

start(part<HTMLAnchorElement>('a[data-search-open]'));

function start(link: HTMLAnchorElement | null): void {
  const base = document.documentElement.dataset['base'] ?? '/';
  let loading: Promise<Search> | undefined;
  const load = (): Promise<Search> =>
    (loading ??= import('./search-dialog.ts').then(({ createSearch }) => createSearch(base)));
  const prepare = (): void =>
    void load().then(
      (search) => search.prepare(),
      () => (loading = undefined),
    );
  /** @param begun what the reader has typed already */
  const open = (begun = ''): void => {
    // On the search page the field is at hand.
    const field = part<HTMLInputElement>('main [data-search-field]');
    if (field) {
      field.focus();
      field.select();
      return;
    }
    const rest = keepTyped();
    const typed = (): string => begun + rest();
    load()
      .then((search) => search.open(typed))
      .catch(() => location.assign(`${base}search/?q=${encodeURIComponent(typed().trim())}`));
  };

  for (const kind of ['pointerenter', 'focus', 'touchstart'])
    link?.addEventListener(kind, prepare, { once: true, passive: true });
  link?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  // The field of the home page is the same search: what is typed into it is answered at once.
  const cover = part<HTMLInputElement>('#cover-search');
  cover?.addEventListener('focus', prepare, { once: true });
  cover?.addEventListener('input', (event) => {
    if (cover.value === '' || (event instanceof InputEvent && event.isComposing)) return;
    const begun = cover.value;
    cover.value = '';
    open(begun);
  });
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    if (event.defaultPrevented || event.isComposing || altKey) return;
    const isShortcut = key.toLowerCase() === 'k' && ctrlKey !== metaKey && !shiftKey;
    const isSlash =
      key === '/' &&
      !ctrlKey &&
      !metaKey &&
      !(target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select')));
    if (!isShortcut && !isSlash) return;
    event.preventDefault();
    open();
  });
  if (/Mac|iP/u.test(navigator.platform))
    for (const hint of link?.querySelectorAll('[data-search-key]') ?? []) hint.textContent = '⌘ K';
  // A page that the browser makes ahead is not yet the one that was opened.
  if ('prerendering' in document && document.prerendering === true)
    document.addEventListener('prerenderingchange', markWords, { once: true });
  else markWords();
}

/** What is typed until it is asked for, as a reader may be faster than the network; Enter is a line end. */
function keepTyped(): () => string {
  let typed = '';
  const end = new AbortController();
  addEventListener(
    'keydown',
    (event) => {
      const { key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (key.length === 1) typed += key;
      else if (key === 'Enter') typed += '\n';
      else if (key === 'Backspace') typed = typed.slice(0, -1);
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal: end.signal },
  );
  return () => {
    end.abort();
    return typed;
  };
}

/** Marks the words of the search that led here. */
function markWords(): void {
  try {
    if (sessionStorage.getItem('search-marks') !== null)
      void import('./mark-words.ts').then(({ markSearchedWords }) => markSearchedWords());
  } catch {
    // Without storage there is nothing to mark.
  }
}
