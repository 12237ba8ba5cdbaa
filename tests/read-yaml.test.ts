/** YAML with any number of errors: each costs as much as the one before. */
import { expect, test } from 'vitest';
import { countYamlDocuments, readYaml } from '../src/read-yaml.ts';

test('what is right is read', () => {
  const { document, error } = readYaml('a: [1, b]\n');
  expect(document.toJS()).toEqual({ a: [1, 'b'] });
  expect(error).toBeUndefined();
});

test('keys that stand twice are left to who reads', () => {
  expect(readYaml('a: 1\na: 2\n').error).toBeUndefined();
});

test('the first error is told with its place, in a clause', () => {
  const { error } = readYaml('a: 1\nb: "c\n');
  expect(error).toMatchObject({ code: 'MISSING_CHAR', reason: 'missing closing "quote', line: 3, column: 1 });
});

test.each([']', '}', '&a ', '*a ', '!a ', `"a" 'b' `, '[a] ', ', ', '\n]', '\n\t- "'])(
  'no error of many %j quotes its line',
  (piece) => {
    const { document } = readYaml(`k: ${piece.repeat(1000)}`);
    expect(document.errors.length).toBeGreaterThan(0);
    // The library would copy the whole line for each.
    for (const { message, linePos } of document.errors) {
      expect(message).not.toMatch(/\n| at line /u);
      expect(linePos).toBeUndefined();
    }
  },
);

test('documents are counted', () => {
  expect(['', 'a: 1', 'a: 1\n---\nb: 2', '--- a\n--- b\n--- c'].map(countYamlDocuments)).toEqual([0, 1, 2, 3]);
});
