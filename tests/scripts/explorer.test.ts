/** The explorer's tree in the browser: what is open, where the reader is, keys, what the next page remembers. */
import { describe, expect, test, vi } from 'vitest';
import type { TreeBranch } from '../../src/listing/garden-tree.ts';
import { dockable } from '../../src/scripts/explorer-dock.ts';
import { growTree } from '../../src/scripts/explorer-tree.ts';
import { openRandomNote } from '../../src/scripts/random-note.ts';
import { click, one, openPage, press, settled, textsOf } from './page.ts';

const tree: TreeBranch = {
  folders: [
    {
      title: 'Drinks',
      address: 'drinks',
      count: 2,
      folders: [
        { title: 'Hot', address: 'drinks/hot', count: 1, folders: [], notes: [['Tee', 'drinks/hot/t%C3%A9', 'tea']] },
      ],
      notes: [['Water', 'drinks/water']],
    },
    { title: 'Food', address: 'food', count: 1, folders: [], notes: [['Bread', 'food/bread']] },
  ],
  notes: [
    ['Alone', 'alone'],
    ['Home', ''],
  ],
};

async function grow(path = '/', shown: unknown = tree): Promise<HTMLElement> {
  openPage('<nav class="explorer"><div data-tree="/base/tree.json"><a href="/base/notes/">All notes</a></div></nav>', {
    url: `https://garden.example/base${path}`,
    answers: shown === null ? {} : { '/base/tree.json': shown },
  });
  await growTree(one('.explorer'), one('[data-tree]'));
  return one('[data-tree]');
}

const rows = (place: ParentNode): string[] =>
  [...place.querySelectorAll('a')].map((link) => link.firstChild?.textContent ?? '');

describe('the tree', () => {
  test('shows the uppermost level, folders closed, with the number of notes in each', async () => {
    const place = await grow();
    expect(rows(place)).toEqual(['Drinks', 'Food', 'Alone', 'Home']);
    expect(textsOf('.tree-folder a', place)).toEqual(['Drinks, notes: 2', 'Food, notes: 1']);
    expect(textsOf('button[aria-expanded="true"]', place)).toEqual([]);
    expect([...place.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '/base/drinks/',
      '/base/food/',
      '/base/alone/',
      '/base/',
    ]);
  });

  test('is open down to the page, however its address is written, and marks it', async () => {
    for (const path of ['/drinks/hot/t%c3%a9/', '/drinks/hot/té']) {
      const place = await grow(path);
      expect(rows(place)).toEqual(['Drinks', 'Hot', 'Tee', 'Water', 'Food', 'Alone', 'Home']);
      expect(textsOf('[aria-current="page"]', place)).toEqual(['Tee']);
      expect(one('[aria-current]', place).className).toBe('category-mark category-tea');
    }
  });

  test('opens and closes a folder by its button, and the next page finds it so', async () => {
    const place = await grow();
    click(one('[data-folder="food"]'));
    expect(rows(place)).toEqual(['Drinks', 'Food', 'Bread', 'Alone', 'Home']);
    expect(one('[data-folder="food"]').getAttribute('aria-expanded')).toBe('true');
    await growTree(one('.explorer'), one('[data-tree]'));
    expect(rows(place)).toEqual(['Drinks', 'Food', 'Bread', 'Alone', 'Home']);
    click(one('[data-folder="food"]'));
    expect(rows(place)).toEqual(['Drinks', 'Food', 'Alone', 'Home']);
    await growTree(one('.explorer'), one('[data-tree]'));
    expect(rows(place)).toEqual(['Drinks', 'Food', 'Alone', 'Home']);
  });

  test('shows two hundred notes of a long folder around the page, and the way to all', async () => {
    const notes = Array.from({ length: 500 }, (_, at): [string, string] => [`n${at}`, `n${at}`]);
    const place = await grow('/n300/', { folders: [], notes });
    const shown = rows(place);
    expect(shown).toHaveLength(201);
    expect(shown.at(0)).toBe('n200');
    expect(shown.at(-1)).toBe('All 500 notes');
    expect(one('.tree-rest', place).getAttribute('href')).toBe('/base/notes/');
  });

  test('leaves what stands there where it cannot be had, and forgets what is no memory', async () => {
    expect(rows(await grow('/', null))).toEqual(['All notes']);
    openPage('<nav class="explorer"><div data-tree="/tree.json"></div></nav>', { answers: { '/tree.json': tree } });
    sessionStorage.setItem('coldframe-explorer-memory /', '{"opened":"all","scrolled":"far"}');
    await growTree(one('.explorer'), one('[data-tree]'));
    expect(rows(one('[data-tree]'))).toEqual(['Drinks', 'Food', 'Alone', 'Home']);
  });
});

