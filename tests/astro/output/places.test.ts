/** Which folders a build accepts: generated pairs of vault and output, by every way to name a folder. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { gardenPlaces, refuseMissingVault } from '../../../src/astro/output/places.ts';
import { Refusal } from '../../../src/astro/output/refusal.ts';
import { plainConfig } from '../../vaults/plain-config.ts';
import { makeTree, readTree } from './trees.ts';

const program = process.cwd();
const workshop = realpathSync(mkdtempSync(join(tmpdir(), 'coldframe-places-')));
const at = (path: string): string => join(workshop, path);
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

beforeEach(() => {
  rmSync(workshop, { recursive: true, force: true });
  makeTree(at('home/Notes'), { 'A.md': 'a', 'deep/er/B.md': 'b', '.obsidian/app.json': '{}' });
  makeTree(at('home/other'), { 'x.txt': 'x' });
  for (const [link, target] of [
    ['to-vault', 'home/Notes'],
    ['to-deep', 'home/Notes/deep'],
    ['to-home', 'home'],
    ['to-other', 'home/other'],
  ] as const)
    symlinkSync(at(target), at(link));
  symlinkSync(at('home/Notes/not-yet'), at('dangling'));
  symlinkSync('to-vault', at('link-to-link'));
  symlinkSync(at('ring-b'), at('ring-a'));
  symlinkSync(at('ring-a'), at('ring-b'));
});

function places(out: string, vault = at('home/Notes')): ReturnType<typeof gardenPlaces> {
  return gardenPlaces(plainConfig, { GARDEN_VAULT: vault, GARDEN_OUT: out }, program);
}

/** Ways to write one folder. */
function spellings(path: string): string[] {
  return [path, `${path}/`, `${path}//`, `${path}/.`, `${path}/x/..`, relative(program, path), path.replace('/', '//')];
}

describe('an output folder that meets the vault is refused', () => {
  test.each([
    'home/Notes',
    'home/Notes/site',
    'home/Notes/deep',
    'home/Notes/.site',
    'home/Notes/not/yet/there',
    'home',
    '.',
    'to-vault',
    'to-vault/site',
    'to-deep',
    'to-deep/er',
    'to-home',
    'to-home/Notes',
    'to-home/Notes/site',
    'link-to-link',
    'link-to-link/site',
    'dangling',
    'dangling/site',
  ])('%s', (name) => {
    const before = readTree(workshop);
    for (const out of spellings(at(name)).filter((each) => name !== 'dangling' || !each.includes('..')))
      expect(() => places(out), out).toThrow(Refusal);
    expect(readTree(workshop)).toEqual(before);
  });

  test('also where the vault is named by a link', () => {
    for (const vault of ['to-vault', 'link-to-link', 'to-home/Notes'])
      for (const out of ['home/Notes', 'home/Notes/a', 'home', 'to-vault'])
        expect(() => places(at(out), at(vault)), `${vault} ${out}`).toThrow(Refusal);
  });

  test('and one that links lead to in a ring, or that a file stands before', () => {
    expect(() => places(at('ring-a'))).toThrow(/cannot be followed/u);
    expect(() => places(at('home/other/x.txt/site'))).toThrow(/cannot be followed/u);
  });
});

test.each([
  'out',
  'home/out',
  'home/Notes-site',
  'home/Note',
  'home/notes',
  'to-other',
  'to-home/out',
  'not/yet/there',
])('%s is accepted', (name) => {
  expect(places(at(name)).out).toBe(at(name.replace('to-other', 'home/other').replace('to-home', 'home')));
});

describe('the program', () => {
  test.each([
    '.',
    '..',
    '/',
    'src',
    'SRC/x',
    'src/astro',
    'notes',
    'notes/new',
    'public',
    'public/x',
    'tests',
    'bench/out',
    'node_modules',
    'node_modules/.cache',
    '.git',
    '.git/x',
    '.github',
    '.tools/out',
    '.astro',
    '.cache',
    '.cache/0123456789abcdef',
    '.cache/0123456789abcdef/site',
    '.cache/0123456789abcdef.dev/site',
    '.cache/node',
    '.new',
  ])('is not written to: %s', (name) => {
    expect(() => gardenPlaces(plainConfig, { GARDEN_OUT: name, GARDEN_VAULT: at('home/Notes') }, program)).toThrow(
      Refusal,
    );
    expect(() => gardenPlaces(plainConfig, { GARDEN_OUT: name }, program)).toThrow(Refusal);
  });

  test.each([
    'dist',
    'site',
    'build/site',
    '.cache/test-garden',
    '.cache/bench-1/dist',
    `../${program.slice(program.lastIndexOf('/') + 1)}-site`,
  ])('has room for %s', (name) => {
    expect(gardenPlaces(plainConfig, { GARDEN_OUT: name }, program).out).toBe(join(program, name));
  });

  test('is no vault, nor is a folder around it or its cache', () => {
    for (const vault of ['.', '..', '/', '.cache'])
      expect(() => gardenPlaces(plainConfig, { GARDEN_VAULT: vault, GARDEN_OUT: at('out') }, program), vault).toThrow(
        Refusal,
      );
  });

  test('its vault’s further folders are no output', () => {
    expect(() =>
      gardenPlaces(
        { ...plainConfig, alsoRead: [{ folder: at('home/other'), as: 'x' }] },
        { GARDEN_OUT: at('home/other/site') },
        program,
      ),
    ).toThrow(/alsoRead/u);
  });
});

test('home folder and root are no output', () => {
  for (const out of [homedir(), join(homedir(), '..'), '/']) expect(() => places(out), out).toThrow(Refusal);
});

test('a vault that is not there, or is a file, is told', () => {
  expect(() => refuseMissingVault(at('nowhere'))).toThrow(/There is no folder/u);
  expect(() => refuseMissingVault(at('home/Notes/A.md'))).toThrow(/is a file/u);
  mkdirSync(at('empty'));
  expect(() => refuseMissingVault(at('empty'))).not.toThrow();
});

test('a vault where a build keeps its own files is refused, whatever the output is', () => {
  for (const name of ['.site.coldframe-next', '.site.coldframe-former', '.site.coldframe-next.running']) {
    makeTree(at(`home/${name}`), { 'A.md': 'a', 'deep/B.md': 'b' });
    for (const vault of [at(`home/${name}`), at(`home/${name}/deep`)])
      expect(() => places(at('home/site'), vault)).toThrow(
        /^.* is read as notes, but the program keeps its own files in/u,
      );
  }
  for (const vault of ['.cache/node', '.astro', '.git', 'node_modules/astro'])
    expect(() => places(at('home/site'), join(program, vault))).toThrow(Refusal);
});
