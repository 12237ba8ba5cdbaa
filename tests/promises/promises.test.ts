import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { promises } from './promises.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8').replaceAll(/\s+/gu, ' ');

describe('each promise of the documentation', () => {
  test.each(promises)('$page: $sentence', ({ page, sentence, test: [file, name] }) => {
    expect(read(page), 'the sentence is another now: is it still true, and held by this test?').toContain(sentence);
    expect(read(file), `${file} has no such test any more`).toContain(name);
  });

  test('has one line', () => {
    const keys = promises.map(({ page, sentence }) => `${page}: ${sentence}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
