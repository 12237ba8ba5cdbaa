/** Views of bases in the browser: sorted, filtered and switched, with what the page shows alone. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import fc from 'fast-check';
import { readAsked, writeAsked } from '../../src/scripts/base-address.ts';
import { gardenOf, noteIn } from '../vaults/garden-of.ts';
import { begin, click, one, openPage, textOf, textsOf, type } from './page.ts';

const announced: string[] = [];

beforeEach(() => {
  announced.length = 0;
  vi.doMock('../../src/scripts/announce.ts', () => ({ announce: (words: string) => void announced.push(words) }));
  vi.doMock('../../src/scripts/load-styles.ts', () => ({ loadStyles: () => Promise.resolve() }));
});

const books: readonly (readonly [name: string, properties: string])[] = [
  ['Emma', 'pages: 474\nread: true\nseen: 2024-03-05\ntook: 9h\nrank: 71234'],
  ['Dune', 'pages: 412\nseen: 2023-12-31\ntook: 40m\nrank: 71235'],
  ['Poems 10', 'pages: 60\nread: false'],
  ['Poems 2', 'note: Été'],
  ['Ulysses', 'pages: 1000'],
  ['Walden', 'pages: 9'],
  ['Zorba', 'pages: 300'],
  ['Émile', 'pages: 500'],
];

function vaultOf(base: string): Record<string, string> {
  return {
    'Start.md': `\`\`\`base\n${base}\`\`\`\n`,
    ...Object.fromEntries(books.map(([name, properties]) => [`${name}.md`, `---\n${properties}\n---\nText.`])),
  };
}

const table = `filters: 'file.name != "Start"'
formulas: { long: 'duration(took)' }
views:
  - type: table
    name: Books
    order: [file.name, pages, read, seen, formula.long, note]
    sort: [{ property: rank, direction: DESC }]
`;

async function pageOf(base: string, url?: string): Promise<void> {
  const { html } = noteIn(await gardenOf(vaultOf(base)), 'Start.md');
  openPage(`<div class="note-body">${html}</div>`, url === undefined ? {} : { url });
  await begin(() => import('../../src/scripts/bases.ts'));
  await vi.waitFor(() => one('.base-sort, .base-tools label'));
}

const names = (): string[] => textsOf('tbody tr:not(.is-left-out) th');
const press = (head: string): void => {
  const button = [...document.querySelectorAll('.base-sort')].find((each) => textOf(each) === head);
  if (button === undefined) throw new Error(`No column is called ${head}.`);
  click(button);
};

describe('sorting', () => {
  test.each([
    ['pages', ['Walden', 'Poems 10', 'Zorba', 'Dune', 'Emma', 'Émile', 'Ulysses', 'Poems 2']],
    ['file name', ['Dune', 'Émile', 'Emma', 'Poems 2', 'Poems 10', 'Ulysses', 'Walden', 'Zorba']],
    ['seen', ['Dune', 'Emma']],
    ['long', ['Dune', 'Emma']],
  ])('by %s is by value, what has none is last', async (head, expected) => {
    await pageOf(table);
    press(head);
    expect(names().slice(0, expected.length)).toEqual(expected);
  });

  test('goes up, down and back, says so, and stays in the address', async () => {
    await pageOf(table);
    const written = names();
    const head = one('thead th:nth-child(2)');
    press('pages');
    expect(head.getAttribute('aria-sort')).toBe('ascending');
    expect(location.search).toBe('?sort-1=2');
    press('pages');
    expect(names()).toEqual(['Ulysses', 'Émile', 'Emma', 'Dune', 'Zorba', 'Poems 10', 'Walden', 'Poems 2']);
    expect(location.search).toBe('?sort-1=-2');
    expect(announced).toEqual(['Sorted by pages, ascending', 'Sorted by pages, descending']);
    press('pages');
    expect(names()).toEqual(written);
    expect(head.hasAttribute('aria-sort')).toBe(false);
    expect(location.search).toBe('');
  });

  test('is that of the address when the page comes', async () => {
    await pageOf(table, 'https://garden.example/start/?sort-1=-2&filter-1=poem');
    expect(names()).toEqual(['Poems 10', 'Poems 2']);
    expect(one('thead th:nth-child(2)').getAttribute('aria-sort')).toBe('descending');
  });

  test('keeps groups and their sums', async () => {
    await pageOf(`${table}    groupBy: read\n    summaries: { pages: Sum }\n`);
    press('pages');
    const first = textsOf('tbody:last-of-type tr').map((text) => text.split(' ')[0]);
    expect(first.slice(0, 2)).toEqual(['None', 'Sum']);
  });
});

describe('filtering', () => {
  test('takes words in any case and with or without marks, and says how many rows hold them', async () => {
    await pageOf(table);
    const field = one<HTMLInputElement>('.base-tools input');
    type(field, 'EMILE 5');
    expect(names()).toEqual(['Émile']);
    expect(textOf(one('.base-tools'))).toContain('1 of 8 results');
    expect(location.search).toBe('?filter-1=EMILE+5');
    await vi.waitFor(() => expect(announced).toEqual(['1 of 8 results']), { timeout: 5000 });
    type(field, '');
    expect(names()).toHaveLength(8);
    expect(location.search).toBe('');
  });

  test.each(['cards', 'list', 'kanban', 'map'])('works for %s', async (layout) => {
    await pageOf(table.replace('type: table', `type: ${layout}`));
    type(one<HTMLInputElement>('.base-tools input'), 'walden');
    expect(document.querySelectorAll('li:not(.is-left-out)')).toHaveLength(1);
  });

  test('is not offered for a few rows', async () => {
    await pageOf(`${table}    limit: 7\n`);
    expect(document.querySelector('.base-tools')).toBeNull();
  });
});

test('nothing that no column shows is in the page, though rows are sorted by it', async () => {
  await pageOf(table);
  expect(names()[0]).toBe('Dune');
  expect(document.body.innerHTML).not.toContain('7123');
});

test('what a page is asked for is read as it was written, and leaves the rest of the address', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 }), (typed, sort, view) => {
      const query = writeAsked('?q=tea&sort-77=1', view, { filter: typed.toWellFormed(), sort });
      expect(readAsked(query, view)).toEqual({ filter: typed.toWellFormed().trim(), sort });
      expect(new URLSearchParams(query).get('q')).toBe('tea');
      expect(readAsked(query, 77).sort).toBe(1);
    }),
    { numRuns: 100 },
  );
});

test('one view of a base at a time, as the address says', async () => {
  const garden = await gardenOf({
    ...vaultOf('views: []\n'),
    'Start.md': '[[Books.base]]',
    'Books.base': 'views:\n  - { type: table, name: One }\n  - { type: list, name: Two words }\n',
  });
  const [base] = garden.bases;
  openPage(`<div class="note-body">${base?.html ?? ''}</div>`, {
    url: 'https://garden.example/books.base/#view-two-words',
  });
  await begin(() => import('../../src/scripts/bases.ts'));
  await vi.waitFor(() => one('.base-views [aria-current]'));
  expect(textOf(one('.base-views [aria-current]'))).toBe('Two words');
  expect(one('#view-one').classList.contains('is-left-out')).toBe(true);
  click(one('.base-views a'));
  expect(document.querySelectorAll('section.is-left-out')).toHaveLength(0);
  expect(location.hash).toBe('');
});
