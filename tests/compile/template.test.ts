/** Holes: what a constructor makes is read as what it was made of, wherever it stands. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillHoles, hole, piecesOf, readHole } from '../../src/compile/template.ts';
import type { Hole } from '../../src/compile/template.ts';

const number = fc.nat();
/** Block ids, anchors and footnotes' names: any text of a note, which has no U+0000. */
const id = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));

const referring = [
  ['link', hole.link],
  ['link-end', hole.linkEnd],
  ['drawn-link', hole.drawnLink],
  ['drawn-link-end', hole.drawnLinkEnd],
  ['default-text', hole.defaultText],
  ['address', hole.address],
  ['written-link', hole.writtenLink],
  ['written-link-end', hole.writtenLinkEnd],
] as const;
const embeds = fc.constantFrom('blocks', 'phrasing', 'link');

/** One arbitrary a constructor, with what is to be read. */
const made: Record<keyof typeof hole, fc.Arbitrary<readonly [text: string, read: Hole]>> = {
  link: referringBy(0),
  linkEnd: referringBy(1),
  drawnLink: referringBy(2),
  writtenLink: referringBy(6),
  writtenLinkEnd: referringBy(7),
  drawnLinkEnd: referringBy(3),
  defaultText: referringBy(4),
  address: referringBy(5),
  embed: fc
    .tuple(number, embeds)
    .map(([reference, among]) => [hole.embed(reference, among), { kind: 'embed', reference, among }]),
  headingAnchor: number.map((heading) => [hole.headingAnchor(heading), { kind: 'heading-anchor', heading }]),
  headingText: number.map((heading) => [hole.headingText(heading), { kind: 'heading-text', heading }]),
  blockAnchor: id.map((own) => [hole.blockAnchor(own), { kind: 'block-anchor', id: own }]),
  madeAnchor: id.map((own) => [hole.madeAnchor(own), { kind: 'made-anchor', id: own }]),
  footnoteReference: id.map((own) => [hole.footnoteReference(own), { kind: 'footnote-reference', id: own }]),
  idPrefix: fc.constant([hole.idPrefix(), { kind: 'id-prefix' }]),
  comparison: number.map((block) => [hole.comparison(block), { kind: 'comparison', block }]),
  sum: number.map((block) => [hole.sum(block), { kind: 'sum', block }]),
  query: number.map((query) => [hole.query(query), { kind: 'query', query }]),
  base: number.map((block) => [hole.base(block), { kind: 'base', block }]),
  example: number.map((example) => [hole.example(example), { kind: 'example', example }]),
  mdxPiece: number.map((piece) => [hole.mdxPiece(piece), { kind: 'mdx-piece', piece }]),
};

function referringBy(at: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7): fc.Arbitrary<readonly [string, Hole]> {
  const [kind, make] = referring[at];
  return number.map((reference) => [make(reference), { kind, reference }]);
}

describe('a hole', () => {
  test.each(Object.entries(made))('%s is read as it was made', (_name, one) => {
    fc.assert(
      fc.property(one, ([text, read]) => {
        expect(readHole(text)).toEqual(read);
      }),
    );
  });

  test('has a letter of its own', () => {
    const kinds = fc.sample(fc.tuple(...Object.values(made)), 1)[0]?.map(([text]) => text[1]);
    expect(new Set(kinds).size).toBe(Object.keys(hole).length);
  });

  test('is found between any text', () => {
    const html = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(fc.tuple(html, fc.oneof(...Object.values(made)))), html, (before, last) => {
        const template = before.map(([text, [written]]) => text + written).join('') + last;
        expect(piecesOf(template)).toEqual([...before.flatMap(([text, [, read]]) => [text, read]), last]);
        expect(fillHoles(template, () => '')).toBe(before.map(([text]) => text).join('') + last);
      }),
    );
  });

  test.each(['', '\0\0', '\0?1\0', '\0!1\0', '\0F1\0', 'L1'])('%j is none, and said to be none', (text) =>
    expect(() => readHole(text)).toThrow(/no hole/u),
  );
});
