/**
 * What is kept in memory between two loads of a vault: after any edits, a load that remembers the last one gives what a
 * load from nothing gives.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../bench/random.ts';
import { buildGarden } from '../../src/garden.ts';
import type { Garden } from '../../src/garden.ts';
import type { GardenMemory } from '../../src/listing/garden-memory.ts';
import { addFiles, temporaryFolder } from '../vaults/garden-of.ts';

const names = ['Soil', 'Water', 'Beds', 'Worms', 'Frost', 'Tools', 'Shed', 'Year'];
const rounds = 12;

type Random = ReturnType<typeof createRandom>;

/** A note of random parts, each of which can be seen from another note, or sees one. */
function noteText(random: Random): string {
  const pick = (): string => names[random.below(names.length)] ?? 'Soil';
  const maybe = (text: string): string[] => (random.next() < 0.4 ? [text] : []);
  const properties = [
    ...maybe('publish: false'),
    ...maybe(`aliases: [${pick()} two, Mud ${random.below(3)}]`),
    ...maybe(`tags: [ground/${random.below(3)}]`),
    ...maybe(`title: ${pick()} of the year`),
    ...maybe(`description: About [[${pick()}]]`),
    ...maybe(`permalink: /place-${random.below(20)}/`),
    ...maybe(`category: ${pick()}`),
    ...maybe(`updated: 2026-01-0${1 + random.below(9)}`),
    ...maybe(`price: ${random.below(4)}`),
    ...maybe(`kin: ["[[${pick()}|kin]]", "[[Mud 1]]"]`),
  ];
  const parts = [
    ...maybe(`## Layers of [[${pick()}]]\n\nTopsoil ${random.below(100)} lies above. ^top`),
    ...maybe(`![[${pick()}]]`),
    ...maybe(`![[${pick()}#Layers]]`),
    ...maybe(`![[${pick()}#^top]]`),
    ...maybe(`See [[${pick()}|it]], [[Mud ${random.below(3)}]] and [[${pick()}#^top]].`),
    ...maybe(`Of ${pick()} two and ${pick()} of the year, in plain words.`),
    ...maybe(`- **Depth**:: ${random.below(9)} m ([[${pick()}]])\n    - seen:: 2026-01-01`),
    ...maybe(`> [!note] A [[${pick()}]]\n> with a footnote[^1]\n\n[^1]: From [[${pick()}]].`),
    ...maybe(`Shown: ![[plan.svg]] and [[Board.canvas]] and [[Board ${random.below(3)}]].`),
    ...maybe('![[Board.canvas]]'),
    ...maybe(`\`\`\`base\n${baseText(random)}\`\`\``),
    ...maybe('![[Shop.base#Own]]'),
    ...maybe(`\`\`\`compare\nDepth\n\`\`\``),
  ];
  return `${properties.length === 0 ? '' : `---\n${properties.join('\n')}\n---\n`}${parts.join('\n\n')}\n`;
}

/** A base that reads this or that of the notes. */
function baseText(random: Random): string {
  const one = (of: readonly string[]): string => of[random.below(of.length)] ?? '';
  const filter = one(['price > 1', 'list(kin).contains(this)', 'file.hasLink(this)', 'file.hasTag("ground")', 'true']);
  const formula = one([
    'price + 1',
    'kin.map(value.asFile().name)',
    'file.backlinks',
    'file.size',
    'note["pri" + "ce"]',
    'today()',
    'link("Mud 2")',
    'file.properties',
  ]);
  const column = one(['price', 'kin', 'title', 'file.tags', 'formula.f', 'file.links']);
  return `filters: '${filter}'\nformulas:\n  f: '${formula}'\nviews:\n  - type: table\n    name: Own\n    order: [file.name, ${column}]\n    groupBy: ${one(['price', 'formula.f', 'category'])}\n`;
}

function board(random: Random): string {
  const file = `${names[random.below(names.length)]}.md`;
  const nodes = [
    { id: 'a', type: 'file', file, x: 0, y: 0, width: 300, height: 200 },
    { id: 'b', type: 'text', text: `Card ${random.below(5)}`, x: 400, y: 0, width: 300, height: 200 },
  ];
  return JSON.stringify({ nodes, edges: [] });
}

function load(vault: string, memory?: GardenMemory): Promise<Garden> {
  return buildGarden({
    vault,
    url: new URL('https://garden.example/'),
    rule: { publish: 'public', ignore: [] },
    home: 'Soil',
    language: 'en',
    breaks: true,
    webEmbeds: [],
    today: '2026-01-31',
    staleAfterDays: 365,
    cores: 0,
    ...(memory === undefined ? {} : { memory }),
  });
}

