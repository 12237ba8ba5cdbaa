/** What components show, worked out before they are rendered. */
import { describe, expect, test } from 'vitest';
import type { FactEntry, NoteEntry } from '../../src/collections.ts';
import { atAGlance } from '../../src/listing/at-a-glance.ts';
import { contentsOf } from '../../src/listing/contents.ts';
import { factMarks, stateWords } from '../../src/listing/fact-marks.ts';
import { headerLinks, waysInto } from '../../src/listing/features.ts';
import { foldLong } from '../../src/listing/fold-long.ts';
import { graphLegendOf, graphListOf } from '../../src/listing/graph-list.ts';
import { labelledNotes } from '../../src/listing/label.ts';
import { lettersOfLong } from '../../src/listing/letters.ts';
import { limitsOf } from '../../src/listing/limits.ts';
import { tagLinks } from '../../src/listing/listed-links.ts';
import { sideBySideOf } from '../../src/listing/side-by-side.ts';
import { wholeGraphOf } from '../../src/listing/whole-graph.ts';
import { stringsOf } from '../../src/strings/strings.ts';
import { gardenOf } from '../vaults/garden-of.ts';
import type { Files } from '../vaults/garden-of.ts';

const strings = stringsOf('en');

async function notesOf(files: Files): Promise<NoteEntry[]> {
  return (await gardenOf(files)).notes.map(({ entry }) => entry);
}

async function factsOf(text: string): Promise<readonly FactEntry[]> {
  const [note] = await notesOf({ 'A.md': text });
  return note?.facts ?? [];
}

describe('the graph as a list', () => {
  const dot = (title: string, degree: number, category?: string): Parameters<typeof graphListOf>[0][number] => ({
    title,
    href: `/${title}/`,
    degree,
    ...(category === undefined ? {} : { category: { slug: category, title: category.toUpperCase() } }),
  });
  const groupsOf = (...args: Parameters<typeof graphListOf>): string[] =>
    graphListOf(...args).groups.map(
      ({ category, notes }) => `${category?.title ?? '-'}: ${notes.map(({ title }) => title).join(' ')}`,
    );

  test('groups notes by category in the order given, the most linked first, the others last', () => {
    const notes = [dot('a', 1, 'tea'), dot('b', 3, 'tea'), dot('c', 3, 'tea'), dot('d', 9), dot('e', 9, 'rare')];
    const categories = [
      { slug: 'tea', title: 'Tea' },
      { slug: 'none', title: 'None' },
    ];
    expect(groupsOf(notes, categories, 'en')).toEqual(['Tea: b c a', '-: d e']);
    expect(groupsOf(notes, [], 'en')).toEqual(['-: d e b c a']);
    expect(groupsOf([], categories, 'en')).toEqual([]);
  });

  test('lists the two hundred most linked of more than five hundred', () => {
    const many = (count: number): ReturnType<typeof dot>[] =>
      Array.from({ length: count }, (_, at) => dot(`n${at}`, at));
    expect(graphListOf(many(500), [], 'en')).toMatchObject({ groups: [{ notes: { length: 500 } }] });
    expect(graphListOf(many(500), [], 'en').cutTo).toBeUndefined();
    const cut = graphListOf(many(501), [], 'en');
    expect(cut).toMatchObject({ cutTo: 200, groups: [{ notes: { length: 200 } }] });
    expect(cut.groups[0]?.notes[0]?.title).toBe('n500');
  });

  test('the legend has a place for notes without a category, where there are some and others', async () => {
    const tea = { slug: 'tea', title: 'Tea', count: 2 };
    expect(graphLegendOf([tea], 2)).toEqual([tea]);
    expect(graphLegendOf([tea], 3)).toEqual([tea, undefined]);
    expect(graphLegendOf([], 3)).toEqual([]);
    const { notes } = wholeGraphOf(await notesOf({ 'A.md': '[[B]]', 'B.md': '---\ncategory: tea\n---\n' }));
    expect(groupsOf(notes, [tea], 'en')).toEqual(['Tea: B', '-: A']);
  });
});

describe('side by side', () => {
  const files = {
    'A.md': '- **Height**:: 3 m\n- **Age**:: 4 years\n- **Time**:: 5 minutes\n',
    'B.md': '- **Height**:: 4 m\n- **Time**:: 6 minutes\n',
    'C.md': 'nothing\n',
  };

  test('has a column for what most notes state, a row for each note that states some of it', async () => {
    const table = sideBySideOf(await notesOf(files));
    expect(table?.columns).toEqual(['Height', 'Time']);
    expect(table?.rows.map(({ title, cells }) => [title, ...cells.map((cell) => cell?.text)])).toEqual([
      ['A', '3 m', '5 minutes'],
      ['B', '4 m', '6 minutes'],
    ]);
    expect(table?.rows[0]?.cells[0]?.href).toBe('/a/#fact.height');
  });

  test('is none of one note, or of notes that share one fact', async () => {
    expect(sideBySideOf(await notesOf({ 'A.md': files['A.md'] }))).toBeUndefined();
    expect(sideBySideOf(await notesOf({ 'A.md': '- **Time**:: 5 s', 'B.md': '- **Time**:: 6 s' }))).toBeUndefined();
  });
});

