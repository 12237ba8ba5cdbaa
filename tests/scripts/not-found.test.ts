/** A wrong address: pages that are near it, and the words of it in the field of search. */
import { expect, test } from 'vitest';
import type { TreeBranch } from '../../src/listing/garden-tree.ts';
import { nearestPages, wordsOfAddress } from '../../src/scripts/nearest-pages.ts';
import { begin, one, openPage, settled, textsOf } from './page.ts';

const tree: TreeBranch = {
  notes: [
    ['Glossary', 'glossary'],
    ['AWS Lambda', 'lambda', 'compute'],
    ['Amazon SQS', 'sqs'],
  ],
  folders: [
    {
      title: 'Compare',
      address: 'compare',
      count: 1,
      folders: [],
      notes: [['Lambda vs Fargate', 'compare/lambda-vs-fargate']],
    },
  ],
};

test.each([
  ['/lamda/', ['AWS Lambda', 'Lambda vs Fargate']],
  ['/gloss/', ['Glossary']],
  ['/old/place/glosary.html', ['Glossary']],
  ['/compare/lambda-vs-fragate/', ['Lambda vs Fargate']],
  ['/comparisons/lambda-vs-fargate/', ['Lambda vs Fargate']],
  ['/zzzzzz/', []],
  ['/', []],
])('near %s: %j', (path, titles) => {
  expect(nearestPages(tree, path, '/').map(({ title }) => title)).toEqual(titles);
});

test('addresses are those of the site, below its base path', () => {
  expect(nearestPages(tree, '/garden/lamda/', '/garden/')[0]).toEqual({ title: 'AWS Lambda', href: '/garden/lambda/' });
  expect(wordsOfAddress('/garden/Some%20thing/index.html', '/garden/')).toBe('some thing');
});

test('any page is near its own address with one slip in it', () => {
  for (const [title, address] of [...tree.notes, ...(tree.folders[0]?.notes ?? [])]) {
    const slipped = `/${address.slice(0, -2)}${address.slice(-1)}/`;
    expect(
      nearestPages(tree, slipped, '/').map((page) => page.title),
      slipped,
    ).toContain(title);
  }
});

const page = '<section data-near="/tree.json" hidden></section><input id="search-field">';

test('the page shows what is near, and searches for the words of the address', async () => {
  openPage(page, { url: 'https://garden.example/compare/lambda-vs-fragate/', answers: { '/tree.json': tree } });
  await begin(() => import('../../src/scripts/not-found.ts'));
  await settled();
  expect(textsOf('[data-near] a')).toEqual(['Lambda vs Fargate']);
  expect(one('[data-near]').hidden).toBe(false);
  expect(one<HTMLInputElement>('input').value).toBe('compare lambda vs fragate');
});

test('where nothing is near, nothing is shown', async () => {
  openPage(page, { url: 'https://garden.example/zzzzzz/', answers: { '/tree.json': tree } });
  await begin(() => import('../../src/scripts/not-found.ts'));
  await settled();
  expect(one('[data-near]').hidden).toBe(true);
});
