/** What search finds by itself in the browser, before the texts' index is asked: names, facts, what was meant. */
import { describe, expect, test } from 'vitest';
import { searchEntries } from '../../src/listing/search-entries.ts';
import type { SearchEntries, SearchNote } from '../../src/listing/search-entries.ts';
import { corrected, nearestNotes } from '../../src/scripts/did-you-mean.ts';
import { queryReader } from '../../src/scripts/search-query.ts';
import { rankerOf } from '../../src/scripts/search-rank.ts';
import type { Ranking } from '../../src/scripts/search-rank.ts';
import { piecesOf, wordsOf } from '../../src/scripts/search-words.ts';
import { questions } from '../../src/strings/en/questions.ts';
import { gardenOf } from '../vaults/garden-of.ts';

const files = {
  'AWS Lambda.md':
    '---\naliases: [Lambda]\ntype: service\ncategory: compute\n---\n## Quotas\n- **SnapStart**:: Java\n- **Default timeout**:: 3 seconds\n- **Max duration**:: 15 minutes\n- **Max memory**:: 10,240 MB\n',
  'Lambda function URLs.md': '---\ntype: service\n---\n- **Timeout**:: The function’s own\n',
  'Amazon API Gateway.md':
    '---\naliases: [API Gateway, APIGW]\ntype: service\n---\n## Kinds\n\n### REST API\n- **Timeout**:: 29 seconds\n',
  'Amazon DynamoDB.md': '---\naliases: [DynamoDB, DDB]\ntype: service\n---\nA table.\n',
  'Event-driven architecture.md': '---\ntype: concept\n---\nEvents.\n',
  'Amazon SQS.md': '---\naliases: [SQS]\n---\n- **Retention**:: 14 days\n',
  'SQS vs SNS.md': '---\ntype: comparison\n---\nWhich?\n',
  'Café.md': 'Coffee.\n',
  'Secret.md': '---\npublish: false\naliases: [Hidden]\n---\n- **Secret duration**:: 1 day\n',
};

async function entries(): Promise<SearchEntries> {
  return searchEntries(
    (await gardenOf(files)).notes.map(({ entry }) => entry),
    { searchSynonyms: [['max-duration', ['timeout', 'how long']]], sameWords: [], searchExamples: [], mostAsked: [] },
  );
}

async function ranked(query: string, isWanted: (note: SearchNote) => boolean = () => true): Promise<Ranking> {
  return rankerOf(await entries()).rank(queryReader(questions())(query), isWanted);
}

test('what is not published is not among the entries', async () => {
  expect(JSON.stringify(await entries())).not.toMatch(/secret|hidden/i);
});

describe('a note comes first by', () => {
  test.each([
    ['its title', 'amazon sqs', 'Amazon SQS'],
    ['an alias', 'sqs', 'Amazon SQS'],
    ['an abbreviation', 'ddb', 'Amazon DynamoDB'],
    ['an alias without its space', 'apigateway', 'Amazon API Gateway'],
    ['the beginning of its name', 'dyna', 'Amazon DynamoDB'],
    ['words in any order', 'gateway api', 'Amazon API Gateway'],
    ['its name without accents', 'cafe', 'Café'],
  ])('%s: %s', async (_, query, title) => {
    expect((await ranked(query)).notes[0]?.note.title).toBe(title);
  });

  test('and one whose name is among other words is found, too', async () => {
    expect((await ranked('price of lambda')).notes[0]?.note.title).toBe('AWS Lambda');
  });

  test('and another note is not found', async () => expect((await ranked('kinesis')).notes).toEqual([]));
});

describe('a fact comes first by', () => {
  test.each([
    ['another word for it', 'lambda timeout', 'AWS Lambda — Max duration: 15 minutes'],
    ['its label', 'lambda max duration', 'AWS Lambda — Max duration: 15 minutes'],
    ['words in any order', 'memory lambda', 'AWS Lambda — Max memory: 10,240 MB'],
    ['an alias of its note', 'apigw timeout', 'Amazon API Gateway: REST API — Timeout: 29 seconds'],
    ['its figure', 'lambda 10240', 'AWS Lambda — Max memory: 10,240 MB'],
    ['its label while it is typed', 'sqs ret', 'Amazon SQS — Retention: 14 days'],
    ['a sentence with both names', 'what is the max duration of a lambda', 'AWS Lambda — Max duration: 15 minutes'],
    [
      'its own label before what others may be called',
      'timeouts',
      'Lambda function URLs — Timeout: The function’s own',
    ],
  ])('%s: %s', async (_, query, expected) => {
    const [first] = (await ranked(query)).facts;
    expect(`${first?.subject} — ${first?.label}: ${first?.value}`).toBe(expected);
  });

  test('and leads to its place', async () =>
    expect((await ranked('lambda timeout')).facts[0]?.href).toMatch(/^\/aws-lambda\/#/u));
  test('and only of the notes that are wanted', async () =>
    expect(
      (await ranked('timeout', ({ category }) => category?.slug === 'compute')).facts.map(({ note }) => note.title),
    ).not.toContain('Lambda function URLs'));
});

describe('a reader is asked whether they meant', () => {
  test.each([
    ['lamda', 'AWS Lambda'],
    ['lambad', 'AWS Lambda'],
    ['dynmaodb', 'Amazon DynamoDB'],
    ['api gatway', 'Amazon API Gateway'],
    ['eda', 'Event-driven architecture'],
    ['dynmo', 'Amazon DynamoDB'],
    ['sqz', 'Amazon SQS'],
  ])('%s: %s', async (query, title) => {
    expect(nearestNotes((await entries()).notes, query, 3)[0]?.title).toBe(title);
  });

  test('nothing, where nothing is like it', async () =>
    expect(nearestNotes((await entries()).notes, 'xylophone', 3)).toEqual([]));

  test.each([
    [['tmieout'], ['timeout']],
    [
      ['gatewya', 'tmieout'],
      ['gateway', 'timeout'],
    ],
    [['xyzzyx'], []],
  ])('%s → %s', (unknown, expected) => {
    expect([...corrected(unknown, ['lambda', 'timeout', 'gateway', 'time']).values()]).toEqual(expected);
  });
});

test.each([
  ['10,240 MB of /tmp', ['10240', 'mb', 'of', 'tmp']],
  ['Lambda@Edge', ['lambda', 'edge']],
  ['Crème Brûlée', ['creme', 'brulee']],
  ['a, b', ['a', 'b']],
  ['…', []],
])('the words of %s', (text, words) => expect(wordsOf(text)).toEqual(words));

test.each([
  ['Default timeout', ['time'], 'Default [time]out'],
  ['Timeouts', ['timeout'], '[Timeout]s'],
  ['timeout', ['timeouts'], '[timeout]'],
  ['Brûlée', ['brulee'], '[Brûlée]'],
  ['downtime', ['time'], 'downtime'],
])('in %s the searched words %s are marked', (text, words, marked) => {
  expect(
    piecesOf(text, words)
      .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
      .join(''),
  ).toBe(marked);
});
