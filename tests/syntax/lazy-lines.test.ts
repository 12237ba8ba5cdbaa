/**
 * Paragraphs with lazy lines: read in parts, to the same tree. That their time is linear, `npm run bench -- --linear
 * lazy` shows.
 */
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTable } from 'micromark-extension-gfm-table';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { lazyLines } from '../../src/syntax/lazy-lines.ts';

const plain = ['a', 'b  ', '  c', '    d', '\te', '', '  g', '"c"'];
const blocks = ['# f', '===', '---', '```', '~~~', '***', '<div>', '<a', '[a]: b', '[a]:', '|a|', '|-|'];
const contained = ['> a', '>', '> > b', '- c', '-', '1. d', '> - e', '- > f', '> # g', '> ```', '> <div>', '   > h'];
const lines = plain.concat(blocks, contained);

test('the tree is that of CommonMark, with the same positions', () => {
  const parts = lazyLines().tokenizer;
  const extensions = [gfmTable(), ...(parts === undefined ? [] : [parts])];
  let long = 0;
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 34, max: 45 }),
      fc.array(fc.constantFrom(...lines), { maxLength: 4 }),
      (piece, repeats, end) => {
        const text = [...Array.from({ length: repeats }, () => piece).flat(), ...end].join('\n');
        const tree = fromMarkdown(text, { extensions });
        visit(tree, 'paragraph', ({ position }) => {
          if (position && position.end.line - position.start.line > 32) long += 1;
        });
        expect(JSON.stringify(tree)).toBe(JSON.stringify(fromMarkdown(text, { extensions: [gfmTable()] })));
      },
    ),
    { seed: 1, numRuns: 150 },
  );
  expect(long).toBeGreaterThan(0);
});
