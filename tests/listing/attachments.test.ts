/** Which files leave the vault: those that a page, its head or its Markdown copy shows or links to, and no others. */
import { describe, expect, test } from 'vitest';
import type { AttachmentRule } from '../../src/attachments/publish-attachment.ts';
import { gardenOf } from '../vaults/garden-of.ts';

const note = (properties: string, body = ''): string => `---\n${properties}\n---\n${body}\n`;

async function published(text: string): Promise<string[]> {
  const { attachments, canvases } = await gardenOf({
    'Note.md': text,
    'pic.png': 'x',
    'paper.pdf': 'x',
    'board.canvas': '{}',
    'Secret.md': '---\npublish: false\n---\n![[pic.png]] [[board.canvas]]',
  });
  return [...attachments.map(({ slug }) => slug), ...canvases.map(({ entry }) => entry.slug)];
}

describe('stays at home', () => {
  test.each([
    ['what only a property names', note('related: "[[pic.png]]"\nfiles: ["[[paper.pdf]]", "[[board.canvas]]"]')],
    ['what only `compares` names', note('type: comparison\ncompares: ["[[pic.png]]"]')],
    ['what only a description names', note('description: "See ![[pic.png]] and [p](paper.pdf)"')],
    ['what only a comment names', '%% ![[pic.png]] %% <!-- ![[paper.pdf]] -->'],
    ['what only a private note names', 'Text.'],
    ['what only the text of a picture names', '![see [[pic.png]]](https://example.org/a.png)'],
    ['what only an unused definition names', '[p]: paper.pdf'],
    ['what only an unused footnote shows', 'Text.\n\n[^1]: ![[pic.png]]'],
    ['what only code names', '`![[pic.png]]`'],
  ])('%s', async (_what, text) => {
    expect(await published(text)).toEqual([]);
  });
});

describe('is published', () => {
  test.each([
    ['a picture that a page shows', '![[pic.png]]', ['pic.png']],
    ['a file that a page links to', '[p](paper.pdf) [[board.canvas]]', ['paper.pdf', 'board.canvas']],
    ['a picture in raw HTML', '<video poster="pic.png"></video>', ['pic.png']],
    ['the picture of a page’s head', note('image: pic.png'), ['pic.png']],
    ['the source of a fact', '- **Size**:: 3 MB ([[paper.pdf]])', ['paper.pdf']],
  ])('%s', async (_what, text, expected) => {
    expect(await published(text)).toEqual(expected);
  });
});

describe('a file that Git LFS has not fetched', () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'ab'.repeat(32)}\nsize 12345\n`;
  test.each([
    ['a picture', 'pic.png', { allowTypes: [], keepMetadata: false }],
    ['a drawing', 'pic.svg', { allowTypes: [], keepMetadata: false }],
    ['a text', 'pic.txt', { allowTypes: [], keepMetadata: true }],
    ['of a type that is allowed', 'pic.foo', { allowTypes: ['foo'], keepMetadata: false }],
  ])('is told, and not published: %s', async (_what, name, attachments) => {
    const garden = await gardenOf({ 'Note.md': `![[${name}]]`, [name]: pointer }, { attachments });
    expect(garden.attachments).toEqual([]);
    expect(garden.problems.map(({ ruleId }) => ruleId)).toEqual(['attachment-content']);
    expect(garden.problems[0]?.reason).toContain('Git LFS');
  });
});

test('a base or a picture in an ignored folder is a file, and no note', async () => {
  const garden = await gardenOf({
    'Note.md': '![[Canary.base]] [[Canary.base]] ![[Canary.png]] [[Canary]]',
    'Templates/Canary.base': 'views: []',
    'Templates/Canary.png': 'x',
    'Templates/Canary.md': '',
  });
  const [note] = garden.notes;
  expect(JSON.stringify(note)).not.toContain('Canary');
  expect(note?.html.match(/unpublished (?:note|file)(?=<)/gu)).toEqual([
    'unpublished file',
    'unpublished file',
    'unpublished file',
    'unpublished note',
  ]);
});

describe('metadata that stays is told once a kind', () => {
  const files = Object.fromEntries(
    ['a.docx', 'b.docx', 'c.odt', 'd.xlsx', 'e.zip', 'film.mp4', 'kept.bin', 'pic.png', 'text.txt', 'home.zip'].map(
      (name) => [name, 'x'],
    ),
  );
  const told = async (attachments?: AttachmentRule): Promise<string[]> => {
    const text = Object.keys(files)
      .filter((name) => name !== 'home.zip')
      .map((name) => `[[${name}]]`)
      .join(' ');
    const { problems } = await gardenOf(
      { ...files, 'Note.md': text },
      attachments === undefined ? {} : { attachments },
    );
    return problems.filter(({ ruleId }) => ruleId === 'metadata-kept').map((one) => one.reason);
  };

  test('with the first files of each, and of nothing that stays at home', async () => {
    const sentences = await told();
    expect(sentences).toHaveLength(3);
    expect(sentences.join('\n')).toMatch(/authors.*: `a\.docx`, `b\.docx`, `c\.odt` and 1 more\./u);
    expect(sentences.join('\n')).toMatch(/: `e\.zip`\./u);
    expect(sentences.join('\n')).toMatch(/samples.*: `film\.mp4`\./u);
    expect(sentences.join('\n')).not.toContain('home.zip');
  });

  test('not where the configuration keeps it', async () => {
    expect(await told({ allowTypes: [], keepMetadata: true })).toEqual([]);
  });
});
