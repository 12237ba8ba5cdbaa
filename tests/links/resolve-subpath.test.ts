/** Which heading or block a subpath means (rules SUB-1 to SUB-9, BLK-1 to BLK-8). */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Garden } from '../../src/garden.ts';
import { gardenOf, htmlOf, noteIn, problemsOf } from '../vaults/garden-of.ts';

const target = `# Top

## Why: a/b

## The **bold** move

## See [[Other|that]]

## It's a_b – c-d 🚀

## Twice

## Parent

### Child

## Twice

## Uncle

### Child

Setext
------

## Closed ##

> ## Quoted

- ## Listed

<h2>Raw</h2>

#notaheading

A paragraph
of two lines ^para

- item ^item
  - inner ^inner
- other

> quote ^quote

> [!tip] Title ^title
> body

| a |
| - |
| 1 |
^table

\`\`\`js
code ^incode
\`\`\`

^code

line ^notlast
goes on

escaped \\^esc

my id ^my_id

first ^same

second ^same

white ^space${' '}

## With id ^heading-id

CASE ^CaSe
`;

/** `wikilink`: only there; a colon makes the address of a Markdown link external (rule ML-1). */
type Row = [rule: string, subpath: string, fragment: string | undefined, only?: 'wikilink'];
const rows: Row[] = [
  ['SUB-1 a heading', '#Parent', '#parent'],
  ['SUB-2 punctuation is compared as spaces', '#Why a b', '#why-ab'],
  ['SUB-2 as it is written', '#Why: a/b', '#why-ab', 'wikilink'],
  ['SUB-2 letter case never matters', '#why a B', '#why-ab'],
  ['SUB-3 of equal headings the first', '#Twice', '#twice'],
  ['SUB-4 a nested heading', '#Uncle#Child', '#child-1'],
  ['SUB-4 under the first parent', '#Parent#Child', '#child'],
  ['SUB-4 each part must be deeper', '#Parent#Twice', undefined],
  ['SUB-4 and later', '#Uncle#Parent', undefined],
  ['SUB-5 the raw Markdown of the heading', '#The bold move', '#the-bold-move'],
  ['SUB-5 a link in a heading, with both of its parts', '#See Other that', '#see-that'],
  ['SUB-5 not what the link shows', '#See that', undefined],
  ['SUB-2 apostrophe, underscore, hyphen, dash and emoji stay', "#It's a_b – c-d 🚀", '#its-a_b--c-d-'],
  ['SUB-6 a heading in a quote does not count', '#Quoted', undefined],
  ['SUB-6 nor one in a list', '#Listed', undefined],
  ['SUB-6 nor an HTML heading', '#Raw', undefined],
  ['SUB-9 setext headings count', '#Setext', '#setext'],
  ['SUB-9 closing number signs are not text', '#Closed', '#closed'],
  ['SUB-9 no space, no heading', '#notaheading', undefined],
  ['BLK-1 a paragraph', '#^para', '#^para'],
  ['BLK-2 ids without case', '#^PARA', '#^para'],
  ['BLK-2 nor in the note', '#^case', '#^case'],
  ['BLK-2 no underscore', '#^my_id', undefined],
  ['BLK-3 not at the end of a line', '#^notlast', undefined],
  ['BLK-3 not when escaped', '#^esc', undefined],
  ['BLK-3 not in code', '#^incode', undefined],
  ['BLK-3 white space after it', '#^space', undefined],
  ['BLK-4 below a table', '#^table', '#^table'],
  ['BLK-4 below code, after a blank line', '#^code', '#^code'],
  ['BLK-5 a list item', '#^item', '#^item'],
  ['BLK-5 a nested item', '#^inner', '#^inner'],
  ['BLK-5 a quote', '#^quote', '#^quote'],
  ['BLK-7 a callout, by its title line', '#^title', '#^title'],
  ['BLK-7 two blocks with one id', '#^same', '#^same'],
  ['BLK-1 a heading by a block id', '#^heading-id', '#^heading-id'],
  ['BLK-8 a block must be the only part', '#Parent#^para', undefined],
  ['SUB-7 a missing heading', '#Nope', undefined],
  ['SUB-7 a missing block', '#^nope', undefined],
];

