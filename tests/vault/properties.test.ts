/** Front matter → what a note is and whether it is public; unknown means private. */
import { describe, expect, test } from 'vitest';
import type { PublishRule } from '../../src/vault/publish.ts';
import { gardenOf, noteIn, problemsOf } from '../vaults/garden-of.ts';

type Visibility = [name: string, text: string, problems?: readonly string[]];

const unreadable = 'A.md:1:1 publish-unreadable';

const isPrivate: Visibility[] = [
  ['publish: false', '---\npublish: false\n---\n'],
  ['in quotes', '---\npublish: "false"\n---\n'],
  ['no', '---\npublish: no\n---\n'],
  ['False, PUBLISH', '---\nPUBLISH: False\n---\n'],
  ['spaces around', '---\n"publish ": " false "\n---\n'],
  ['null', '---\npublish: null\n---\n', ['A.md:2:1 publish-unreadable']],
  ['no value', '---\npublish:\n---\n', ['A.md:2:1 publish-unreadable']],
  ['a list', '---\npublish: [x]\n---\n', ['A.md:2:1 publish-unreadable']],
  ['a number', '---\npublish: 0\n---\n', ['A.md:2:1 publish-unreadable']],
  ['a word', '---\na: 1\npublish: later\n---\n', ['A.md:3:1 publish-unreadable']],
  ['a map', '---\npublish: {to: me}\n---\n', ['A.md:2:1 publish-unreadable']],
  ['an unknown alias', '---\npublish: *x\n---\n', ['A.md:2:1 property-invalid', unreadable]],
  ['twice', '---\npublish: true\npublish: false\n---\n', ['A.md:3:1 property-duplicate', unreadable]],
  ['twice the same', '---\npublish: true\npublish: true\n---\n', ['A.md:3:1 property-duplicate', unreadable]],
  ['in two cases', '---\npublish: true\nPublish: false\n---\n'],
  ['draft: true', '---\ndraft: true\n---\n'],
  ['draft wins over publish', '---\npublish: true\ndraft: yes\n---\n'],
  ['a draft that is neither', '---\ndraft: maybe\n---\n', ['A.md:2:1 publish-unreadable']],
  ['beside broken YAML', '---\ntags: [a\npublish: false\n---\n', ['A.md:2:9 property-invalid']],
  ['no space after the colon', '---\npublish:false\n---\n', ['A.md:2:1 property-invalid', unreadable]],
  ['no space, after another property', '---\nt: x\npublish:false\n---\n', ['A.md:3:1 property-invalid', unreadable]],
  ['after a tab', '---\n\tpublish: false\n---\n', ['A.md:2:1 property-invalid', unreadable]],
  ['in broken braces', '---\n{"title": "x, "publish": false}\n---\n', ['A.md:2:16 property-invalid', unreadable]],
  ['as a list item', '---\n- publish: false\n---\n', ['A.md:2:1 property-invalid', unreadable]],
  [
    'as an explicit key beside broken YAML',
    '---\nt: "x\n? publish\n: false\n---\n',
    ['A.md:4:8 property-invalid', unreadable],
  ],
  ['in a broken property’s lines', '---\nt: a: b\n  publish: false\n---\n', ['A.md:2:4 property-invalid', unreadable]],
  ['never closed', '---\npublish: false\n', [unreadable]],
  ['below an empty line', '\n---\npublish: false\n---\n', [unreadable]],
  ['in JSON', '---\n{"publish": false}\n---\n'],
  ['a comment for a value', '---\npublish: # false\n---\n', ['A.md:2:1 publish-unreadable']],
  ['by the key of another tool', '---\nShare: off\n---\n'],
  ['private beside publish: true', '---\npublish: true\nprivate: true\n---\n'],
  ['as a status', '---\nstatus: Draft\n---\n'],
  ['to members', '---\nvisibility: members\n---\n'],
  ['to some', '---\nvisibility: some\n---\n', ['A.md:2:1 publish-unreadable']],
  ['built never', '---\n_build:\n  render: never\n---\n'],
  ['with a permalink that is false', '---\npermalink: false\n---\n'],
  ['by a merged map', '---\nx: &a {publish: false}\n<<: *a\n---\n', [unreadable]],
  ['by a sign of equality', '---\ntitle: x\n  publish=false\n---\n', [unreadable]],
  ['between four hyphens', '----\ntitle: x\n----\n', [unreadable]],
  ['as TOML', '+++\ndraft = true\n+++\n'],
  ['as TOML with another key', '+++\ntitle = "x"\n"Publish" = "no"\n+++\n'],
  ['as TOML among the parameters', '+++\n[params]\nprivate = true\n+++\n'],
  ['as TOML in a table', '+++\n[meta]\npublish = false\n+++\n', [unreadable]],
  ['as TOML in a list of tables', '+++\n[[meta]]\npublish = false\n+++\n', [unreadable]],
  ['as TOML by dots', '+++\nmeta.site.publish = false\n+++\n', [unreadable]],
  ['as TOML, twice', '+++\ndraft = false\n[extra]\ndraft = true\n+++\n', ['A.md:2:1 property-duplicate', unreadable]],
  ['as TOML of a day that lies ahead', '+++\npublishDate = 2999-01-01\n+++\n'],
  ['as TOML that cannot be read', '+++\ntitle = x\n+++\n', ['A.md:2:1 property-invalid', unreadable]],
  ['as YAML between plus signs', '+++\ntitle: x\n+++\n', ['A.md:2:1 property-invalid', unreadable]],
  ['as TOML never closed', '+++\ntitle = "x"\n', [unreadable]],
  ['as TOML, built never', '+++\n[build]\nrender = "never"\n+++\n'],
  ['as JSON without fences', '{\n"publish": false\n}\n'],
  ['as JSON, nested', '{\n  "meta": { "publish": false }\n}\n', [unreadable]],
  ['as JSON, twice', '{\n"publish": true,\n"publish": false\n}\n', ['A.md:3:1 property-duplicate', unreadable]],
  ['as JSON in one line', '{"publish": false}\n', [unreadable]],
  ['in a comment at the top', '<!-- publish: false -->\n', [unreadable]],
  ['below its title', '# Title\n\nPublish: No\n', ['A.md:3:1 publish-unreadable']],
  ['in a field', 'text\n\ntext [publish:: false] text\n', ['A.md:3:1 publish-unreadable']],
  ['never closed, whatever it says', '---\ntitle: x\n', [unreadable]],
  ['with CRLF and a BOM', '\uFEFF---\r\npublish: false\r\n---\r\n'],
];

