/** What a bundle of the program depends on. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { programKey } from '../../../src/astro/program/program-key.ts';
import { addFiles, temporaryFolder } from '../../vaults/garden-of.ts';

const compiled = { base: '/', language: 'en' };

function program(): string {
  const folder = temporaryFolder();
  addFiles(folder, {
    'src/pages/a.astro': 'a',
    'src/styles/a.css': 'a',
    'public/icon.svg': 'i',
    'package.json': '{ "dependencies": { "x": "^1.0.0", "constructor": "^1.0.0" } }',
    'package-lock.json': '{}',
    'tsconfig.json': '{}',
    'node_modules/x/package.json': '{ "version": "1.0.0" }',
  });
  return folder;
}

const keyOf = (folder: string, of = compiled): string => programKey(of, folder, join(folder, 'src'));

test('is the same for the same, and a name for a folder', () => {
  const folder = program();
  expect(keyOf(folder)).toMatch(/^[0-9a-f]{16}$/u);
  expect(keyOf(folder)).toBe(keyOf(folder));
});

test('is another for each path and language that is compiled in, and for each place', () => {
  const folder = program();
  const keys = [keyOf(folder), keyOf(program())];
  keys.push(keyOf(folder, { base: '/sub/', language: 'en' }), keyOf(folder, { base: '/', language: 'de' }));
  expect(new Set(keys).size).toBe(4);
});

test.each<[string, (folder: string) => void]>([
  ['a page', (folder) => writeFileSync(join(folder, 'src/pages/a.astro'), 'b')],
  ['a new file', (folder) => writeFileSync(join(folder, 'src/pages/b.astro'), '')],
  ['a file that is gone', (folder) => rmSync(join(folder, 'src/styles/a.css'))],
  ['a file of another name', (folder) => addFiles(folder, { 'public/mark.svg': 'i' })],
  ['the list of packages', (folder) => writeFileSync(join(folder, 'package-lock.json'), '{"a":1}')],
  ['how TypeScript is read', (folder) => writeFileSync(join(folder, 'tsconfig.json'), '{"a":1}')],
  [
    'a package of another version',
    (folder) => addFiles(folder, { 'node_modules/x/package.json': '{"version":"2.0.0"}' }),
  ],
  ['a package that is gone', (folder) => rmSync(join(folder, 'node_modules/x'), { recursive: true })],
  [
    'the lists of an installed package',
    (folder) => {
      mkdirSync(join(folder, 'lib'));
      writeFileSync(join(folder, 'npm-shrinkwrap.json'), '{}');
    },
  ],
])('%s makes another', (_name, change) => {
  const folder = program();
  const before = keyOf(folder);
  change(folder);
  expect(keyOf(folder)).not.toBe(before);
});
