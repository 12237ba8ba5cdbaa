/** Drawings of Excalidraw, from the file to what leaves the core. */
import fc from 'fast-check';
import lz from 'lz-string';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { decompress } from '../../src/excalidraw/decompress.ts';
import { readDrawing } from '../../src/excalidraw/read-drawing.ts';
import { gardenOf, htmlOf, noteIn, problemsOf } from '../vaults/garden-of.ts';
import { drawing, drawingNote, element, text } from './drawings.ts';
import type { Element } from './drawings.ts';

test('what lz-string compresses is read, of whatever letters', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: fc.constantFrom('a', 'b') }));
  fc.assert(
    fc.property(texts, (typed) => {
      expect(decompress(lz.compressToBase64(typed), 1e6)).toBe(typed);
    }),
  );
});

test.each([
  ['more than the bound', lz.compressToBase64('a'.repeat(1_000_000))],
  ['a half', lz.compressToBase64('some text that goes on').slice(0, 9)],
  ['no letters of it', '!!!'],
  ['nothing', ''],
])('%s is no drawing', (_, typed) => {
  expect(decompress(typed, 100_000)).toBeUndefined();
});

const kinds: readonly (readonly [string, Element, RegExp])[] = [
  ['a rectangle', element('rectangle'), /<path d="M[^"]+" stroke="#1e1e1e" stroke-width="2" fill="none"\/>/u],
  ['a round one', element('rectangle', { roundness: { type: 3 } }), /<path d="M/u],
  ['a diamond', element('diamond', { roundness: { type: 2 } }), /<path d="M/u],
  ['an ellipse', element('ellipse', { strokeStyle: 'dashed' }), /stroke-dasharray="8 10"/u],
  ['hachures', element('ellipse', { backgroundColor: '#ffc9c9' }), /stroke="#ffc9c9" stroke-width="1"/u],
  ['a solid one', element('diamond', { backgroundColor: '#abc', fillStyle: 'solid' }), /stroke="none" fill="#abc"/u],
  [
    'a line',
    element('line', {
      points: [
        [0, 0],
        [9, 9],
      ],
    }),
    /<path d="M/u,
  ],
  [
    'a filled line',
    element('line', {
      points: [
        [0, 0],
        [9, 90],
        [70, 0],
        [0, 0],
      ],
      backgroundColor: 'red',
    }),
    /stroke="red"/u,
  ],
  [
    'an arrow',
    element('arrow', {
      points: [
        [0, 0],
        [90, 9],
      ],
      endArrowhead: 'triangle',
    }),
    /fill="#1e1e1e"/u,
  ],
  [
    'an elbow',
    element('arrow', {
      points: [
        [0, 0],
        [90, 0],
        [90, 90],
      ],
      elbowed: true,
    }),
    /<path d="M/u,
  ],
  [
    'a line by hand',
    element('freedraw', {
      points: [
        [0, 0],
        [9, 9],
        [20, 0],
      ],
    }),
    /<path d="M[^"]+Z" fill="#1e1e1e"\/>/u,
  ],
  [
    'a turned text',
    text('a1234567', 'A <b>', { angle: 1 }),
    /rotate\(57\.3 50 30\)[^>]*>.*<text[^>]*>A &lt;b&gt;<\/text>/u,
  ],
  ['a text in the middle', text('a1234567', 'x', { textAlign: 'center' }), /text-anchor="middle"/u],
  ['a frame', element('frame', { name: 'Part' }), /<rect width="100" height="60" rx="8".*>Part<\/text>/u],
  [
    'a frame around a page',
    element('embeddable', { link: 'https://example.org/' }),
    /<a class="external" href="https:\/\/example\.org\/"/u,
  ],
  ['half clear', element('rectangle', { opacity: 50 }), /opacity="0\.5"/u],
];

test.each(kinds)('%s is drawn, the same each time', async (_, one, pattern) => {
  const files = { 'A.excalidraw.md': drawingNote(drawing([one])) };
  const html = await htmlOf('A.excalidraw.md', files);
  expect(html).toMatch(pattern);
  expect(html).not.toMatch(/NaN|Infinity|undefined/u);
  expect(await htmlOf('A.excalidraw.md', files)).toBe(html);
});

test.each([
  'bar',
  'dot',
  'circle_outline',
  'triangle_outline',
  'diamond',
  'diamond_outline',
  'crowfoot_one',
  'crowfoot_many',
  'crowfoot_one_or_many',
])('an arrow with the head %s has more than its line', async (head) => {
  const arrow = (endArrowhead: string | null): Promise<string> =>
    htmlOf('A.excalidraw.md', {
      'A.excalidraw.md': drawingNote(
        drawing([
          element('arrow', {
            points: [
              [0, 0],
              [50, 50],
              [90, 9],
            ],
            roundness: { type: 2 },
            endArrowhead,
          }),
        ]),
      ),
    });
  expect((await arrow(head)).split('<path').length).toBeGreaterThan((await arrow(null)).split('<path').length);
});

describe('a drawing of a note', () => {
  const compressed = drawing([
    text('t1234567', 'See Other and\nmore', { rawText: 'See [[Other]] and\nmore' }),
    element('rectangle', { id: 'r1234567', groupIds: ['g'] }),
    text('t7654321', 'In it', { groupIds: ['g'], x: 300 }),
  ]);
  const files = {
    'Board.excalidraw.md': drawingNote(compressed, {
      own: 'The *back*.\n',
      texts: [
        ['t1234567', 'See [[Other]] and\nmore'],
        ['t7654321', 'In it'],
      ],
      links: [['r1234567', '[[Third|x]]']],
      isCompressed: true,
    }),
    'Other.md':
      '![[Board.excalidraw|300]]\n\n![[Board.excalidraw#^group=r1234567|50x40]]\n\n![[Board#^t7654321]] [[Board]]',
    'Third.md': 'x',
  };

  test('stands above the note’s own text, and what is in it counts', async () => {
    const garden = await gardenOf(files);
    expect(garden.problems).toEqual([]);
    const { html, entry, markdown } = noteIn(garden, 'Board.excalidraw.md');
    expect(entry).toMatchObject({ title: 'Board', description: 'The back.' });
    expect(html).toMatch(/^<figure class="drawing"[^]*<p>The <em>back<\/em>\.<\/p>$/u);
    expect(html).toContain('>See <a class="internal" href="/other/">Other</a> and</text>');
    expect(html).toContain('<a class="internal" href="/third/"><g transform');
    expect(html).not.toMatch(/EXCALIDRAW VIEW|Text Elements/u);
    expect(html).toContain('<li>See <a class="internal" href="/other/">Other</a> and<br>more</li>');
    expect(markdown).toMatch(
      /# Board\n\nThe \*back\*\.\n\n- See \[Other\]\(https:\/\/garden\.example\/other\/\) and more\n- In it\n$/u,
    );
    expect(noteIn(garden, 'Other.md').entry.backlinks.map(({ title }) => title)).toEqual(['Board']);
    expect(noteIn(garden, 'Third.md').entry.backlinks.map(({ title }) => title)).toEqual(['Board']);
  });

  test('is embedded whole, in part and in a size', async () => {
    const html = await htmlOf('Other.md', files);
    const pictures = [...html.matchAll(/<svg class="drawing-picture" viewBox="([^"]+)" ([^>]*?) role/gu)].map(
      ([, box, size]) => [box, size],
    );
    expect(pictures).toEqual([
      ['-10 -10 420 80', 'width="300" height="57"'],
      ['-10 -10 420 80', 'width="50" height="40"'],
      ['-10 -10 420 80', 'width="420" height="80"'],
    ]);
    expect(html.split('In it</text>')).toHaveLength(4);
    expect(html.split('>See ')).toHaveLength(3);
  });

  test('is words where its plugin is turned off', async () => {
    const garden = await gardenOf(files, { plugins: ['dataview'] });
    expect(noteIn(garden, 'Board.excalidraw.md').html).not.toContain('<svg');
  });
});

