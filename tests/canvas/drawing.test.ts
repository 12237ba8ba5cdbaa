/** What a canvas becomes on its page: cards, groups, connections, outline, and what is wrong in it. */
import { describe, expect, test } from 'vitest';
import { gardenOf, problemsOf } from '../vaults/garden-of.ts';
import type { Files } from '../vaults/garden-of.ts';

const box = { x: 0, y: 0, width: 200, height: 100 };
const notes: Files = {
  'Start.md': '[[Board.canvas]]',
  'Map.md': '# Map\n\nThe *map*.\n\n## Boots\n\nOf boots. ^sole\n\n## Hats\n\nOf hats.',
  'pic.png': 'x',
};
const json = (nodes: readonly unknown[], edges: readonly unknown[] = []): string => JSON.stringify({ nodes, edges });

async function pageOf(text: string, files: Files = {}): Promise<{ html: string; problems: string[] }> {
  const garden = await gardenOf({ ...notes, ...files, 'Board.canvas': text });
  return { html: garden.canvases[0]?.html ?? '', problems: problemsOf(garden) };
}

async function drawn(nodes: readonly object[], edges: readonly unknown[] = []): Promise<string> {
  return (await pageOf(json(nodes, edges))).html;
}

describe('cards', () => {
  test('a text card is Markdown of the vault, and its heading lies below the title of the page', async () => {
    const html = await drawn([{ id: 'a', type: 'text', text: '# Plan\n\n- [ ] dig **here** ==now==', ...box }]);
    expect(html).toContain('<strong>here</strong>');
    expect(html).toContain('<mark>now</mark>');
    expect(html).not.toContain('<h1');
    expect(html).toMatch(/<foreignObject x="0" y="0" width="200" height="100">/u);
  });

  test('a text that begins with a rule has no front matter', async () => {
    const html = await drawn([{ id: 'a', type: 'text', text: '---\npublish: false\n---\nWords.', ...box }]);
    expect(html).toContain('<hr>');
    expect(html).toContain('Words.');
  });

  test('a note shows its title as a link and how it begins, or the part that is asked for', async () => {
    const whole = await drawn([{ id: 'a', type: 'file', file: 'Map.md', ...box }]);
    expect(whole).toContain('<a class="internal" href="/map/">Map</a>');
    expect(whole).toContain('The <em>map</em>.');
    const part = await drawn([{ id: 'a', type: 'file', file: 'Map.md', subpath: '#Boots', ...box }]);
    expect(part).toContain('href="/map/#boots"');
    expect(part).toContain('Of boots.');
    expect(part).not.toContain('Of hats.');
    const block = await drawn([{ id: 'a', type: 'file', file: 'Map.md', subpath: '#^sole', ...box }]);
    expect(block).toContain('Of boots.');
    expect(block).not.toContain('Of hats.');
  });

  test('a picture has the name of its file as alternative text, and is loaded when it is seen', async () => {
    expect(await drawn([{ id: 'a', type: 'file', file: 'pic.png', ...box }])).toMatch(
      /<img[^>]*alt="pic[^"]*"[^>]*loading="lazy"|<img[^>]*loading="lazy"[^>]*alt="pic[^"]*"/u,
    );
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'obsidian://open', '//x', 'https://'])(
    'the address %s is text',
    async (url) => {
      const html = await drawn([{ id: 'a', type: 'link', url, ...box }]);
      expect(html).toContain('canvas-address');
      expect(html).not.toMatch(/href="(?!#)/u);
    },
  );

  test('a page of another site is a link, and nothing is loaded from there', async () => {
    const html = await drawn([{ id: 'a', type: 'link', url: 'https://e.org/a?b=c', ...box }]);
    expect(html).toContain('href="https://e.org/a?b=c" rel="noopener noreferrer"');
    expect(html).not.toContain('<iframe');
  });

  test('a file cannot lie outside of the vault', async () => {
    const { html, problems } = await pageOf(json([{ id: 'a', type: 'file', file: '../../etc/passwd', ...box }]));
    expect(html).toContain('missing-embed');
    expect(html).not.toMatch(/(?:src|href)="[^"#]*passwd/u);
    expect(problems.join()).toContain('canvas-file-missing');
  });
});

test('groups are painted first, then connections, then cards, and labels over all', async () => {
  const html = await drawn(
    [
      { id: 'a', type: 'text', text: 'CARD', ...box },
      { id: 'g', type: 'group', label: 'GROUP', ...box, width: 900 },
      { id: 'b', type: 'text', text: 'OTHER', ...box, x: 500 },
    ],
    [{ fromNode: 'a', toNode: 'b', label: 'LABEL' }],
  );
  const drawing = html.slice(0, html.indexOf('</svg>'));
  const order = ['GROUP', 'canvas-line', 'CARD', 'OTHER', 'LABEL'].map((word) => drawing.indexOf(word));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
});

describe('connections', () => {
  const two = [
    { id: 'a', type: 'text', text: 'One', ...box },
    { id: 'b', type: 'text', text: 'Two', ...box, x: 400 },
  ];

  test.each([
    [{}, 1, '→ Two', '← One'],
    [{ fromEnd: 'arrow' }, 2, '↔ Two', '↔ One'],
    [{ toEnd: 'none' }, 0, '— Two', '— One'],
    [{ fromEnd: 'arrow', toEnd: 'none' }, 1, '← Two', '→ One'],
  ])('with the ends %o', async (ends, heads, there, back) => {
    const html = await drawn(two, [{ fromNode: 'a', toNode: 'b', ...ends }]);
    expect(html.match(/canvas-head/gu)?.length ?? 0).toBe(heads);
    expect(html).toContain(`<a href="#card-2">${there}</a>`);
    expect(html).toContain(`<a href="#card-1">${back}</a>`);
  });

  test('a side that is not named is the nearest one', async () => {
    // From the middle of the right side of one to that of the left side of the other, less the arrow's head.
    expect(await drawn(two, [{ fromNode: 'a', toNode: 'b' }])).toMatch(/d="M200 50C[^"]* 388 50"/u);
  });

  test('a label is text, with its line ends', async () => {
    const html = await drawn(two, [{ fromNode: 'a', toNode: 'b', label: '<b>\nc' }]);
    expect(html).toContain('<span>&lt;b&gt;<br>c</span>');
  });

  test('equal ones lie beside each other', async () => {
    const html = await drawn(two, [
      { fromNode: 'a', toNode: 'b' },
      { fromNode: 'a', toNode: 'b' },
    ]);
    const lines = [...html.matchAll(/class="canvas-line" d="([^"]*)"/gu)].map(([, path]) => path);
    expect(new Set(lines).size).toBe(2);
  });
});

test('a colour of the palette is a class, one of its own is an attribute, and another is told', async () => {
  const { html, problems } = await pageOf(
    json([
      { id: 'a', type: 'text', text: 'a', color: '4', ...box },
      { id: 'b', type: 'text', text: 'b', color: '#a1b2c3', ...box },
      { id: 'c', type: 'text', text: 'c', color: 'red', ...box },
    ]),
  );
  expect(html).toContain('colour-4');
  expect(html).toContain('stroke="#a1b2c3"');
  expect(html).not.toContain('style=');
  expect(problems.filter((told) => told.includes('canvas-colour'))).toHaveLength(1);
});

test('the outline goes from top to bottom and from left to right, with the cards of a group in it', async () => {
  const html = await drawn([
    { id: 'a', type: 'text', text: 'Last', ...box, y: 900 },
    { id: 'b', type: 'text', text: 'Right', ...box, x: 300, y: 10 },
    { id: 'c', type: 'text', text: 'Left', ...box },
    { id: 'g', type: 'group', label: 'Group', ...box, y: 400, height: 300 },
    { id: 'd', type: 'text', text: 'Inside', ...box, y: 450 },
  ]);
  const outline = html.slice(html.indexOf('<details')).replaceAll(/<[^>]*>/gu, ' ');
  expect(outline.replaceAll(/\s+/gu, ' ').trim()).toBe('Outline Left Right Group Inside Last');
  expect(html).toMatch(/Group<\/p><ul><li class="is-text" id="card-5"/u);
});

describe('mistakes', () => {
  test('a file that is no JSON says in which line, and the build goes on', async () => {
    const { html, problems } = await pageOf('{\n "nodes": [\n  {,}\n]}');
    expect(html).toContain('line 3');
    expect(problems).toEqual(['Board.canvas:3:4 canvas-invalid']);
  });

  test.each(['', '{}', '{"nodes":[]}', '  \n'])('%j is an empty canvas', async (text) => {
    expect(await pageOf(text)).toEqual({ html: '<p class="canvas-message">This canvas is empty.</p>', problems: [] });
  });

  test('what is wrong costs itself only', async () => {
    const { html, problems } = await pageOf(
      json(
        [
          null,
          'x',
          { id: 'a', type: 'text', text: 'Stands', ...box },
          { id: 'b', type: 'sticker', text: 'Shown as text', ...box },
          { id: 'c', type: 'sticker', ...box },
          { id: 'd', type: 'text', text: 'Unplaced' },
          { id: 'a', type: 'text', text: 'Same id', ...box },
          { type: 'text', text: 'No id', ...box },
          { id: 'e', type: 'text', text: 'No size', ...box, width: -5, height: 0 },
        ],
        [null, { fromNode: 'a', toNode: 'gone', label: 'LOST' }, { fromNode: 'a', toNode: 'b', label: 'KEPT' }],
      ),
    );
    for (const word of ['Stands', 'Shown as text', 'Unplaced', 'Same id', 'No id', 'No size', 'KEPT'])
      expect(html).toContain(word);
    expect(html).not.toMatch(/LOST|NaN|undefined|\[object/u);
    expect(html).toContain('width="250" height="60"');
    expect(problems.filter((told) => told.includes('canvas-node'))).toHaveLength(7);
    expect(problems.filter((told) => told.includes('canvas-edge'))).toHaveLength(2);
  });

  test('a canvas that shows itself ends', async () => {
    const { html, problems } = await pageOf(json([{ id: 'a', type: 'text', text: '![[Board.canvas]]', ...box }]));
    expect(html).toContain('transclusion-cut');
    expect(problems.join()).toContain('embed-cycle');
  });
});

test('an embed has titles of notes only, and a link to the page', async () => {
  const garden = await gardenOf({
    ...notes,
    'Start.md': '![[Board.canvas|400x300]]',
    'Board.canvas': json([{ id: 'a', type: 'file', file: 'Map.md', ...box }]),
  });
  const html = garden.notes.find(({ entry }) => entry.path === 'Start.md')?.html ?? '';
  expect(html).toContain('>Map</a>');
  expect(html).not.toContain('The <em>map</em>');
  expect(html).toContain('width="400" height="300"');
  expect(html).toContain('<a class="internal" href="/board.canvas/">Open the canvas Board</a>');
});

test('a canvas is known to tags, to the graph and to the Markdown copies', async () => {
  const garden = await gardenOf({
    ...notes,
    'Board.canvas': json([{ id: 'a', type: 'text', text: 'To [[Map]] #plan', ...box }]),
  });
  const [canvas] = garden.canvases;
  expect(canvas?.entry.tags.map(({ title }) => title)).toEqual(['plan']);
  expect(canvas?.entry.links.length).toBe(1);
  expect(canvas?.markdown).toContain('- To [Map](');
  expect(canvas?.entry.backlinks.map(({ title }) => title)).toEqual(['Start']);
});
