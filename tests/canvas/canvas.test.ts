/** Canvases, from the file to what leaves the core. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCanvas } from '../../src/canvas/read-canvas.ts';
import { gardenOf } from '../vaults/garden-of.ts';

const card = (id: string, rest: object): object => ({ id, x: 0, y: 0, width: 200, height: 100, ...rest });
const canvas = (nodes: readonly unknown[], edges: readonly unknown[] = []): string => JSON.stringify({ nodes, edges });

describe('a canvas with cards of a private note', () => {
  const files = {
    'Start.md': '[[Board.canvas]]',
    'Map.md': 'The map.',
    'zqcanary.md': '---\npublish: false\naliases: [zqcanaryAlias]\n---\nzqcanary text [[Map]]',
    'zqcanary.png': 'x',
    'Private/Board.canvas': canvas([card('a', { type: 'text', text: 'zqcanary [[Map]]' })]),
    'Lost.canvas': canvas([card('a', { type: 'text', text: 'zqcanary [[Map]]' })]),
    'Board.canvas': canvas(
      [
        card('a', { type: 'file', file: 'zqcanary.md' }),
        card('b', { type: 'file', file: 'zqcanary.md', subpath: '#zqcanary' }),
        card('c', { type: 'text', text: '[[zqcanary]] ![[zqcanaryAlias]] %%zqcanary%%' }),
        card('d', { type: 'file', file: 'Map.md' }),
      ],
      [{ id: 'e', fromNode: 'a', toNode: 'd', label: 'leads' }],
    ),
  };

  test('says nothing of it, and other canvases leave no trace', async () => {
    const garden = await gardenOf(files);
    expect(garden.canvases.map(({ entry }) => entry.path)).toEqual(['Board.canvas']);
    expect(JSON.stringify({ ...garden, problems: [] })).not.toMatch(/zqcanary/iu);
    expect(garden.canvases[0]?.html).toContain('→ Map (leads)');
  });

  test('is a backlink of what it shows', async () => {
    const { notes } = await gardenOf(files);
    const map = notes.find(({ entry }) => entry.path === 'Map.md');
    expect(map?.entry.backlinks.map(({ title, before }) => [title, before])).toEqual([['Board', 'leads']]);
  });
});

test('whatever a canvas holds, it is read, and every number of its drawing is one', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const node = fc.record(
    {
      id: fc.constantFrom('a', 'b', '__proto__'),
      type: fc.constantFrom<unknown>('text', 'file', 'link', 'group', 'x', null),
      text: fc.oneof(fc.string(), value),
      file: fc.string(),
      x: fc.oneof(fc.double({ noNaN: true }), value),
      y: fc.oneof(fc.integer(), value),
      width: fc.oneof(fc.integer(), value),
      height: fc.oneof(fc.integer(), value),
      color: fc.oneof(fc.constantFrom('1', '#abc'), value),
    },
    { requiredKeys: [] },
  );
  const edge = fc.record({ fromNode: fc.constantFrom('a', 'b', 'c'), toNode: fc.constantFrom('a', 'b') });
  fc.assert(
    fc.property(fc.array(fc.oneof(node, value)), fc.array(edge), (nodes, edges) => {
      const scene = readCanvas(canvas(nodes, edges));
      for (const { box } of scene.nodes)
        for (const number of Object.values(box)) expect(Math.abs(Number(number))).toBeLessThanOrEqual(1e7);
    }),
  );
});

test.each(['', '{}', '[]', 'null', '{"nodes":', '['.repeat(100_000), '{"nodes":{},"edges":1}'])(
  'a file that is hardly a canvas is read: %#',
  (text) => {
    expect(readCanvas(text).nodes).toEqual([]);
  },
);