const isPublic: Visibility[] = [
  ['no front matter', ''],
  ['publish: true', '---\npublish: true\n---\n'],
  ['yes, in quotes', '---\npublish: "Yes"\n---\n'],
  ['draft: false', '---\ndraft: false\n---\n'],
  ['the word elsewhere', '---\ntitle: publish\nkind: draft\n---\npublish: false'],
  ['the word in a text', '---\ndescription: |\n  how to\n  publish: it\n---\n'],
  ['the word in a broken property', '---\ntitle: "ready to publish\n---\n', ['A.md:2:25 property-invalid']],
  ['a comment in YAML', '---\n# publish: false\n---\n'],
  ['a day of publication', '---\npublished: 2024-05-01\n---\n'],
  ['a cover that is hidden', '---\ncover: {hidden: true}\nstatus: done\nhide: [toc]\n---\n'],
  ['front matter in code', '```yaml\n---\npublish: false\n---\n```\n'],
  ['a table at the start', '| publish | false |\n| --- | --- |\n'],
  ['a field in code', 'Write `publish:: false`.\n'],
  ['TOML', '+++\ntitle = "A"\ndate = 2020-01-02T10:00:00Z\ndraft = false\n+++\n'],
  ['JSON', '{\n\t"title": "A",\n  "tags": ["b"]\n}\n'],
  ['a rule at the start', '---\n\nPublish your notes, draft them first.\n'],
  ['front matter further down', 'text\n\n---\npublish: false\n---\n'],
];

describe('a note is private when its front matter says', () => {
  test.each(isPrivate)('%s', async (_name, text, problems = []) => {
    const garden = await gardenOf({ 'A.md': `${text}body`, 'B.md': '' });
    expect(garden.notes.map(({ entry }) => entry.path)).toEqual(['B.md']);
    expect(problemsOf(garden)).toEqual(problems);
  });
});

describe('a note is public with', () => {
  test.each(isPublic)('%s', async (_name, text, problems = []) => {
    const garden = await gardenOf({ 'A.md': `${text}body` });
    expect(garden.notes.map(({ entry }) => entry.path)).toEqual(['A.md']);
    expect(problemsOf(garden)).toEqual(problems);
  });
});

