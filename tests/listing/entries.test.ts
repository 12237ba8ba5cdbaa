/** What pages show beside a note's text: backlinks, tags, folders, descriptions, headings and the Markdown copy. */
import { describe, expect, test } from 'vitest';
import { gardenOf, noteIn } from '../vaults/garden-of.ts';

test('below its title a service says its own description, and not the words that follow anyway', async () => {
  const garden = await gardenOf({
    'A.md': '---\ntype: service\ndescription: It digs.\n---\nA text.',
    'B.md': '---\ntype: service\n---\nA text.',
    'C.md': '---\ndescription: No service.\n---\nA text.',
  });
  const entries = ['A.md', 'B.md', 'C.md'].map((path) => noteIn(garden, path).entry);
  expect(entries.map(({ lead }) => lead)).toEqual(['It digs.', undefined, undefined]);
  expect(entries.map(({ description }) => description)).toEqual(['It digs.', 'A text.', 'No service.']);
});

describe('backlinks', () => {
  const sentences: [name: string, text: string, sentence: [before: string, text: string, after: string]][] = [
    ['the sentence around a link', 'One. Two [[T]] three. Four.', ['Two ', 'T', ' three.']],
    ['display text', 'See [[T|the **target**]]!', ['See ', 'the target', '!']],
    ['a Markdown link', 'See [the `x`](T.md), ok', ['See ', 'the x', ', ok']],
    [
      'a sentence over lines',
      'First.\nThe second\ngoes to [[T]]\nand on. Third.',
      ['The second goes to ', 'T', ' and on.'],
    ],
    ['a heading', '## On [[T]]', ['On ', 'T', '']],
    ['a table cell', '| a | b |\n| - | - |\n| left [[T\\|t]] | right |', ['left ', 't', '']],
    ['a list item', '- one\n- two [[T]] x\n- three', ['two ', 'T', ' x']],
    ['a callout’s title', '> [!tip] About [[T]]\n> body', ['About ', 'T', '']],
    ['a footnote', 'a[^1]\n\n[^1]: Note on [[T]].', ['Note on ', 'T', '.']],
    ['comments are not in it', 'a %%secret%% [[T]] %%secret%% b <!-- secret -->', ['a ', 'T', ' b ']],
    [
      'a private note beside it has no name',
      '[[Secret]] and [[T]] and [[Secret|that]]',
      ['unpublished note and ', 'T', ' and that'],
    ],
    ['other links show what they show', '[[Other#H]] and [[T#Head]]', ['Other > H and ', 'T > Head', '']],
    ['full stops in words end nothing', 'Node.js 1.2 and [[T]] v1.0 too.', ['Node.js 1.2 and ', 'T', ' v1.0 too.']],
    ['an embed', 'Look: ![[T]]', ['Look: ', '', '']],
    ['a link with a sentence wins over one without', '---\nup: "[[T]]"\n---\nLater [[T]].', ['Later ', 'T', '.']],
    [
      'a long sentence is cut at words',
      `${'word '.repeat(60)}[[T]]${' word'.repeat(60)}`,
      [`…${'word '.repeat(27)}`, 'T', `${' word'.repeat(27)}…`],
    ],
  ];
  test.each(sentences)('%s', async (_name, text, [before, own, after]) => {
    const garden = await gardenOf({
      'T.md': '# Head',
      'Other.md': '# H',
      'Secret.md': '---\npublish: false\n---\n',
      'S.md': text,
    });
    expect(noteIn(garden, 'T.md').entry.backlinks).toEqual([{ title: 'S', href: '/s/', before, text: own, after }]);
  });

  test('one for each note, by title; none from the note itself, from private notes, comments or code', async () => {
    const garden = await gardenOf({
      'T.md': '[[#x]] [[T]]',
      'b.md': '[[T]] [[T]]',
      'A.md': '[x](T.md)',
      'C/z.md': '![[T]]',
      'Private.md': '---\ndraft: true\n---\n[[T]]',
      'Comment.md': '%%[[T]]%% <!-- [[T]] -->',
      'Code.md': '`[[T]]`\n\n    [[T]]\n\n$[[T]]$',
    });
    expect(noteIn(garden, 'T.md').entry.backlinks.map(({ title }) => title)).toEqual(['A', 'b', 'z']);
  });

  test('links of a note: each published target once, in the order of the text', async () => {
    const garden = await gardenOf({
      'S.md': '[[B]] ![[A]] [[B|again]] [[Nope]] [[P]] [[S]]',
      'A.md': '',
      'B.md': '',
      'P.md': '---\npublish: false\n---\n',
    });
    expect(noteIn(garden, 'S.md').entry.links).toEqual(['/b/', '/a/']);
  });
});

