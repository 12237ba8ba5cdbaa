/** What a search shows: results as elements, filters, keys, what was searched for before. */
import { describe, expect, test, vi } from 'vitest';
import type { SearchNote } from '../../src/listing/search-entries.ts';
import { keepMarks, takeMarks } from '../../src/scripts/kept-marks.ts';
import { forgetSearch, recentSearches, rememberSearch } from '../../src/scripts/recent-searches.ts';
import { addFilters } from '../../src/scripts/search-filters.ts';
import { addKeys } from '../../src/scripts/search-keys.ts';
import type { ShownPage } from '../../src/scripts/search-page-text.ts';
import { showRecent } from '../../src/scripts/search-recent-list.ts';
import { factItem, groupElement, kindName, moreItem, noteItem } from '../../src/scripts/search-results.ts';
import { click, one, openPage, press, settled, textOf, textsOf } from './page.ts';

const tea: SearchNote = {
  title: 'Green tea',
  href: '/tea/',
  type: 'cheat-sheet',
  category: { slug: 'hot-drinks', title: 'Hot drinks' },
};

const page = (more: Partial<ShownPage> = {}): ShownPage => ({
  url: '/tea/',
  title: 'Green tea',
  excerpt: 'Pour water on it.',
  sections: [],
  ...more,
});

describe('a note among the results', () => {
  function shown(...args: Parameters<typeof noteItem>): HTMLLIElement {
    openPage('');
    return noteItem(...args);
  }

  test('has its title with the words marked, kind, category and text', () => {
    const item = shown({ note: tea, href: tea.href, page: page() }, ['tea', 'water'], 3);
    expect(one('a', item).getAttribute('href')).toBe('/tea/');
    expect(textsOf('.hit-title', item)).toEqual(['Green tea']);
    expect(textsOf('.hit-title mark', item)).toEqual(['tea']);
    expect(textsOf('.hit-kind', item)).toEqual(['Cheat sheet']);
    expect(one('.hit-dot', item).className).toBe('hit-dot category-hot-drinks');
    expect(textsOf('.hit-excerpt', item)).toEqual(['Pour water on it.']);
    expect(textsOf('.hit-excerpt mark', item)).toEqual(['water']);
  });

  test('says by which other name it was found', () =>
    expect(textsOf('.hit-alias', shown({ note: tea, href: tea.href, alias: 'Sencha' }, ['sencha'], 3))).toEqual([
      'Sencha',
    ]));

  test('is shown by its page alone where no name is known', () => {
    const item = shown({ href: '/tea/', page: page({ title: 'Old' }) }, [], 3);
    expect(textsOf('.hit-title', item)).toEqual(['Old']);
    expect(one('.hit-dot', item).className).toBe('hit-dot');
  });

  test('has headings below, as many as there is room for', () => {
    const sections = ['Water', 'Pot', 'End'].map((title) => ({
      url: `/tea/#${title}`,
      title,
      excerpt: `of ${title}`,
    }));
    const item = shown({ note: tea, href: tea.href, page: page({ sections }) }, ['water'], 2);
    expect(textsOf('.section-hit .hit-line', item)).toEqual(['Water', 'Pot']);
    expect(textsOf('.hit-excerpt', item)).toEqual(['Pour water on it.', 'of Water', 'of Pot']);
  });

  test('does not repeat a text that stands below a heading', () => {
    const sections = [{ url: '/tea/#a', title: 'A', excerpt: 'Same.' }];
    const item = shown({ note: tea, href: tea.href, page: page({ excerpt: 'Same.', sections }) }, [], 3);
    expect(textsOf('.hit-excerpt', item)).toEqual(['Same.']);
  });

  test('shows its own line where its text was not asked', () =>
    expect(textsOf('.hit-excerpt', shown({ note: { ...tea, about: 'A drink.' }, href: tea.href }, [], 3))).toEqual([
      'A drink.',
    ]));

  test.each(['<img src=x onerror=alert(1)>', '<b>bold</b> <script>alert(1)</script>'])(
    'takes no markup of a text or a title: %s',
    (html) => {
      const item = shown(
        { note: { ...tea, title: html }, href: tea.href, page: page({ excerpt: html }), alias: html },
        ['bold'],
        3,
      );
      expect(item.querySelectorAll('img, script, b')).toHaveLength(0);
      expect(textsOf('.hit-title', item)).toEqual([html]);
    },
  );

  test('cuts a long text', () => {
    const long = page({ excerpt: `${'word '.repeat(40)}${' more'.repeat(200)}` });
    expect(
      textsOf('.hit-excerpt', shown({ note: tea, href: tea.href, page: long }, [], 3))[0]?.length,
    ).toBeLessThanOrEqual(320);
  });
});

