/**
 * Any expression of the grammar ends, never throws, and gives what the rules say; filters keep the same rows with
 * indexes and without.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidatesOf, createFileIndex } from '../../src/bases/candidates.ts';
import { zoneOf } from '../../src/bases/clock.ts';
import { evaluateCell } from '../../src/bases/evaluate.ts';
import { ExpressionError, parseExpression } from '../../src/bases/expression.ts';
import type { Expression } from '../../src/bases/expression.ts';
import { createIcons } from '../../src/bases/icons.ts';
import { orderOf, ranksOfItems } from '../../src/bases/order.ts';
import { readBase } from '../../src/bases/read-base.ts';
import { startRun } from '../../src/bases/run.ts';
import type { Environment } from '../../src/bases/run.ts';
import { runView } from '../../src/bases/run-view.ts';
import { rowOf } from '../../src/bases/scope.ts';
import { isError, isList } from '../../src/bases/values.ts';
import type { BaseFile, Value } from '../../src/bases/values.ts';
import type { VaultPath } from '../../src/vault/types.ts';
import { failed, slowly } from './reference.ts';
import type { Plain } from './reference.ts';

const { compare } = new Intl.Collator('en', { numeric: true });
const environment: Environment = {
  now: { type: 'date', wall: Date.UTC(2026, 10, 29, 12), hasTime: true },
  zone: zoneOf('UTC'),
  language: 'en',
  compare: orderOf(compare, 'en'),
  compareItems: orderOf(compare, 'en', ranksOfItems),
  linkTo: (path) => ({ type: 'link', path }),
  icons: createIcons(),
};

const day = { type: 'date', wall: 0, hasTime: false } as const;
const folders = ['', 'a', 'a/b', 'ab'];
const rows: BaseFile[] = Array.from({ length: 24 }, (_, at): BaseFile => {
  const folder = folders[at % 4] ?? '';
  const ext = at % 5 === 0 ? 'png' : 'md';
  const name = `N${at}`;
  const reached = (): readonly BaseFile[] => [(at * 7) % 24, (at * 3) % 24].flatMap((to) => rows[to] ?? []);
  const links = (): Value[] => reached().map((target) => ({ type: 'link', path: target.name, target }));
  return {
    path: `${folder === '' ? '' : `${folder}/`}${name}.${ext}` as VaultPath,
    kind: ext === 'md' ? 'note' : 'attachment',
    name,
    basename: name,
    folder,
    ext,
    size: at,
    created: day,
    modified: day,
    tags: [['x'], ['x/y', 'Z'], [], ['xy']][at % 4] ?? [],
    properties: () =>
      new Map<string, Value>([
        ['n', at % 6],
        ['t', at % 2 === 0 ? 'tea' : null],
        ['up', links()[0] ?? null],
        ['all', links()],
      ]),
    links: () => reached().map((target) => ({ type: 'link', path: target.name, target })),
    embeds: () => [],
    backlinks: () => rows.filter((row) => row.links().some(({ target }) => target === rows[at])),
    reached: () => new Set(reached()),
  };
});

const names = { n: 3, t: 'tea', e: '', no: null, yes: true, l: [1, 'a', null, ['b', 2]] } satisfies Record<
  string,
  Plain
>;
const named: BaseFile = { ...rows[0], properties: () => new Map<string, Value>(Object.entries(names)) } as BaseFile;

const leaf = fc.oneof(
  fc.integer({ min: -20, max: 1000 }).map((number) => (number < 0 ? `(${number})` : String(number))),
  fc.constantFrom(
    '0.5',
    '.25',
    '1e3',
    'true',
    'false',
    'null',
    '""',
    "'tea'",
    '"7"',
    '[]',
    'missing',
    ...Object.keys(names),
  ),
);
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { arbitrary: leaf, weight: 3 },
    {
      arbitrary: fc
        .tuple(tie('expression'), fc.constantFrom(...'+ - * / % == != < > <= >= && ||'.split(' ')), tie('expression'))
        .map(([a, by, b]) => `(${a} ${by} ${b})`),
      weight: 5,
    },
    { arbitrary: fc.tuple(fc.constantFrom('!', '-'), tie('expression')).map(([sign, a]) => `${sign} ${a}`), weight: 1 },
    { arbitrary: fc.array(tie('expression'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`), weight: 2 },
    { arbitrary: fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `(${a})[${b}]`), weight: 1 },
    {
      arbitrary: fc
        .tuple(tie('expression'), fc.constantFrom('length', 'constructor', '__proto__', 'name'))
        .map(([a, field]) => `(${a}).${field}`),
      weight: 1,
    },
    {
      arbitrary: fc
        .tuple(
          tie('expression'),
          fc.constantFrom('isEmpty', 'isTruthy', 'toString', 'reverse', 'lower', 'abs', 'hasOwnProperty'),
        )
        .map(([a, method]) => `(${a}).${method}()`),
      weight: 2,
    },
    {
      arbitrary: fc
        .tuple(tie('expression'), fc.constantFrom('contains', 'map', 'filter'), tie('expression'))
        .map(([a, method, b]) => `(${a}).${method}(${b})`),
      weight: 2,
    },
    {
      arbitrary: fc
        .array(tie('expression'), { minLength: 1, maxLength: 4 })
        .map((values) => `if(${values.join(', ')})`),
      weight: 1,
    },
  ),
}));

function plainOf(value: Value): unknown {
  if (isError(value)) return failed;
  return isList(value) ? value.map(plainOf) : Object.is(value, -0) ? 0 : value;
}

test('any expression gives what a slow evaluator gives that was written from the rules', () => {
  fc.assert(
    fc.property(expression, (source) => {
      const parsed = parseExpression(source);
      const scope = { run: startRun(environment), row: rowOf(named), formulas: new Map() };
      const slow = slowly(parsed, names);
      const plain = slow === failed ? failed : plainOf(slow as Value);
      expect(plainOf(evaluateCell(parsed, scope, source))).toEqual(plain);
    }),
    { numRuns: 600 },
  );
});

/** All that the grammar has, in any order: most of it is no expression. */
const pieces = fc.constantFrom(
  ...'( ) [ ] . , + - * / % ! && || == != < > <= >= "a" 1 1.5 null true x file this note formula value index acc values'.split(
    ' ',
  ),
  ...'date("2026-01-31") duration("1M") now() today() random() /a+/g link("N1") file("N1") html("<b>") image("x") icon("star") list(x)'.split(
    ' ',
  ),
  '.length',
  '.filter(',
  '.map(',
  '.reduce(',
  '.sort()',
  '.format("YYYY")',
  '.asFile()',
  '.properties',
  '.repeat(99999)',
  '.replace(/a/, "$&")',
  '.split("")',
  '.linksTo(file)',
  '.backlinks',
  '.isType("list")',
  '["x"]',
  '.constructor',
  '.__proto__',
  ' ',
);

