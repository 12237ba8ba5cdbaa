/** Whatever stands in the cache in place of what a build keeps there, the build begins. */
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { beginBuild } from '../../../src/astro/output/build-steps.ts';
import type { Places } from '../../../src/astro/output/places.ts';
import { kindAt, openFolder } from '../../../src/cache/kept-file.ts';
import { temporaryFolder } from '../../vaults/garden-of.ts';
import { makeTree, readTree } from './trees.ts';

const say = (): void => undefined;

// Each build has a place in a line of its own, until this process ends.
process.setMaxListeners(200);

/** What stands in a checkout after a build. */
const kept = {
  '.cache/one/cards/card': 'c',
  '.cache/one/compiled.ndjson': 'n',
  '.cache/one/handover': 'h',
  '.cache/one/kept-pages': 'p',
  '.cache/one/site/index.html': 'left by a killed build',
  '.cache/one/texts-a': 't',
  '.cache/one.running/left': '',
  // Of versions that let Astro keep pages.
  '.cache/one/.astro/collections/notes.schema.json': '{}',
  '.cache/one/astro/dist/a/index.html': 'a',
  '.cache/one/unfinished': '',
};

const harms: readonly (readonly [name: string, harm: (path: string, outside: string) => void])[] = [
  ['a file', (path) => writeFileSync(path, 'x')],
  ['a folder', (path) => mkdirSync(path)],
  ['a full folder', (path) => makeTree(path, { 'deep/file': 'x' })],
  ['a link to a folder', (path, outside) => symlinkSync(outside, path)],
  ['a link to a file', (path, outside) => symlinkSync(join(outside, 'note.md'), path)],
  ['a link to nothing', (path) => symlinkSync('nothing', path)],
  [
    'a folder that may not be entered',
    (path) => {
      makeTree(path, { file: 'x' });
      chmodSync(path, 0);
    },
  ],
  ['a file that may not be read', (path) => writeFileSync(path, 'x', { mode: 0 })],
];

function placesIn(folder: string): Places {
  const cache = join(folder, '.cache', 'one');
  return {
    vault: join(folder, 'vault'),
    out: join(folder, 'out'),
    isDefaultOut: false,
    staging: join(cache, 'site'),
    cache,
    cacheRoot: join(folder, '.cache'),
    address: new URL('https://garden.example/'),
  };
}

const names = [...new Set(Object.keys(kept).flatMap((path) => [path, ...foldersOf(path)]))]
  // The person may have made a link of it.
  .filter((name) => name !== '.cache')
  .sort();

function foldersOf(path: string): string[] {
  return dirname(path) === '.' ? [] : [dirname(path), ...foldersOf(dirname(path))];
}

describe.each(names)('in place of %s', (name) => {
  test.each(harms)('%s', async (_name, harm) => {
    const folder = temporaryFolder();
    const places = placesIn(folder);
    const { cache } = places;
    makeTree(folder, kept);
    makeTree(join(folder, 'vault'), { 'note.md': 'words' });
    makeTree(join(folder, 'outside'), { 'note.md': 'words' });
    rmSync(join(folder, name), { recursive: true });
    harm(join(folder, name), join(folder, 'outside'));
    await beginBuild(places, false, say);
    for (const gone of [places.staging, ...['.astro', 'astro', 'unfinished'].map((left) => join(cache, left))])
      expect(existsSync(gone)).toBe(false);
    // Its own place in the line, and nobody else's.
    expect(
      readdirSync(join(folder, '.cache', 'one.running')).filter((each) => each.split('-')[1] === String(process.pid)),
    ).toHaveLength(1);
    expect(readTree(join(folder, 'outside'))).toEqual({ 'note.md': 'words' });
    // Else a test that is not run by root could not remove it.
    if (kindAt(join(folder, name)) === 'folder') openFolder(join(folder, name));
  });
});

test('a folder that is called like a program at work is none', async () => {
  const folder = temporaryFolder();
  makeTree(folder, { 'vault/note.md': 'words' });
  // Some other program that is alive, and one that is not.
  for (const pid of [process.ppid, 4_194_305])
    mkdirSync(join(folder, '.cache', 'one.running', `build-${pid}-0-host`, 'x'), { recursive: true });
  const places = placesIn(folder);
  await beginBuild(places, false, say);
  expect(readdirSync(places.cache)).toEqual(['used-by-coldframe']);
});
