/** Expressions: what they give, as text, and what is none (rules BASE-4a to BASE-4m). */
import { expect, test } from 'vitest';
import { zoneOf } from '../../src/bases/clock.ts';
import { evaluateCell } from '../../src/bases/evaluate.ts';
import { ExpressionError, parseExpression } from '../../src/bases/expression.ts';
import { createIcons } from '../../src/bases/icons.ts';
import { orderOf, ranksOfItems } from '../../src/bases/order.ts';
import { readBase } from '../../src/bases/read-base.ts';
import { startRun } from '../../src/bases/run.ts';
import type { Environment } from '../../src/bases/run.ts';
import { textOf } from '../../src/bases/texts-of-values.ts';

const environment: Environment = {
  now: { type: 'date', wall: Date.UTC(2026, 10, 29, 12), hasTime: true },
  zone: zoneOf('UTC'),
  language: 'en',
  compare: orderOf(new Intl.Collator('en', { numeric: true }).compare, 'en'),
  compareItems: orderOf(new Intl.Collator('en', { numeric: true }).compare, 'en', ranksOfItems),
  linkTo: (path) => ({ type: 'link', path }),
  icons: createIcons(),
};

const examples: readonly (readonly [source: string, text: string])[] = [
  ['7 / 2', '3.5'],
  ['10 / 5 / 2', '1'],
  ['1 + 2 * 3', '7'],
  ['"a" + "b"', 'ab'],
  ['1.isTruthy()', 'true'],
  ['(2.3333).round(2)', '2.33'],
  ['(2.5).round()', '3'],
  ['(7).toFixed(2)', '7.00'],
  ['"a b c".split(" ").sort()[0].lower()', 'a'],
  ['[1,7,3,11,22,5].stddev().round(2)', '6.94'],
  ['date("2024-12-01") + "1M" + "4h" + "3m"', '2025-01-01T04:03:00'],
  ['date("2025-05-27").format("dddd, MMMM Do")', 'Tuesday, May 27th'],
  ['duration("2w")', '14 days'],
  ['missing == null', 'true'],
  ['[1,2,3].filter(value > 2).length', '1'],
  ['[1,2,3].reduce(acc + value, 0)', '6'],
  ['"text" * 2', 'Cannot multiply String by Number'],
  ['2 * duration("1h")', 'Cannot multiply Number by Duration'],
  ['"x".foo', 'Cannot find "foo" on type String'],
  ['(1).foo()', 'Cannot find function "foo" on type Number'],
  ['foo()', 'Cannot find function "foo"'],
  ['constructor', ''],
  ['"x".constructor', 'Cannot find "constructor" on type String'],
  ['[].__proto__', 'Cannot find "__proto__" on type List'],
  ['/a+b/.matches("xaab")', 'true'],
  ['"aXbX".replace(/X/g, "-$&")', 'a-Xb-X'],
  ['number("x")', 'Unable to parse "x" as a number.'],
  ['(date("2025-01-02") - date("2025-01-01")) / 86400000', '1'],
  ['(date("2025-01-02") - date("2025-01-01")).days', '1'],
  ['min(3, null, 2)', '2'],
  ['[10, 9, 1].sort().join(",")', '1,9,10'],
  ['escapeHTML("<x>&")', '&lt;x&gt;&amp;'],
  ['0/0', ''],
  [
    '[1,2,3,4,5,6,7,8,9,10].map([1,2,3,4,5,6,7,8,9,10].map([1,2,3,4,5,6,7,8,9,10].map([1,2,3,4,5,6,7,8,9,10].map([1,2,3,4,5,6,7,8,9,10].map(1)))))',
    'This takes too many steps',
  ],
];

test.each(examples)('%s → %s', (source, text) => {
  const value = evaluateCell(parseExpression(source), { run: startRun(environment), formulas: new Map() }, 'seed');
  expect(textOf(value, 'en')).toBe(text);
});

test.each([
  'a ? b : c',
  'a === b',
  'a = b',
  '+1',
  '{"a":1}',
  'a => b',
  '`x`',
  '(',
  '"x',
  '1 +',
  '('.repeat(1000),
  '-'.repeat(1000) + '1',
  '!'.repeat(5000) + '1',
])('%.20s is no expression', (source) => {
  expect(() => parseExpression(source)).toThrow(ExpressionError);
});

test('each mistake is told with its line and column, and the rest is read', () => {
  const { base, problems } = readBase(
    'formulas:\n  a: formula.b\n  b: formula.a\n  c: 1 +\n  d: 1\nviews:\n  - type: odd\n    limit: -1\n',
  );
  expect(problems.map(({ id, place }) => `${place.line}:${place.column} ${id}`)).toEqual([
    '4:9 base-formula',
    '7:11 base-view-type',
    '8:12 base-option',
    '2:6 base-formula',
    '3:6 base-formula',
  ]);
  expect(base?.formulas.get('d')).toEqual({ kind: 'literal', value: 1 });
  expect(base?.views.map(({ type, name }) => `${type} ${name}`)).toEqual(['table odd']);
});
