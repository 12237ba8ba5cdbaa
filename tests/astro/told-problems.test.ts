/** What the owner's file makes of problems: their severity, and where none is told. */
import { expect, test } from 'vitest';
import { toldProblems } from '../../src/astro/told-problems.ts';
import { readGardenFile } from '../../src/config/read-garden-file.ts';
import { formatProblem, problem } from '../../src/problems.ts';
import type { VaultPath } from '../../src/vault/types.ts';

const found = ['A.md', 'Archive/B.md', 'Archives.md', 'Archive.md'].map((path) =>
  problem('link-unresolved', { link: 'X' }, { path: path as VaultPath, line: 2, column: 3 }),
);

function told(file: string): string[] {
  const { config, problems } = readGardenFile(file, 'x');
  expect(problems).toEqual([]);
  return toldProblems(found, config.problems).map((each) => formatProblem(each).replace(/ No note.*$/u, ''));
}

test.for<[string, readonly string[]]>([
  ['', ['A.md:2:3 warning', 'Archive/B.md:2:3 warning', 'Archives.md:2:3 warning', 'Archive.md:2:3 warning']],
  ['problems: { link-unresolved: off }', []],
  ['problems: { heading-missing: off, ignore: [Archive/] }', ['A.md:2:3 warning', 'Archives.md:2:3 warning']],
  ['problems: { link-unresolved: error, ignore: [/Archive] }', ['A.md:2:3 error', 'Archives.md:2:3 error']],
  ['problems: { link-unresolved: info, ignore: [Archive, Archives.md] }', ['A.md:2:3 info']],
])('%s', ([file, lines]) => {
  expect(told(file)).toEqual(lines.map((line) => `${line} link-unresolved`));
});

test('nothing but the severity is another, and what was found stays as it was', () => {
  const [first] = found;
  const [changed] = toldProblems(found, { severities: [['link-unresolved', 'error']], ignore: [] });
  expect({ ...changed, fatal: false }).toEqual({ ...first });
  expect(first?.fatal).toBe(false);
});

test('a severity that is none is told, with what was meant', () => {
  const { problems, config } = readGardenFile('problems: { link-unresolved: warnig, heading-missing: error }', 'x');
  expect(problems).toMatchObject([{ id: 'config-value', values: { suggestion: 'warning' } }]);
  expect(config.problems.severities).toEqual([['heading-missing', 'error']]);
});
