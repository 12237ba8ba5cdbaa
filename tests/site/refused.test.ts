/** What a build must not write to is refused before anything is touched, by each command that reads the settings. */
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTree } from '../astro/output/trees.ts';
import { coldframe, makeWorkshop, removeWorkshop } from './build-site.ts';
import { root } from './checkout.ts';
import { typed } from './typed-command.ts';

const workshop = makeWorkshop();
const at = (path: string): string => join(workshop, path);
const vault = at('vault');
const program = (): Record<string, string>[] =>
  ['src', 'notes', 'public'].map((folder) => readTree(join(root, folder)));
const before = program();
afterAll(() => removeWorkshop(workshop));

beforeAll(() => {
  cpSync(join(root, 'tests', 'vaults', 'tiny'), vault, { recursive: true });
  mkdirSync(at('theirs'));
  writeFileSync(at('theirs/thesis.txt'), 'years of work');
  symlinkSync(vault, at('link'));
});

describe('refused in a sentence, with 2, and nothing is touched', () => {
  const build = [coldframe, 'build'];
  const start = ['.tools/start.ts'];
  const check = [coldframe, 'check'];
  test.for<[string, readonly string[], Record<string, string>]>([
    ['the output is the vault', build, { GARDEN_VAULT: vault, GARDEN_OUT: vault }],
    ['the output is around the vault', start, { GARDEN_VAULT: vault, GARDEN_OUT: workshop }],
    [
      'the output lies in the vault, and it is forced',
      [...build, '--force'],
      { GARDEN_VAULT: vault, GARDEN_OUT: at('link/site') },
    ],
    ['the output holds what is not ours', build, { GARDEN_VAULT: vault, GARDEN_OUT: at('theirs') }],
    ['the output is a file', build, { GARDEN_VAULT: vault, GARDEN_OUT: at('theirs/thesis.txt') }],
    [
      'Astro’s own flag names the output',
      ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', at('theirs')],
      { GARDEN_VAULT: vault, GARDEN_OUT: at('new') },
    ],
    ['an argument is none', [...build, '--outDir', at('theirs')], { GARDEN_VAULT: vault, GARDEN_OUT: at('new') }],
    ['the folder is one that a shell would read', build, { GARDEN_VAULT: vault, GARDEN_OUT: '~/site' }],
    ['the address would make links to another host', build, { GARDEN_SITE: 'https://example.org//example.net' }],
    ['the vault is empty text', check, { GARDEN_VAULT: '' }],
    ['the vault is not there', start, { GARDEN_VAULT: at('nowhere'), GARDEN_OUT: at('new') }],
    ['the vault is a file', check, { GARDEN_VAULT: at('vault/Home.md') }],
    ['the address is none', start, { GARDEN_SITE: 'example' }],
  ])('%s', async ([, args, variables]) => {
    const before = readTree(workshop);
    const { status, errors } = await typed(root, args, { PORT: '0', ...variables });
    expect(errors.trim()).toMatch(/^[A-Z][^\n]+\.$/u);
    expect(errors).not.toMatch(/\bat .+:\d+:\d+/u);
    expect(status).toBe(2);
    expect(readTree(workshop)).toEqual(before);
  });

  test('nor has any of them touched the program', () => {
    expect(program()).toEqual(before);
  });
});