test('a fact leads to its place; a figure stands out, a sentence does not', () => {
  openPage('');
  const fact = { note: tea, subject: 'Green tea', label: 'Heat', value: '80 °C', href: '/tea/#heat' };
  const item = factItem(fact, ['heat']);
  expect(textOf(item)).toBe('Green tea — Heat: 80 °C');
  expect(one('a', item).getAttribute('href')).toBe('/tea/#heat');
  expect(one('.hit-value', item).tagName).toBe('B');
  expect(textsOf('mark', item)).toEqual(['Heat']);
  expect(one('.hit-value', factItem({ ...fact, value: 'word '.repeat(20) }, [])).tagName).toBe('SPAN');
});

test('results stand in groups with headings; all results are a link, too', () => {
  openPage('');
  const group = groupElement({ title: 'Notes', items: [moreItem('All', '/all/')] }, 'g1');
  expect(group.getAttribute('aria-labelledby')).toBe(one('h2', group).id);
  expect(textsOf('li', group)).toEqual(['All']);
  expect(one('h2', groupElement({ title: 'Notes', isPlain: true, items: [] }, 'g2')).className).toBe('visually-hidden');
  expect(kindName('cheat-sheet')).toBe('Cheat sheet');
});

describe('filters', () => {
  const notes: SearchNote[] = [
    ...Array.from({ length: 5 }, (): SearchNote => ({ ...tea, type: 'recipe' })),
    ...Array.from({ length: 6 }, (): SearchNote => ({ title: 'b', href: '/b/', type: 'concept' })),
    { title: 'c', href: '/c/', type: 'rare', category: { slug: 'cakes', title: 'cakes' } },
  ];
  const box =
    '<div id="root"><div data-search-kinds><input type="radio" name="search-kind" value=""></div><select data-search-category><option value="">Any</option></select></div>';

  test('offer kinds of four notes and more, the most frequent first, and categories by title', () => {
    openPage(box);
    const fill = addFilters(one('#root'), {}, () => undefined);
    fill(notes);
    fill(notes);
    expect(textsOf('.search-kind')).toEqual(['Concept', 'Recipe']);
    expect(textsOf('option')).toEqual(['Any', 'Cakes', 'Hot drinks']);
  });

  test('begin with what the address asks for, and tell what is chosen', () => {
    openPage(box);
    const choose = vi.fn<(filters: object) => void>();
    addFilters(one('#root'), { type: 'recipe', category: 'cakes' }, choose)(notes);
    expect(one<HTMLInputElement>('.search-kind input:checked').value).toBe('recipe');
    const select = one<HTMLSelectElement>('select');
    expect(select.value).toBe('cakes');
    select.value = 'Hot drinks';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(choose).toHaveBeenLastCalledWith({ type: 'recipe', category: 'Hot drinks' });
  });
});

describe('keys', () => {
  function results(isListbox: boolean): ReturnType<typeof addKeys> {
    openPage('<input><div id="hits"></div><div id="recent"><button>again</button></div>');
    for (const each of document.querySelectorAll('*')) each.scrollIntoView = () => undefined;
    const [field, list, recent] = [one<HTMLInputElement>('input'), one('#hits'), one('#recent')];
    return addKeys({ field, results: list, recent, isListbox, ready: () => Promise.resolve() });
  }
  const hits = (...titles: string[]): HTMLElement => {
    const section = document.createElement('section');
    section.innerHTML = titles.map((title) => `<a class="hit" href="#${title}">${title}</a>`).join('');
    for (const each of [section, ...section.querySelectorAll('*')]) each.scrollIntoView = () => undefined;
    return section;
  };

  test('in a dialog the first result is chosen, arrow keys go round, Enter opens', async () => {
    const keys = results(true);
    keys.change([hits('a', 'b')], false);
    const chosen = (): string[] => textsOf('[aria-selected="true"]');
    expect(chosen()).toEqual(['a']);
    const field = one('input');
    press('ArrowDown', field);
    expect(chosen()).toEqual(['b']);
    expect(field.getAttribute('aria-activedescendant')).toBe('hits-1');
    press('ArrowDown', field);
    expect(chosen()).toEqual(['a']);
    const opened: string[] = [];
    one('#hits').addEventListener('click', ({ target }) => opened.push((target as Element).textContent ?? ''));
    press('Enter', field);
    await settled();
    expect(opened).toEqual(['a']);
    keys.change([hits('a', 'b', 'c')], true);
    expect(field.getAttribute('aria-expanded')).toBe('true');
    keys.change([], false);
    expect(field.getAttribute('aria-expanded')).toBe('false');
  });

  test('on a page arrow keys go from link to link and back to the field, letters too', () => {
    results(false).change([hits('a', 'b')], false);
    const field = one<HTMLInputElement>('input');
    press('ArrowDown', field);
    expect(document.activeElement?.textContent).toBe('a');
    press('End');
    expect(document.activeElement?.textContent).toBe('b');
    press('x');
    expect(document.activeElement).toBe(field);
    press('ArrowDown', field);
    press('ArrowUp');
    expect(document.activeElement).toBe(field);
  });

  test('without results the arrow keys lead to the last searches', () => {
    results(true);
    press('ArrowDown', one('input'));
    expect(document.activeElement?.textContent).toBe('again');
  });
});

