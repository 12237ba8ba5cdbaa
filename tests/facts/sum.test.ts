/** Sums: what a block comes to, in whatever units its figures are, and what the gardener is told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureOf, multiply, unitName } from '../../src/facts/measure.ts';
import { findQuantities } from '../../src/facts/quantity.ts';
import { amountText } from '../../src/render/amount-text.ts';
import { gardenOf, noteIn, problemsOf } from '../vaults/garden-of.ts';
import type { Files } from '../vaults/garden-of.ts';
import { textOfHtml } from '../examples/same-html.ts';

const prices = [
  '- **Call**:: $0.20 per million calls ([P](https://p.example)) ^call',
  '- **Memory**:: $0.0000166667 per GB-second (x86), $0.5 per GB ([P](https://p.example)) ^memory',
  '- **Hours**:: $0.0225 per hour ([P](https://p.example)) ^hours',
  '- **Disk**:: $0.023 per GB-month in Standard ([P](https://p.example)) ^disk',
  '- **Kinds**:: $0.625 per million write units, $0.125 per million read units ([P](https://p.example)) ^kinds',
  '- **Scan**:: $5 per TB scanned ([P](https://p.example)) ^scan',
  '- **Words**:: Nothing ([P](https://p.example)) ^words',
].join('\n');

async function pageOf(
  block: string,
  more: Files = {},
): Promise<{ rows: string[]; problems: string[]; markdown: string }> {
  const garden = await gardenOf({ 'Prices.md': prices, 'Month.md': `\`\`\`sum\n${block}\n\`\`\`\n`, ...more });
  const { html, markdown } = noteIn(garden, 'Month.md');
  const rows = html
    .split('<tr')
    .slice(2)
    .map((row) => textOfHtml(`<table><tr${row}</table>`));
  return { rows, problems: problemsOf(garden).filter((line) => line.includes('sum')), markdown };
}

describe('a line', () => {
  test.each([
    ['3 million calls × [[Prices#^call]]', '$0.60'],
    ['3 million calls * 120 ms per call * 512 MB * [[Prices#^memory]]', '$3.00'],
    ['3 million calls × 2 KB/call × 1 month × [[Prices#^disk]]', '$0.13'],
    ['2 × 1 month × [[Prices#^hours]]', '$32.85'],
    ['100 GB × 1 month × [[Prices#^disk]]', '$2.30'],
    ['100 GB-months × [[Prices#^disk]]', '$2.30'],
    ['8 million read units × [[Prices#^kinds]]', '$1.00'],
    ['8 million write units × [[Prices#^kinds]]', '$5.00'],
    ['8 million eventual read units × [[Prices#^kinds]]', '$1.00'],
    ['200 queries × 5 GB per query × [[Prices#^scan]]', '$4.88'],
    ['10 GB × [[Prices#^memory]]', '$5.00'],
    ['(1 hour + 30 minutes) × [[Prices#^hours]] / 2', '$0.017'],
    ['50% × $10 − $1', '$4.00'],
    ['100 calls/s × 1 month × [[Prices#^call]]', '$52.56'],
  ])('%s is %s', async (calculation, amount) => {
    const { rows, problems } = await pageOf(`A line: ${calculation}`);
    expect(problems).toEqual([]);
    expect(rows.at(-1)).toBe(`Total ${amount}`);
  });

  test.each([
    ['A line: 3 cards × [[Prices#^call]]', 'Month.md:2:1 sum-line'],
    ['A line: 3 calls × [[Prices#^words]]', 'Month.md:2:1 sum-line'],
    ['A line: 3 calls × [[Prices#^nowhere]]', 'Month.md:2:1 sum-line'],
    ['A line: 3 calls × [[Prices]]', 'Month.md:2:1 sum-line'],
    ['A line: later × $2\nlater = 3', 'Month.md:2:1 sum-line'],
    ['A line: 3 calls × 120 ms × [[Prices#^hours]]', 'Month.md:2:1 sum-line'],
    ['A line: 3 hours + 2 GB', 'Month.md:2:1 sum-line'],
    ['A line: 3 hours\nAnother: $2', 'Month.md:3:1 sum-units'],
    ['\nno line at all', 'Month.md:3:1 sum-unreadable'],
    ['A line: 3 ×', 'Month.md:2:1 sum-unreadable'],
    ['A line: × 3', 'Month.md:2:1 sum-unreadable'],
    ['A line: (3', 'Month.md:2:1 sum-unreadable'],
    ['A line: 3)', 'Month.md:2:1 sum-unreadable'],
    ['A line: 3 (4)', 'Month.md:2:1 sum-unreadable'],
    [`A line: ${'('.repeat(2000)}`, 'Month.md:2:1 sum-unreadable'],
    ['a = 1\n'.repeat(201).trim(), 'Month.md:202:1 sum-unreadable'],
  ])('%s is told', async (block, problem) => {
    const { problems, rows } = await pageOf(block);
    expect(problems).toEqual([problem]);
    expect(rows.join(' ')).not.toMatch(/NaN|undefined|Infinity/u);
  });

  test('lines with a name are used, and not added up', async () => {
    const { rows } = await pageOf('calls = 3 million calls\nmonth = calls × [[Prices#^call]]\nYear: 12 × month');
    expect(rows).toEqual([
      'calls 3 million calls',
      'month calls × $0.20 per million calls $0.60',
      'Year 12 × month $7.20',
      'Total $7.20',
    ]);
  });

  test('without a line that is added up there is no total', async () => {
    const { rows } = await pageOf('calls = $2 / [[Prices#^call]]');
    expect(rows).toEqual(['calls $2 ÷ $0.20 per million calls 10,000,000']);
  });
});

test('a price that changes changes the sum', async () => {
  const block = 'A line: 3 million calls × [[Prices#^call]]';
  const { rows } = await pageOf(block, { 'Prices.md': prices.replace('$0.20', '$0.30') });
  expect(rows.at(-1)).toBe('Total $0.90');
});

test('the Markdown copy has the table', async () => {
  const { markdown } = await pageOf('calls = 3 million calls\nA line: calls × [[Prices#^call]]');
  expect(markdown).toContain(
    [
      '| What | Calculation | Amount |',
      '| --- | --- | ---: |',
      '| calls |  | 3 million calls |',
      '| A line | calls × [$0.20 per million calls](https://garden.example/prices/#^call) | $0.60 |',
      '| **Total** |  | **$0.60** |',
    ].join('\n'),
  );
});

test('nothing of a private note is shown, neither its name nor its figure', async () => {
  const garden = await gardenOf({
    'Secret plan.md': '---\npublish: false\n---\n- **Price**:: $7,777 per call ([P](https://p.example)) ^price',
    'Month.md':
      '```sum\nA line: 3 calls × [[Secret plan#^price]]\nA [[Secret plan]] line: $1\n[[Secret plan]] = 2\nB: ([[Secret plan#^price|words]]\n```',
  });
  const { html, markdown } = noteIn(garden, 'Month.md');
  expect(html).toContain('cannot be calculated');
  for (const text of [html, markdown]) expect(text).not.toMatch(/Secret|7,777/u);
});

describe('measures', () => {
  const noun = fc.constantFrom('call', 'write unit', 'vCPU', 'message');
  const amount = fc.integer({ min: 1, max: 1_000_000 });

  test('so many of a thing at a price for one are money', () => {
    fc.assert(
      fc.property(noun, amount, amount, (thing, many, price) => {
        const [count, each] = [`${many} ${thing}s`, `$${price} per million ${thing}s`].map((text) => {
          const [quantity] = findQuantities(text);
          return quantity === undefined ? undefined : measureOf(quantity);
        });
        if (count === undefined || each === undefined) throw new Error('unread');
        const product = multiply(count, each);
        expect(unitName(product)).toBe('$');
        expect(product.amount).toBeCloseTo((many * price) / 1e6, 6);
      }),
    );
  });

  test('the order of factors is of no account', () => {
    const measure = fc
      .constantFrom('3 calls', '2 GB', '5 hours', '$2 per GB-hour', '$3 per call', '4 standard calls', '10%')
      .map((text) => findQuantities(text).map(measureOf)[0]);
    fc.assert(
      fc.property(measure, measure, measure, (a, b, c) => {
        if (a === undefined || b === undefined || c === undefined) throw new Error('unread');
        const [left, right] = [multiply(multiply(a, b), c), multiply(c, multiply(b, a))];
        expect(left.amount).toBeCloseTo(right.amount, 6);
        expect(left.unit.size).toBe(right.unit.size);
      }),
    );
  });

  test.each([
    [1234.5, [['$', 1]], 'en', '$1,234.50'],
    [0.0042, [['$', 1]], 'en', '$0.0042'],
    [0, [['$', 1]], 'en', '$0.00'],
    [1234.5, [['$', 1]], 'de', '1.234,50 $'],
    [
      0.0000012,
      [
        ['$', 1],
        ['call', -1],
      ],
      'en',
      '$0.0000012 per call',
    ],
    [7200, [['s', 1]], 'en', '2 hours'],
    [0.12, [['s', 1]], 'en', '120 milliseconds'],
    [3 * 1024 ** 3, [['B', 1]], 'en', '3 GB'],
    [1234567, [['call', 1]], 'en', '1,234,567'],
    [0.12345, [], 'en', '0.123'],
  ] as const)('%d of %j in %s is written %s', (amount, unit, language, text) => {
    expect(amountText({ amount, unit: new Map(unit) }, language).replaceAll('\u00A0', ' ')).toBe(text);
  });
});
