/** Where a garden's configuration comes from, and what is told when it does not fit the garden. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gardenOptions } from '../../src/astro/garden-options.ts';
import { readConfig } from '../../src/astro/read-config.ts';
import { reportConfig } from '../../src/astro/report-config.ts';
import { buildGarden } from '../../src/garden.ts';
import type { Garden } from '../../src/garden.ts';
import { formatProblem } from '../../src/problems.ts';
import { addFiles, buildVault, temporaryFolder, vaultOf } from '../vaults/garden-of.ts';
import type { Files } from '../vaults/garden-of.ts';

interface Built {
  garden: Garden;
  told: readonly string[];
}

/** The garden of a vault as `npm run check` sees it. */
async function gardenOf(files: Files): Promise<Built> {
  const environment = { GARDEN_VAULT: vaultOf(files) };
  const own = readConfig(environment);
  const garden = await buildGarden(gardenOptions(own.config, environment));
  return { garden, told: reportConfig(own, garden).map(formatProblem) };
}

const published = ({ garden }: Built): string[] => garden.notes.map(({ entry }) => entry.path);

test('without a file the title is the name of the vault’s folder, and all else is the default', () => {
  const { config, problems, file } = readConfig({ GARDEN_VAULT: vaultOf({ 'A.md': 'a' }) });
  expect(config).toMatchObject({ title: 'vault', credit: true });
  expect([config.url, problems, file]).toEqual([undefined, [], undefined]);
  expect(readConfig({ GARDEN_VAULT: join(temporaryFolder(), 'My notes') }).config.title).toBe('My notes');
});

test.each(['garden.yaml', '.coldframe.yaml', 'Garden.YML'])('%s is the file', (name) => {
  const vault = vaultOf({ [name]: '\uFEFFtitle: Mine\r\nurl: https://a.example/b\r\n' });
  expect(readConfig({ GARDEN_VAULT: vault })).toMatchObject({
    config: { title: 'Mine', url: 'https://a.example/b' },
    problems: [],
    file: join(vault, name),
  });
  const other = { GARDEN_VAULT: vault, GARDEN_SITE: 'https://c.example' };
  expect(readConfig(other).config.url).toBe('https://c.example');
});

test.each([
  'https://e.org//x',
  'https://e.org/a%2Fb',
  'https://e.org/con',
  'https://e.org/:x',
  'ftp://e.org',
  'x',
  'https://e.org/?a',
])('an address of the site that cannot be one costs the address, and no build: %s', async (url) => {
  const built = await gardenOf({ 'garden.yaml': `title: T\nurl: "${url}"\n`, 'A.md': 'a' });
  expect(published(built)).toEqual(['A.md']);
  expect(built.told[0]).toMatch(/^garden\.yaml:2:6 warning config-value/u);
  expect(built.told[0]).toContain(url);
});

describe('nothing is published where the file cannot be read for certain:', () => {
  const notes: Files = { 'A.md': 'a', 'B.md': '---\npublish: true\n---\nb', 'c.png': 'x' };
  test.each<[string, Files]>([
    ['there are two', { 'garden.yaml': 'title: a', '.coldframe.yaml': 'publish: { default: private }' }],
    ['it is no text', { 'garden.yaml': new Uint8Array([0xff, 0x00, 0xfe, 0x80, 0x81]) }],
    ['it is no YAML', { 'garden.yaml': 'publish private' }],
    ['a key is misspelt', { 'garden.yaml': 'pubish: { default: private }' }],
  ])('%s', async (_name, files) => {
    const built = await gardenOf({ ...notes, ...files });
    expect(published(built)).toEqual([]);
    expect(built.told.join('\n')).toContain('error config-private');
  });

  test('it is a folder', () => {
    const vault = vaultOf(notes);
    mkdirSync(join(vault, 'garden.yaml'));
    expect(readConfig({ GARDEN_VAULT: vault }).config.publish).toMatchObject({ isUnclear: true });
  });
});

test('what the file says of publishing is done', async () => {
  const notes: Files = { 'A.md': 'a', 'B.md': '---\npublish: true\n---\nb', 'Old/C.md': 'c', 'Templates/D.md': 'd' };
  expect(published(await gardenOf(notes))).toEqual(['A.md', 'B.md', 'Old/C.md']);
  const asked = async (text: string): Promise<string[]> => published(await gardenOf({ ...notes, 'garden.yaml': text }));
  expect(await asked('publish: { ignore: [Old] }')).toEqual(['A.md', 'B.md', 'Templates/D.md']);
  expect(await asked('publish: { default: private }')).toEqual(['B.md']);
  expect(await asked('publish: { default: never }')).toEqual(['B.md']);
});