describe('limits', () => {
  const service = (text: string, more = ''): string => `---\ntype: service\ncategory: tea\n${more}---\n${text}`;

  test('are the figures of services, by title, each with an anchor of its own; filters offer what has rows', async () => {
    const limits = limitsOf(
      await notesOf({
        'Z.md': service('- **Time**:: 5 s\n- **Word**:: none\n'),
        'a.md': service('- **Size**:: 5 MB\n', 'aliases: [ay]\n'),
        'Bare.md': service('nothing'),
        'Not.md': '- **Time**:: 5 s\n',
      }),
      'en',
      [['size', ['volume', 'how big']]],
    );
    expect(limits.rows.map(({ id, words }) => [id, words])).toEqual([
      ['a:fact.size', 'volume how big'],
      ['z:fact.time', undefined],
    ]);
    expect(limits.services).toEqual([
      { title: 'a', names: ['ay'] },
      { title: 'Z', names: [] },
    ]);
    expect(limits.categories.map(({ title, notes }) => [title, notes.length])).toEqual([['Tea', 2]]);
  });

  test('say what can be done about each, on which day it was read, and whether a source says it', async () => {
    const source = '([Docs](https://docs.example/a))';
    const { rows } = limitsOf(
      await notesOf({
        'A.md': service(
          [
            `- **One**:: 5 s ${source}\n    - adjustable:: yes\n    - seen:: 2026-01-30`,
            `- **Two**:: 6 s ${source}\n    - unverified:: hearsay`,
            `- **Three**:: 7 s by default, 9 s at most ${source}`,
            '- **Four**:: 8 s',
          ].join('\n'),
          'checked: 2026-01-01\n',
        ),
      }),
      'en',
    );
    expect(rows.map(({ state, read, isVerified }) => [state, read, isVerified])).toEqual([
      ['raisable', '2026-01-30', true],
      [undefined, '2026-01-01', false],
      ['default', '2026-01-01', true],
      [undefined, '2026-01-01', false],
    ]);
  });

  test('leave out what was over when it was read, and what is said again', async () => {
    const { rows } = limitsOf(
      await notesOf({
        'A.md': service(
          [
            '- **Old**:: 5 s\n    - ends:: 2026-01-01',
            '- **Ends**:: 6 s\n    - ends:: 2027-01-01',
            '- **Price, fast**:: $1.00 for each of the million starts',
            '## Kinds',
            '### Slow',
            '- **Size**:: 5 MB',
            '### Fast',
            '- **Size**:: 5 MB',
            '- **Price**:: $1.00 for each of the million starts',
          ].join('\n'),
          'checked: 2026-11-01\n',
        ),
        'B.md': service('## Kinds\n### Fast\n- **Size**:: 5 MB\n- **Rest**:: 1 MB\n', 'checked: 2026-11-01\n'),
      }),
      'en',
    );
    expect(rows.map(({ note, fact }) => [note.title, fact.scope?.text, fact.label])).toEqual([
      ['A', undefined, 'Ends'],
      ['A', undefined, 'Price, fast'],
      ['A', 'Slow', 'Size'],
      ['A', 'Fast', 'Size'],
      ['B', 'Fast', 'Rest'],
    ]);
  });
});

describe('at a glance', () => {
  test('the figure at the start of a value is apart from its words', async () => {
    const glance = atAGlance(await factsOf('- **Time**:: 15 minutes at most\n- **Word**:: none\n'));
    expect(glance?.facts.map(({ figure, rest }) => [figure, rest])).toEqual([
      ['15 minutes', ' at most'],
      [undefined, 'none'],
    ]);
    expect(glance?.count).toBe(2);
  });

  test('one day of checking is told once, several are told beside each fact', async () => {
    const [first, second] = await factsOf('- **Time**:: 15 s\n- **Size**:: 3 MB\n');
    if (first === undefined || second === undefined) throw new Error('The note has two facts.');
    const dated = (...days: [string | undefined, string | undefined]): ReturnType<typeof atAGlance> =>
      atAGlance([
        { ...first, checked: days[0] },
        { ...second, checked: days[1] },
      ]);
    expect(dated('2026-01-01', '2026-01-01')?.checked).toBe('2026-01-01');
    expect(dated('2026-01-01', '2026-01-01')?.facts.map(({ ownDay }) => ownDay)).toEqual([undefined, undefined]);
    expect(dated('2026-01-01', undefined)?.checked).toBe('2026-01-01');
    expect(dated('2026-01-01', '2026-01-02')?.checked).toBeUndefined();
    expect(dated('2026-01-01', '2026-01-02')?.facts.map(({ ownDay }) => ownDay)).toEqual(['2026-01-01', '2026-01-02']);
    expect(dated(undefined, undefined)?.checked).toBeUndefined();
  });

  test('is none without facts of the page itself', async () => {
    expect(atAGlance([])).toBeUndefined();
    expect(atAGlance(await factsOf('## Kinds\n\n### FIFO queues\n- **Time**:: 3 s\n'))).toBeUndefined();
  });
});

