/** What stands below a fact about the fact itself: how it is read, shown and reported. */
import { describe, expect, test } from 'vitest';
import { gardenOf, noteIn, problemsOf } from '../vaults/garden-of.ts';
import type { FactEntry } from '../../src/collections.ts';

const source = '([Docs](https://docs.example/a))';
const fact = `- **Start rate**:: 300 starts/s ${source} ^rate\n`;
const below = (...lines: readonly string[]): string => fact + lines.map((line) => `    - ${line}\n`).join('');

async function factsOf(body: string): Promise<FactEntry[]> {
  return noteIn(await gardenOf({ 'Note.md': body }, { today: '2026-11-30' }), 'Note.md').entry.facts;
}

async function htmlOf(body: string): Promise<string> {
  return noteIn(await gardenOf({ 'Note.md': body }, { today: '2026-11-30' }), 'Note.md').html;
}

async function problemsIn(body: string): Promise<string[]> {
  const { problems } = await gardenOf({ 'Note.md': body }, { today: '2026-11-30' });
  return problems.map(({ line, ruleId, reason }) => `${line} ${ruleId} ${reason}`);
}

const whole = below(
  'adjustable:: yes',
  'per:: account and Region',
  'elsewhere:: 150 starts/s (all Regions but us-east-1 (Virginia))',
  'exceeded:: `ThrottlingException`',
  'was:: 2,000 starts/s (until April 2026) ([News](https://news.example/a))',
  'was:: 1,000 starts/s (until 2020-01-31)',
  'ends:: 3 March 2027',
  'seen:: 2026-11-28',
  'as-of:: 2026-04-13',
  'unverified:: only shops say so',
  'applies-to:: Standard workflows',
);

describe('is read', () => {
  test('each by its kind', async () => {
    const [first, ...others] = await factsOf(whole);
    expect(others).toEqual([]);
    expect(first?.checked).toBe('2026-11-28');
    expect(first?.marks).toEqual(['unverified']);
    expect(first?.details).toEqual({
      adjustable: 'yes',
      per: 'account and Region',
      elsewhere: [
        {
          value: '150 starts/s',
          where: 'all Regions but us-east-1 (Virginia)',
          quantity: { amount: 150, unit: '1/s', of: 'starts', text: '150 starts/s' },
        },
      ],
      exceeded: 'ThrottlingException',
      was: [
        {
          value: '2,000 starts/s',
          until: '2026-04',
          sources: [{ title: 'News', href: 'https://news.example/a' }],
          quantity: { amount: 2000, unit: '1/s', of: 'starts', text: '2,000 starts/s' },
        },
        {
          value: '1,000 starts/s',
          until: '2020-01-31',
          sources: [],
          quantity: { amount: 1000, unit: '1/s', of: 'starts', text: '1,000 starts/s' },
        },
      ],
      ends: '2027-03-03',
      seen: '2026-11-28',
      asOf: '2026-04-13',
      unverified: 'only shops say so',
      appliesTo: 'Standard workflows',
    });
  });

  test('what is absent is absent', async () => {
    const [first] = await factsOf(fact);
    expect(first?.details).toEqual({});
  });

  test('the day it was seen counts before the line’s own and the note’s', async () => {
    const facts = await factsOf(
      `---\nchecked: 2026-01-01\n---\n- **A**:: b ${source} (checked 2026-02-02)\n  - seen:: 2026-03-03\n- **C**:: d ${source} (checked 2026-02-02)\n- **E**:: f ${source}\n`,
    );
    expect(facts.map(({ checked }) => checked)).toEqual(['2026-03-03', '2026-02-02', '2026-01-01']);
  });

  test('names in any case, bold or not', async () => {
    const [first] = await factsOf(
      below('**Applies to**:: x', 'As-of:: 2026-04', 'SEEN:: 2026-05-01', 'Adjustable:: Through support'),
    );
    expect(first?.details).toEqual({
      appliesTo: 'x',
      asOf: '2026-04',
      seen: '2026-05-01',
      adjustable: 'through support',
    });
  });

  test.each(['- seen:: 2026-11-28', `- a list\n  - seen:: 2026-11-28`, 'seen:: 2026-11-28'])(
    'not below a fact: %s',
    async (body) => {
      expect((await factsOf(body)).every(({ details }) => Object.keys(details).length === 0)).toBe(true);
    },
  );

  test('other items below a fact stay what they are', async () => {
    const facts = await factsOf(below('an item', 'other:: 5 MB', 'per:: queue'));
    expect(facts.map(({ label, details }) => [label, details])).toEqual([
      ['Start rate', { per: 'queue' }],
      ['other', {}],
    ]);
    const html = await htmlOf(below('an item', 'other:: 5 MB', 'per:: queue'));
    expect(html).toMatch(/<ul>\s*<li>an item<\/li>\s*<li class="fact"/u);
  });
});

