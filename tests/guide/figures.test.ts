/** A figure is typed once, as a fact; every other place links to it, transcludes it or compares it. */
import { describe, expect, test } from 'vitest';
import { vaultOf } from '../vaults/garden-of.ts';
import { repetitions } from './figures.ts';
import { indexVaultAt, isOfGuide, readGuide } from './guide.ts';

test('no sentence of the guide repeats or contradicts a figure of its own note or of one that it links to', () => {
  const guide = readGuide();
  expect([...guide.facts.values()].flat().filter(({ quantity }) => quantity !== undefined).length).toBeGreaterThan(250);
  const found = repetitions(guide).filter(({ path }) => isOfGuide(path));
  expect(found.map(({ path, line, text, kind, fact }) => `${path}:${line}: “${text}” ${kind} ${fact}`)).toEqual([]);
}, 120_000);

describe('the search', () => {
  const lambda = [
    '## Limits',
    '- **Max duration**:: 15 minutes ([docs](https://example.com/a)) ^max-duration',
    '- **Batch size**:: 10 messages per call ([docs](https://example.com/b)) ^batch-size',
    '- **Memory**:: 128 to 10,240 MB ([docs](https://example.com/c)) ^memory',
  ].join('\n');
  const foundIn = (text: string): string[] =>
    repetitions(indexVaultAt(vaultOf({ 'Lambda.md': lambda, 'Other.md': text }))).map(
      ({ path, text: said, kind }) => `${path} ${kind} ${said}`,
    );

  test.each([
    ['a figure beside a link to its note', 'Runs of [[Lambda]] end after 15 minutes.', ['Other.md equals 15 minutes']],
    ['in another unit', 'Runs of [[Lambda]] end after 900 seconds.', ['Other.md equals 900 seconds']],
    ['as display text of a link to the note', 'It ends [[Lambda|after 15 minutes]].', ['Other.md equals 15 minutes']],
    ['the upper end of a range', 'A [[Lambda|function]] takes up to 10 GB.', ['Other.md equals 10 GB']],
    ['a count of the same things', '[[Lambda]] takes 10 messages.', ['Other.md equals 10 messages']],
    ['another figure in the unit of a fact', '[[Lambda]] ends at 20 minutes.', ['Other.md contradicts 20 minutes']],
    [
      'in a list and a callout',
      '> [!note] [[Lambda]]: 15 minutes\n> - [[Lambda]]: 900 s',
      ['Other.md equals 15 minutes', 'Other.md equals 900 s'],
    ],
    ['in a row', '| What | How long |\n| --- | --- |\n| [[Lambda]] | 15 minutes |', ['Other.md equals 15 minutes']],
    [
      'below the head of a column',
      '| | [[Lambda]] |\n| --- | --- |\n| Ends. | 15 minutes |',
      ['Other.md equals 15 minutes'],
    ],
    [
      'in the note that has the fact',
      '- **Wait**:: 20 seconds\n\nIt waits 20 seconds.',
      ['Other.md equals 20 seconds'],
    ],
    [
      'in a description',
      '---\ndescription: It waits 20 seconds.\n---\n- **Wait**:: 20 seconds',
      ['Other.md equals 20 seconds'],
    ],
    ['beside a link to another fact', '[[Lambda#^memory|Memory]] for 15 minutes.', ['Other.md equals 15 minutes']],
  ])('finds %s', (_name, text, expected) => expect(foundIn(text)).toEqual(expected));

  test.each([
    ['display text of a link to the fact', '[[Lambda]] ends after [[Lambda#^max-duration|15 minutes]].'],
    ['a transclusion', '[[Lambda]]: ![[Lambda#^max-duration]]'],
    ['code', '[[Lambda]] has `15 minutes`.\n\n```text\n[[Lambda]] 15 minutes\n```'],
    ['headings and comparisons', '# [[Lambda]] 15 minutes\n\n```compare\nrows:\n  - 15 minutes\n```'],
    ['facts of its own', '- **Max duration**:: 15 minutes, unlike [[Lambda]]'],
    ['another sentence', '[[Lambda]] runs. The train takes 15 minutes.'],
    ['other things', '[[Lambda]] wrote to 10 tables for $5.'],
    ['a number in a name', '- **Zones**:: 500 zones\n\nA Route 53 zone.'],
  ])('passes over %s', (_name, text) => expect(foundIn(text)).toEqual([]));
});
