/** Files of the former site: one stays where the disk says that it is as it was, or its bytes do. */
import { linkSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestOf, formerFiles, stateOf } from '../../../src/astro/output/former-files.ts';
import type { KnownFiles } from '../../../src/astro/output/former-files.ts';
import { writeMarker } from '../../../src/astro/output/marker.ts';
import { addFiles, temporaryFolder } from '../../vaults/garden-of.ts';

describe('a file of the site that stands', () => {
  const digest = digestOf('a') ?? '';
  const site = (): string => {
    const out = join(temporaryFolder(), 'site');
    addFiles(out, { 'a/index.html': 'a', 'own/index.html': 'a' });
    writeMarker(out, ['a/index.html']);
    return out;
  };

  const known = (out: string): KnownFiles => {
    const state = stateOf(join(out, 'a/index.html'));
    return new Map(state === undefined ? [] : [['a/index.html', { bytes: digest, state }]]);
  };

  test.each([
    ['nothing is known of it', () => new Map()],
    ['its state is known', known],
  ])('stays where it has the bytes that it is to have: %s', (_name, knownOf) => {
    const out = site();
    const { asIn } = formerFiles(out, knownOf(out));
    expect(asIn('a/index.html', digest)?.bytes).toBe(digest);
    expect(asIn('a/index.html', digestOf('b') ?? '')).toBeUndefined();
    expect(asIn('b/index.html', digest)).toBeUndefined();
  });

  test('is not read where its state is known, and has the same state after it got a second name', () => {
    const out = site();
    const asKnown = new Map([...known(out)].map(([address, { state }]) => [address, { bytes: 'of the list', state }]));
    linkSync(join(out, 'a/index.html'), join(out, 'second'));
    expect(formerFiles(out, asKnown).asIn('a/index.html', 'of the list')).toBeDefined();
  });

  test('does not stay where a build has not made it', () => {
    expect(formerFiles(site(), new Map()).asIn('own/index.html', digest)).toBeUndefined();
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
  ])('does not stay where %s', (_name, change) => {
    const out = site();
    const before = known(out);
    change(out);
    for (const each of [before, new Map()]) expect(formerFiles(out, each).asIn('a/index.html', digest)).toBeUndefined();
  });
});