/** What leaves the core, without how it was made. */
function shown({ counts: _counts, problems, ...garden }: Garden): unknown {
  return JSON.parse(JSON.stringify({ ...garden, problems: problems.map(String) }));
}

describe('a load that remembers the last one gives what a load from nothing gives', () => {
  test.each([1, 2, 3, 4])('edits by chance, of seed %i', async (seed) => {
    const random = createRandom(20_261_129, seed);
    const vault = temporaryFolder();
    addFiles(vault, { 'plan.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>', 'Board.canvas': board(random) });
    addFiles(vault, { 'Shop.base': baseText(random) });
    for (const name of names) addFiles(vault, { [`${name}.md`]: noteText(random) });
    const memory: GardenMemory = { compiled: new Map(), rendered: new Map(), copies: new Map() };
    await load(vault, memory);
    for (let round = 0; round < rounds; round += 1) {
      const path = `${names[random.below(names.length)]}.md`;
      if (random.next() < 0.15) rmSync(join(vault, path), { force: true });
      else if (random.next() < 0.1) addFiles(vault, { 'Board.canvas': board(random) });
      else if (random.next() < 0.12) addFiles(vault, { 'Shop.base': baseText(random) });
      else addFiles(vault, { [path]: noteText(random) });
      expect(shown(await load(vault, memory)), `after edit ${round + 1}`).toEqual(shown(await load(vault)));
    }
  });
});

test('only what sees an edit is filled again', async () => {
  const vault = temporaryFolder();
  addFiles(vault, {
    'Soil.md': 'Of [[Water]].',
    'Water.md': '## Rain\n\nfalls',
    'Beds.md': '![[Water#Rain]]',
    'Tools.md': 'alone',
  });
  const memory: GardenMemory = { compiled: new Map(), rendered: new Map(), copies: new Map() };
  await load(vault, memory);
  const before = new Map(memory.rendered);
  addFiles(vault, { 'Water.md': '## Rain\n\nfalls hard' });
  const { counts } = await load(vault, memory);
  expect(counts).toEqual({ compiled: 1, reused: 3 });
  const again = [...(memory.rendered ?? [])].filter(([path, kept]) => before.get(path) !== kept);
  expect(again.map(([path]) => String(path)).toSorted()).toEqual(['Beds.md', 'Water.md']);
});

test('a base is drawn again where something changes that it names', async () => {
  const base = (column: string): string =>
    `\`\`\`base\nfilters: 'file.name == "Water"'\nviews:\n  - type: table\n    order: [file.name, ${column}]\n\`\`\`\n`;
  const vault = temporaryFolder();
  addFiles(vault, {
    'Water.md': '---\nprice: 1\ndepth: 2\n---\nfalls',
    'Price.md': base('price'),
    'Depth.md': base('depth'),
    'Links.md': base('file.links'),
    'Size.md': base('file.size'),
    'Any.md': base('file.properties').replace('views:', 'formulas: { any: file.properties }\nviews:'),
  });
  const memory: GardenMemory = { compiled: new Map(), rendered: new Map(), copies: new Map() };
  await load(vault, memory);
  const drawnAgain = async (text: string): Promise<string[]> => {
    const before = new Map(memory.rendered);
    addFiles(vault, { 'Water.md': text });
    await load(vault, memory);
    const again = [...(memory.rendered ?? [])].filter(([path, kept]) => before.get(path) !== kept);
    return again.map(([path]) => String(path)).toSorted();
  };
  expect(await drawnAgain('---\nprice: 1\ndepth: 2\n---\nrises')).toEqual(['Water.md']);
  expect(await drawnAgain('---\nprice: 1\ndepth: 3\n---\nrises')).toEqual(['Any.md', 'Depth.md', 'Water.md']);
  expect(await drawnAgain('---\nprice: 1\ndepth: 3\n---\nrises [[Any]]')).toEqual(['Links.md', 'Size.md', 'Water.md']);
  // Which files there are may change any view.
  addFiles(vault, { 'Soil.md': 'new' });
  expect(await drawnAgain('---\nprice: 1\ndepth: 3\n---\nrises [[Any]]')).toEqual([
    'Any.md',
    'Depth.md',
    'Links.md',
    'Price.md',
    'Size.md',
    'Soil.md',
  ]);
});
