/** Bad input gets a clear answer, nothing is lost, and the vault is only ever read. */
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/problems.ts';
import type { Garden } from '../../src/garden.ts';
import {
  addFiles,
  buildVault,
  gardenOf,
  noteIn,
  problemsOf,
  severitiesOf,
  temporaryFolder,
  vaultOf,
} from '../vaults/garden-of.ts';
import type { Files } from '../vaults/garden-of.ts';
import { treeHash } from '../vaults/git-vault.ts';

const paths = (garden: Garden): string[] => garden.notes.map(({ entry }) => entry.path);

describe('the vault’s folder', () => {
  test('that is missing is an error with its name', async () => {
    const garden = await buildVault('/nowhere/at all');
    expect(garden.problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^error vault-missing .*`\/nowhere\/at all`/u),
    ]);
    expect(paths(garden)).toEqual([]);
  });

  test('that is a file is an error too', async () => {
    const folder = vaultOf({ 'A.md': '' });
    expect(severitiesOf(await buildVault(join(folder, 'A.md')))).toEqual({ 'vault-missing': 'error' });
  });

  test('that is empty, or without notes, is a warning', async () => {
    expect(severitiesOf(await gardenOf({}))).toEqual({ 'vault-empty': 'warning' });
    expect(severitiesOf(await gardenOf({ 'a.png': '', '.obsidian/app.json': '', '.Hidden.md': '' }))).toEqual({
      'vault-empty': 'warning',
    });
  });

  test('that is a symbolic link is followed', async () => {
    const folder = vaultOf({ 'A.md': '' });
    const link = join(temporaryFolder(), 'link');
    symlinkSync(folder, link);
    expect(paths(await buildVault(link))).toEqual(['A.md']);
  });
});

describe('files that cannot be read as they are', () => {
  const good = { 'Good.md': '[[Bad]]' };

  test('bytes that are not UTF-8 are reported with their line, and the note is private', async () => {
    const garden = await gardenOf({ ...good, 'Bad.md': Buffer.from('one\ntwo caf\xE9\n', 'latin1') });
    expect(problemsOf(garden)).toEqual(['Bad.md:2:1 file-not-utf8', 'Good.md:1:1 link-to-private']);
    expect(paths(garden)).toEqual(['Good.md']);
  });

  test('UTF-16 is read where a mark says so, and private without', async () => {
    const garden = await gardenOf({ ...good, 'Bad.md': Buffer.from('\uFEFFé text', 'utf16le') });
    expect(problemsOf(garden)).toEqual([]);
    expect(noteIn(garden, 'Bad.md').html).toContain('é text');
    const without = await gardenOf({ ...good, 'Bad.md': Buffer.from('é text', 'utf16le') });
    expect(problemsOf(without)).toEqual(['Bad.md:1:1 file-not-utf8', 'Good.md:1:1 link-to-private']);
  });

  test('F-8 a BOM and CRLF are read away', async () => {
    const garden = await gardenOf({
      'A.md': '\uFEFF---\r\naliases: [x]\r\n---\r\n# H\r\n\r\na ^id\r\n\r\n> [!tip] T\r\n> b\r\n',
      'B.md': '[[A#^id]] [[x]]',
    });
    expect(problemsOf(garden)).toEqual(['B.md:1:11 link-by-alias']);
    expect(noteIn(garden, 'A.md').html).not.toContain('\r');
    expect(noteIn(garden, 'A.md').html).toContain('class="callout is-tip"');
  });

  test('symbolic links in circles, to themselves and to nothing are reported and left out', async () => {
    const folder = vaultOf({ 'Good.md': '', 'a/In.md': '', 'b/In b.md': '' });
    symlinkSync('..', join(folder, 'a/up'));
    symlinkSync('self', join(folder, 'self'));
    symlinkSync('nothing.md', join(folder, 'dangling.md'));
    symlinkSync('../b', join(folder, 'a/to b'));
    symlinkSync('../a', join(folder, 'b/to a'));
    symlinkSync('Good.md', join(folder, 'Linked.md'));
    const garden = await buildVault(folder);
    expect(problemsOf(garden).sort()).toEqual(
      [
        'a/to b/to a link-loop',
        'a/up link-loop',
        'b/to a/to b link-loop',
        'b/to a/up link-loop',
        'dangling.md file-unreadable',
        'self file-unreadable',
      ].sort(),
    );
    expect(paths(garden)).toEqual(['Good.md', 'Linked.md', 'a/In.md', 'a/to b/In b.md', 'b/In b.md', 'b/to a/In.md']);
  });

  test.skipIf(process.getuid?.() === 0)(
    'a file and a folder without permission are reported (skipped for root, who may read all)',
    async () => {
      const folder = vaultOf({ 'Good.md': '', 'Bad.md': '', 'bad/In.md': '' });
      chmodSync(join(folder, 'Bad.md'), 0);
      chmodSync(join(folder, 'bad'), 0);
      const garden = await buildVault(folder);
      chmodSync(join(folder, 'bad'), 0o700);
      expect(problemsOf(garden)).toEqual(['Bad.md file-unreadable', 'bad file-unreadable']);
      expect(paths(garden)).toEqual(['Good.md']);
    },
  );

  test.skipIf(process.platform !== 'linux')('a name that is not UTF-8 (skipped where names must be)', async () => {
    const folder = vaultOf(good);
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]), 'x');
    const garden = await buildVault(folder);
    expect(problemsOf(garden)).toContain('caf\uFFFD.md file-unreadable');
    expect(paths(garden)).toEqual(['Good.md']);
  });
});