describe('the rule of the garden', () => {
  const files = {
    'No word.md': '',
    'Yes.md': '---\npublish: true\n---\n',
    'Draft.md': '---\npublish: true\ndraft: true\n---\n',
    'Templates/Yes.md': '---\npublish: true\n---\n',
    'deep/er/In.md': '',
    'deeper/Out.md': '',
  };
  const cases: [name: string, rule: PublishRule, published: string[]][] = [
    ['private: only what says so', { publish: 'private', ignore: [] }, ['Templates/Yes.md', 'Yes.md']],
    [
      'ignored folders, in any letter case',
      { publish: 'public', ignore: ['TEMPLATES'] },
      ['No word.md', 'Yes.md', 'deep/er/In.md', 'deeper/Out.md'],
    ],
    [
      'ignored folders, all below, by whole names',
      { publish: 'public', ignore: ['/deep/', 'Templates'] },
      ['No word.md', 'Yes.md', 'deeper/Out.md'],
    ],
    [
      'folders that alone are published, as far as the rest lets them',
      { publish: 'public', ignore: ['deep/er'], only: ['DEEP/', 'deeper', 'nowhere', '/'] },
      ['deeper/Out.md'],
    ],
    ['a folder alone that is not there', { publish: 'public', ignore: [], only: ['nowhere'] }, []],
  ];
  test.each(cases)('%s', async (_name, rule, published) => {
    expect((await gardenOf(files, { rule })).notes.map(({ entry }) => entry.path)).toEqual(published);
  });
});

describe('keys', () => {
  test('where some note has dg-publish, only those are public that say true, and it is told once', async () => {
    const garden = await gardenOf({
      'A.md': '',
      'B.md': '---\ndg-publish: true\n---\n',
      'C.md': '---\ndg-publish: false\n---\n',
      'D.md': '---\npublish: true\n---\n',
    });
    expect(garden.notes.map(({ entry }) => entry.path)).toEqual(['B.md']);
    expect(problemsOf(garden)).toEqual(['B.md publish-digital-garden']);
  });

  test('of the configuration keep a note private unless they are false, also where they cannot be read', async () => {
    const rule: PublishRule = { publish: 'public', ignore: [], privateKeys: ['client-work'] };
    const files = {
      'A.md': '---\nClient Work: Acme\n---\n',
      'B.md': '---\nclientWork: false\n---\n',
      'C.md': '---\ntitle: "x\nclient_work: [a\n---\n',
      'D.md': '---\ntitle: x\n---\n',
    };
    expect((await gardenOf(files, { rule })).notes.map(({ entry }) => entry.path)).toEqual(['B.md', 'D.md']);
  });
});

describe('a bad property costs that property only', () => {
  const rest = { aliases: ['Kept'], type: 'service' };
  const cases: [name: string, yaml: string, problems: readonly string[]][] = [
    ['an unclosed list', 'tags: [a, b\naliases: [Kept]\ntype: service', ['A.md:2:12 property-invalid']],
    ['an unclosed quote', 'aliases: [Kept]\ndescription: "x\ntype: service', ['A.md:3:16 property-invalid']],
    ['a tab', 'aliases: [Kept]\ntags:\n\t- a\ntype: service', ['A.md:4:1 property-invalid']],
    ['two colons', 'description: a: b\naliases: [Kept]\ntype: service', ['A.md:2:14 property-invalid']],
    ['the same key twice', 'aliases: [Kept]\ntype: service\ntype: other', ['A.md:4:1 property-duplicate']],
    ['an unknown alias', 'aliases: [Kept]\ntype: service\nx: *nope', ['A.md:4:1 property-invalid']],
    ['an alias of itself', 'x: &a [*a]\naliases: [Kept]\ntype: service', ['A.md:2:1 property-invalid']],
    [
      'a value that grows without end',
      `a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]\naliases: [Kept]\ntype: service`,
      ['A.md:5:1 property-invalid'],
    ],
    ['an unquoted link', 'up: [[Note]]\naliases: [Kept]\ntype: service', ['A.md:2:1 property-link-unquoted']],
    ['names of JavaScript', 'constructor: a\n__proto__: b\ntoString: c\naliases: [Kept]\ntype: service', []],
  ];
  test.each(cases)('%s', async (_name, yaml, problems) => {
    const garden = await gardenOf({ 'A.md': `---\n${yaml}\n---\nbody` });
    expect(noteIn(garden, 'A.md').entry).toMatchObject(rest);
    expect(problemsOf(garden)).toEqual(problems);
  });

  test('front matter that is a text is no property and no text of the page', async () => {
    const garden = await gardenOf({ 'A.md': '---\njust words\n---\nbody' });
    expect(noteIn(garden, 'A.md').html).toBe('<p>body</p>');
    expect(problemsOf(garden)).toEqual(['A.md:2:1 property-invalid']);
  });
});

