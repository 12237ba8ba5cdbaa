/** What notes are called by: property, first heading, file's name; and that links by title lead there. */
import { describe, expect, test } from 'vitest';
import { gardenOf, noteIn, problemsOf } from '../vaults/garden-of.ts';
import type { Files } from '../vaults/garden-of.ts';

const usual = { titles: ['property', 'heading', 'name'] } as const;

async function titleOf(path: string, text: string, titles: typeof usual | object = usual): Promise<string> {
  return noteIn(await gardenOf({ [path]: text }, titles), path).entry.title;
}

describe('a note is called', () => {
  test.each([
    ['by its property', 'A.md', '---\ntitle: The  "A"\n---\n# Other', 'The "A"'],
    ['by a number', 'A.md', '---\ntitle: 1984\n---\n', '1984'],
    ['by its first heading', '202012301200.md', '# On gardens\n\ntext\n\n## More', 'On gardens'],
    [
      'by a heading below tags and a picture',
      'A.md',
      '#tag #other\n\n![](https://e.org/a.png)\n\n# On gardens',
      'On gardens',
    ],
    ['by a heading with a comment', 'A.md', '# On gardens %%draft%%', 'On gardens'],
    ['by its name, where the heading is not the first thing', 'A.md', 'text\n\n# On gardens', 'A'],
    ['by its name, where the first heading is a lower one', 'A.md', '## On gardens\n\n# B', 'A'],
    ['by its name, where headings of the first level divide it', 'Plan.md', '# Goals\n\n# Steps', 'Plan'],
    ['by its heading, where the name says nothing', '2020-01-01.md', '# Goals\n\n# Steps', 'Goals'],
    [
      'by its heading, where the name says the same',
      'gettingStarted.md',
      '# Getting started\n\n# Steps',
      'Getting started',
    ],
    ['by its name, where the heading shows another note’s', 'A.md', '# See [[B]]', 'A'],
    ['by its name, where the property is empty', 'A.md', '---\ntitle: ""\n---\n', 'A'],
    ['by its name, where the property cannot be seen', 'A.md', '---\ntitle: "\u200B"\n---\n', 'A'],
    ['by its name, where the title is longer than one', 'A.md', `# ${'long '.repeat(60)}`, 'A'],
  ])('%s', async (_what, path, text, title) => {
    expect(await titleOf(path, text)).toBe(title);
  });

  test('as its owner orders', async () => {
    const text = '---\ntitle: Property\n---\n# Heading';
    expect(await titleOf('Name.md', text, { titles: ['heading', 'property'] })).toBe('Heading');
    expect(await titleOf('Name.md', text, { titles: ['name', 'property'] })).toBe('Name');
    expect(await titleOf('Name.md', text, { titles: [] })).toBe('Name');
  });

  test('by no link, which is told', async () => {
    const garden = await gardenOf(
      { 'A.md': '---\ntitle: "[[Canary]]"\n---\n', 'Canary.md': '---\npublish: false\n---\n' },
      usual,
    );
    expect(noteIn(garden, 'A.md').entry.title).toBe('A');
    expect(problemsOf(garden)).toContain('A.md:2:1 property-invalid');
    expect(JSON.stringify(garden.notes)).not.toMatch(/canary/iu);
  });
});

test('a heading that is the title stands once on the page, another one stays', async () => {
  const files: Files = {
    'A.md': '#tag\n\n# On gardens\n\nText',
    'B.md': '---\ntitle: Short\n---\n# A longer heading\n\nText',
    'C.md': '---\ntitle: Same\n---\n# same\n\nText',
  };
  const garden = await gardenOf(files, usual);
  const [a, b, c] = ['A.md', 'B.md', 'C.md'].map((path) => noteIn(garden, path));
  expect(a?.html).not.toContain('On gardens');
  expect(a?.entry.titleAnchor).toBe('on-gardens');
  expect(b?.html).toContain('A longer heading</h1>');
  expect(c?.html).not.toContain('same');
});

describe('a link by title', () => {
  const files: Files = {
    '20201230.md': '# On gardens',
    'Beds.md': '---\ntitle: Raised beds\naliases: [Boxes]\n---\n',
    'Links.md': '[[On Gardens]] [[raised beds|b]] [[Boxes]] [to](20201230.md) [[Nothing]]',
  };
  test('leads to the note where no file or alias has that name', async () => {
    const garden = await gardenOf(files, usual);
    expect(noteIn(garden, 'Links.md').entry.links).toEqual(['/20201230/', '/beds/']);
    expect(noteIn(garden, '20201230.md').entry.backlinks.map(({ title }) => title)).toEqual(['Links']);
    expect(problemsOf(garden).filter((each) => each.includes('unresolved'))).toEqual(['Links.md:1:62 link-unresolved']);
  });
  test('leads to a file or an alias of that name before', async () => {
    const more = { ...files, 'On gardens.md': '', 'Other.md': '---\naliases: [Raised beds]\n---\n' };
    const garden = await gardenOf(more, usual);
    expect(noteIn(garden, 'Links.md').entry.links).toEqual(['/on-gardens/', '/other/', '/beds/', '/20201230/']);
  });
  test('says nothing of a private note’s title', async () => {
    const garden = await gardenOf(
      {
        'a1.md': '---\ntitle: Canary wedding\npublish: false\n---\n',
        'a2.md': '---\ndraft: true\n---\n# Canary divorce\n',
        'Links.md': '[[Canary wedding]], [[Canary divorce]], [[canary  weding]], ![[Canary divorce]]',
      },
      usual,
    );
    const { html, markdown, entry } = noteIn(garden, 'Links.md');
    expect(html + markdown + JSON.stringify(entry)).not.toMatch(/canary/iu);
    expect(problemsOf(garden).filter((each) => each.endsWith('link-to-private'))).toHaveLength(3);
  });
});
