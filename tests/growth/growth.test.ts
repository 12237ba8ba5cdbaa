/**
 * What may be repeated in a note: four times as much of it takes about four times as many steps. `npm run bench --
 * --linear` has many more.
 */
import { expect, test } from 'vitest';
import { groupsOf } from '../../src/canvas/groups.ts';
import type { CanvasNode } from '../../src/canvas/scene.ts';
import { labelOf } from '../../src/listing/label.ts';
import { createSuggester } from '../../src/links/suggest.ts';
import { createParser } from '../../src/syntax/parser.ts';
import { suspectIn } from '../../src/vault/front-matter-suspects.ts';
import { countSteps } from './counted-steps.ts';

const stepsOf = await countSteps();

const numbered = (count: number, name: string): string[] => Array.from({ length: count }, (_, at) => `${name} ${at}`);
const parsed =
  (piece: string, before = ''): ((count: number) => void) =>
  (count) =>
    void createParser().parse(before + piece.repeat(count));
const top =
  (piece: string): ((count: number) => void) =>
  (count) =>
    void suspectIn(piece.repeat(count), true);

test.each<[string, number, (count: number) => unknown]>([
  ['lines of a quote without its mark', 1200, parsed('a\n', '> ')],
  ['headings with a line below', 100, parsed('a\n===\n')],
  ['marks of emphasis that end nothing', 150, parsed('{/*')],
  ['titles at the top of a note', 100, top('a\n===\n')],
  ['rules at the top of a note', 100, top('---\n')],
  ['words of a name in a drawing', 100, (count) => labelOf('word '.repeat(count))],
  [
    'groups of a canvas over all of its width, beside its cards',
    150,
    (count) =>
      groupsOf(
        Array.from({ length: 2 * count }, (_, at): CanvasNode => {
          const span = { start: 0, end: 0 };
          return at % 2 === 0
            ? { kind: 'group', box: { x: -9000, y: at * 9, width: 18_000, height: 4 }, span }
            : { kind: 'text', text: '', box: { x: at, y: -at * 9 - 9, width: 4, height: 4 }, span };
        }),
      ),
  ],
  [
    'names that are suggested for missing ones',
    300,
    (count) => {
      const suggester = createSuggester(numbered(count, 'heading'));
      for (const name of numbered(count, 'missing')) suggester.suggest(name);
    },
  ],
])('%s', { timeout: 60_000 }, async (_name, count, work) => {
  // What is compiled or remembered at the first run.
  work(count);
  const one = await stepsOf(() => work(count));
  const four = await stepsOf(() => work(4 * count));
  expect(one).toBeGreaterThan(count);
  expect(four / one).toBeLessThan(5);
});
