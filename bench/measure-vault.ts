/** The linear bench's other process: builds the vaults it is told, and answers what each took. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildGarden } from '../src/garden.ts';
import type { Garden } from '../src/garden.ts';
import { gardenTree } from '../src/listing/garden-tree.ts';
import { layoutGraph } from '../src/listing/graph-layout.ts';
import { searchEntries } from '../src/listing/search-entries.ts';
import { graphCategories, wholeGraphOf } from '../src/listing/whole-graph.ts';
import { catalogue } from './patterns/index.ts';
import type { Files } from './patterns/pattern.ts';

/** Which pattern, and how often it is repeated; an empty name is a vault with one short note. */
export interface Question {
  name: string;
  count: number;
}

export interface Measurement {
  /** Milliseconds of processor time of each stage, all threads together. */
  stages: Readonly<Record<string, number>>;
  /** Characters of all that the pages are made of. */
  size: number;
}

process.on('disconnect', () => process.exit());
process.on('message', (question: Question) => {
  void measure(question).then((measurement) => process.send?.(measurement));
});

async function measure({ name, count }: Question): Promise<Measurement> {
  const pattern = catalogue.find((one) => one.name === name);
  const folder = mkdtempSync(join(tmpdir(), 'coldframe-linear-'));
  try {
    write(folder, pattern?.files(count) ?? { 'Note.md': 'text' });
    globalThis.gc?.();
    const stages: Record<string, number> = {};
    let stage = '';
    let begun = process.cpuUsage();
    const begin = (next: string): void => {
      const { user, system } = process.cpuUsage(begun);
      if (stage !== '') stages[stage] = (user + system) / 1000;
      stage = next;
      begun = process.cpuUsage();
    };
    const garden = await buildGarden({
      vault: folder,
      url: new URL('https://garden.example/'),
      rule: { publish: 'public', ignore: [] },
      home: 'Home',
      language: 'en',
      breaks: true,
      webEmbeds: ['youtube'],
      today: '2026-01-31',
      staleAfterDays: 365,
      // Their start takes longer than most patterns do.
      cores: 0,
      onStage: begin,
    });
    begin('pages');
    const files = filesOf(garden);
    begin('');
    return { stages, size: sizeOf(garden) + sizeOf(files) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the site's own files are made of: graph, tree and search of the whole garden. */
function filesOf({ notes, folders }: Garden): object {
  const entries = notes.map(({ entry }) => ({ ...entry, digest: '' }));
  const graph = wholeGraphOf(entries);
  return {
    graph,
    categories: graphCategories(entries, 'en'),
    places: layoutGraph(graph),
    tree: gardenTree(entries, [...folders], { base: '/', order: 'en' }),
    search: searchEntries(entries, { searchSynonyms: [], sameWords: [], searchExamples: [], mostAsked: [] }),
  };
}

/** Of the parts one after the other: the JSON of all at once can be longer than a string may be. */
function sizeOf(garden: object): number {
  const parts = Object.values(garden).flatMap((part: unknown) => (Array.isArray(part) ? (part as unknown[]) : [part]));
  return parts.reduce((sum: number, part) => sum + (JSON.stringify(part)?.length ?? 0), 0);
}

function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
