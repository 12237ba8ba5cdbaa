/** What the notes say agrees with the checked files that they were written from. */
import { expect, test } from 'vitest';
import { differences, isComparable, pairsOf, readFactFiles, readRereading } from './fact-files.ts';
import type { Pair } from './fact-files.ts';
import { besides, readGuide } from './guide.ts';

/** Notes that took over a part of a file about something larger. */
const also: Readonly<Record<string, readonly string[]>> = {
  'cloudformation-stack-deletion': ['AWS CloudFormation'],
  lambda: ['Lambda function URLs', 'Lambda event source mapping'],
  s3: ['S3 storage classes'],
  'static-web-hosting': ['Static site'],
};

/** Pairs whose figures differ to the program and not to a reader, with what explains it. */
const explained: Readonly<Record<string, string>> = {
  'lambda-durable-functions/retention': 'the guide gives 14 days as the default, the API reference 30',
  'sqs/delay': 'the file writes 0 without its unit',
  'sqs/long-polling': 'the file writes 0 without its unit',
  'sqs/visibility-timeout': 'the file writes 0 without its unit',
};

const folder = besides('facts');

test.skipIf(folder.isAbsent)(
  `figures of facts are those of their fact files${folder.reason}`,
  () => {
    const pairs = pairsOf(
      readFactFiles(folder.path),
      readGuide(),
      also,
      readRereading(`${folder.path}/2026-11-28`),
    ).filter(isComparable);
    expect(pairs.length).toBeGreaterThanOrEqual(315);
    const differing = pairs.filter((pair) => differences(pair).length > 0);
    const unexplained = differing.filter(({ name }) => !Object.hasOwn(explained, name));
    expect(
      unexplained.map(
        (pair) =>
          `${pair.name}: ${differences(pair).join(', ')}; the note: ${pair.fact.value}; the file: ${pair.filed.value}`,
      ),
    ).toEqual([]);
    expect(
      Object.keys(explained).filter((name) => !differing.some((pair) => pair.name === name)),
      'explanations of what no longer differs',
    ).toEqual([]);
  },
  180_000,
);

test.each([
  ['15 minutes', '900 seconds', []],
  ['10,240 MB at most', '10 GB', []],
  ['128 to 10,240 MB', '10 GB', []],
  ['15 minutes', '20 minutes', ['only the note: 15 minutes']],
  ['15 minutes, 3 seconds by default', '15 minutes', ['only the note: 3 seconds']],
  ['10 messages per call', '10 messages', []],
  ['11 messages per call', '10 messages', ['only the note: 11 messages']],
])('“%s” beside “%s” in a file', (value, filed, expected) => {
  const said = differences({
    name: 'a/b',
    filed: { key: 'b', value: filed, quote: '' },
    fact: { value } as Pair['fact'],
  });
  expect(said).toEqual(expected);
});

test('the main figure of a file must be in the note', () => {
  const fact = { value: '1 minute at least' } as Pair['fact'];
  expect(
    differences({
      name: 'a/b',
      filed: { key: 'b', value: '1 minute to 1 hour', number: 3600, unit: 's', quote: '' },
      fact,
    }),
  ).toEqual(['only the file: 3600 s']);
});
