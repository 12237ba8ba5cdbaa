/** Whatever has happened to the cache folder, the next build is what a build from nothing is. */
import { cpSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildOrThrow, cacheOf, forget, makeWorkshop, removeWorkshop } from './build-site.ts';
import type { BuildOptions } from './build-site.ts';
import { treeHash } from '../vaults/git-vault.ts';
import { differences } from './trees.ts';
import { makeVault, picture } from './vault-files.ts';

let workshop: string;
let build: BuildOptions;
let cache: string;

beforeAll(async () => {
  workshop = makeWorkshop();
  build = { vault: join(workshop, 'vault'), out: join(workshop, 'dist') };
  cache = cacheOf(build);
  makeVault(build.vault, {
    'Home.md': 'Start at [[Soil]].\n\n![[plan.svg]]\n',
    'Soil.md': '---\ntags: [ground]\n---\nSoil holds [[Water]].\n\n- **Depth**:: 30 s\n',
    'Water.md': 'Water.\n',
    'Machine.mdx': 'Two and two are {2 + 2}.\n',
    'Secret.md': '---\npublish: false\n---\nxylophone\n',
    'plan.svg': picture(40),
  });
  await buildOrThrow(build);
  cpSync(build.out, join(workshop, 'whole'), { recursive: true });
});

afterAll(() => {
  forget(build);
  removeWorkshop(workshop);
});

function filesOf(): string[] {
  return (readdirSync(cache, { recursive: true }) as string[])
    .map((name) => join(cache, name))
    .filter((path) => lstatSync(path).isFile());
}

test('nothing is rendered again where nothing has changed, and the vault is as it was', async () => {
  const before = treeHash(build.vault);
  expect(await buildOrThrow(build)).toMatch(/rendered 8 pages, reused 4/u);
  expect(treeHash(build.vault)).toBe(before);
});

test.each<[name: string, damage: (path: string, at: number) => void]>([
  [
    'has other words in its pages and records',
    (path) => writeFileSync(path, readFileSync(path, 'latin1').replaceAll(/Soil|soil/gu, 'Moil'), 'latin1'),
  ],
  [
    'has a bit flipped in each file, or is cut off',
    (path, at) => {
      const bytes = readFileSync(path);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4;
      writeFileSync(path, at % 2 === 0 ? bytes : bytes.subarray(0, bytes.length >> 1));
    },
  ],
  [
    'has folders where files were',
    (path) => {
      rmSync(path);
      mkdirSync(join(path, 'deep'), { recursive: true });
      writeFileSync(join(path, 'deep', 'file'), 'x');
    },
  ],
  [
    'has links to a private note where files were',
    (path) => {
      rmSync(path);
      symlinkSync(join(build.vault, 'Secret.md'), path);
    },
  ],
])('a cache that %s changes nothing', async (_name, damage) => {
  const before = treeHash(build.vault);
  for (const [at, path] of filesOf().entries()) damage(path, at);
  await buildOrThrow(build);
  expect(differences(build.out, join(workshop, 'whole'))).toEqual([]);
  expect(treeHash(build.vault)).toBe(before);
});