describe('descriptions', () => {
  const cases: [name: string, text: string, description: string | undefined][] = [
    ['the property', '---\ndescription: Given.\n---\nText.', 'Given.'],
    [
      'the first paragraph',
      '# Title\n\n- list\n\nFirst **words** of [[B|a note]].\n\nSecond.',
      'First words of a note.',
    ],
    ['not a comment', '%%secret%%\n\n<!-- secret -->\n\ntext %%secret%%', 'text'],
    ['not an image or an embed alone', '![[a.png]]\n\n![[B]]\n\ntext', 'text'],
    ['a private note has no name', 'On [[P]].', 'On unpublished note.'],
    ['at most 200 characters', 'word '.repeat(100), `${'word '.repeat(38)}word…`],
    ['none where there are no words', '![[a.png]]', undefined],
  ];
  test.each(cases)('%s', async (_name, text, description) => {
    const garden = await gardenOf({ 'A.md': text, 'B.md': '', 'P.md': '---\npublish: false\n---\n', 'a.png': '' });
    expect(noteIn(garden, 'A.md').entry.description).toBe(description);
  });
});

test('headings are those of the top level, with the anchors of the page', async () => {
  const garden = await gardenOf({
    'A.md': '# A **b** `c`\n\n## Same\n\n> ## Not\n\n## Same\n\n### [[B|link]] %%secret%%\n\n## 🚀\n\n## ^id',
    'B.md': '',
  });
  const { entry, html } = noteIn(garden, 'A.md');
  expect(entry.headings).toEqual([
    { depth: 1, text: 'A b c', anchor: 'a-b-c' },
    { depth: 2, text: 'Same', anchor: 'same' },
    { depth: 2, text: 'Same', anchor: 'same-1' },
    { depth: 3, text: 'link', anchor: 'link' },
    { depth: 2, text: '🚀', anchor: 'heading' },
    { depth: 2, text: '', anchor: 'heading-1' },
  ]);
  for (const { anchor } of entry.headings) expect(html).toContain(` id="${anchor}"`);
});

test('F-2 a first heading that repeats the name is printed once, as the page’s title', async () => {
  const garden = await gardenOf({
    'R&D budget.md': '# R&D Budget\n\ntext',
    'Other.md': '# Something else\n\ntext',
    'Host.md': '![[R&D budget]]',
  });
  expect(noteIn(garden, 'R&D budget.md')).toMatchObject({ html: '<p>text</p>', entry: { titleAnchor: 'rd-budget' } });
  expect(noteIn(garden, 'Other.md').html).toContain('<h1 id="something-else">');
  expect(noteIn(garden, 'Host.md').html).toContain('R&#x26;D Budget');
});

test('TAG-3, TAG-7 a parent tag lists the notes of its children; case is that of the first', async () => {
  const garden = await gardenOf({
    'A.md': '#Tools/Editor #tools/editor',
    'B.md': '---\ntags: [TOOLS]\n---\n',
    'C.md': '#tools/editor/vim #1984 `#no` \\#no',
    'P.md': '---\npublish: false\n---\n#secret #tools/secret',
  });
  const shown = garden.tags.map(({ slug, name, tags, notes }) => [
    slug,
    name,
    tags.map(({ title, count }) => `${title} ${count}`),
    notes.map(({ title }) => title),
  ]);
  expect(shown).toEqual([
    ['tools', 'Tools', ['Tools/Editor 2'], ['A', 'B', 'C']],
    ['tools/editor', 'Tools/Editor', ['tools/editor/vim 1'], ['A', 'C']],
    ['tools/editor/vim', 'tools/editor/vim', [], ['C']],
  ]);
  expect(noteIn(garden, 'A.md').entry.tags).toEqual([{ title: 'Tools/Editor', href: '/tags/tools/editor/' }]);
});