describe('known properties', () => {
  const cases: [rule: string, yaml: string, entry: object][] = [
    [
      'PROP-7 tags with and without a number sign; entries with spaces are dropped',
      'tags: ["#a", b/c, "d e", 1984]',
      {
        tags: [
          { title: 'a', href: '/tags/a/' },
          { title: 'b/c', href: '/tags/b/c/' },
        ],
      },
    ],
    [
      'PROP-7 one string, or the comma list of old vaults',
      'Tags: a, b',
      {
        tags: [
          { title: 'a', href: '/tags/a/' },
          { title: 'b', href: '/tags/b/' },
        ],
      },
    ],
    ['PROP-7 one tag by its old name', 'tag: x', { tags: [{ title: 'x', href: '/tags/x/' }] }],
    [
      'PROP-7 aliases as a text, and by the old name',
      'aliases: One, two\nalias: a, b',
      { aliases: ['One', 'two', 'a', 'b'] },
    ],
    [
      'PROP-5 classes; entries with spaces are dropped',
      'cssclasses: [wide, "a b"]\ncssclass: old older',
      { cssclasses: ['wide', 'old', 'older'] },
    ],
    ['PROP-4 JSON', '{"aliases": ["A b"], "type": "service"}', { aliases: ['A b'], type: 'service' }],
    [
      'PROP-8 dates as written',
      'created: 2020-08-21\nupdated: 2020-08-21 10:30:00',
      { created: '2020-08-21', updated: '2020-08-21T10:30:00' },
    ],
    ['PUB-2 a description', 'description: What it is.', { description: 'What it is.' }],
    [
      'PUB-2 a description that names notes, as they are shown',
      'description: See [[Other]] and [[Other|that]].',
      { description: 'See Other and that.' },
    ],
    ['PUB-3 an image of the vault', 'image: pics/a b.png', { image: '/pics/a-b.png' }],
    ['PUB-3 an image by its address', 'image: https://e.org/a.png', { image: 'https://e.org/a.png' }],
    ['PUB-3 what only begins like an address', 'image: "https://"', {}],
    ['PUB-3 a cover as a link', 'cover: "[[a b.png]]"', { image: '/pics/a-b.png' }],
    ['PUB-3 an image of the web', 'image: https://e.org/a.png', { image: 'https://e.org/a.png' }],
    ['F-2 the title is the file’s name, not a property', 'title: Other title', { title: 'A' }],
  ];
  test.each(cases)('%s', async (_rule, yaml, entry) => {
    const garden = await gardenOf({ 'A.md': `---\n${yaml}\n---\nbody`, 'Other.md': '', 'pics/a b.png': '' });
    expect(noteIn(garden, 'A.md').entry).toMatchObject(entry);
    expect(problemsOf(garden)).toEqual([]);
  });

  test('tags of properties make addresses that stay below tags/', async () => {
    const garden = await gardenOf({ 'A.md': '---\ntags: ["..", "a/../b", "/c//d/", ".", "e\\0f", "#"]\n---\n' });
    expect(garden.tags.map(({ href }) => href)).toEqual([
      '/tags/a/',
      '/tags/a/b/',
      '/tags/c/',
      '/tags/c/d/',
      '/tags/ef/',
    ]);
  });

  test('PROP-6 a link in a property is an outgoing link and a backlink without a sentence', async () => {
    const garden = await gardenOf({
      'A.md': '---\nup: "[[B|x]]"\nlist: ["[[C#H]]", "not [[D]]"]\nbad: "[[Nope]]"\n---\n',
      'B.md': '',
      'C.md': '# H',
      'D.md': '',
    });
    expect(noteIn(garden, 'A.md').entry.links).toEqual(['/b/', '/c/']);
    expect(noteIn(garden, 'B.md').entry.backlinks).toEqual([
      { title: 'A', href: '/a/', before: '', text: '', after: '' },
    ]);
    expect(problemsOf(garden)).toEqual(['A.md:4:1 link-unresolved']);
  });
});
