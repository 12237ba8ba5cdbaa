/** The search dialog: made when it is first wanted, then kept. */
import { strings } from 'virtual:coldframe/strings/search';
import dialogStyles from '../styles/search-dialog.css?url';
import resultStyles from '../styles/search-results.css?url';
import { loadStyles } from './load-styles.ts';
import { markSearchedWords } from './mark-words.ts';
import { startPanel } from './search-panel.ts';
import type { Panel } from './search-panel.ts';
import { sourcesOnce } from './search-open.ts';
import type { Sources } from './search-sources.ts';

interface SearchDialog {
  box: HTMLDialogElement;
  field: HTMLInputElement;
  panel: Panel;
}

/** Fixed markup: nothing of a note, an address or a query is ever in it. The words are ours, and hold no markup. */
const markup = `
  <search class="search-box">
    <div class="search-top">
      <input class="search-input" data-search-field type="text" inputmode="search" enterkeyhint="go" role="combobox" aria-label="${strings.field}"
        aria-expanded="false" aria-controls="search-hits" aria-autocomplete="list" autocomplete="off" autocapitalize="off" spellcheck="false" placeholder="${strings.placeholder}" autofocus />
      <button class="search-close" type="button" data-search-close aria-label="${strings.close}"><kbd>${strings.escape}</kbd><svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" aria-hidden="true"><path d="M18 6 6 18M6 6l12 12" /></svg></button>
    </div>
    <div class="search-filters">
      <div class="search-kinds" role="radiogroup" aria-label="${strings.kind}" data-search-kinds><label class="search-kind"><input type="radio" name="search-kind" value="" checked /><span>${strings.all}</span></label></div>
      <select class="search-category" data-search-category aria-label="${strings.category}"><option value="">${strings.anyCategory}</option></select>
    </div>
    <div class="search-recent" data-search-recent></div>
    <div class="search-hits" id="search-hits" role="listbox" aria-label="${strings.results}" data-search-results></div>
    <div class="search-foot">
      <p class="search-status" role="status" data-search-status></p>
      <p class="search-hints" aria-hidden="true"><kbd>↑</kbd><kbd>↓</kbd> ${strings.choose} <kbd>↵</kbd> ${strings.open}</p>
    </div>
  </search>`;

export interface Search {
  /** Fetches what a search needs; errors are told when there is a search. */
  prepare: () => void;
  /**
   * Opens the dialog when it has its styles; rejects where they cannot be loaded. `typed` ends the keeping of keys, and
   * gives what was typed since the reader asked for the dialog.
   */
  open: (typed: () => string) => Promise<void>;
}

/** @param base the site's base path */
export function createSearch(base: string): Search {
  const sources = sourcesOnce(base);
  let styles: Promise<unknown> | undefined;
  let dialog: SearchDialog | undefined;
  const prepare = (): void => {
    sources().catch(() => undefined);
    styles ??= Promise.all([loadStyles(resultStyles), loadStyles(dialogStyles)]);
    styles.catch(() => (styles = undefined));
  };
  return {
    prepare,
    async open(typed) {
      prepare();
      dialog ??= makeDialog(base, sources);
      await styles;
      if (dialog === undefined) return;
      if (!dialog.box.open) dialog.box.showModal();
      const { field, panel } = dialog;
      const [query = '', enter] = typed().split('\n');
      field.focus();
      field.select();
      if (query !== '') field.value = query;
      void panel.search();
      if (enter !== undefined) field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
    },
  };
}

function makeDialog(base: string, sources: () => Promise<Sources>): SearchDialog | undefined {
  const box = document.createElement('dialog');
  box.className = 'search-dialog';
  box.setAttribute('aria-label', strings.title);
  box.innerHTML = markup;
  const field = box.querySelector<HTMLInputElement>('[data-search-field]');
  const close = (): void => box.close();
  const panel = startPanel({ root: box, sources, page: `${base}search/`, isDialog: true, filters: {}, onOpen: close });
  if (!field || !panel) return undefined;
  box.querySelector('[data-search-close]')?.addEventListener('click', close);
  // A click beside the dialog is one on the dialog itself, which its content covers.
  box.addEventListener('pointerdown', (event) => {
    if (event.target === box) close();
  });
  // A result on the page that is open is gone to without a new page, which would mark the words by itself.
  addEventListener('hashchange', markSearchedWords);
  // What the browser brings back with the back button has no dialog over it.
  addEventListener('pagehide', close);
  document.body.append(box);
  return { box, field, panel };
}
