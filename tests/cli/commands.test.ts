/** What is typed: what it becomes, and what is refused before anything is done. */
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/astro/output/refusal.ts';
import { findVault, settingsOf } from '../../src/cli/settings.ts';
import { readGardenFile } from '../../src/config/read-garden-file.ts';
import { addFiles, temporaryFolder } from '../vaults/garden-of.ts';
import { typed } from './typed.ts';
import type { Outcome } from './typed.ts';

describe('refused with 2, in sentences that say what may have been meant', () => {
  test.for<[readonly string[], RegExp]>([
    [['biuld'], /^Unknown command 'biuld'\. Did you mean build\?/u],
    [['chek', 'notes'], /Did you mean check\?/u],
    [['build', '--ouput', 'x'], /^Unknown option '--ouput'\. Did you mean --output\?/u],
    [['check', '--json'], /^Unknown option '--json'\./u],
    [['check', '--format', 'xml'], /Allowed choices are text, json, github\./u],
    [['check', '--only', 'link-unresolvd'], /Did you mean `link-unresolved`\?/u],
    [['check', '--max-warnings', 'few'], /whole number/u],
    [['check', 'a', 'b'], /^Too many arguments for 'check'/u],
    [['dev', '--port', '99999'], /"99999", which is no port/u],
    [['build', 'nowhere'], /^There is no folder `.*nowhere`\./u],
    [['build', 'A.md'], /A\.md` is a file\./u],
    [['build', '.', '--output', '~/site'], /^--output is ~\/site, which a shell/u],
    [['build', '.', '--output', 'site'], /lies in the vault/u],
    [['build', '.', '--site', 'example'], /is no address/u],
    [['preview', 'nowhere'], /^There is no built site in .*nowhere\./u],
    [['init', '--yes', '--site', 'example.org'], /^--site is "example\.org"/u],
    [['init'], /^Nobody is here to answer questions\./u],
  ])('%s', async ([args, says]) => {
    const folder = temporaryFolder();
    addFiles(folder, { 'A.md': 'a' });
    const { code, said } = await typed(folder, args);
    expect(said).toMatch(says);
    expect(code).toBe(2);
    expect(readdirSync(folder)).toEqual(['A.md']);
  });
});

test.each(['init', 'build', 'dev', 'preview', 'check', 'import'])(
  '%s says what it takes, with an example',
  async (name) => {
    const { code, said } = await typed('/', [name, '--help']);
    expect(said).toContain(`Usage: coldframe ${name} `);
    expect(said).toMatch(new RegExp(`Example:\\n +npx coldframe ${name} `, 'u'));
    expect(code).toBe(0);
  },
);

describe('where nobody names a vault, it is', () => {
  const found = (files: Record<string, string>): string => {
    const folder = temporaryFolder();
    addFiles(folder, files);
    return findVault(folder).slice(folder.length);
  };
  test('the folder with a garden.yaml, here or in the only such folder', () => {
    expect(found({ 'garden.yaml': '', 'b/garden.yaml': '' })).toBe('');
    expect(found({ 'README.md': '', 'notes/garden.yaml': '', 'node_modules/a/garden.yaml': '' })).toBe('/notes');
  });
  test('else a vault of Obsidian, else this folder where it has notes', () => {
    expect(found({ 'README.md': '', 'my/.obsidian/app.json': '{}' })).toBe('/my');
    expect(found({ 'README.md': '', 'a/garden.yaml': '', 'b/garden.yaml': '' })).toBe('');
  });
  test('no folder without notes', () => {
    expect(() => found({ 'a.txt': '' })).toThrow(/Name the folder of your notes/u);
    expect(() => found({ 'a/A.md': '', 'b/B.md': '' })).toThrow(Refusal);
  });
});

test('what is typed overrides variables, and is seen from where one stands', () => {
  const folder = temporaryFolder();
  const variables = {
    GARDEN_VAULT: '/variable',
    GARDEN_OUT: '/out',
    GARDEN_SITE: 'https://a.example',
    GARDEN_CACHE: '/c',
  };
  expect(settingsOf({}, variables, folder)).toEqual(variables);
  expect(
    settingsOf({ vault: 'v', output: '../o', site: 'https://b.example', cache: 'c', force: true }, variables, folder),
  ).toEqual({
    GARDEN_VAULT: join(folder, 'v'),
    GARDEN_OUT: join(folder, '..', 'o'),
    GARDEN_SITE: 'https://b.example',
    GARDEN_CACHE: join(folder, 'c'),
    GARDEN_FORCE: '1',
  });
});

test('what nobody names lies beside the vault, never in it', () => {
  const folder = temporaryFolder();
  addFiles(folder, { 'vault/A.md': '', 'vault/node_modules/a/a.js': '', 'node_modules/a/a.js': '' });
  symlinkSync(join(folder, 'vault'), join(folder, 'link'));
  expect(settingsOf({ vault: 'vault' }, {}, folder)).toMatchObject({
    GARDEN_OUT: join(folder, 'site'),
    GARDEN_CACHE: join(folder, 'node_modules', '.cache', 'coldframe'),
  });
  for (const standing of [join(folder, 'vault'), join(folder, 'link')])
    expect(settingsOf({}, {}, standing).GARDEN_OUT).toBe(`${standing}-site`);
  expect(settingsOf({}, {}, join(folder, 'vault')).GARDEN_CACHE).toBe(
    join(folder, 'node_modules', '.cache', 'coldframe'),
  );
});

describe('init', () => {
  const vault = (): string => {
    const folder = temporaryFolder();
    addFiles(folder, { 'My: notes/A.md': 'a' });
    return join(folder, 'My: notes');
  };

  test('writes a file that is read without a problem, and touches no note', async () => {
    const folder = vault();
    const { code, said } = await typed(folder, ['init', '--yes', '--site', 'https://example.org/garden']);
    expect(code).toBe(0);
    expect(said).toContain('npx coldframe dev');
    const { config, problems } = readGardenFile(readFileSync(join(folder, 'garden.yaml'), 'utf8'), 'x');
    expect(problems).toEqual([]);
    expect(config).toMatchObject({ title: 'My: notes', url: 'https://example.org/garden' });
    expect(readdirSync(folder).sort()).toEqual(['A.md', 'garden.yaml']);
    expect(readFileSync(join(folder, 'A.md'), 'utf8')).toBe('a');
  });

  test('the title may be anything', async () => {
    for (const title of ['# no: comment', '- [x]', '"', "don't", 'null', '1.0', 'a\\b', '雪']) {
      const folder = vault();
      await typed(folder, ['init', '--yes', '--title', title]);
      expect(readGardenFile(readFileSync(join(folder, 'garden.yaml'), 'utf8'), 'x').config.title).toBe(title);
    }
  });

  test('writes a workflow into the repository where it is wanted, and nothing over what is there', async () => {
    const folder = vault();
    mkdirSync(join(folder, '..', '.git'));
    await typed(folder, ['init', '--yes', '--workflow']);
    const workflow = join(folder, '..', '.github', 'workflows', 'garden.yml');
    expect(readFileSync(workflow, 'utf8')).toContain('VAULT: "My: notes"');
    const again = await typed(folder, ['init', '--yes']);
    expect(again.code).toBe(2);
    expect(again.said).toContain('is there already');
    const other = vault();
    mkdirSync(join(other, '.github', 'workflows'), { recursive: true });
    writeFileSync(join(other, '.github', 'workflows', 'garden.yml'), 'mine');
    expect((await typed(other, ['init', '--yes', '--workflow'])).code).toBe(2);
    expect(existsSync(join(other, 'garden.yaml'))).toBe(false);
  });

  test('a garden that has its file is only given a workflow', async () => {
    const folder = vault();
    addFiles(folder, { 'garden.yaml': 'title: Mine\n' });
    const { code, said } = await typed(folder, ['init', '--publish', 'gitlab']);
    expect(code).toBe(0);
    expect(said).toContain('.gitlab-ci.yml');
    expect(readFileSync(join(folder, 'garden.yaml'), 'utf8')).toBe('title: Mine\n');
    expect((await typed(folder, ['init', '--publish', 'gitlab'])).code).toBe(2);
    expect((await typed(folder, ['init', '--publish', 'geocities'])).code).toBe(2);
  });
});

describe('check', () => {
  const files = { 'A.md': 'See [[Nowhere, 100%]] and [[B#Gone]].\n', 'B.md': 'b\n' };
  const checked = async (...args: string[]): Promise<Outcome> => {
    const folder = temporaryFolder();
    addFiles(folder, Object.fromEntries(Object.entries(files).map(([name, text]) => [`v/${name}`, text])));
    return typed(folder, ['check', 'v', '--cache', join(folder, 'cache'), ...args]);
  };

  test('json is for programs', async () => {
    const { code, said } = await checked('--format', 'json', '--only', 'link-unresolved,heading-missing');
    expect(code).toBe(0);
    expect(JSON.parse(said)).toEqual({
      version: 1,
      notes: 2,
      problems: [
        {
          id: 'link-unresolved',
          severity: 'warning',
          file: 'A.md',
          line: 1,
          column: 5,
          message: 'No note or file is named `Nowhere, 100%`.',
          hint: 'Create it, or correct the name; until then the link is printed as plain text.',
        },
        expect.objectContaining({ id: 'heading-missing', column: 27 }) as unknown,
      ],
    });
  });

  test('github names the file as the repository has it, and escapes what would end a command', async () => {
    const { said } = await checked('--format', 'github', '--only', 'link-unresolved');
    expect(said.split('\n')[0]).toBe(
      '::warning file=v/A.md,line=1,col=5,title=link-unresolved::No note or file is named `Nowhere, 100%25`. Create it, or correct the name; until then the link is printed as plain text.',
    );
  });

  test.for<[readonly string[], number]>([
    [[], 0],
    [['--max-warnings', '2'], 0],
    [['--max-warnings', '1'], 1],
    [['--max-warnings', '1', '--only', 'heading-missing'], 0],
  ])('%s ends with %i', async ([args, code]) => {
    expect((await checked(...args)).code).toBe(code);
  });
});