test('a file of Excalidraw has a page where something shows it, and is drawn', async () => {
  const plain = drawing([text('a1234567', 'To [[Start]]')], { appState: { viewBackgroundColor: '#fff9db' } });
  const garden = await gardenOf({ 'Start.md': '![[P.excalidraw]]', 'P.excalidraw': plain, 'Lost.excalidraw': plain });
  expect(garden.problems).toEqual([]);
  expect(garden.canvases.map(({ entry }) => [entry.title, entry.href])).toEqual([['P', '/p.excalidraw/']]);
  expect(garden.canvases[0]?.html).toContain('fill="#fff9db"');
  expect(garden.canvases[0]?.markdown).toContain('- To [Start](https://garden.example/start/)');
  expect(noteIn(garden, 'Start.md').html).toContain('class="drawing-picture"');
});

test('older notes have other headings', async () => {
  const old = `---\nexcalidraw-plugin: raw\n---\n# Text Elements\nHi ^a1234567\n\n%%\n# Drawing\n\`\`\`json\n${drawing([text('a1234567', 'Hi')])}\n\`\`\`\n%%`;
  const oldest = `---\nexcalidraw-plugin: parsed\n---\n# Text Elements\nHi ^a1234567\n\n# Drawing\n${drawing([text('a1234567', 'Hi')])}`;
  const garden = await gardenOf({ 'A.md': old, 'B.md': oldest });
  expect(garden.problems).toEqual([]);
  for (const { html } of garden.notes) expect(html).toMatch(/^<figure.*>Hi<\/text>/u);
});

