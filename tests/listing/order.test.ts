/**
 * The order of lists, and what follows from it: folders and their notes, what comes before and after a note, the tree.
 */
import { nameOrder } from '../../src/listing/title-order.ts';
import { describe, expect, test } from 'vitest';
import { lettersOf } from '../../src/listing/letters.ts';
import { monthsOf } from '../../src/listing/tended-days.ts';
import type { Garden } from '../../src/garden.ts';
import { gardenTree } from '../../src/listing/garden-tree.ts';
import type { TreeBranch } from '../../src/listing/garden-tree.ts';
import { gardenOf, noteIn } from '../vaults/garden-of.ts';
import type { Files } from '../vaults/garden-of.ts';

const inCategory = (category: string): string => `---\ncategory: ${category}\n---\n`;
const isPrivate = '---\npublish: false\n---\n';

describe('titles', () => {
  const cases: [name: string, language: string, titles: string[]][] = [
    ['numbers by their value', 'en', ['Part 2', 'Part 10']],
    ['small and capital letters together', 'en', ['alpha', 'Beta', 'gamma']],
    ['marks beside their letters', 'en', ['eclair', 'école', 'edge']],
    ['as the language has it', 'sv', ['zon', 'ånga', 'äng']],
    ['as another has it', 'de', ['äng', 'ånga', 'zon']],
  ];
  test.each(cases)('%s', async (_name, language, titles) => {
    const files = Object.fromEntries(titles.toReversed().flatMap((title) => [[`Folder/${title}.md`, '#t']]));
    const { folders, tags } = await gardenOf(files, { language });
    expect(folders.map(({ notes }) => notes.map(({ title }) => title))).toEqual([titles]);
    expect(tags.map(({ notes }) => notes.map(({ title }) => title))).toEqual([titles]);
  });
});

describe('before and after a note', () => {
  const cases: [name: string, files: Files, path: string, found: string | undefined][] = [
    ['in its folder', { 'F/a.md': '', 'F/b.md': '', 'F/c.md': '', 'F/Deep/b1.md': '' }, 'F/b.md', 'F: a < > c'],
    [
      'in its category, over folders',
      {
        'F/a.md': inCategory('Big data'),
        'F/b.md': inCategory('big data'),
        'G/c.md': inCategory('big data'),
        'F/b2.md': '',
      },
      'F/b.md',
      'Big data: a < > c',
    ],
    ['the first has none before', { 'F/a.md': '', 'F/b.md': '' }, 'F/a.md', 'F: < > b'],
    ['the last has none after', { 'F/a.md': '', 'F/b.md': '' }, 'F/b.md', 'F: a < >'],
    [
      'one alone in its category is in its folder’s row',
      { 'F/a.md': '', 'F/b.md': inCategory('x') },
      'F/b.md',
      'F: a < >',
    ],
    ['one alone has neither', { 'F/a.md': '', 'G/b.md': '' }, 'F/a.md', undefined],
    ['private notes are passed over', { 'F/a.md': '', 'F/b.md': isPrivate, 'F/c.md': '' }, 'F/a.md', 'F: < > c'],
    [
      'private notes of the category, too',
      { 'F/a.md': inCategory('x'), 'F/b.md': `---\ncategory: x\ndraft: true\n---\n`, 'G/c.md': inCategory('x') },
      'F/a.md',
      'X: < > c',
    ],
    ['in no folder, the home page left out', { 'A.md': '', 'Home.md': '', 'Z.md': '' }, 'A.md', 'All notes: < > Z'],
    ['the home page has neither', { 'A.md': '', 'Home.md': '', 'Z.md': '' }, 'Home.md', undefined],
    [
      'a note that speaks for a folder is in no row',
      { 'F.md': '', 'A.md': '', 'Z.md': '', 'F/a.md': '' },
      'A.md',
      'All notes: < > Z',
    ],
    ['and has neither itself', { 'F/index.md': '', 'F/a.md': '', 'F/b.md': '' }, 'F/index.md', undefined],
  ];
  test.each(cases)('%s', async (_name, files, path, found) => {
    const { siblings } = noteIn(await gardenOf(files), path).entry;
    const shown =
      siblings && `${siblings.row.title}: ${siblings.previous?.title ?? ''} < > ${siblings.next?.title ?? ''}`;
    expect(shown?.replace(':  <', ': <').trimEnd()).toBe(found);
  });

  test('leads to the pages of the row and of the notes, below the base', async () => {
    const garden = await gardenOf(
      { 'F/a.md': inCategory('Big data'), 'F/é b.md': inCategory('Big data') },
      { url: new URL('https://garden.example/sub/') },
    );
    expect(noteIn(garden, 'F/a.md').entry.siblings).toEqual({
      row: { title: 'Big data', href: '/sub/categories/big-data/' },
      next: { title: 'é b', href: '/sub/f/%C3%A9-b/' },
    });
  });
});