test('folders list their notes by title and count those below; private notes and their folders are not in them', async () => {
  const garden = await gardenOf({
    'Home.md': '',
    'My Area/b.md': '',
    'My Area/A.md': '',
    'My Area/Deep er/C.md': '',
    'Closed/P.md': '---\npublish: false\n---\n',
    'Only/below/it/D.md': '',
  });
  const shown = garden.folders.map(({ slug, title, folders, notes, breadcrumbs }) => [
    slug,
    title,
    folders.map((one) => `${one.title} ${one.count} ${one.href}`),
    notes.map((one) => one.title),
    breadcrumbs.length,
  ]);
  expect(shown).toEqual([
    ['my-area', 'My Area', ['Deep er 1 /my-area/deep-er/'], ['A', 'b'], 0],
    ['my-area/deep-er', 'Deep er', [], ['C'], 1],
    ['only', 'Only', ['below 1 /only/below/'], [], 0],
    ['only/below', 'below', ['it 1 /only/below/it/'], [], 1],
    ['only/below/it', 'it', [], ['D'], 2],
  ]);
  expect(noteIn(garden, 'Only/below/it/D.md').entry.breadcrumbs).toEqual([
    { title: 'Only', href: '/only/' },
    { title: 'below', href: '/only/below/' },
    { title: 'it', href: '/only/below/it/' },
  ]);
});

describe('the note as Markdown', () => {
  const cases: [name: string, text: string, copy: string][] = [
    [
      'links are absolute',
      '[[B]] [[B#H|h]] [x](B.md) [[#Own]]\n\n# Own',
      '[B](https://garden.example/b/) [h](https://garden.example/b/#h) [x](https://garden.example/b/) [Own](https://garden.example/a/#own)\n\n# Own',
    ],
    [
      'embeds are links and pictures',
      '![[B]] ![[p.png|alt|100]] ![x](p.png)',
      '[B](https://garden.example/b/) ![alt](https://garden.example/p.png) ![x](https://garden.example/p.png)',
    ],
    [
      'what leads nowhere is text',
      '[[Nope]] [[Nope|n]] [x](Nope.md) [[P]] [[P|p]] ![[P]]',
      'Nope n x unpublished note p unpublished note',
    ],
    ['comments are gone', 'a %%secret%% b <!-- secret --> c\n\n%%\nsecret\n%%\n\nd', 'a  b  c\n\n\n\nd'],
    [
      'markup, code and links of the web stay',
      '**b** `[[B]]` <https://e.org> [e](https://e.org)\n\n```\n[[B]] %%x%%\n```',
      '**b** `[[B]]` <https://e.org> [e](https://e.org)\n\n```\n[[B]] %%x%%\n```',
    ],
    [
      'markup in the text of a link stays',
      '[**b** `c`](B.md) [[B|**d** e]]',
      '[**b** `c`](https://garden.example/b/) [**d** e](https://garden.example/b/)',
    ],
    [
      'reference links keep their text, internal definitions go',
      '[t][r] [B][] [w][e]\n\n[r]: B.md\n[b]: B.md\n[e]: https://e.org',
      '[t](https://garden.example/b/) [B](https://garden.example/b/) [w][e]\n\n\n\n[e]: https://e.org',
    ],
    [
      'a picture in a link',
      '[![[p.png]]](B.md)',
      '[![p.png](https://garden.example/p.png)](https://garden.example/b/)',
    ],
    ['brackets in a name', '[[Sq]uare]]', '[Sq\\]uare](https://garden.example/sq-uare/)'],
    [
      'raw HTML keeps its tags and its web',
      '<kbd>x</kbd> <a href="https://e.org" title="t">e</a> <a href="B.md">b</a> H<sub>2</sub>O',
      '<kbd>x</kbd> <a href="https://e.org">e</a> <a>b</a> H<sub>2</sub>O',
    ],
  ];
  test.each(cases)('%s', async (_name, text, copy) => {
    const garden = await gardenOf({
      'A.md': `---\nx: y\n---\n${text}`,
      'B.md': '# H',
      'P.md': '---\npublish: false\n---\n',
      'p.png': '',
      'Sq]uare.md': '',
    });
    expect(noteIn(garden, 'A.md').markdown.split('\n# A\n\n')[1]).toBe(`${copy}\n`);
  });

  test('its front matter says what and where, and nothing that is private', async () => {
    const garden = await gardenOf({
      'A.md':
        '---\ntags: [t]\naliases: ["O\\"ld"]\nupdated: 2026-01-02\ndescription: "What: it is"\nown: secret\n---\n',
    });
    expect(noteIn(garden, 'A.md').markdown).toBe(
      '---\ntitle: "A"\nurl: https://garden.example/a/\ndescription: "What: it is"\ntags: ["t"]\naliases: ["O\\"ld"]\nupdated: 2026-01-02\n---\n\n# A\n\n\n',
    );
  });
});
