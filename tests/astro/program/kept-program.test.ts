/** The bundled program: made once for all gardens, and again where what was kept is not what was made. */
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keptProgram } from '../../../src/astro/program/kept-program.ts';
import { addFiles, temporaryFolder } from '../../vaults/garden-of.ts';
import { readTree } from '../output/trees.ts';

const key = '0123456789abcdef';
const files = { 'server/entry.mjs': 'code', 'client/a.css': 'style' };

/** Builds in one cache folder, each with the number of bundles that were made by then. */
function builds(cache: string): { build: (of?: string) => Promise<string>; made: () => number } {
  let made = 0;
  return {
    made: () => made,
    build: (of = key) =>
      keptProgram(cache, of, async (folder) => {
        made += 1;
        await Promise.resolve();
        addFiles(folder, files);
      }),
  };
}

const bundle = (folder: string): unknown =>
  Object.fromEntries(Object.entries(readTree(folder)).filter(([name]) => !name.endsWith('/')));

test('is made once for each key', async () => {
  const { build, made } = builds(temporaryFolder());
  const folder = await build();
  expect(bundle(folder)).toEqual(files);
  expect(await build()).toBe(folder);
  expect(made()).toBe(1);
  expect(await build('fedcba9876543210')).not.toBe(folder);
  expect(made()).toBe(2);
});

test('is not there where making it fails, and nothing is left of it', async () => {
  const cache = temporaryFolder();
  const failing = keptProgram(cache, key, async (folder) => {
    addFiles(folder, files);
    throw new Error('no memory');
  });
  await expect(failing).rejects.toThrow('no memory');
  expect(readdirSync(join(cache, 'program')).filter((name) => !name.endsWith('.running'))).toEqual([]);
  const { build, made } = builds(cache);
  expect(bundle(await build())).toEqual(files);
  expect(made()).toBe(1);
});

describe.each<[string, (folder: string, outside: string) => string]>([
  ['a file of it', (folder) => join(folder, 'server', 'entry.mjs')],
  ['a folder of it', (folder) => join(folder, 'server')],
  ['its tree', (folder) => folder],
  ['its list', (folder) => join(folder, '..', 'list')],
  ['the whole', (folder) => join(folder, '..')],
  ['the turns that builds take', (folder) => `${join(folder, '..')}.running`],
  ['all programs', (folder) => join(folder, '..', '..')],
])('in place of %s', (name, pathIn) => {
  test.each<[string, (path: string, outside: string) => void]>([
    ['other bytes or a file', (path) => writeFileSync(path, 'other')],
    ['an empty folder', (path) => mkdirSync(path)],
    ['a folder with files', (path) => addFiles(path, { 'entry.mjs': 'other', 'deep/b': 'x' })],
    ['a link to the same', (path, outside) => symlinkSync(outside, path)],
    ['a link to nothing', (path) => symlinkSync('nothing', path)],
    ['a file that may not be read', (path) => writeFileSync(path, 'x', { mode: 0 })],
    [
      'a folder that may not be entered',
      (path) => {
        addFiles(path, { file: 'x' });
        chmodSync(path, 0);
      },
    ],
  ])('%s is not believed', async (_harm, harm) => {
    const cache = temporaryFolder();
    const { build, made } = builds(cache);
    const folder = await build();
    const outside = join(temporaryFolder(), 'outside');
    addFiles(outside, { 'server/entry.mjs': 'evil', 'entry.mjs': 'evil' });
    const before = readTree(outside);
    rmSync(pathIn(folder, outside), { recursive: true });
    harm(pathIn(folder, outside), outside);
    expect(bundle(await build())).toEqual(files);
    expect(made()).toBe(name === 'the turns that builds take' ? 1 : 2);
    expect(readTree(outside)).toEqual(before);
  });
});

test('what a killed build has left is no program, and goes after a while with what nobody uses', async () => {
  const cache = temporaryFolder();
  const { build, made } = builds(cache);
  const programs = join(cache, 'program');
  for (let at = 0; at < 9; at += 1) {
    const old = join(programs, `${'0'.repeat(15)}${at}${at % 2 === 0 ? '.7.new' : ''}`);
    addFiles(old, { 'tree/server/entry.mjs': 'half' });
    utimesSync(old, new Date(0), new Date(at));
  }
  const folder = await build();
  expect(readFileSync(join(folder, 'server', 'entry.mjs'), 'utf8')).toBe('code');
  expect(made()).toBe(1);
  expect(readdirSync(programs).length).toBeLessThan(9);
});
