/**
 * Runs the modules of `.mdx` notes, each in a process of its own with limits of time and memory: no code of a note runs
 * in the build itself, so none can stop it, slow it or change another page.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { ModuleResult, NoteModule, RunModules } from '../render/mdx-module.ts';
import { firstLine, readResult } from './read-result.ts';
import type { Order } from './run-module.ts';
import { createTimeBudget } from './time-budget.ts';
import type { TimeBudget, TimeLimits } from './time-budget.ts';

export interface RunLimits extends TimeLimits {
  /** Megabytes of memory that one note may fill. */
  megabytes: number;
}

/** What a process fills before the note's code is run, with room to spare. */
const ownMegabytes = 300;

const usual: RunLimits = { seconds: 10, free: 2, together: 120, megabytes: 512 };

/**
 * What became of a module. It is run again next time where it was never run, or had less time than its own: its text is
 * the same.
 */
interface Run {
  result: ModuleResult;
  hasRun: boolean;
}

interface TimedRun extends Run {
  /** It was ended at its limit of time. */
  isLate: boolean;
}

/**
 * What runs modules, and remembers what became of the last ones: in development most are the same again, and one that
 * has no end must not cost its time at every save of another note.
 */
export function createModuleRunner(limits: RunLimits = usual): RunModules {
  let last: ReadonlyMap<string, Run> = new Map();
  return async (modules) => {
    const known = last;
    const runs = new Map<NoteModule, Run>();
    const waiting = [...modules];
    const budget = createTimeBudget(limits);
    const work = async (): Promise<void> => {
      for (let module = waiting.shift(); module !== undefined; module = waiting.shift()) {
        runs.set(module, known.get(keyOf(module)) ?? (await runWithin(budget, module, limits)));
      }
    };
    await Promise.all(Array.from({ length: Math.min(modules.length, availableParallelism()) }, work));
    last = new Map(
      modules.flatMap((module) => {
        const run = runs.get(module);
        return run?.hasRun === true ? [[keyOf(module), run]] : [];
      }),
    );
    return modules.map((module) => runs.get(module)?.result ?? { failed: 'it was not run', line: 1 });
  };
}

function keyOf({ source, lines }: NoteModule): string {
  return `${lines.join(' ')}\n${source}`;
}

async function runWithin(budget: TimeBudget, module: NoteModule, limits: RunLimits): Promise<Run> {
  const seconds = budget.next();
  const others = `\`.mdx\` notes that take long have used up the ${limits.together} seconds that they have together`;
  if (seconds === undefined) {
    const failed = `it was not run, as ${others}; mend those that are told to take too long`;
    return { result: { failed, line: firstLine(module) }, hasRun: false };
  }
  const begin = performance.now();
  const { isLate, ...run } = await runApart(module, seconds, limits.megabytes);
  budget.count((performance.now() - begin) / 1000, isLate);
  if (!isLate || seconds === limits.seconds || !('failed' in run.result)) return run;
  const failed = `${run.result.failed}, and no more is left to it, as ${others}`;
  return { result: { ...run.result, failed }, hasRun: false };
}

function runApart(module: NoteModule, seconds: number, megabytes: number): Promise<TimedRun> {
  return new Promise((settle) => {
    const child = start(megabytes);
    let result: ModuleResult | undefined;
    let isLate = false;
    let hasRun = true;
    const line = firstLine(module);
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, seconds * 1000);
    child.on('message', (message) => (result ??= readResult(message, module)));
    child.on('error', (error) => {
      hasRun &&= child.pid !== undefined;
      result ??= { failed: `it could not be started: ${error.message}`, line };
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const ended = isLate
        ? `it takes longer than ${seconds} seconds`
        : signal === null
          ? `its process ended with ${code ?? 0}`
          : `its process was ended by ${signal}, as where memory is full`;
      settle({ result: result ?? { failed: ended, line }, hasRun, isLate });
    });
    const order: Order = { ...module, limit: seconds * 1000 + 2000, megabytes: megabytes + ownMegabytes };
    // Where it fails, the process is ending and tells so itself.
    child.send(order, () => undefined);
  });
}

/**
 * Four fifths of a process's start is spared where NODE_COMPILE_CACHE says where what Node makes of our files is kept.
 */
function start(megabytes: number): ChildProcess {
  const { NODE_OPTIONS: _options, ...environment } = process.env;
  return fork(new URL('./run-module.ts', import.meta.url), [], {
    execArgv: [`--max-old-space-size=${megabytes}`],
    env: environment,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