test('the file is no attachment, whatever leads to it', async () => {
  const vault = vaultOf({
    'A.md': '[[garden.yaml]] [a](garden.yaml) ![[garden.yaml]] [[copy.yaml]] [[sub/garden.yaml]]',
    'garden.yaml': 'allowTypes: [yaml]\n',
    'sub/garden.yaml': 'another file',
  });
  symlinkSync(join(vault, 'garden.yaml'), join(vault, 'copy.yaml'));
  const garden = await buildVault(vault, { attachments: { allowTypes: ['yaml'], keepMetadata: false } });
  expect(garden.attachments.map(({ slug }) => slug)).toEqual(['sub/garden.yaml']);
});

test('links of the header and the home page that lead nowhere are told at their line', async () => {
  const { told } = await gardenOf({
    'garden.yaml': `url: https://a.example
home: Stert
navigation:
  - { label: A, to: /notes/ }
  - { label: B, to: /nots/ }
  - { label: C, to: /recipes/soup/?x#y }
  - { label: D, to: /tags/quick/ }
  - { label: E, to: /secret/ }
  - { label: F, to: /rss.xml }
  - { label: G, to: / }
`,
    'Recipes/Soup.md': '#quick',
    'Secret.md': '---\npublish: false\n---\n',
    'Start.md': 'a',
  });
  expect(told).toEqual([
    expect.stringMatching(/^garden\.yaml:5:5 warning config-nowhere `navigation` .*`\/nots\/`.*`\/notes\/`/u),
    expect.stringMatching(/^garden\.yaml:8:5 warning config-nowhere .*`\/secret\/`/u),
    expect.stringMatching(/^garden\.yaml:2:7 warning config-nowhere `home` .*`Stert`/u),
  ]);
});

test('a garden without an address is told so', async () => {
  expect((await gardenOf({ 'A.md': 'a' })).told).toEqual([expect.stringContaining('info config-no-address')]);
});

test('folders beside the vault are read from where the vault lies', async () => {
  const folder = temporaryFolder();
  addFiles(folder, { 'vault/garden.yaml': 'alsoRead: [{ folder: ../more, as: More }]', 'more/B.md': 'b' });
  const environment = { GARDEN_VAULT: join(folder, 'vault') };
  const garden = await buildGarden(gardenOptions(readConfig(environment).config, environment));
  expect(garden.notes.map(({ entry }) => entry.path)).toEqual(['More/B.md']);
});

test('files of the theme that are not there, or not in the vault, are told, and the site is made without them', () => {
  const vault = vaultOf({
    'garden.yaml': 'theme:\n  css: none.css\n  logo: out/logo.svg\n  favicon: folder.svg\n  accent: green\n',
    'folder.svg/A.md': 'a',
  });
  const elsewhere = temporaryFolder();
  addFiles(elsewhere, { 'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' });
  symlinkSync(elsewhere, join(vault, 'out'));
  const { config, problems } = readConfig({ GARDEN_VAULT: vault });
  expect(config.theme).toEqual({ accent: 'green' });
  expect(problems.map(formatProblem)).toEqual([
    expect.stringMatching(/^garden\.yaml:2:8 warning config-file .*`none\.css`.*it is not there/u),
    expect.stringMatching(/^garden\.yaml:3:9 warning config-file .*it leads out of the vault/u),
    expect.stringMatching(/^garden\.yaml:4:12 warning config-file .*it is no file/u),
  ]);
});

test('a category that no note has is told, with the one that was meant', async () => {
  const built = await gardenOf({
    'A.md': '---\ncategory: Tea\n---\na',
    'garden.yaml': 'url: https://a.example\ncategories: { tee: { colour: red }, tea: { title: All teas } }\n',
  });
  expect(built.told).toEqual([expect.stringMatching(/^garden\.yaml:2:20 warning config-nowhere .*`tea`/u)]);
  expect(built.garden.notes[0]?.entry.category).toEqual({ slug: 'tea', title: 'All teas' });
});
