/** Real builds against the promise that nothing of others is touched, and that two at once do not meet. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTree } from '../astro/output/trees.ts';
import {
  buildCommand,
  buildOrThrow,
  buildSite,
  forget,
  gardenVariables,
  makeWorkshop,
  removeWorkshop,
} from './build-site.ts';
import { root } from './checkout.ts';
import { typed } from './typed-command.ts';
import type { Said } from './typed-command.ts';

const workshop = makeWorkshop();
const vault = join(workshop, 'vault');
const builds = [
  { vault, out: join(workshop, 'one') },
  { vault, out: join(workshop, 'two') },
] as const;
let said: readonly Said[];

beforeAll(async () => {
  cpSync(join(root, 'tests', 'vaults', 'tiny'), vault, { recursive: true });
  said = await Promise.all([...builds, builds[0]].map((build) => typed(root, buildCommand, gardenVariables(build))));
});

afterAll(() => {
  for (const build of builds) forget(build);
  removeWorkshop(workshop);
});

test('builds of one installation at once: those into one folder wait for each other and say so, and all are right', () => {
  expect(said.map(({ status }) => status)).toEqual([0, 0, 0]);
  expect(said.filter(({ printed }) => /Another build .* Waiting/u.test(printed))).toHaveLength(1);
  expect(readTree(builds[0].out)).toEqual(readTree(builds[1].out));
});

test('files of others survive builds, and what they have in the place of ours is not written over', async () => {
  const build = builds[0];
  writeFileSync(join(build.out, 'CNAME'), 'example.org');
  mkdirSync(join(build.out, '.git'));
  writeFileSync(join(build.out, '.git', 'HEAD'), 'ref');
  writeFileSync(join(vault, 'More.md'), 'More.\n');
  await buildOrThrow(build);
  expect(readTree(build.out)).toMatchObject({
    CNAME: 'example.org',
    '.git/HEAD': 'ref',
    'more/index.html': expect.stringContaining('More') as string,
  });
  mkdirSync(join(build.out, 'again'));
  writeFileSync(join(build.out, 'again', 'index.html'), 'mine');
  writeFileSync(join(vault, 'Again.md'), 'Again.\n');
  const before = readTree(build.out);
  const { status, output } = await buildSite(build);
  expect(output).toContain('again/index.html');
  expect(status).toBe(2);
  expect(readTree(build.out)).toEqual(before);
});
