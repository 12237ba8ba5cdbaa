/** The end of a build, which is one screen whatever is wrong with the vault. */
import { expect, test } from 'vitest';
import type { HandedProblem } from '../../src/astro/handover.ts';
import { buildScreen } from '../../src/cli/build-screen.ts';

const style = (_style: string, text: string): string => text;
const placed = { put: ['a'], kept: [], remove: [], clear: [], foreign: [], files: [], obstacles: [], isShared: false };
const built = {
  notes: 1200,
  counts: { compiled: 2, reused: 1198 },
  pages: { rendered: 3, reused: 1300 },
  placed,
  out: '/site',
  seconds: 1.234,
  list: '/cache/problems.txt',
  check: 'coldframe check notes',
};

function problemsOf(count: number, id: string, severity: HandedProblem['severity']): HandedProblem[] {
  return Array.from({ length: count }, (_, at) => ({
    id,
    severity,
    place: `N${at}.md:1:1`,
    text: `Text ${at}.`,
    line: `N${at}.md:1:1 ${severity} ${id} Text ${at}.`,
  }));
}

test('12,000 dead links take as many lines as three', () => {
  const problems = [
    ...problemsOf(40, 'document-unsupported', 'info'),
    ...problemsOf(12_000, 'link-unresolved', 'warning'),
    ...problemsOf(1, 'slug-collision', 'error'),
  ];
  expect(buildScreen({ ...built, problems }, { style })).toEqual([
    '',
    '✓ 1,200 notes, 1,303 pages in 1.2 s (2 notes read anew, 1,198 as before; 3 pages rendered, 1,300 as before)',
    '  /site (1 files new or changed, 0 as they were, 0 removed)',
    '',
    '  1 error, 12,000 warnings, 40 remarks',
    '',
    '       1  error    slug-collision',
    '          N0.md:1:1  Text 0.',
    '  12,000  warning  link-unresolved',
    '          N0.md:1:1  Text 0.',
    '          N1.md:1:1  Text 1.',
    '          N2.md:1:1  Text 2.',
    '      40  remark   document-unsupported',
    '',
    'All of them: coldframe check notes',
    '  or in /cache/problems.txt',
    '',
  ]);
});

test('lines fit a terminal', () => {
  const problems = problemsOf(1, 'link-unresolved', 'warning').map((each) => ({ ...each, text: 'long '.repeat(50) }));
  const lines = buildScreen({ ...built, problems }, { style, columns: 60 });
  expect(lines.find((line) => line.includes('N0.md'))).toHaveLength(60);
});

test('a vault without problems says so', () => {
  expect(buildScreen({ ...built, problems: [] }, { style })).toContain('  No problems.');
});
