/**
 * Whoever asks finds the answer among the first three results: `tests/guide/search/` says what is asked, and how it was
 * written.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, inject, test } from 'vitest';
import type { Measured } from '../search/measure.ts';

const script = join(import.meta.dirname, '..', 'search', 'measure.ts');
let measured: Measured[] = [];

/** In a process of its own, which the tests wait for without standing still. */
beforeAll(async () => {
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [script, inject('dist'), '--json'], { maxBuffer: 2 ** 26 });
  measured = JSON.parse(stdout) as Measured[];
});

function share(part: readonly Measured[], most: number): number {
  return part.filter(({ place }) => place >= 0 && place < most).length / part.length;
}

function missed(part: readonly Measured[]): string {
  const far = part.filter(({ place }) => place < 0 || place > 2);
  return far.map(({ query, listed, wanted }) => `${query} → ${listed.join(' | ')} (${wanted.join(' | ')})`).join('\n');
}

test.each([
  ['by hand', (group: string) => !group.startsWith('rule')],
  ['by rule', (group: string) => group.startsWith('rule')],
])('of what was asked %s', (_, isIn) => {
  const part = measured.filter(({ group }) => isIn(group));
  expect(part.length).toBeGreaterThan(150);
  expect(share(part, 3), missed(part)).toBeGreaterThan(0.93);
  expect(share(part, 1)).toBeGreaterThan(0.85);
});

test('each kind of query is answered', () => {
  const groups = Map.groupBy(measured, ({ group }) => group);
  expect(groups.size).toBeGreaterThan(6);
  for (const [group, part] of groups) expect(share(part, 3), `${group}\n${missed(part)}`).toBeGreaterThan(0.8);
});
