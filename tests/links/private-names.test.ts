/** Names of private notes in what a public note says: each is replaced, wherever it can be written. */
import { describe, expect, test } from 'vitest';
import { comparable, gardenOf, htmlOf, noteIn } from '../vaults/garden-of.ts';

const files = {
  'Secret.md': '---\npublish: false\naliases: [Hidden]\n---\n## Plan\n\ntext ^block\n',
  'Folder/Deep secret.md': '---\npublish: false\n---\n',
  'Templates/Form.md': '',
  'Open.md': '## About [[Secret]]\n\n## About [[Secret|that]]\n\n## See [[#About Secret]]\n\n## Plain\n',
};

const rows: [what: string, markdown: string, text: string][] = [
  ['a heading that holds a link to it', '[[Open#About Secret]]', 'Open &gt; About unpublished note'],
  ['a heading that holds a link with text', '[[Open#About Secret that]]', 'Open &gt; About that'],
  ['a heading that links to such a heading', '[[Open#See About Secret]]', 'Open &gt; See'],
  ['a plain heading stays as it is typed', '[[Open#plain]]', 'Open &gt; plain'],
  ['a heading that is not there', '[[Open#Secret]]', 'Open &gt; unpublished note'],
  ['a path through its folder', '[[Folder/../Open]]', 'Open'],
  ['a name in its folder that is not there', '[[Folder/Nothing]]', 'unpublished note'],
  ['a name in an ignored folder that is not there', '[[Templates/Nothing]]', 'unpublished note'],
  ['a name in a folder that is never read', '[[.trash/Old plans]]', 'unpublished note'],
  ['a name that nobody has stays as it is typed', '[[Nothing]]', 'Nothing'],
];

describe('the default text of a link', () => {
  test.each(rows)('%s: %s', async (_what, markdown, text) => {
    expect((await htmlOf('Row.md', { ...files, 'Row.md': markdown })).split('\n')[0]).toMatch(
      new RegExp(`^<p><(a|span)[^>]*>${text}</(a|span)></p>$`, 'u'),
    );
  });
});

test('the text of a picture', async () => {
  const html = await htmlOf('Row.md', {
    ...files,
    'pic.png': '',
    'Row.md':
      '![see [[Secret]]](pic.png) ![<a href="Secret.md">x</a>](pic.png) ![at [[Secret|mine]]](https://example.org/a.png) ![[pic.png|<a href="Secret.md">y</a>]]',
  });
  expect([...html.matchAll(/alt="([^"]*)"/gu)].map(([, alt]) => alt)).toEqual([
    'see unpublished note',
    'x',
    'at mine',
    'y',
  ]);
});

const properties: [property: string, expected: object][] = [
  ['category: "[[Secret]]"', {}],
  ['category: "[[Open]]"', { category: { slug: 'open', title: 'Open' } }],
  ['type: "about [[Secret]]"', {}],
  [
    'description: "See [x](Secret.md), ![[Secret]], [[Secret#Plan|mine]] and `[[Hidden]]`"',
    { description: 'See x, unpublished note, mine and `unpublished note`' },
  ],
  ['aliases: ["[[Secret]]", Other]', { aliases: ['Other'] }],
  ['tags: ["[[Secret]]", open]', { tags: [{ title: 'open', href: '/tags/open/' }] }],
  ['permalink: "[[Secret]]"', { slug: 'row' }],
  ['cssclasses: ["[[Secret]]", wide]', { cssclasses: ['wide'] }],
  ['created: 2024-01-01 [[Secret]]', { created: '2024-01-01' }],
];

test.each(properties)('the property %s', async (property, expected) => {
  const garden = await gardenOf({ ...files, 'Row.md': `---\n${property}\n---\nText.\n` });
  expect(noteIn(garden, 'Row.md').entry).toMatchObject(expected);
  const { problems: _problems, ...leaving } = comparable(garden) as { problems: unknown };
  expect(JSON.stringify(leaving)).not.toMatch(/secret/iu);
});