describe('names', () => {
  const names = [
    'emoji 🎉',
    '100%',
    '%41',
    'C#',
    'what?',
    'it\'s "quoted"',
    'a&b',
    '<b>',
    'semi;colon',
    'a+b',
    'back\\slash',
    'tab\there',
    'new\nline',
    ' space ',
    'x'.repeat(200),
    'ünï',
    '‮gnp',
    'CON',
    'index',
    '404',
    'constructor',
    '__proto__',
    '[brackets]',
    'pipe|d',
    'caret^',
    '#hash',
    '~',
    '*',
    '$&',
    '{}',
    'a.md',
    'null\u2028',
  ];
  const files: Files = Object.fromEntries(
    names.flatMap((name) => [
      [`${name}.md`, `text of ${name.length}`],
      [`pics/${name}.png`, ''],
    ]),
  );

  test('each note has a page and an address of its own, and each file too', async () => {
    const text = names.map((_, at) => `![](<pics/${at}>)`).join('\n');
    const garden = await gardenOf({
      ...files,
      'List.md': `[[100%]] [[what?]] [[it's "quoted"]] [[<b>]] [[emoji 🎉]] [x](<100%25.md>) [x](%41.md) ![[what?.png]] ![[100%.png]]\n\n${text}`,
    });
    expect(garden.notes).toHaveLength(names.length + 1);
    const hrefs = garden.notes.map(({ entry }) => entry.href);
    expect(new Set(hrefs.map((href) => href.toLowerCase())).size).toBe(hrefs.length);
    for (const href of hrefs) expect(href).toMatch(/^\/(?:[\w.~%-]+\/)*$/u);
    expect(noteIn(garden, 'List.md').html).toContain('<a class="internal" href="/b/">&lt;b&gt;</a>');
    expect(garden.attachments.map(({ slug }) => slug)).toEqual(['pics/100.png', 'pics/what.png']);
    for (const { html } of garden.notes) expect(html).not.toMatch(/<b>/u);
  });

  test('F-1 names that start with a dot are not of the vault', async () => {
    const garden = await gardenOf({
      '.hidden.md': 'x',
      '.trash/Deleted.md': 'x',
      'a/.b/C.md': 'x',
      'Good.md': '[[Deleted]] [[.hidden]]',
    });
    expect(paths(garden)).toEqual(['Good.md']);
    expect(problemsOf(garden)).toEqual(['Good.md:1:1 link-unresolved', 'Good.md:1:13 link-unresolved']);
  });

  test('names that differ only in letter case or normal form are two notes, and reported', async () => {
    const garden = await gardenOf({
      'Note.md': '1',
      'note.md': '2',
      'Caf\u00E9.md': '3',
      'Cafe\u0301.md': '4',
      'L.md': '[[NOTE]] [[café]]',
      'dir/a.md': '',
      'Dir/b.md': '',
    });
    expect(garden.notes).toHaveLength(7);
    expect(new Set(garden.notes.map(({ entry }) => entry.href)).size).toBe(7);
    expect(problemsOf(garden)).toEqual([
      'Café.md:1:1 slug-similar',
      'note.md:1:1 slug-similar',
      'L.md:1:1 link-ambiguous',
      'L.md:1:10 link-ambiguous',
    ]);
    expect(garden.folders.map(({ slug, notes }) => [slug, notes.map(({ title }) => title)])).toEqual([
      ['dir', ['a', 'b']],
    ]);
  });
});

