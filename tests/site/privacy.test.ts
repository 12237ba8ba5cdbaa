/**
 * What is not published is nowhere in what is built. The vault's private notes, and the private parts of its public
 * ones, say `zqcanary…` in every place that a word can stand, and public notes link to and embed them in every way.
 * Then public notes turn private, are renamed or deleted, and nothing of what they said may be left.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { git } from '../vaults/git-vault.ts';
import { privatePlaces } from '../vaults/private-places.ts';
import { buildOrThrow, checkVault, forget, makeWorkshop, removeWorkshop, testAddress } from './build-site.ts';
import { filesWith } from './leaks.ts';
import { deadEnds, filesOf, readPages } from './pages.ts';
import { copyPrivateVault } from './private-vault.ts';
import { problemsTold } from './told.ts';
import { makeVault, picture } from './vault-files.ts';

const workshop = makeWorkshop();
const build = { vault: join(workshop, 'vault'), out: join(workshop, 'out') };
const secret = 'A zqturnedtext lies here. #zqturnedtag\n\n## A zqturnedheading\n\n![[zqturnedpicture.svg]]\n';
/** What the first build holds, when the note that turns is public still. */
let first: { canaries: string[]; turned: string[] };
let log: string;
let checked: string;

beforeAll(async () => {
  copyPrivateVault(build.vault);
  makeVault(build.vault, privatePlaces);
  const vault = makeVault(build.vault, {
    'Turning/Home.md': 'To [[Zqturnedname]], [[Zqturnedname#A zqturnedheading]], [[Zqturnedalias]].\n',
    'Turning/Embeds.md': 'Here:\n\n![[Zqturnedname]]\n\n![[Zqturnedname#A zqturnedheading]]\n',
    'Turning/Linked.md': 'Nothing secret.\n',
    'Turning/Unrelated.md': 'Stays as it is.\n',
    'Turning/Zqturnedfolder/Zqturnedname.md': `---\naliases: [Zqturnedalias]\ndescription: A zqturneddescription.\n---\n${secret}\n[[Linked]] is what zqturnedsentence says.\n`,
    'zqturnedpicture.svg': picture(7),
    'Turning/Zqturnedfolder/Zqturnedcode.mdx': 'zqturnedcode {1 + 1} [[Start]]\n',
    'Turning/Zqturnedformer.md': 'To be renamed.\n',
    'Turning/Links.md': '[[Zqturnedformer]]\n',
    'Turning/Zqturneddeleted.md': 'Says zqturnedsaid. [[Start]]\n',
    'Turning/Hides.md': 'A zqturnedword.\n',
    'Turning/Opens.md': '---\npublish: false\n---\nOpenedword.\n',
  });
  git(build.vault, ['init', '-q']);
  git(build.vault, ['add', '-A']);
  git(build.vault, ['commit', '-q', '-m', 'zqcanarymessage', '--author', 'Zqcanaryauthor <zqcanarymail@e.org>']);
  await buildOrThrow(build);
  first = { canaries: filesWith('zqcanary', build.out), turned: filesWith('zqturned', build.out) };
  vault.write(
    'Turning/Zqturnedfolder/Zqturnedname.md',
    `---\npublish: false\naliases: [Zqturnedalias]\n---\n${secret}`,
  );
  vault.write('Turning/Zqturnedfolder/Zqturnedcode.mdx', '---\ndraft: true\n---\nzqturnedcode {1 + 1} [[Start]]\n');
  vault.rename('Turning/Zqturnedformer.md', 'Turning/Renamed.md');
  vault.write('Turning/Links.md', '[[Renamed]]\n');
  vault.remove('Turning/Zqturneddeleted.md');
  vault.write('Turning/Hides.md', 'A %%zqturnedword%%.\n');
  vault.write('Turning/Opens.md', 'Openedword.\n');
  [{ output: checked }, log] = await Promise.all([checkVault(build.vault), buildOrThrow(build)]);
});

afterAll(() => {
  forget(build);
  removeWorkshop(workshop);
});

describe('the private vault', () => {
  test('has canaries to find', () => {
    expect(filesWith('zqcanary', build.vault).length).toBeGreaterThan(15);
  });

  test('check lists the same problems as the build', () => {
    expect(problemsTold(checked).length).toBeGreaterThan(100);
    expect(problemsTold(log)).toEqual(problemsTold(checked));
  });

  test('every public note beside the canaries has its page', () => {
    const notes = Object.keys(privatePlaces).filter((file) => /^(?:Public|Around)\/.*\.mdx?$/u.test(file));
    const pages = notes.map(
      (file) =>
        `${file
          .toLowerCase()
          .replace(/\.mdx?$/u, '')
          .replaceAll(' ', '-')}/index.html`,
    );
    expect(filesOf(build.out)).toEqual(expect.arrayContaining(pages));
  });

  test('no canary is in any file or file name', () => {
    expect(first.canaries).toEqual([]);
    expect(filesWith('zqcanary', build.out)).toEqual([]);
  });

  test('the search is not blind: public words are found in the pages and in the packed index', () => {
    const files = filesWith('wikilink', build.out).map((found) => found.replace(/:.*/su, ''));
    expect(files).toEqual(
      expect.arrayContaining([
        'start/index.html',
        'start.md',
        expect.stringMatching(/\.pf_fragment$/u),
        expect.stringMatching(/\.pf_index$/u),
      ]),
    );
  });

  test('no picture of a private note is there under another name', () => {
    const pictures = filesOf(build.vault)
      .filter((file) => file.endsWith('.svg') && !file.startsWith('Public/'))
      .map((file) => readFileSync(join(build.vault, file), 'utf8'));
    expect(pictures.length).toBeGreaterThan(1);
    const published = filesOf(build.out)
      .filter((file) => file.endsWith('.svg'))
      .map((file) => readFileSync(join(build.out, file), 'utf8'));
    expect(published.filter((svg) => pictures.includes(svg))).toEqual([]);
  });

  test('no page points to an address that is not there', () => {
    expect(deadEnds(build.out, readPages(build.out), new URL(testAddress))).toEqual([]);
  });
});

describe('a public note that becomes private', () => {
  test('was in many places', () => {
    expect(first.turned.length).toBeGreaterThan(10);
    expect(first.turned.map((found) => found.replace(/:.*/su, ''))).toEqual(
      expect.arrayContaining(['tree.json', 'graph.json']),
    );
  });

  test('leaves nothing behind in a build that reuses the last one', () => {
    expect(log).toMatch(/reused [1-9]/u);
    expect(filesWith('zqturned', build.out)).toEqual([]);
    expect(filesWith('openedword', build.out).length).toBeGreaterThan(5);
  });
});