describe('folders', () => {
  test('a note at a folder’s address speaks for it: it is neither listed nor counted, and lends its words', async () => {
    const { folders } = await gardenOf({
      'F/index.md': 'All about it.',
      'F/a.md': '',
      'F/G/b.md': '',
      'F/G.md': 'On G.',
      'Up/F2/c.md': '',
    });
    const shown = folders.map(({ slug, count, description, notes, folders: below }) => [
      slug,
      count,
      description,
      notes.map(({ title }) => title),
      below.map((one) => `${one.title} ${one.count}: ${one.description}`),
    ]);
    expect(shown).toEqual([
      ['f', 2, 'All about it.', ['a'], ['G 1: On G.']],
      ['f/g', 1, 'On G.', ['b'], []],
      ['up', 1, undefined, [], ['F2 1: c']],
      ['up/f2', 1, undefined, ['c'], []],
    ]);
  });

  test('a note that speaks for its folder stands below the folders above, not below itself', async () => {
    const garden = await gardenOf({ 'Up/F/index.md': '', 'Up/F/a.md': '' });
    expect(noteIn(garden, 'Up/F/index.md').entry.breadcrumbs.map(({ title }) => title)).toEqual(['Up']);
    expect(noteIn(garden, 'Up/F/a.md').entry.breadcrumbs.map(({ title }) => title)).toEqual(['Up', 'F']);
  });
});

test('tags name those that two of their notes bear besides, most often first; not those above or below', async () => {
  const { tags } = await gardenOf({
    '1.md': '#a #b #c',
    '2.md': '#a #B #c',
    '3.md': '#a/x #a #b',
    '4.md': '#c #d #a',
    'P.md': `${isPrivate}#a #d`,
  });
  expect(tags.find(({ slug }) => slug === 'a')?.related).toEqual([
    { title: 'b', href: '/tags/b/', count: 3 },
    { title: 'c', href: '/tags/c/', count: 3 },
  ]);
});

describe('the tree', () => {
  const treeOf = ({ notes, folders }: Garden, base = '/'): TreeBranch =>
    gardenTree(
      notes.map(({ entry }) => entry),
      folders,
      { base, order: 'en' },
    );

  test('holds folders in folders, notes with their categories, and nothing private', async () => {
    const files = {
      'Home.md': '',
      'Loose 10.md': '',
      'Loose 9.md': '',
      'F/index.md': '',
      'F/S.md': `---\npermalink: s-q-s\ncategory: Big data\naliases: [Old]\n---\n`,
      'F/G/b.md': '',
      'Closed/p.md': isPrivate,
      'F/p.md': isPrivate,
    };
    expect(treeOf(await gardenOf(files, { url: new URL('https://garden.example/sub/') }), '/sub/')).toEqual({
      folders: [
        {
          title: 'F',
          address: 'f',
          count: 2,
          folders: [{ title: 'G', address: 'f/g', count: 1, folders: [], notes: [['b', 'f/g/b']] }],
          notes: [['S', 's-q-s', 'big-data']],
        },
      ],
      notes: [
        ['Home', ''],
        ['Loose 9', 'loose-9'],
        ['Loose 10', 'loose-10'],
      ],
    });
  });

  test('of an empty garden is empty', async () => {
    expect(treeOf(await gardenOf({}))).toEqual({ folders: [], notes: [] });
  });
});