describe('a link to a place', () => {
  let garden: Garden;
  beforeAll(async () => {
    const sources = rows.flatMap(([, subpath], at) => [
      [`w${at}.md`, `[[Target${subpath}|x]]`],
      [`m${at}.md`, `[x](<Target.md${subpath}>)`],
    ]);
    garden = await gardenOf({ 'Target.md': target, 'Other.md': '', ...Object.fromEntries(sources) });
  });

  test.each(
    rows.flatMap(([rule, subpath, fragment, only], at) =>
      (only === undefined ? ['w', 'm'] : ['w']).map((syntax) => ({
        rule,
        subpath,
        fragment,
        path: `${syntax}${at}.md`,
      })),
    ),
  )('$rule: $subpath in $path', ({ subpath, fragment, path }) => {
    expect(noteIn(garden, path).html).toBe(`<p><a class="internal" href="/target/${fragment ?? ''}">x</a></p>`);
    const id = subpath.startsWith('#^') ? 'block-missing' : 'heading-missing';
    expect(problemsOf(garden).filter((problem) => problem.startsWith(path))).toEqual(
      fragment === undefined ? [`${path}:1:1 ${id}`] : [],
    );
  });

  test('SUB-8, BLK-6 every fragment that a link uses is the id of one element in the page', () => {
    const { html } = noteIn(garden, 'Target.md');
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    const fragments = rows.flatMap(([, , fragment]) => fragment ?? []);
    for (const fragment of fragments)
      expect(
        ids.filter((id) => `#${id}` === fragment),
        fragment,
      ).toHaveLength(1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('BLK-7 of two blocks with one id the last has it', () => {
    expect(noteIn(garden, 'Target.md').html).toContain('<p id="^same">second</p>');
  });

  test('BLK-1 ids are not shown', () => {
    const text = noteIn(garden, 'Target.md').html.replaceAll(/<[^>]*>/gu, '');
    for (const id of ['para', 'item', 'inner', 'quote', 'title', 'table', 'same', 'heading-id'])
      expect(text).not.toContain(`^${id}`);
    for (const id of ['my_id', 'notlast', 'incode', 'esc']) expect(text).toContain(`^${id}`);
  });
});

test('an anchor as GitHub, GitLab or Publish makes it finds its heading', async () => {
  const headings = ['Using Babel', "What's new?", 'A & B', 'The `id` field', 'Twice', 'Twice', 'Über uns'];
  const anchors: readonly (readonly [string, string])[] = [
    ['using-babel', 'Using Babel'],
    ['Using+Babel', 'Using Babel'],
    ['whats-new', "What's new?"],
    ['a--b', 'A & B'],
    ['a-b', 'A & B'],
    ['the-id-field', 'The `id` field'],
    ['über-uns', 'Über uns'],
    ['%C3%BCber-uns', 'Über uns'],
  ];
  const garden = await gardenOf({
    'Setup.md': headings.map((heading) => `## ${heading}\n`).join('\n'),
    'Links.md': [
      ...anchors.map(([anchor]) => `[to](Setup.md#${anchor})`),
      '[to](Setup.md#twice-1)',
      '[[Setup#using-babel|to]]',
      '[to](Setup.md#no-such-anchor)',
    ].join('\n\n'),
  });
  const ids = [...noteIn(garden, 'Setup.md').html.matchAll(/<h2 id="([^"]+)"/gu)].map(([, id]) => id);
  const led = [...noteIn(garden, 'Links.md').html.matchAll(/href="[^"#]*(?:#([^"]*))?"[^>]*>to</gu)].map(([, id]) =>
    id === undefined ? undefined : decodeURIComponent(id),
  );
  const idOf = (heading: string) => ids[headings.indexOf(heading)];
  expect(led).toEqual([...anchors.map(([, heading]) => idOf(heading)), ids[5], ids[0], undefined]);
});

test('an anchor made of a heading that names a private note is not shown', async () => {
  const garden = await gardenOf({
    'Setup.md': '## See [[Canary plan]]\n\n## Also [[Canary plan|it]]',
    'Canary plan.md': '---\npublish: false\n---\n',
    'Links.md': '[[Setup#see-canary-plan]] [[Setup#also-canary-planit]] [[Setup#See+Canary+plan]]',
  });
  const { html, markdown } = noteIn(garden, 'Links.md');
  expect(html).toMatch(/href="\/setup\/#/u);
  expect(html + markdown).not.toMatch(/canary/iu);
});

test('a missing heading or block gets the likely name', async () => {
  const garden = await gardenOf({
    'A.md': '## Configuration\n\ntext ^limits',
    'B.md': '[[A#Configurations]]\n[[A#^limit]]',
  });
  expect(problemsOf(garden)).toEqual(['B.md:1:1 heading-missing', 'B.md:2:1 block-missing']);
  expect(garden.problems.map(({ note }) => note)).toEqual([
    expect.stringContaining('`Configuration`'),
    expect.stringContaining('`limits`'),
  ]);
});

test('BLK-4 an own-line id after a list marks the list, and one below a callout marks the callout', async () => {
  const html = await htmlOf('A.md', { 'A.md': '- a\n- b\n\n^list\n\n> [!note] T\n> b\n^call' });
  expect(html).toContain('<ul id="^list">');
  expect(html).toMatch(/<div class="callout is-note"[^>]* id="\^call"/u);
});
