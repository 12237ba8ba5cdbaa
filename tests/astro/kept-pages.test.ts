/** Pages of the last build: the list of them is believed as it was written, a page as it was made. */
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestOfPage, formerSite, readKeptPages, writeKeptPages } from '../../src/astro/kept-pages.ts';
import { writeMarker } from '../../src/astro/output/marker.ts';
import { addFiles, temporaryFolder } from '../vaults/garden-of.ts';

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

describe('a page of the site that stands', () => {
  const digest = digestOfPage('a');
  const site = (): string => {
    const out = join(temporaryFolder(), 'site');
    addFiles(out, { 'a/index.html': 'a', 'own/index.html': 'a' });
    writeMarker(out, ['a/index.html']);
    return out;
  };

  test('is used where it has the bytes that it was made with', () => {
    const isAsIn = formerSite(site());
    expect(isAsIn('a/index.html', digest)).toBe(true);
    expect(isAsIn('a/index.html', digestOfPage('b'))).toBe(false);
    expect(isAsIn('b/index.html', digest)).toBe(false);
  });

  test('is not used where a build has not made it', () => {
    expect(formerSite(site())('own/index.html', digest)).toBe(false);
  });

  test.each<[string, (out: string) => void]>([
    ['somebody has changed it', (out) => writeFileSync(join(out, 'a/index.html'), 'b')],
    ['it is gone', (out) => rmSync(join(out, 'a/index.html'))],
    [
      'a folder is in its place',
      (out) => {
        rmSync(join(out, 'a/index.html'));
        mkdirSync(join(out, 'a/index.html'));
      },
    ],
    [
      'a link leads to it',
      (out) => {
        renameSync(join(out, 'a/index.html'), join(out, 'page'));
        symlinkSync('../page', join(out, 'a/index.html'));
      },
    ],
    [
      'a link leads to its folder',
      (out) => {
        renameSync(join(out, 'a'), join(out, 'other'));
        symlinkSync('other', join(out, 'a'));
      },
    ],
  ])('is not used where %s', (_name, change) => {
    const out = site();
    change(out);
    expect(formerSite(out)('a/index.html', digest)).toBe(false);
  });
});
