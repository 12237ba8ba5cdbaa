/**
 * `npm test`: every check there is, the later ones also when an earlier one failed, and at the end one line with the
 * totals. `npm test -- types unit` runs the steps that it names.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { markerName } from '../src/astro/output/marker.ts';
import { chromiumPaths, thisMachine } from './chromium.ts';
import { hasGuide, noGuide } from './guide.ts';
import { sideBySide, type Say } from './side-by-side.ts';
import { closingLine, playwrightTotals, sum, verdict, vitestTotals, type Totals } from './totals.ts';

interface Step {
  name: string;
  title: string;
  /** Package and path of its script, then arguments. */
  command: readonly [script: string, ...args: string[]];
  /** Seconds after which the step has failed: all of them together stay below a CI's patience. */
  patience: number;
  /**
   * How many cores it keeps busy; others run beside it where there is room. Without: it has the machine, and the
   * terminal.
   */
  cores?: number;
  /** Reads the runner's report; a step without one counts as one test. */
  totals?: (report: string) => Totals;
  env?: () => Record<string, string>;
  /** Another step whose output this one reads. */
  needs?: string;
  /** It is about the notes of the guide, wholly or in part, which is skipped where other notes took their place. */
  guide?: 'wholly' | 'in part';
}

const root = join(import.meta.dirname, '..');
const cores = availableParallelism();
/** Vitest's steps run beside each other: each ends with a long test that keeps one core only. */
const half = Math.ceil(cores / 2);
const reports = join(root, '.cache', 'reports');
const garden = join(root, '.cache', 'test-garden');

