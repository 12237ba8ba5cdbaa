/**
 * `check` and `build` agree on every input: one vault of everything that the other tests try is given to both. They
 * tell the same problems, and their exit codes are those that `notes/About/Problems.md` lists.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  buildSite,
  checkVault,
  coldframe,
  forget,
  gardenVariables,
  makeWorkshop,
  removeWorkshop,
} from './build-site.ts';
import type { Outcome } from './build-site.ts';
import { root } from './checkout.ts';
import { gardenFile, writeEverything } from './everything-vault.ts';
import { problemsTold } from './told.ts';
import { typed } from './typed-command.ts';
import { makeVault } from './vault-files.ts';

const workshop = makeWorkshop();
afterAll(() => removeWorkshop(workshop));

const isError = (line: string): boolean => / error [a-z]+(?:-[a-z]+)+ \S/u.test(line);

describe('a vault of everything', () => {
  const build = {
    vault: join(workshop, 'everything'),
    out: join(workshop, 'everything-out'),
    isUnnamed: true as const,
  };
  let checked: Outcome;
  let built: Outcome;

  beforeAll(async () => {
    await writeEverything(build.vault);
    [checked, built] = await Promise.all([checkVault(build.vault), buildSite(build)]);
  }, 900_000);
  afterAll(() => forget(build));

  test('both tell the same problems of notes, attachments, names and the garden’s file', () => {
    const problems = problemsTold(checked.output);
    expect(problems.length).toBeGreaterThan(1000);
    expect(problemsTold(built.output)).toEqual(problems);
    const kinds = new Set(problems.map((line) => / (?:error|warning) ([a-z-]+) /u.exec(line)?.[1]));
    expect(kinds.size).toBeGreaterThan(30);
    const lines = problems.filter((line) => line.startsWith('garden.yaml:')).map((line) => Number(line.split(':')[1]));
    // Each line but that of `socialImages` and the second `author` is wrong.
    expect([...new Set(lines)].sort((a, b) => a - b).length).toBeGreaterThan(gardenFile.split('\n').length - 5);
  });

  test('check ends with 1, as an error is told; the build with 0, as the site is in place', () => {
    expect(problemsTold(built.output).some(isError)).toBe(true);
    expect(checked.status).toBe(1);
    expect(built.status, built.output.slice(-2000)).toBe(0);
    expect(existsSync(join(build.out, 'index.html'))).toBe(true);
  });
});

describe('a garden’s file that may have meant to keep notes private', () => {
  const build = { vault: join(workshop, 'doubt'), out: join(workshop, 'doubt-out') };
  afterAll(() => forget(build));

  test('publishes nothing, and both say so', async () => {
    makeVault(build.vault, { 'Home.md': 'zqdoubt\n', 'garden.yaml': 'publish: { defalt: private }\n' });
    const [checked, built] = await Promise.all([checkVault(build.vault), buildSite(build)]);
    const problems = problemsTold(checked.output);
    expect(problems).toEqual([expect.stringMatching(/^garden\.yaml:1:12 error config-/u), expect.any(String)]);
    expect(problemsTold(built.output)).toEqual(problems);
    expect([checked.status, built.status]).toEqual([1, 0]);
  });
});

describe('what neither can begin with', () => {
  test.for<[string, Record<string, string>]>([
    ['a vault that is not there', { GARDEN_VAULT: join(workshop, 'nowhere') }],
    ['a vault that is a file', { GARDEN_VAULT: join(workshop, 'plain', 'Home.md') }],
    ['a vault of an empty name', { GARDEN_VAULT: '' }],
    ['an address that is none', { GARDEN_SITE: 'example' }],
    ['an address of another host’s links', { GARDEN_SITE: 'https://example.org//example.net' }],
    ['a vault that is not there, by a name with an escaped NUL', { GARDEN_VAULT: `${workshop}/a%00` }],
  ])('%s: both say the same sentence and end with 2', async ([, variables]) => {
    const { folder } = makeVault(join(workshop, 'plain'), { 'Home.md': 'Words.\n' });
    const all = { ...gardenVariables({ vault: folder, out: join(workshop, 'refused') }), ...variables };
    const [checked, built] = await Promise.all(
      ['check', 'build'].map((command) => typed(root, [coldframe, command], all)),
    );
    expect(built).toEqual(checked);
    expect(checked?.errors.trim()).toMatch(/^[A-Z][^\n]+\.$/u);
    expect(checked?.status).toBe(2);
    expect(existsSync(join(workshop, 'refused'))).toBe(false);
  });
});
