/** Links as the web and other tools write them: folders, addresses, built files, paths of other vaults. */
import { describe, expect, test } from 'vitest';
import { gardenOf, noteIn, problemsOf } from '../vaults/garden-of.ts';
import type { Files } from '../vaults/garden-of.ts';

const files: Files = {
  'Home.md': '',
  'Docs/README.md': '# The docs',
  'Docs/Setup guide.md': '## Using Babel',
  'Docs/Deep/_index.md': '',
  'Docs/Deep/Page.md': '',
  'Recipes/Recipes.md': '',
  'Recipes/Onion soup.md': '---\npermalink: Soups/onion\naliases: [old/soup]\n---\n',
  'Plain/Note.md': '',
  'Cheat sheets/Git.md': '## Reset',
  'Pictures/a b.png': 'png',
};

async function hrefOf(link: string, source = 'Docs/Links.md', more: Files = {}): Promise<string | undefined> {
  const garden = await gardenOf({ ...files, ...more, [source]: link });
  const html = noteIn(garden, source).html;
  return /<a class="(?:internal|attachment)" href="([^"]*)"/u.exec(html)?.[1];
}

describe('a link leads', () => {
  test.each([
    ['to a folder whose page is its README', '[x](../Docs/)', '/docs/'],
    ['to a folder without a slash', '[x](/Docs)', '/docs/'],
    ['to a folder beside the note', '[x](Deep)', '/docs/deep/'],
    ['to a folder by a dot', '[x](./Deep/)', '/docs/deep/'],
    ['to its own folder', '[x](.)', '/docs/'],
    ['to the folder above', '[x](../Recipes)', '/recipes/'],
    ['to a folder without a note', '[x](../Plain/)', '/plain/'],
    ['to a folder in double brackets with a slash', '[[Plain/]]', '/plain/'],
    ['to a README', '[x](README.md)', '/docs/'],
    ['to an index that is not there', '[x](index.md)', '/docs/'],
    ['to an _index', '[[Docs/Deep/_index]]', '/docs/deep/'],
    ['to the note that has the folder’s name', '[[Recipes/Recipes]]', '/recipes/'],
    ['to a folder’s own note that is not there', '[[Plain/Plain]]', '/plain/'],
    ['to a built page', '[x](Setup%20guide.html)', '/docs/setup-guide/'],
    ['to a built index', '[x](Deep/index.html)', '/docs/deep/'],
    ['to a file with a query', '[x](Setup%20guide.md?plain=1#using-babel)', '/docs/setup-guide/#using-babel'],
    ['to a picture with a query', '[x](<../Pictures/a b.png?raw=true>)', '/pictures/a-b.png'],
    ['to a permalink', '[x](/Soups/onion/)', '/soups/onion/'],
    ['to a permalink without a slash before it', '[[Soups/onion]]', '/soups/onion/'],
    ['to an address made of a name', '[x](setup-guide)', '/docs/setup-guide/'],
    ['to an address from the root', '[x](/recipes/onion-soup)', '/soups/onion/'],
    ['to an old address', '[x](/old/soup/)', '/soups/onion/'],
    ['to the last parts of a long path', '[[Development/Cheat sheets/Git#Reset|#Reset]]', '/cheat-sheets/git/#reset'],
  ])('%s: %s', async (_what, link, href) => {
    expect((await hrefOf(link))?.replace('Soups', 'soups')).toBe(href);
  });

  test.each([
    ['by a folder’s name in double brackets (RES-14)', '[[Plain]]'],
    ['by one last part', '[[Development/Git]]'],
    ['to a folder that is not there', '[x](Nowhere/)'],
    ['to the site’s own pages', '[x](tags/nothing)'],
  ])('nowhere %s', async (_what, link) => {
    expect(await hrefOf(link)).toBeUndefined();
  });

  test('to a file of that name before a folder', async () => {
    expect(await hrefOf('[x](Plain)', 'Links.md', { 'Plain.md': '---\npermalink: own\n---\n' })).toBe('/own/');
  });
});

test('a path of another vault is told', async () => {
  const garden = await gardenOf({ ...files, 'Links.md': '[[Development/Cheat sheets/Git]]' });
  expect(problemsOf(garden)).toEqual(['Links.md:1:1 link-by-last-parts']);
});

describe('a folder’s page is', () => {
  test.each([
    ['its index', ['index.md', '_index.md', 'README.md', 'Bed.md'], 'Bed/index.md'],
    ['its _index', ['_index.md', 'readme.md', 'Bed.md'], 'Bed/_index.md'],
    ['its README', ['Readme.md', 'Bed.md'], 'Bed/Readme.md'],
    ['the note of its name', ['bed.md', 'Other.md'], 'Bed/bed.md'],
  ])('%s', async (_what, names, path) => {
    const garden = await gardenOf({ 'Home.md': '', ...Object.fromEntries(names.map((name) => [`Bed/${name}`, name])) });
    expect(garden.notes.filter(({ entry }) => entry.href === '/bed/').map(({ entry }) => entry.path)).toEqual([path]);
    expect(problemsOf(garden)).toEqual([]);
  });

  test('not one that is private', async () => {
    const garden = await gardenOf({ 'Bed/index.md': '---\npublish: false\n---\n', 'Bed/Bed.md': '' });
    expect(garden.notes.map(({ entry }) => entry.href)).toEqual(['/bed/']);
  });

  test('still found at the address of its own name', async () => {
    const garden = await gardenOf({ 'Home.md': '', 'Bed/Bed.md': '', 'Box/README.md': '' });
    expect(garden.redirects).toMatchObject([
      { slug: 'bed/bed', href: '/bed/' },
      { slug: 'box/readme', href: '/box/' },
    ]);
  });
});

test('nothing private is told by a link that was meant for it', async () => {
  const garden = await gardenOf({
    'Home.md': '',
    'Open/A.md': '',
    'Canary folder/Canary note.md': '---\npublish: false\npermalink: canary-place/canary-page\n---\n',
    'Links.md': [
      '[[Canary folder/]]',
      '[[canary-place/canary-page]]',
      '[[Old/Canary folder/Canary note]]',
      '[[canary-page]]',
      '![[Canary folder/Canary note.html]]',
      '[[Canary note?plain=1]]',
      '[x](Canary%20folder/)',
    ].join('\n\n'),
  });
  const { html, markdown, entry } = noteIn(garden, 'Links.md');
  expect(html + markdown + JSON.stringify(entry)).not.toMatch(/canary/iu);
});