/** `name`: the step's, for its report. */
const vitest = (name: string, ...args: readonly string[]): Pick<Step, 'command' | 'totals'> => ({
  command: [
    'vitest/vitest.mjs',
    'run',
    '--config',
    'tests/vitest.config.ts',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportOf(name)}`,
  ],
  totals: (report) => vitestTotals(JSON.parse(report)),
});

const steps: readonly Step[] = [
  {
    name: 'build',
    title: 'Build of the guide',
    command: ['../.tools/coldframe.ts', 'build'],
    patience: 240,
    env: () => ({ GARDEN_OUT: garden }),
    guide: 'wholly',
    cores: 1,
  },
  { name: 'lint', title: 'Lint', command: ['oxlint/bin/oxlint', '--deny-warnings'], patience: 60, cores: 1 },
  {
    name: 'format',
    title: 'Format',
    command: ['prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'],
    patience: 240,
    cores: 1,
  },
  {
    name: 'types',
    title: 'Type check',
    command: ['astro/bin/astro.mjs', 'check'],
    patience: 360,
    // Types of the notes' collections are made by a part of a build. It waits for the end of another, and finds its
    // notes.
    env: () => ({ GARDEN_OUT: garden }),
    cores: 1,
  },
  {
    name: 'unit',
    title: 'Unit tests',
    ...vitest('unit', '--project', 'unit', '--project', 'growth', `--maxWorkers=${half}`),
    patience: 900,
    cores: half,
  },
  { name: 'site', title: 'Tests of built sites', ...vitest('site', '--project', 'site'), patience: 900, cores },
  {
    name: 'guide',
    title: 'Tests of the guide',
    ...vitest('guide', '--project', 'guide', '--project', 'built-guide', `--maxWorkers=${half}`),
    patience: 480,
    cores: half,
    needs: 'build',
    guide: 'wholly',
  },
  {
    name: 'browser',
    title: 'Browser tests',
    command: ['@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts'],
    patience: 900,
    needs: 'build',
    guide: 'in part',
    totals: (report) => playwrightTotals(JSON.parse(report)),
    // Found here, as what is looked for and installed belongs into this step's report.
    env: () => ({ ...chromiumPaths(thisMachine()), PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf('browser') }),
  },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. The steps: ${steps.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
} else {
  const needed = new Set(steps.flatMap(({ name, needs }) => (wanted.includes(name) && needs ? [name, needs] : [])));
  const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name) || needed.has(name));
  process.exitCode = await runAll(chosen);
}

async function runAll(chosen: readonly Step[]): Promise<number> {
  mkdirSync(reports, { recursive: true });
  // Built by an earlier version, which kept no list of its files: a build would not write over it.
  if (!existsSync(join(garden, markerName))) rmSync(garden, { recursive: true, force: true });
  // Each step that is at work then ends with this process.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const begin = performance.now();
  // One more than there are: each waits now and then, for the disk or for another process.
  const room = cores + 1;
  const ended = new Map(chosen.map(({ name }) => [name, Promise.withResolvers<void>()]));
  const works = chosen.map((step) => ({
    cores: step.cores ?? room,
    run: async (say: Say) => {
      // It comes earlier in the list, so it has begun.
      if (step.needs !== undefined) await ended.get(step.needs)?.promise;
      say(`\n── ${step.title}\n\n`);
      const before = performance.now();
      const totals = await outcome(step, say);
      ended.get(step.name)?.resolve();
      return { title: step.title, totals, seconds: (performance.now() - before) / 1000 };
    },
  }));
  const results = await sideBySide(works, room, (chunk) => process.stdout.write(chunk));
  const total = sum(results.map(({ totals }) => totals));
  console.log('');
  for (const { title, totals, seconds } of results) {
    console.log(`${markOf(totals)} ${title.padEnd(36)} ${closingLine(totals)} (${seconds.toFixed(1)} s)`);
  }
  console.log(`\nAll of it took ${((performance.now() - begin) / 1000).toFixed(1)} s.\n\n${closingLine(total)}`);
  return total.failed > 0 ? 1 : 0;
}

function markOf({ passed, failed }: Totals): string {
  if (failed > 0) return '✗';
  return passed > 0 ? '✓' : '–';
}

async function outcome(step: Step, say: Say): Promise<Totals> {
  const file = reportOf(step.name);
  rmSync(file, { force: true });
  const skipped = step.guide !== undefined && !hasGuide(root) ? 1 : 0;
  if (skipped > 0) say(`${step.guide === 'wholly' ? step.title : 'What here is about the guide'}: ${noGuide}.\n`);
  if (skipped > 0 && step.guide === 'wholly') return { passed: 0, failed: 0, skipped };
  try {
    const ended = await run(step, say);
    if (step.totals === undefined) return { passed: ended ? 1 : 0, failed: ended ? 0 : 1, skipped };
    return sum([
      verdict(ended, existsSync(file) ? step.totals(readFileSync(file, 'utf8')) : undefined),
      { passed: 0, failed: 0, skipped },
    ]);
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Says whether the step's command ended well and in time. */
function run(step: Step, say: Say): Promise<boolean> {
  const [script, ...args] = step.command;
  const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    // Who runs alone has the terminal.
    stdio: ['ignore', ...(step.cores === undefined ? (['inherit', 'inherit'] as const) : (['pipe', 'pipe'] as const))],
    env: { ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...ownEnvironment(), ...step.env?.() },
    // A group of its own, so that a step out of time takes the servers and browsers that it started with it.
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', say);
  const end = (): void => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, 'SIGKILL');
  };
  const timer = setTimeout(() => {
    say(`\n${step.title}: not done after ${step.patience} seconds, stopped.\n`);
    end();
  }, step.patience * 1000);
  process.once('exit', end);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    // All that it said has arrived by then.
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('exit', end);
      resolve(code === 0);
    });
  });
}

/** The tests are about this repository's garden, whatever vault and address the person's shell names. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const {
    GARDEN_VAULT: _vault,
    GARDEN_OUT: _out,
    GARDEN_SITE: _site,
    GARDEN_FORCE: _force,
    PORT: _port,
    ...env
  } = process.env;
  return hasGuide(root) ? { ...env, COLDFRAME_DIST: garden } : env;
}

function reportOf(name: string): string {
  return join(reports, `${name}.json`);
}