describe('keys', () => {
  const focused = (): string => document.activeElement?.firstChild?.textContent ?? '';

  test('go up, down and to both ends; letters go to the next title that begins so', async () => {
    const place = await grow();
    one('a', place).focus();
    const seen = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'Home', 'f', 'h', 'ö'].map((key) => {
      press(key);
      return focused();
    });
    expect(seen).toEqual(['Food', 'Alone', 'Food', 'Home', 'Drinks', 'Food', 'Home', 'Home']);
  });

  test('right opens a folder and goes into it, left closes it and goes out of it', async () => {
    const place = await grow();
    one('a', place).focus();
    press('ArrowRight');
    expect(rows(place)).toContain('Water');
    press('ArrowRight');
    expect(focused()).toBe('Hot');
    press('ArrowLeft');
    expect(focused()).toBe('Drinks');
    press('ArrowLeft');
    expect(rows(place)).not.toContain('Water');
  });

  test('that belong to the browser stay its own', async () => {
    const place = await grow();
    one('a', place).focus();
    expect(press('Tab').defaultPrevented).toBe(false);
    expect(press('ArrowDown').defaultPrevented).toBe(true);
  });
});

test('the explorer is put away and comes back, and the choice is kept', () => {
  openPage(
    '<button popovertarget="explorer"></button><nav id="explorer"><button class="explorer-dock"></button></nav>',
  );
  const button = one<HTMLButtonElement>('.explorer-dock');
  dockable(one('#explorer'), button);
  expect(button.getAttribute('aria-pressed')).toBe('true');
  click(button);
  expect(document.documentElement.dataset['explorer']).toBe('away');
  expect(localStorage.getItem('coldframe-explorer /')).toBe('away');
  expect(document.activeElement).toBe(one('[popovertarget]'));
  click(button);
  expect(document.documentElement.dataset['explorer']).toBeUndefined();
  expect(localStorage.getItem('coldframe-explorer /')).toBeNull();
  expect(button.getAttribute('aria-pressed')).toBe('true');
});

describe('a random note', () => {
  async function opened(path: string, shown: unknown, chance: number): Promise<string> {
    openPage('', { url: `https://garden.example/base${path}`, answers: { '/base/tree.json': shown } });
    const assign = vi.fn<(address: string) => void>();
    vi.stubGlobal('location', { pathname: `/base${path}`, assign });
    vi.spyOn(Math, 'random').mockReturnValue(chance);
    await openRandomNote('/base/tree.json', '/base/notes/');
    await settled();
    vi.restoreAllMocks();
    return String(assign.mock.calls[0]?.[0]);
  }

  test('is any but the open one', async () => {
    const all: string[] = [];
    for (const chance of [0, 0.3, 0.6, 0.99]) all.push(await opened('/alone/', tree, chance));
    expect(new Set(all)).toEqual(
      new Set(['/base/', '/base/drinks/water/', '/base/drinks/hot/t%C3%A9/', '/base/food/bread/']),
    );
  });

  test('is the list of notes where there is no other, or no tree', async () => {
    expect(await opened('/a/', { folders: [], notes: [['A', 'a']] }, 0)).toBe('/base/notes/');
    expect(await opened('/a/', undefined, 0)).toBe('/base/notes/');
  });
});
