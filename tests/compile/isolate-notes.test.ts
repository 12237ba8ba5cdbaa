/**
 * A note that makes a stage fail costs its own page only, and a note that could not be compiled shows none of its text.
 */
import { expect, test } from 'vitest';
import { createCompiler } from '../../src/compile/compile-note.ts';
import type { CompiledVault } from '../../src/compile/compile-notes.ts';
import { failedNote, headOf } from '../../src/compile/failed-note.ts';
import { isolateNotes } from '../../src/compile/isolate-notes.ts';
import type { NoteRecord, VaultPath } from '../../src/vault/types.ts';
import { stringsOf } from '../../src/strings/strings.ts';

const { text } = stringsOf('en');

async function vaultOf(count: number): Promise<CompiledVault> {
  const compile = createCompiler({ language: 'en', base: '/', breaks: true, webEmbeds: [] });
  const compiled = await Promise.all(
    Array.from(
      { length: count },
      async (_, at) => [`n${at}.md` as VaultPath, await compile({ text: `text of ${at}`, mdx: false })] as const,
    ),
  );
  compile.dispose();
  return {
    records: new Map(compiled.map(([path, { record }]) => [path, record])),
    templates: new Map(compiled.map(([path, { template }]) => [path, template])),
    problems: [],
    wrapped: new Set(),
    counts: { compiled: count, reused: 0 },
  };
}

const textOf = (): string => 'text';

/** A stage that cannot do with the text of some notes. */
const stage =
  (bad: readonly string[]) =>
  ({ records, problems, templates }: CompiledVault): unknown => {
    for (const [path, { prose }] of records) if (bad.includes(path) && prose.length > 0) throw new Error(`no ${path}`);
    return {
      pages: [...templates]
        .filter(([, { blocks }]) => blocks[0]?.html.includes('could not be built'))
        .map(([path]) => path),
      told: problems.map(({ file, line, reason }) => `${file}:${line} ${reason}`),
    };
  };

test('the notes that make a stage throw are found, and the others stand', async () => {
  const vault = await vaultOf(9);
  expect(isolateNotes(vault, textOf, text, stage([]))).toEqual({ pages: [], told: [] });
  for (const bad of [['n0.md'], ['n8.md'], ['n3.md', 'n4.md', 'n7.md']]) {
    const told = bad.map((path) => `${path}:1 This note could not be rendered: no ${path}.`);
    expect(isolateNotes(vault, textOf, text, stage(bad))).toEqual({ pages: bad, told });
  }
});

test('what is the fault of no note is thrown', async () => {
  const vault = await vaultOf(3);
  expect(() =>
    isolateNotes(vault, textOf, text, () => {
      throw new Error('the program is wrong');
    }),
  ).toThrow('the program is wrong');
});

test.each([
  ['---\npublish: true\n---\ntext', '---\npublish: true\n---'],
  ['---\n---\n', '---\n---'],
  ['text', ''],
  ['# Heading', ''],
  ['', ''],
  ['---\npublish: false\n', undefined],
  ['+++\ndraft = true\n+++\n', '+++\ndraft = true\n+++'],
  ['{\n"draft": true\n}\ntext', '{\n"draft": true\n}'],
  ['+++\ndraft = true\n', undefined],
  ['\u200B---\npublish: false\n---\n', undefined],
  ['{"publish": false}\n', undefined],
])('of %j, what decides whether it is public is %j', (text, head) => {
  expect(headOf(text)).toBe(head);
});

test('a note that failed keeps its address and its privacy, and nothing that it says', async () => {
  const compile = createCompiler({ language: 'en', base: '/', breaks: true, webEmbeds: [] });
  const { record } = await compile({
    text: '---\npublish: false\npermalink: here\naliases: [There]\ndescription: zq\ntags: [zq]\nup: "[[zq]]"\n---\nzq',
    mdx: false,
  });
  compile.dispose();
  const failed = failedNote(record, 'zq', text);
  expect(JSON.stringify(failed)).not.toContain('zq');
  expect(failed.record).toMatchObject({
    visibility: { says: 'private' },
    permalink: 'here',
    aliases: ['There'],
    bodyStart: 2,
  } satisfies Partial<NoteRecord>);
});