test('nothing of a private note or picture is in a drawing', async () => {
  const shown = 'zqcanary zqcanarycontent\nin the middle';
  const elements = [
    text('t1234567', shown, { rawText: '[[zqcanary]] in the middle' }),
    text('t2345678', 'zqcanarycontent', { rawText: '![[zqcanary]]' }),
    text('t3456789', 'zqcanary', { rawText: '[[zqcanaryAlias]]%%zqcanary%%', link: '[[zqcanary]]' }),
    element('rectangle', { link: '[[Zqcanaryfolder/zqcanary#zqcanary]]' }),
    element('image', { id: 'image001', fileId: 'f'.repeat(40) }),
    element('image', { id: 'image002', fileId: 'e'.repeat(40) }),
    element('frame', { name: '[[zqcanary]]' }),
  ];
  const files = {
    'Start.md': '![[A.excalidraw]] ![[P.excalidraw]] ![[A.excalidraw#^frame=Part]]',
    'zqcanary.md': '---\npublish: false\naliases: [zqcanaryAlias]\n---\nzqcanarycontent',
    'Zqcanaryfolder/zqcanary.md': '---\npublish: false\n---\nx',
    'Templates/zqcanary.png': 'x',
    'P.excalidraw': drawing(elements),
    'A.excalidraw.md': drawingNote(drawing(elements), {
      texts: [
        ['t1234567', '[[zqcanary]] in the middle'],
        ['t2345678', '![[zqcanary]]'],
      ],
      links: [['rectangle00', '[[zqcanary]]']],
      files: [
        ['f'.repeat(40), '[[Templates/zqcanary.png]]'],
        ['e'.repeat(40), '[[zqcanary]]'],
      ],
    }),
    'Zqcanaryprivate.excalidraw.md': `---\npublish: false\n${drawingNote(drawing([text('a1234567', 'zqcanary [[Start]]')])).slice(4)}`,
  };
  const garden = await gardenOf(files);
  expect(garden.notes).toHaveLength(2);
  expect(JSON.stringify({ ...garden, problems: [] })).not.toMatch(/zqcanary/iu);
  expect(noteIn(garden, 'A.excalidraw.md').html).toContain('drawing-no-picture');
});

test.each([
  ['no JSON', 'json', '{"elements":['],
  ['no drawing', 'json', '[]'],
  ['no elements', 'json', '{}'],
  ['broken', 'compressed-json', 'N4KAkARALgngDgUwgLgAQQQDwMYEMA2AlgCYBOuA7hADTgQBuCpAzoQPYB2KqATLZMzYBXUt'],
])('a drawing that is %s is told, and the note stands', async (_, language, data) => {
  const garden = await gardenOf({
    'A.excalidraw.md': `---\nexcalidraw-plugin: parsed\n---\nOwn text.\n\n# Excalidraw Data\n\n## Drawing\n\`\`\`${language}\n${data}\n\`\`\`\n`,
  });
  expect(problemsOf(garden)).toEqual(['A.excalidraw.md:10:1 drawing-invalid']);
  expect(garden.notes[0]?.html).toMatch(/cannot be read.*<p>Own text\.<\/p>/su);
});

test('a drawing of 50,000 elements is drawn in part, and that is told', async () => {
  const many = Array.from({ length: 50_000 }, (_, at) => ({ type: 'text', id: `t${at}`, text: 'x', x: at }));
  const garden = await gardenOf({ 'A.excalidraw.md': drawingNote(drawing([...many, element('weird')])) });
  expect(garden.problems.map(({ reason }) => reason)).toEqual([
    'A part of the drawing is left out: a page shows 5,000 elements of one drawing and 200,000 points of their lines at most, and 45,001 elements are left out.',
  ]);
  expect(garden.notes[0]?.html.split('</text>')).toHaveLength(5001);
});

