/** Pages of the last build: the list of them is believed as it was written. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readKeptPages, writeKeptPages } from '../../src/astro/kept-pages.ts';
import { temporaryFolder } from '../vaults/garden-of.ts';

test('the list is read as it was written, and not at all where it was changed', () => {
  const folder = temporaryFolder();
  const pages = new Map([
    ['a/index.html', { from: '1', bytes: '2' }],
    ['constructor', { from: '3', bytes: '4' }],
  ]);
  expect(readKeptPages(folder)).toEqual(new Map());
  writeKeptPages(folder, pages);
  expect(readKeptPages(folder)).toEqual(pages);
  const list = join(folder, 'kept-pages');
  writeFileSync(list, readFileSync(list, 'utf8').replace('constructor', 'constructed'));
  expect(readKeptPages(folder)).toEqual(new Map());
});
