/** What pages and the browser make of facts: subjects by any name, categories, what stands side by side. */
import { describe, expect, test } from 'vitest';
import { factsAtAGlance } from '../../src/listing/at-a-glance.ts';
import { commonKeys } from '../../src/listing/side-by-side.ts';
import { publishedFacts } from '../../src/listing/published-facts.ts';
import { listCategories } from '../../src/listing/categories.ts';
import type { NoteEntry } from '../../src/collections.ts';
import { sameKeysOf } from '../../src/facts/same-keys.ts';
import { tableRows } from '../../src/facts/table-rows.ts';
import { readSubjects } from '../../src/scripts/compare-subjects.ts';
import { gardenOf } from '../vaults/garden-of.ts';

const files = {
  'Services/AWS Lambda.md':
    '---\npermalink: lambda\naliases: [Lambda, Lambda function]\ntype: service\ncategory: compute\n---\n## Behaviour\n- **Delivery**:: at least once\n\n## Limits\n- **Max duration**:: 15 minutes\n- **Memory**:: 10 GB\n',
  'Services/AWS Fargate.md':
    '---\ntype: service\ncategory: Compute\n---\n- **Max duration**:: No limit\n- **Memory**:: 120 GB\n- **Outposts**:: Not available',
  'Services/Amazon SQS.md':
    '---\npermalink: sqs\ncategory: application integration\n---\n- **Max duration**:: 12 hours\n- **Memory**:: none\n\n## Kinds\n\n### FIFO queues\n- **Order**:: Strict\n',
};

async function notes(): Promise<NoteEntry[]> {
  return (await gardenOf(files)).notes.map(({ entry }) => entry);
}

async function subjects(): Promise<ReturnType<typeof readSubjects>> {
  return readSubjects(
    publishedFacts(await notes(), (href) => `https://garden.example${href}`),
    'en',
  );
}

describe('a subject is found', () => {
  test.each([
    ['lambda', 'lambda'],
    ['AWS Lambda', 'lambda'],
    ['aws lambda', 'lambda'],
    ['Lambda function', 'lambda'],
    ['services/aws-fargate', 'services/aws-fargate'],
    ['aws-fargate', 'services/aws-fargate'],
    ['AWS Fargate', 'services/aws-fargate'],
    ['sqs:fifo-queues', 'sqs:fifo-queues'],
    ['fifo-queues', 'sqs:fifo-queues'],
    ['Amazon SQS: FIFO queues', 'sqs:fifo-queues'],
  ])('%s → %s', async (name, id) => {
    expect((await subjects()).find(name)).toMatchObject({ subject: { id } });
  });

  test.each([
    ['lamda', 'lambda'],
    ['aws fargat', 'services/aws-fargate'],
    ['sqss', 'sqs'],
  ])('%s is answered with the nearest, %s', async (name, id) => {
    expect((await subjects()).find(name)).toMatchObject({ nearest: { id } });
  });

  test('a name like no other is answered with nothing', async () => {
    expect((await subjects()).find('zzzzzz')).toEqual({});
  });
});

test('a subject leads to its note, or to its heading', async () => {
  expect((await subjects()).all.map(({ title, href }) => [title, href])).toEqual([
    ['Amazon SQS', '/sqs/'],
    ['Amazon SQS: FIFO queues', '/sqs/#fifo-queues'],
    ['AWS Fargate', '/services/aws-fargate/'],
    ['AWS Lambda', '/lambda/'],
  ]);
});

test('rows that several subjects have come first', async () => {
  const { all } = await subjects();
  const chosen = all.filter(({ id }) => id === 'lambda' || id === 'services/aws-fargate');
  const rows = tableRows(chosen.map(({ facts }) => facts));
  expect(rows.map(({ key, cells }) => [key, ...cells.map((cell) => cell?.value)])).toEqual([
    ['max-duration', 'No limit', '15 minutes'],
    ['memory', '120 GB', '10 GB'],
    ['outposts', 'Not available', undefined],
    ['delivery', undefined, 'at least once'],
  ]);
});

describe('keys that mean the same', () => {
  const subject = (...keys: string[]): ReadonlyMap<string, { label: string; value: string }> =>
    new Map(keys.map((key) => [key, { label: key, value: key }]));
  const same = sameKeysOf([
    ['payload', ['message', 'event']],
    ['body', ['event']],
  ]);
  const cellsOf = (
    subjects: readonly ReadonlyMap<string, { label: string; value: string }>[],
    wanted?: readonly { keys: readonly string[] }[],
  ): (string | undefined)[][] =>
    tableRows(subjects, wanted, undefined, same).map(({ key, cells }) => [key, ...cells.map((cell) => cell?.value)]);

  test('are one row, called as most subjects call it', () => {
    expect(cellsOf([subject('event', 'age'), subject('message'), subject('message')])).toEqual([
      ['message', 'event', 'message', 'message'],
      ['age', 'age', undefined, undefined],
    ]);
  });

  test('whichever two of a group two subjects have, they meet', () => {
    const group = ['payload', 'message', 'event', 'body'];
    for (const one of group)
      for (const other of group) expect(cellsOf([subject(one), subject(other)])).toEqual([[one, one, other]]);
  });

  test('a subject that has two of them has both', () => {
    expect(cellsOf([subject('payload', 'message'), subject('message')])).toEqual([
      ['message', 'message', 'message'],
      ['payload', 'payload', 'message'],
    ]);
  });

  test('stand in for a row’s own keys, which come first', () => {
    expect(cellsOf([subject('payload', 'message'), subject('event')], [{ keys: ['message'] }])).toEqual([
      ['message', 'message', 'event'],
    ]);
  });
});

test('categories are those of the notes, whatever their letter case', async () => {
  expect(
    listCategories(await notes(), 'en').map(({ slug, title, notes: members }) => [
      slug,
      title,
      members.map((note) => note.title),
    ]),
  ).toEqual([
    ['application-integration', 'Application integration', ['Amazon SQS']],
    ['compute', 'Compute', ['AWS Fargate', 'AWS Lambda']],
  ]);
});

test('a category has one name and one address, however each note writes it', async () => {
  const spelt = ['Data Lakes', 'data lakes', 'DATA-LAKES'];
  for (const first of spelt) {
    const others = spelt.filter((each) => each !== first);
    const garden = await gardenOf({
      'A/One.md': `---\ncategory: ${first}\n---\n`,
      ...Object.fromEntries(others.map((each, at) => [`B/${at}.md`, `---\ncategory: ${each}\n---\n`])),
      'A/Hidden.md': '---\npublish: false\ncategory: data LAKES\n---\n',
    });
    expect(garden.notes.map(({ entry }) => entry.category)).toEqual(
      spelt.map(() => ({ slug: 'data-lakes', title: first })),
    );
  }
});

test('side by side stands what most notes state', async () => {
  expect(commonKeys(await notes(), 5).map(({ key }) => key)).toEqual(['max-duration', 'memory']);
  expect(commonKeys(await notes(), 1)).toHaveLength(1);
});

test('at a glance: quantities first, the note’s own, in its order', async () => {
  const lambda = (await notes()).find(({ slug }) => slug === 'lambda')?.facts ?? [];
  expect(factsAtAGlance(lambda, 2).map(({ key }) => key)).toEqual(['max-duration', 'memory']);
  expect(factsAtAGlance(lambda, 3).map(({ key }) => key)).toEqual(['delivery', 'max-duration', 'memory']);
});
