/** The boundaries that the house is built by, held against every file of src/. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circlesOf } from './architecture/circles.ts';
import { keyedByText, keyedByTextRule } from './architecture/keyed-by-text.ts';
import { boundedTexts, linearPatternsRule } from './architecture/linear-patterns.ts';
import { rules } from './architecture/rules.ts';
import { importsOf, readSources, source } from './architecture/source.ts';
import { touchesDisk } from './architecture/stages.ts';

const sources = readSources(join(import.meta.dirname, '..', 'src'));

describe('src/', () => {
  test('was found', () => expect(sources.length).toBeGreaterThan(10));

  test.each(rules)('$name', ({ offences }) => {
    expect(sources.flatMap((file) => offences(file).map((offence) => `src/${file.path}: ${offence}`))).toEqual([]);
  });
});

describe('no two files import each other', () => {
  test('in src/', () => expect(circlesOf(sources)).toEqual([]));

  test.each([
    ['of values', `import { b } from './b.ts';`, `export { a } from './a.ts';`, ['x/a.ts → x/b.ts → x/a.ts']],
    ['of types', `import type { B } from './b.ts';`, `let a: import('./a.ts').A;`, ['x/a.ts → x/b.ts → x/a.ts']],
    ['of a type and a value', `import type { B } from './b.ts';`, `import './a.ts';`, ['x/a.ts → x/b.ts → x/a.ts']],
    ['with itself', `import { a } from './a.ts';`, '', ['x/a.ts → x/a.ts']],
    ['none', `import { b } from './b.ts';`, `import { c } from '../c.ts';`, []],
  ])('a circle is found: %s', (_which, a, b, found) => {
    expect(circlesOf([source('x/a.ts', a), source('x/b.ts', b), source('c.ts', '')])).toEqual(found);
  });

  test('a long one is found wherever the search begins', () => {
    const ring = ['b', 'c', 'd', 'a'].map((name, at, all) =>
      source(`${name}.ts`, `import type { X } from './${all[(at + 1) % all.length]}.ts';`),
    );
    for (let turn = 0; turn < ring.length; turn += 1) {
      const turned = [source('begin.ts', `import './c.ts';`), ...ring.slice(turn), ...ring.slice(0, turn)];
      expect(circlesOf(turned)).toEqual(['a.ts → b.ts → c.ts → d.ts → a.ts']);
    }
  });
});

test('every package that is imported is asked for by package.json', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const missing = sources.flatMap((file) =>
    importsOf(file)
      .filter(({ from }) => !/^[./]|^(?:node|astro|virtual):/u.test(from))
      .filter(({ from, isType }) => {
        const name = from.split('/', from.startsWith('@') ? 2 : 1).join('/');
        // Types alone may come from a package that only we need.
        const asked = isType ? { ...dependencies, ...devDependencies, ...typesOf(devDependencies) } : dependencies;
        return !(name in asked);
      })
      .map(({ from }) => `src/${file.path}: ${from}`),
  );
  expect(missing).toEqual([]);
});

/** `@types/hast` is what `hast` is imported as. */
function typesOf(packages: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(packages)
      .filter(([name]) => name.startsWith('@types/'))
      .map(([name, version]) => [name.slice('@types/'.length), version]),
  );
}

test('who may touch the disk does', () => {
  const touching = sources
    .filter((file) => importsOf(file).some(({ from }) => from.startsWith('node:fs')))
    .map(({ path }) => path);
  expect(touching).toEqual(expect.arrayContaining(Object.keys(touchesDisk)));
});

describe('the program knows nothing of the guide that ships with it', () => {
  const words = /\b(?:aws|amazon|lambda|fargate|serverless|dynamodb|sqs|eventbridge|cloudfront|cloudformation)\b/iu;
  const root = join(import.meta.dirname, '..');

  test.each(['src', 'public', '.tools'])('%s', (folder) => {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|mjs|astro|css|js|json|svg|txt)$|^_headers$/u.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      // What publishes there has to name it.
      .filter((file) => !/(?:^|\/)(?:s3|s3-files|ask)\.ts$/u.test(file));
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => words.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('and a word of it would be found', () => expect('the AWS Lambda of it').toMatch(words));
});

describe('a rule can fail', () => {
  test.each(rules)('$name', ({ offences, refused, passed }) => {
    for (const [path, text] of refused)
      expect(offences(source(path, text)), `${path}: ${text.slice(0, 200)}`).not.toEqual([]);
    for (const [path, text] of passed)
      expect(offences(source(path, text)), `${path}: ${text.slice(0, 200)}`).toEqual([]);
  });
});

test.each([
  ['key objects by text', keyedByText, keyedByTextRule],
  ['use slow expressions', boundedTexts, linearPatternsRule],
])('who may %s does', (_what, allowed, { offences }) => {
  const needless = sources.filter((file) => file.path in allowed && offences({ ...file, path: 'any.ts' }).length === 0);
  expect(needless.map(({ path }) => path)).toEqual([]);
  expect(sources.map(({ path }) => path)).toEqual(expect.arrayContaining(Object.keys(allowed)));
});