describe('texts', () => {
  const cases: [name: string, text: string][] = [
    ['[[ ten thousand times', '[['.repeat(10_000)],
    ['![[ ten thousand times, in lines', '![[a\n'.repeat(10_000)],
    ['%% without end', `%%${'x\n'.repeat(5000)}`],
    ['ten thousand links in one paragraph', '[[Good]] '.repeat(10_000)],
    [
      'three thousand footnotes',
      Array.from({ length: 3000 }, (_, at) => `[^${at}]`).join(' ') +
        Array.from({ length: 3000 }, (_, at) => `\n\n[^${at}]: x`).join(''),
    ],
    ['three thousand equal headings', '# H\n\n'.repeat(3000)],
    ['deep quotes', `${'> '.repeat(3000)}x`],
    ['deep lists', Array.from({ length: 300 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n')],
    ['deep emphasis', `${'**a '.repeat(5000)}${'b** '.repeat(5000)}`],
    ['deep brackets', `${'['.repeat(10_000)}x${']'.repeat(10_000)}`],
    ['deep raw HTML', `${'<div>'.repeat(5000)}x`],
    ['a wide table', `|${' a |'.repeat(2000)}\n|${' - |'.repeat(2000)}\n|${' b |'.repeat(2000)}`],
    ['one long line', 'word '.repeat(200_000)],
    ['control characters', Array.from({ length: 32 }, (_, at) => String.fromCharCode(at)).join('x')],
    ['half a surrogate pair, in every place', '[[\uD83D]] #\uDC00 `\uD83D` \uD83D'],
    ['front matter that is never closed', '---\ntitle: x\n'],
    ['front matter of nothing but tabs', '---\n\t\t\n\t:\n---\n'],
    ['a formula that is none', '$\\frac{$ $$\\begin{x}$$'],
  ];
  test.each(cases)(
    '%s: a note or a problem with its file, in reasonable time, and the others are built',
    { timeout: 30_000 },
    async (_name, text) => {
      const garden = await gardenOf({ 'Bad.md': text, 'Good.md': '[[Bad]] ![[Bad]]' });
      const failed = problemsOf(garden).filter((problem) =>
        /^Bad\.md:1:1 (?:note-failed|publish-unreadable)$/u.test(problem),
      );
      expect([...paths(garden), ...failed.map(() => 'Bad.md')].sort()).toEqual(['Bad.md', 'Good.md']);
      for (const { html } of garden.notes) expect(html).not.toContain('\0');
      for (const problem of garden.problems) expect(formatProblem(problem)).not.toMatch(/\n\s+at /u);
    },
  );

  test('a note of 2 MB', { timeout: 60_000 }, async () => {
    const paragraph = `[[Good]] ${'and many more words that fill the line '.repeat(20)}\n\n`;
    const garden = await gardenOf({
      'Bad.md': `# Big\n\n${paragraph.repeat(2_000_000 / paragraph.length)}`,
      'Good.md': '',
    });
    expect(paths(garden)).toContain('Good.md');
    expect(paths(garden).length + garden.problems.length).toBe(2);
  });
});

test('the vault is only ever read: not a byte, a name or a time has changed', async () => {
  const folder = vaultOf({
    'A.md': '---\npublish: [x]\ntags: [a\n---\n# A\r\n[[B]] ![[c.png]]',
    'B.md': Buffer.from('\xE9', 'latin1'),
    'c.png': 'x',
    'sub/.hidden': '',
    'x.canvas': '{',
    'y.base': '\t',
  });
  mkdirSync(join(folder, 'empty'));
  symlinkSync('..', join(folder, 'sub/loop'));
  addFiles(folder, { 'Other/A.md': '[[A]]' });
  const before = treeHash(folder);
  const cacheFile = join(temporaryFolder(), 'cache/compiled.ndjson');
  await buildVault(folder, { cacheFile });
  await buildVault(folder, { cacheFile });
  expect(treeHash(folder)).toBe(before);
});