describe('the last searches', () => {
  test('are six, the latest first, each once', () => {
    openPage('');
    for (const query of ['a', 'b', ' B ', '  ']) rememberSearch(query);
    expect(recentSearches()).toEqual(['B', 'a']);
    for (const query of ['c', 'd', 'e', 'f', 'g']) rememberSearch(query);
    expect(recentSearches()).toEqual(['g', 'f', 'e', 'd', 'c', 'B']);
    forgetSearch('B');
    expect(recentSearches()).not.toContain('B');
  });

  test('are none where something else is kept, or nothing can be', () => {
    openPage('');
    localStorage.setItem('recent-searches /', '{"a":1}');
    expect(recentSearches()).toEqual([]);
    localStorage.setItem('recent-searches /', '["a", 1]');
    expect(recentSearches()).toEqual(['a']);
    vi.stubGlobal('localStorage', undefined);
    rememberSearch('a');
    expect(recentSearches()).toEqual([]);
  });

  test('are repeated, gone through by keys, and forgotten', () => {
    openPage('<input><div id="recent"></div>');
    for (const query of ['b', 'a']) rememberSearch(query);
    const repeated: string[] = [];
    const field = one<HTMLInputElement>('input');
    const offered = { examples: ['heat'], mostAsked: ['how long does it steep'] };
    showRecent(one('#recent'), field, offered, (query) => repeated.push(query));
    expect(textsOf('.recent-query')).toEqual(['a', 'b', 'heat', 'how long does it steep']);
    click(one('.recent-query'));
    expect(repeated).toEqual(['a']);
    one('.recent-query').focus();
    press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('b');
    press('Delete');
    expect(recentSearches()).toEqual(['a']);
    expect(document.activeElement?.textContent).toBe('a');
    press('ArrowUp');
    expect(document.activeElement).toBe(field);
    click(one('.recent-remove'));
    expect(textsOf('.recent-query')).toEqual(['heat', 'how long does it steep']);
    one('.recent-query').focus();
    press('Delete');
    press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('how long does it steep');
    press('ArrowDown');
    expect(document.activeElement).toBe(field);
  });

  test('keep the reader who stands at one while what the garden offers comes', () => {
    openPage('<input><div id="recent"></div>');
    for (const query of ['b', 'a']) rememberSearch(query);
    const show = (examples: readonly string[]): void =>
      showRecent(one('#recent'), one('input'), { examples, mostAsked: [] }, () => undefined);
    show([]);
    const nameOf = (button: Element | null): string | null | undefined =>
      button?.getAttribute('aria-label') ?? button?.textContent;
    const buttons = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('button')];
    for (const name of buttons().map(nameOf)) {
      buttons()
        .find((button) => nameOf(button) === name)
        ?.focus();
      show(['heat']);
      expect(nameOf(document.activeElement)).toBe(name);
    }
    one('input').focus();
    show(['heat']);
    expect(document.activeElement).toBe(one('input'));
  });
});

test('words to mark are kept for the page that is opened next, and given once', () => {
  openPage('', { url: 'https://garden.example/tea/' });
  keepMarks('https://garden.example/tea/#heat', ['heat']);
  expect(takeMarks()).toEqual(['heat']);
  expect(takeMarks()).toEqual([]);
  keepMarks('https://garden.example/other/', ['heat']);
  expect(takeMarks()).toEqual([]);
});
