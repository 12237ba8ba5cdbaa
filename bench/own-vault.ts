/**
 * `npm run bench -- --vault DIR [--json FILE] [--compare FILE]`: any vault, built from nothing, again, after one edit,
 * and checked, beside bare Astro with the same pages. The vault is copied first: nothing is written to it.
 */
import { appendFileSync, cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { buildMeasured, root, stagesOf } from './build-run.ts';
import { writeFloor } from './floor.ts';
import { runMeasured } from './run-measured.ts';
import type { Measured } from './run-measured.ts';
import { megabytes, seconds, table } from './table.ts';

/** What one run took: seconds, and bytes of all its processes together. */
export interface RunFigures {
  run: string;
  wall: number;
  processor: number;
  memory?: number;
  /** Seconds of wall time by stage. */
  stages: Readonly<Record<string, number>>;
}

export interface VaultFigures {
  notes: number;
  pages: number;
  runs: readonly RunFigures[];
}

/** @param workshop an empty folder @param outputs another, below the program */
export async function benchVault(folder: string, workshop: string, outputs: string): Promise<VaultFigures> {
  const places = { vault: join(workshop, 'vault'), out: join(outputs, 'dist') };
  cpSync(folder, places.vault, {
    recursive: true,
    filter: (path) => !path.slice(folder.length).split(sep).includes('.git'),
  });
  const notes = readdirSync(places.vault, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.split(sep).some((part) => part.startsWith('.')))
    .sort();
  const edited = notes[Math.floor(notes.length / 2)];
  if (edited === undefined) throw new Error(`${folder} holds no note, so there is nothing to measure.`);

  const runs: RunFigures[] = [];
  const add = async (run: string, measured: Promise<Measured>): Promise<void> => {
    runs.push(figuresOf(run, await measured));
  };
  await add('cold', buildMeasured(places));
  const pages = writeFloor(join(workshop, 'floor'), places.out, join(root, 'node_modules'));
  await add('nothing changed', buildMeasured(places));
  appendFileSync(join(places.vault, edited), '\nOne more sentence, and no more than that.\n');
  await add('one edit', buildMeasured(places));
  await add('check', buildMeasured(places, 'check'));
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  await add(
    'floor',
    runMeasured([process.execPath, astro, 'build'], join(workshop, 'floor'), { ASTRO_TELEMETRY_DISABLED: '1' }),
  );
  return { notes: notes.length, pages, runs };
}

function figuresOf(run: string, measured: Measured): RunFigures {
  const { wall, cpu: processor, memory } = measured;
  return {
    run,
    wall,
    processor,
    ...(memory === undefined ? {} : { memory }),
    stages: Object.fromEntries(stagesOf(measured)),
  };
}

/** @param former of an earlier run, set beside this one */
export function vaultTable({ runs }: VaultFigures, former?: VaultFigures): string {
  const cold = runs.find(({ run }) => run === 'cold');
  const stages = [...new Set(runs.flatMap((run) => Object.keys(run.stages)))];
  const row = (name: string, cell: (run: RunFigures) => string): string[] => [name, ...runs.map(cell)];
  const before = ({ run }: RunFigures): RunFigures | undefined => former?.runs.find((one) => one.run === run);
  return table([
    row('seconds', ({ run }) => run),
    ...stages.map((stage) => row(stage, (run) => (run.stages[stage] === undefined ? '' : seconds(run.stages[stage])))),
    row('wall', ({ wall }) => seconds(wall)),
    row('processor, user and system', ({ processor }) => seconds(processor)),
    row('peak memory, MB', ({ memory }) => megabytes(memory)),
    row('processor, part of cold', ({ processor }) => ratio(processor, cold?.processor)),
    ...(former === undefined
      ? []
      : [
          row('wall, times the earlier run', (run) => ratio(run.wall, before(run)?.wall)),
          row('processor, times the earlier run', (run) => ratio(run.processor, before(run)?.processor)),
          row('memory, times the earlier run', (run) => ratio(run.memory, before(run)?.memory)),
        ]),
  ]);
}

function ratio(value: number | undefined, of: number | undefined): string {
  return value === undefined || of === undefined || of === 0 ? '-' : (value / of).toFixed(2);
}

/** @throws where the file holds no figures of `writeFigures` */
export function readFigures(file: string): VaultFigures {
  const read = JSON.parse(readFileSync(file, 'utf8')) as Partial<VaultFigures>;
  if (!Array.isArray(read.runs)) throw new Error(`${file} holds no figures. \`--json ${file}\` writes them.`);
  return { notes: read.notes ?? 0, pages: read.pages ?? 0, runs: read.runs };
}

export function writeFigures(file: string, figures: VaultFigures): void {
  writeFileSync(file, `${JSON.stringify(figures, undefined, 2)}\n`);
}
