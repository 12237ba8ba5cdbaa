/** A cache that grows with every garden is emptied again, and holds nobody else's files. */
import { existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pruneCaches, stampCache } from '../../../src/astro/output/prune-caches.ts';
import { takeTurn } from '../../../src/astro/output/running.ts';
import { temporaryFolder } from '../../vaults/garden-of.ts';

const day = 24 * 3_600_000;

/** A cache that was used so many days ago. */
function used(root: string, name: string, days: number): string {
  const cache = join(root, name);
  stampCache(cache);
  mkdirSync(join(cache, 'cards'));
  writeFileSync(join(cache, 'cards', 'card'), 'c');
  const [stamp = ''] = readdirSync(cache).filter((each) => each !== 'cards');
  const then = new Date(Date.now() - days * day);
  utimesSync(join(cache, stamp), then, then);
  return cache;
}

test('what nobody has used for a month goes, with its line of those who wait; all else stays', async () => {
  const root = temporaryFolder();
  const outside = temporaryFolder();
  used(outside, 'kept', 90);
  const own = used(root, 'own', 90);
  used(root, 'old', 31);
  mkdirSync(join(root, 'old.running'));
  used(root, 'old.dev', 31);
  used(root, 'recent', 29);
  const busy = used(root, 'busy', 31);
  await takeTurn(`${busy}.running`, 'dev', { onWait: () => undefined, patience: 0 });
  mkdirSync(join(root, 'theirs'));
  writeFileSync(join(root, 'theirs', 'thesis.md'), 'x');
  writeFileSync(join(root, 'file'), 'x');
  symlinkSync(join(outside, 'kept'), join(root, 'link'));
  pruneCaches(own, Date.now());
  expect(readdirSync(root).sort()).toEqual(['busy', 'busy.running', 'file', 'link', 'own', 'recent', 'theirs']);
  expect(existsSync(join(outside, 'kept', 'cards', 'card'))).toBe(true);
});

test('a folder that is not there is no mistake', () => {
  expect(() => pruneCaches(join(temporaryFolder(), 'a', 'b'), Date.now())).not.toThrow();
});