describe('letters', () => {
  const links = (titles: string[]): { title: string; href: string }[] => titles.map((title) => ({ title, href: '/' }));

  test('group what begins alike, marks aside; digits and signs have a group each', () => {
    const groups = lettersOf(links(['(Un)known', '.env', '3 ways', '10 ways', 'edge', 'École', 'Zed', 'Ωmega']));
    expect(
      groups.map(({ letter, id, links: own }) => `${letter} ${id}: ${own.map(({ title }) => title).join()}`),
    ).toEqual(['# signs: (Un)known,.env', '0–9 digits: 3 ways,10 ways', 'E e: edge,École', 'Z z: Zed', 'Ω ω: Ωmega']);
  });

  test('are none where a script has no letters', () => {
    expect(lettersOf(links(Array.from({ length: 100 }, (_, at) => String.fromCodePoint(0x4e00 + at))))).toEqual([]);
  });
});

test('what was tended lately is by month and day of the world’s clock, latest first, undated notes left out', () => {
  const notes = [
    { title: 'b', updated: '2026-02-03' },
    { title: 'a', updated: '2026-02-03T10:00:00Z' },
    { title: 'c', updated: '2026-01-31T23:30:00-02:00' },
    { title: 'old', updated: '2025-12-31' },
    { title: 'never' },
    { title: 'some day', updated: 'some day' },
  ];
  const shown = monthsOf(notes, 4, 'en').map(({ title, days }) => [
    title,
    ...days.map((day) => `${day.date}: ${day.notes.map((note) => note.title).join()}`),
  ]);
  expect(shown).toEqual([
    ['February 2026', '2026-02-03: a,b', '2026-02-01: c'],
    ['December 2025', '2025-12-31: old'],
  ]);
});

test('words that the owner names do not decide the order of lists, and a title that is nothing else stays', () => {
  const sorted = (sortWithout: readonly string[]): string[] =>
    ['The Pot', 'Acme Zest', 'Kettle', 'acme Cup', 'Acme', 'Acmet'].toSorted(
      nameOrder({ language: 'en', sortWithout }),
    );
  expect(sorted([])).toEqual(['Acme', 'acme Cup', 'Acme Zest', 'Acmet', 'Kettle', 'The Pot']);
  expect(sorted(['Acme', 'The'])).toEqual(['Acme', 'Acmet', 'acme Cup', 'Kettle', 'The Pot', 'Acme Zest']);
});

describe('a folder and a category of the same notes', () => {
  const sameAs = async (files: Files): Promise<(string | undefined)[]> =>
    (await gardenOf(files)).folders.map((folder) => folder.sameAs);
  const both = { 'Pots/A.md': inCategory('kitchen'), 'Pots/B.md': inCategory('Kitchen') };

  test('are one page', async () => expect(await sameAs(both)).toEqual(['/categories/kitchen/']));

  test.each<[string, Files]>([
    ['a note of the folder has no category', { 'Pots/C.md': 'C' }],
    ['a note of the folder has another', { 'Pots/C.md': inCategory('garden') }],
    ['a note of the category lies elsewhere', { 'C.md': inCategory('kitchen') }],
    ['the folder has folders', { 'Pots/Deep/C.md': inCategory('kitchen') }],
    ['a note speaks for the folder', { 'Pots/Pots.md': 'All pots.' }],
  ])('are two where %s', async (_, more) =>
    expect((await sameAs({ ...both, ...more })).filter((each) => each !== undefined)).toEqual([]),
  );

  test('are one though a private note lies beside', async () =>
    expect(await sameAs({ ...both, 'Pots/C.md': isPrivate })).toEqual(['/categories/kitchen/']));
});