test('marks of a fact say what they mean; that nobody could verify it is told with the reason only', () => {
  expect(
    factMarks({ marks: ['stale', 'unverified', 'disputed'], checked: '2025-01-01', details: {} }, strings.facts),
  ).toEqual([
    { words: 'stale', title: 'What was read is too old, or was read too long ago: 2025-01-01' },
    { words: 'disputed', title: 'Another sentence of this garden says otherwise' },
  ]);
  expect(factMarks({ marks: ['unverified'], details: { unverified: 'no page says so' } }, strings.facts)).toEqual([
    { words: 'unverified', title: 'Unverified: no page says so' },
  ]);
  expect(factMarks({ marks: ['stale'], details: {} }, strings.facts)[0]?.title).toMatch(/too long ago$/u);
});

test('whether a limit can be raised is told in words', () => {
  expect(
    (['yes', 'no', 'through support'] as const).map(
      (adjustable) => stateWords({ details: { adjustable } }, strings.facts)?.words,
    ),
  ).toEqual(['can be raised', 'fixed', 'can be raised through support']);
  expect(stateWords({ details: {} }, strings.facts)).toBeUndefined();
  const quantity = { amount: 3, default: 2, unit: 's', text: '2 s by default, 3 s at most' } as const;
  expect(stateWords({ details: {}, quantity }, strings.facts)?.kind).toBe('default');
});

test('the explorer leads to what the garden has and the header does not lead to', () => {
  const has = {
    categories: true,
    tags: true,
    compare: false,
    limits: false,
    changes: false,
    dates: false,
    graph: false,
    recent: false,
  };
  const header = headerLinks(
    [
      { label: 'Notes', to: '/notes/' },
      { label: 'Elsewhere', to: 'https://garden.example/' },
    ],
    '/base/',
  );
  expect(header).toEqual([{ label: 'Notes', href: '/base/notes/' }]);
  expect(waysInto(has, header, '/base/', strings.lists)).toEqual([
    { label: 'Categories', href: '/base/categories/' },
    { label: 'Tags', href: '/base/tags/' },
  ]);
  expect(waysInto({ ...has, recent: true }, [], '/', strings.lists).map(({ label }) => label)).toEqual([
    'All notes',
    'Categories',
    'Tags',
    'Recently tended',
  ]);
});

test('contents leave the page’s title out and are indented by three levels at most', () => {
  const heading = (depth: number, text: string): NoteEntry['headings'][number] => ({ depth, text, anchor: text });
  const headings = [heading(1, 'title'), heading(2, 'a'), heading(3, 'b'), heading(6, 'c')];
  expect(contentsOf({ headings, titleAnchor: 'title' }).map(({ text, indent }) => `${text}${indent}`)).toEqual([
    'a0',
    'b1',
    'c3',
  ]);
  expect(contentsOf({ headings: [] })).toEqual([]);
});

test.each([
  [3, 3],
  [14, 14],
  [15, 12],
  [100, 12],
])('of %d backlinks %d are shown at once', (count, shown) => {
  const items = Array.from({ length: count }, (_, at) => at);
  const list = foldLong(items);
  expect(list.shown).toHaveLength(shown);
  expect([...list.shown, ...list.folded]).toEqual(items);
});

describe('a list of pages', () => {
  const links = (count: number, first = 'ab'): { title: string; href: string }[] =>
    Array.from({ length: count }, (_, at) => ({ title: `${first.charAt(at % first.length)}${at}`, href: '/' }));

  test('has letters when it is long, with ids by its title', () => {
    expect(lettersOfLong(links(200), undefined)).toEqual([]);
    expect(lettersOfLong(links(201), undefined).map(({ id }) => id)).toEqual(['list-a', 'list-b']);
    expect(lettersOfLong(links(201), 'All Notes, here').map(({ id }) => id)).toEqual([
      'all-notes-here-a',
      'all-notes-here-b',
    ]);
  });

  test('has none where all begins alike', () => expect(lettersOfLong(links(201, 'a'), undefined)).toEqual([]));

  test('tags are listed by name with the number of their notes', async () => {
    const { tags } = await gardenOf({ 'A.md': '#tea #Cake', 'B.md': '#tea' });
    expect(tagLinks(tags, 'en').map(({ title, count }) => [title, count])).toEqual([
      ['Cake', 1],
      ['tea', 2],
    ]);
  });
});

test('the dots of a neighbourhood have a label and their category’s colour', () => {
  const notes = [
    { title: 'Tea', href: '/tea/', category: 'drinks', x: 1, y: 2 },
    { title: 'A long name of many words', href: '/long/', x: 3, y: 4 },
  ];
  const [tea, long] = labelledNotes({ notes });
  expect(tea).toEqual({ title: 'Tea', href: '/tea/', x: 1, y: 2, lines: ['Tea'], dot: 'category-drinks' });
  expect(long?.lines).toHaveLength(2);
  expect(long?.dot).toBeUndefined();
});