describe('is shown', () => {
  test('as one line in place of the list', async () => {
    const html = await htmlOf(whole);
    const line = /<div class="fact-details">(.*)<\/div>/u.exec(html)?.[1] ?? '';
    expect(line.replaceAll(/<[^>]*>/gu, '')).toBe(
      'can be raised · per account and Region · for Standard workflows · elsewhere 150 starts/s (all Regions but us-east-1 (Virginia)) · when exceeded: ThrottlingException · was 2,000 starts/s (until April 2026) News · was 1,000 starts/s (until 2020-01-31) · ends 3 Mar 2027 · unverified only shops say so · read 28 Nov 2026 (copy of 13 Apr 2026)',
    );
    expect(line).toContain('<code>ThrottlingException</code>');
    expect(line).toContain('read <time datetime="2026-11-28">28 Nov 2026</time>');
    expect(html).not.toContain('::');
    expect(html.match(/<li/gu)).toHaveLength(1);
  });

  test('links in it lead where they do elsewhere, and private names stay private', async () => {
    const garden = await gardenOf({
      'Note.md': below('per:: [[Other|queue]] and [[Zqsecret]]'),
      'Other.md': '',
      'Zqsecret.md': '---\npublish: false\n---\n',
    });
    const { html, entry } = noteIn(garden, 'Note.md');
    expect(html).toContain('per <a class="internal" href="/other/">queue</a>');
    expect(JSON.stringify([html, entry])).not.toMatch(/zqsecret/iu);
  });

  test('in the Markdown copy as it was written', async () => {
    const { markdown } = noteIn(await gardenOf({ 'Note.md': whole }), 'Note.md');
    expect(markdown).toContain('    - was:: 2,000 starts/s (until April 2026) ([News](https://news.example/a))');
  });
});

describe('is reported', () => {
  test.each([
    [
      'a value that `adjustable` does not have',
      'adjustable:: maybe',
      '`adjustable` below a fact cannot be read: `maybe` is none of `yes`, `no` and `through support`.',
    ],
    [
      'a day that is none',
      'seen:: 2026-02-30',
      '`seen` below a fact cannot be read: `2026-02-30` is no date such as 2026-11-28.',
    ],
    [
      'a month where a day is wanted',
      'seen:: 2026-02',
      '`seen` below a fact cannot be read: `2026-02` is no date such as 2026-11-28.',
    ],
    ['a day that lies ahead', 'seen:: 2026-12-01', '`seen` below a fact cannot be read: 2026-12-01 lies ahead.'],
    [
      'a copy of words',
      'as-of:: last week',
      '`as-of` below a fact cannot be read: `last week` is no date such as 2026-11-28.',
    ],
    ['an end that is none', 'ends:: soon', '`ends` below a fact cannot be read: `soon` is no date such as 2026-11-28.'],
    [
      'a former value until no day',
      'was:: 5 (until long ago)',
      '`was` below a fact cannot be read: `long ago` is no date such as 2026-11-28.',
    ],
    ['nothing', 'unverified::', '`unverified` below a fact cannot be read: it has no value.'],
  ])('%s', async (_what, line, reason) => {
    expect(await problemsIn(below(line))).toEqual([`2 fact-detail-invalid ${reason}`]);
    expect((await factsOf(below(line))).map(({ details }) => details)).toEqual([{}]);
  });

  test('what was seen before its evidence', async () => {
    const body = below('as-of:: 2026-05', 'seen:: 2026-04-30');
    expect(await problemsIn(body)).toEqual([
      '3 fact-detail-invalid `seen` below a fact cannot be read: nobody can have read on 2026-04-30 a copy of 2026-05.',
    ]);
  });

  test('the second of what stands once', async () => {
    expect(await problemsIn(below('per:: queue', 'per:: topic'))).toEqual([
      '3 fact-detail-invalid `per` below a fact cannot be read: it stands twice, and the first one counts.',
    ]);
  });

  test.each([
    ['adjustible', 'adjustable'],
    ['aplies-to', 'applies-to'],
    ['sean', 'seen'],
    ['as-off', 'as-of'],
    ['exceded', 'exceeded'],
  ])('%s: did you mean %s?', async (key, meant) => {
    const garden = await gardenOf({ 'Note.md': below(`${key}:: 2026-01-01 ${source}`) });
    expect(problemsOf(garden)).toEqual(['Note.md:2:7 fact-detail-unknown']);
    expect(garden.problems[0]?.reason).toContain(`is not \`${meant}\``);
  });

  test('the age of the copy counts, not the day it was read', async () => {
    const body = below('seen:: 2026-11-28', 'as-of:: 2024-04');
    expect(await problemsIn(body)).toEqual([
      '1 fact-copy-old What was read for the fact “Start rate” is a copy of 2024-04.',
    ]);
    expect((await factsOf(body))[0]?.marks).toEqual(['stale']);
  });
});

describe('the figure of a limit', () => {
  test.each([
    ['adjustable:: yes', '300 starts/s', { default: 300 }],
    ['adjustable:: through support', '300 starts/s', { default: 300 }],
    ['adjustable:: no', '300 starts/s', { maximum: 300 }],
    ['adjustable:: no', '300 starts/s at least', { minimum: 300 }],
    ['adjustable:: yes', '300 starts/s by default, 900 starts/s at most', { default: 300, maximum: 900 }],
    ['per:: account', '300 starts/s', {}],
    ['adjustable:: no', '3 March 2027', {}],
  ])('%s makes of %s %o', async (detail, value, bounds) => {
    const [fact] = await factsOf(`- **Rate**:: ${value} ${source} ^rate\n    - ${detail}\n`);
    const { minimum, default: preset, maximum } = fact?.quantity ?? {};
    expect(JSON.parse(JSON.stringify({ minimum, default: preset, maximum }))).toEqual(bounds);
  });
});