test('whatever a drawing holds, it is drawn, and every number of it is one', async () => {
  const value = fc.jsonValue({ maxDepth: 2 });
  const number = fc.oneof(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.integer({ min: -500, max: 500 }), value);
  const one = fc.record(
    {
      id: fc.oneof(fc.constantFrom('a', '__proto__'), value),
      type: fc.constantFrom(
        'rectangle',
        'diamond',
        'ellipse',
        'line',
        'arrow',
        'freedraw',
        'text',
        'image',
        'frame',
        'embeddable',
        'x',
      ),
      x: number,
      y: number,
      width: number,
      height: number,
      angle: number,
      seed: number,
      roughness: number,
      strokeWidth: number,
      opacity: number,
      strokeColor: fc.oneof(fc.constantFrom('#abc', '"><script>'), value),
      backgroundColor: fc.oneof(fc.constantFrom('#abc', 'red', 'url(#x)'), value),
      points: fc.oneof(fc.array(fc.array(number, { maxLength: 3 }), { maxLength: 5 }), value),
      pressures: value,
      roundness: fc.oneof(fc.record({ type: number, value: number }), value),
      endArrowhead: fc.constantFrom('arrow', 'dot', 'diamond', 'crowfoot_many', 'x', null),
      text: fc.oneof(fc.string(), value),
      rawText: fc.oneof(fc.constantFrom('[[x', '[[x|y]] z', '---\nx\n---'), value),
      fontSize: number,
      lineHeight: number,
      groupIds: value,
      frameId: value,
      link: fc.oneof(fc.constantFrom('[[x]]', 'javascript:alert(1)', 'https://x.y'), value),
      boundElements: value,
    },
    { requiredKeys: ['type'] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(one, { maxLength: 8 }), async (elements) => {
      const json = drawing(elements);
      expect(readDrawing(json)).not.toHaveProperty('invalid');
      const html = await htmlOf('A.excalidraw.md', { 'A.excalidraw.md': drawingNote(json) });
      expect(html.replaceAll(/>[^<]*</gu, '><')).not.toMatch(/NaN|Infinity|<script|javascript:|url\((?!#)/u);
    }),
    { numRuns: 25 },
  );
});

test('pictures that lie in a drawing are published without what cameras and programs wrote into them', async () => {
  const pixels = sharp({ create: { width: 8, height: 8, channels: 3, background: '#abc' } });
  const jpeg = await pixels
    .jpeg()
    .withExif({ IFD0: { Artist: 'Zqsomebody' } })
    .toBuffer();
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><metadata>zqmeta</metadata><script>zqrun()</script><rect width="8" height="8"/></svg>';
  const data = (type: string, bytes: Buffer): string => `data:${type};base64,${bytes.toString('base64')}`;
  const files = {
    one: { dataURL: data('image/jpeg', jpeg) },
    two: { dataURL: data('image/svg+xml', Buffer.from(svg)) },
    three: { dataURL: data('image/png', Buffer.from('<script>zqrun()</script>')) },
  };
  const elements = Object.keys(files).map((fileId) => element('image', { id: fileId, fileId }));
  const html = await htmlOf('A.md', { 'A.md': '![[D.excalidraw]]', 'D.excalidraw': drawing(elements, { files }) });
  const shown = [...html.matchAll(/href="data:([^;]+);base64,([^"]+)"/gu)].map(([, type, base64 = '']) => ({
    type,
    text: Buffer.from(base64, 'base64').toString('latin1'),
  }));
  expect(shown.map(({ type }) => type)).toEqual(['image/jpeg', 'image/svg+xml']);
  for (const { text: bytes } of shown) expect(bytes).not.toMatch(/zq/iu);
});

test('a text that nobody sees in the drawing is nowhere', async () => {
  const elements = [
    text('seen', 'Zqseen'),
    text('clear', 'Zqclear', { opacity: 0 }),
    text('colourless', 'Zqcolourless', { strokeColor: 'transparent' }),
  ];
  const garden = await gardenOf({
    'A.excalidraw.md': drawingNote(drawing(elements), {
      texts: [
        ['seen', 'Zqseen'],
        ['clear', 'Zqclear'],
        ['colourless', 'Zqcolourless'],
      ],
    }),
  });
  const published = JSON.stringify(garden.notes);
  expect(published).toContain('Zqseen');
  expect(published).not.toMatch(/Zqc/u);
});

test('only words that a drawing shows are counted', async () => {
  const count = async (typed: string): Promise<number> => {
    const garden = await gardenOf({
      'A.excalidraw.md': drawingNote(drawing([text('said', typed)]), { texts: [['said', typed]] }),
    });
    return noteIn(garden, 'A.excalidraw.md').entry.words;
  };
  expect(await count('Two words')).toBe(await count('Two %%and a secret of many words%% words'));
  expect((await count('Two more words')) - (await count('Two words'))).toBe(1);
});
