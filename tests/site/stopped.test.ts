/**
 * A build that ends at a step of its way, whichever it is, leaves the former site or the new one; the next build heals,
 * and nothing that the interrupted one had made of a note is published when the note has become private since. One
 * build goes through all steps; what stood on the disk at each is put back, see `stop-at-steps.ts`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recoverSite } from '../../src/astro/output/place-site.ts';
import { readTree } from '../astro/output/trees.ts';
import {
  buildCommand,
  buildOrThrow,
  cacheOf,
  cleanEnvironment,
  forget,
  gardenVariables,
  makeWorkshop,
  removeWorkshop,
} from './build-site.ts';
import { root } from './checkout.ts';
import { filesWith } from './leaks.ts';
import { makeVault } from './vault-files.ts';

const steps = [
  'the beginning',
  'a page is written',
  'the pages are listed',
  'the new site is filled',
  'the former site moves away',
  'the new site moves in',
];
const moments = steps.flatMap((step) => [`before ${step}`, `after ${step}`]);
/** A whole build follows these, which takes seconds: with COLDFRAME_LONG one follows each that differs. */
const healed = [
  'after a page is written',
  'after the former site moves away',
  ...(process.env['COLDFRAME_LONG'] === undefined ? [] : ['after the beginning', 'after the pages are listed']),
];

const workshop = makeWorkshop();
const place = join(workshop, 'www');
const left = join(workshop, 'left');
const build = { vault: join(workshop, 'vault'), out: join(place, 'site') };
const written = (): readonly string[] => [place, cacheOf(build)];
/** The site before the interrupted build, and the one that it would have made. */
const sites: string[] = [];
/** The site that is right when it has become private what the interrupted build knew. */
let wanted: string;

const site = (): string => JSON.stringify(readTree(build.out));

beforeAll(async () => {
  cpSync(join(root, 'tests', 'vaults', 'tiny'), build.vault, { recursive: true });
  const vault = makeVault(build.vault, { 'State.md': 'State 0, in [[Home]].\n' });
  await buildOrThrow(build);
  sites.push(site());
  vault.write('State.md', 'State 1 of zqinterrupted, in [[Zqinterrupted]].\n');
  vault.write('Zqinterrupted.md', 'Zqinterrupted words. #zqinterrupted\n');
  const { status, stderr } = spawnSync(process.execPath, buildCommand, {
    cwd: root,
    env: cleanEnvironment({
      ...gardenVariables(build),
      STEPS_LEFT: left,
      STEPS_PLACES: written().join('\n'),
      NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'stop-at-steps.ts')).href}`,
    }),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  sites.push(site());
  vault.write('State.md', 'State 2.\n');
  vault.write('Zqinterrupted.md', '---\npublish: false\n---\nZqinterrupted words. #zqinterrupted\n');
  await buildOrThrow(build);
  wanted = site();
});

afterAll(() => {
  forget(build);
  removeWorkshop(workshop);
});

function putBack(moment: string): void {
  for (const [at, folder] of written().entries()) {
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(left, moment, String(at)), folder, { recursive: true });
  }
}

test('the build has gone through every step, and what it made is different each time', () => {
  expect(readdirSync(left).sort()).toEqual([...moments].sort());
  expect(new Set([...sites, wanted]).size).toBe(3);
  expect(filesWith('zqinterrupted', join(left, 'after the new site moves in', '0')).length).toBeGreaterThan(5);
});

test.each(moments)('%s, the former site or the new one is whole', async (moment) => {
  putBack(moment);
  const seen = existsSync(build.out) ? build.out : join(place, '.site.coldframe-former');
  expect(sites).toContain(JSON.stringify(readTree(seen)));
  await recoverSite(build.out);
  expect(sites).toContain(site());
  expect(readdirSync(place)).toEqual(['site']);
});

describe.each(healed)('stopped %s', (moment) => {
  test('the next build is as if nothing had happened', async () => {
    putBack(moment);
    await buildOrThrow(build);
    expect(filesWith('zqinterrupted', build.out)).toEqual([]);
    expect(site()).toBe(wanted);
    expect(readdirSync(place)).toEqual(['site']);
  });
});
