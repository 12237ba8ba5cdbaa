/**
 * `npm run bench -- --linear [words]`: how time grows with what a note or a vault holds (`linear.ts`).
 * `npm run bench -- --vault DIR [--json FILE] [--compare FILE]`: any vault (`own-vault.ts`).
 * `npm run bench [-- --notes 1000|10000 --keep]`: builds a generated vault cold, renders the same pages with bare Astro
 * for comparison, builds again after one edit, and says which of the project's figures are reached. Seconds depend on
 * the machine and on what else it does; ratios within one run do not.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildMeasured, cacheOf, root, stagesOf } from './build-run.ts';
import { writeFloor } from './floor.ts';
import { benchLinear } from './linear.ts';
import { cluster } from './note-plan.ts';
import { benchVault, readFigures, vaultTable, writeFigures } from './own-vault.ts';
import { runMeasured } from './run-measured.ts';
import type { Measured } from './run-measured.ts';
import { megabytes, seconds, table, verdict } from './table.ts';
import { editNote, generateVault, pagesOf } from './vault.ts';
import type { GeneratedVault } from './vault.ts';

const seed = 20_261_121;
const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    notes: { type: 'string', default: '1000' },
    keep: { type: 'boolean', default: false },
    linear: { type: 'boolean', default: false },
    vault: { type: 'string' },
    json: { type: 'string' },
    compare: { type: 'string' },
  },
});
const notes = Number(values.notes);
if (!Number.isInteger(notes) || notes < 2 * cluster)
  throw new Error(`--notes takes a whole number from ${2 * cluster}, not "${values.notes}".`);

const folder = mkdtempSync(join(tmpdir(), 'coldframe-bench-'));
// Astro keeps what it bundles in the output folder, but only where that lies below the project: otherwise all builds
// share one.
mkdirSync(join(root, '.cache'), { recursive: true });
const outputs = mkdtempSync(join(root, '.cache', 'bench-'));
const caches: string[] = [];
try {
  if (values.vault !== undefined) await benchOwn(resolve(values.vault));
  else if (!values.linear) await bench();
  else if (!(await benchLinear(positionals))) process.exitCode = 1;
} finally {
  if (values.keep) console.log(`\nKept in ${folder} and ${outputs}`);
  else for (const left of [folder, outputs, ...caches]) rmSync(left, { recursive: true, force: true });
}

async function benchOwn(vault: string): Promise<void> {
  const former = values.compare === undefined ? undefined : readFigures(values.compare);
  caches.push(cacheOf({ vault: join(folder, 'vault'), out: join(outputs, 'dist') }));
  const figures = await benchVault(vault, folder, outputs);
  console.log(`${figures.notes} notes, ${figures.pages} pages; load of the machine ${loadavg()[0]?.toFixed(1)}\n`);
  console.log(vaultTable(figures, former));
  if (values.json !== undefined) writeFigures(values.json, figures);
}

async function bench(): Promise<void> {
  const vault = generateVault(join(folder, 'vault'), notes, seed);
  console.log(
    `${notes} notes, ${megabytes(vault.bytes)} MB of Markdown, ${(vault.bytes / notes).toFixed(0)} bytes a note; load of the machine ${loadavg()[0]?.toFixed(1)}`,
  );
  const out = join(outputs, 'dist');

  const cold = await buildGarden(vault, out);
  const pages = writeFloor(join(folder, 'floor'), out, join(root, 'node_modules'));
  const floor = await runMeasured([process.execPath, astro, 'build'], join(folder, 'floor'), {
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  editNote(vault);
  const edit = await buildGarden(vault, out);

  const small = generateVault(join(folder, 'small'), notes / 10 < cluster ? cluster : Math.floor(notes / 10), seed);
  const smallOut = join(outputs, 'small-dist');
  await buildGarden(small, smallOut);

  const stages = [...new Set([...stagesOf(cold).keys(), ...stagesOf(edit).keys()])];
  console.log(
    `\n${table([
      ['seconds', 'cold', 'after an edit', 'floor'],
      ...stages.map((stage) => [stage, seconds(stagesOf(cold).get(stage)), seconds(stagesOf(edit).get(stage)), '']),
      ['rest (start of Node and Astro)', seconds(rest(cold)), seconds(rest(edit)), ''],
      ['wall', seconds(cold.wall), seconds(edit.wall), seconds(floor.wall)],
      ['processor, user and system', seconds(cold.cpu), seconds(edit.cpu), seconds(floor.cpu)],
      ['peak memory, MB', megabytes(cold.memory), megabytes(edit.memory), megabytes(floor.memory)],
      ['pages', String(pages), String(pages), String(pages)],
      [
        'pages a second',
        (pages / cold.wall).toFixed(0),
        (pages / edit.wall).toFixed(0),
        (pages / floor.wall).toFixed(0),
      ],
    ])}\n`,
  );
  const compared = pagesOf(seed, Math.min(small.notes, notes)).slice(1);
  const sizes = [smallOut, out].map(
    (built) => sum(compared.map((page) => statSync(join(built, page)).size)) / compared.length,
  );
  console.log(
    `a note's page: ${sizes[1]?.toFixed(0)} bytes of HTML, ${(sum(compared.map((page) => gzipSync(readFileSync(join(out, page))).length)) / compared.length).toFixed(0)} with gzip, on average`,
  );
  console.log(
    `the same notes' pages among ${small.notes} notes: ${sizes[0]?.toFixed(0)} bytes; largest difference ${Math.max(...compared.map((page) => Math.abs(statSync(join(out, page)).size - statSync(join(smallOut, page)).size)))} bytes`,
  );
  console.log(`${/rendered \d+ pages, reused \d+/u.exec(edit.output)?.[0] ?? ''} after the edit\n`);
  console.log(
    [
      verdict('cold build, times the floor', cold.wall / floor.wall, 3, '×'),
      verdict('cold build, peak memory', cold.memory === undefined ? undefined : cold.memory / 1e9, 2.5, ' GB'),
      verdict('after an edit, part of the cold build', edit.wall / cold.wall, 0.5, '×'),
      verdict(`a page's HTML, times its size among ${small.notes} notes`, (sizes[1] ?? 0) / (sizes[0] ?? 1), 1, '×'),
    ].join('\n'),
  );
}

function buildGarden({ folder: vault }: GeneratedVault, out: string): Promise<Measured> {
  caches.push(cacheOf({ vault, out }));
  return buildMeasured({ vault, out });
}

function rest(build: Measured): number {
  return build.wall - sum([...stagesOf(build).values()]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