/** What is no expression says so, and throws nothing else. */
function parsedOrNone(source: string): Expression | undefined {
  try {
    return parseExpression(source);
  } catch (thrown) {
    if (thrown instanceof ExpressionError) return undefined;
    throw thrown;
  }
}

test('whatever stands there ends and never throws', () => {
  const values: string[] = [];
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const source = parts.join(fc.sample(fc.constantFrom('', ' '), { numRuns: 1, seed: parts.length })[0] ?? '');
      const parsed = parsedOrNone(source);
      if (parsed === undefined) return;
      const scope = { run: startRun(environment), row: rowOf(named), self: named, formulas: new Map() };
      values.push(typeof evaluateCell(parsed, scope, source));
    }),
    { numRuns: 1000 },
  );
  expect(values.length).toBeGreaterThan(10);
  expect(values.filter((type) => !['boolean', 'number', 'string', 'object'].includes(type))).toEqual([]);
});

const condition = fc.constantFrom(
  'file.hasTag("x")',
  'file.hasTag("x/y", "z")',
  'file.hasTag("")',
  'file.inFolder("a")',
  'file.inFolder("/a/b/")',
  'file.inFolder("")',
  'file.inFolder(t)',
  'file.ext == "md"',
  '"png" == file.ext',
  'file.path == "a/N1.md"',
  'file.path == this.file.path',
  'file == this',
  'this.file == file',
  'file.hasLink(this)',
  'file.hasLink(this.file)',
  'up == this',
  'this == up',
  'note.up == this',
  'note["up"] == this',
  'missing == this',
  'list(all).contains(this)',
  'all.contains(this)',
  'list(t).contains(this)',
  't.contains(this)',
  'n > 2',
  't',
  'foo()',
  '!file.hasTag("x")',
  'file.folder == ""',
);
const { filter } = fc.letrec<{ filter: unknown }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3 },
    { arbitrary: condition, weight: 3 },
    {
      arbitrary: fc.tuple(condition, fc.constantFrom('&&', '||'), condition).map((parts) => parts.join(' ')),
      weight: 2,
    },
    {
      arbitrary: fc
        .tuple(fc.constantFrom('and', 'or', 'not'), fc.array(tie('filter'), { maxLength: 3 }))
        .map(([name, list]) => ({ [name]: list })),
      weight: 2,
    },
  ),
}));

const index = createFileIndex(rows);

test('a filter keeps the same rows with indexes and without', () => {
  expect(index.withTag('x').length).toBeGreaterThan(5);
  fc.assert(
    fc.property(filter, filter, fc.option(fc.integer({ min: 0, max: 23 }), { nil: undefined }), (whole, own, at) => {
      const { base } = readBase(JSON.stringify({ filters: whole, views: [{ type: 'table', filters: own }] }));
      const view = base?.views[0];
      if (base === undefined || view === undefined) throw new Error('This is no base.');
      const self = at === undefined ? undefined : rows[at];
      const filters = [base.filters, view.filters].flatMap((each) => each ?? []);
      const kept = (from: readonly BaseFile[]): string[] =>
        runView({
          base,
          view,
          rows: from,
          environment,
          seed: '',
          compareNames: compare,
          ...(self === undefined ? {} : { self }),
        }).groups.flatMap((group) => group.rows.map((row) => row.file.path));
      expect(kept(candidatesOf(filters, index, self) ?? rows)).toEqual(kept(rows));
    }),
    { numRuns: 150 },
  );
});
