/**
 * `npm run bench -- --linear [words]`: how the time and the size of a garden grow with what is in a note or in a vault,
 * for patterns made to be slow (`patterns/`). Each is built at one, two and four times a count, in a process of its
 * own, and processor time counts: what else the machine does hardly matters. Linear is a ratio of four.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Measurement, Question } from './measure-vault.ts';
import { catalogue } from './patterns/index.ts';
import type { Pattern } from './patterns/pattern.ts';
import { processorSeconds } from './processor-seconds.ts';

/** Four times as much may take this many times as long: four, and room for the memory's part. A square would be 16. */
const most = 6;
/** Milliseconds at 1× that can be compared: the count is raised until a build takes as long. */
const longEnough = 60;
/** Milliseconds below which a time is noise. */
const noise = 15;
/**
 * Seconds of processor time after which a build is stopped; where the system does not tell it, of four times the wall
 * time.
 */
const patience = 15;
/** Characters of a garden that are not compared. */
const smallGarden = 200_000;

interface Result {
  count: number;
  /** At one, two and four times the count; undefined where a build was stopped. */
  measured: (Measurement | undefined)[];
  /** At sixteen times the count, where the size seems to grow fast. */
  beyond?: Measurement;
}

/**
 * Measures each pattern whose name holds all the words, and says which grow faster than what they hold. Resolves to
 * whether none does.
 */
export async function benchLinear(words: readonly string[] = []): Promise<boolean> {
  const wanted = catalogue.filter(({ name }) => words.every((word) => name.includes(word)));
  const builder = new Builder();
  const fast: string[] = [];
  console.log(`${wanted.length} patterns; processor milliseconds at 1×, 2×, 4×, ratio of the times and of the sizes`);
  for (const pattern of wanted) {
    const result = await measure(pattern, builder);
    const verdict = judge(result, await builder.empty());
    if (verdict.isFast) fast.push(pattern.name);
    console.log(row(pattern.name, result.count, verdict));
  }
  builder.stop();
  console.log(
    fast.length === 0
      ? `\nNone grows faster than what it holds (4× takes at most ${most} times as long).`
      : `\n${fast.length} grow faster than what they hold:\n${fast.join('\n')}`,
  );
  return fast.length === 0;
}

async function measure({ name, from, most: limit = Infinity }: Pattern, builder: Builder): Promise<Result> {
  let count = from;
  for (let tries = 0; tries < 5; tries += 1) {
    const first = await builder.build({ name, count });
    const time = first === undefined ? Infinity : total(first) - total(await builder.empty());
    if (time >= longEnough || count >= limit) break;
    const wanted = count * Math.min(8, Math.max(1.5, longEnough / Math.max(time, 1)));
    // Some patterns are one thing at even numbers and another at odd ones.
    count = Math.min(limit, 2 * Math.ceil(wanted / 2));
  }
  const measured: (Measurement | undefined)[] = [];
  for (let run = 0; run < 3; run += 1) {
    for (const [at, factor] of [1, 2, 4].entries()) {
      const isHopeless = run > 0 && measured[at] === undefined;
      const next =
        isHopeless || (at > 0 && measured[at - 1] === undefined)
          ? undefined
          : await builder.build({ name, count: count * factor });
      measured[at] = run === 0 || next === undefined ? next : fastest(measured[at], next);
    }
    // What looks linear is; only what does not is measured again.
    if (!judge({ count, measured }, await builder.empty()).isFast) break;
  }
  // A bound that lies between one and four times makes a page another one, once: then the size grows no faster beyond
  // it.
  const { sizes } = judge({ count, measured }, await builder.empty());
  const beyond = sizes > most && sizes < Infinity ? await builder.build({ name, count: count * 16 }) : undefined;
  return { count, measured, ...(beyond === undefined ? {} : { beyond }) };
}

interface Verdict {
  times: (number | undefined)[];
  ratio: number;
  sizes: number;
  /** The stage that grows fastest. */
  stage?: string;
  isFast: boolean;
}

function judge({ measured, beyond }: Result, empty: Measurement): Verdict {
  const times = measured.map((one) => (one === undefined ? undefined : total(one) - total(empty)));
  const [first, , last] = measured;
  if (first === undefined || last === undefined) return { times, ratio: Infinity, sizes: Infinity, isFast: true };
  const grown = last.size < smallGarden ? 0 : last.size / first.size;
  const sizes = beyond === undefined ? grown : Math.min(grown, beyond.size / last.size);
  const stages = Object.keys(last.stages).map((stage) => ({
    stage,
    ratio: growth(of(first, stage) - of(empty, stage), of(last, stage) - of(empty, stage)),
  }));
  const slowest = stages.toSorted((a, b) => b.ratio - a.ratio)[0];
  const ratio = Math.max(growth(times[0] ?? 0, times[2] ?? 0), slowest?.ratio ?? 0);
  return {
    times,
    ratio,
    sizes,
    ...(slowest === undefined ? {} : { stage: slowest.stage }),
    isFast: ratio > most || sizes > most,
  };
}

function growth(one: number, four: number): number {
  return four < noise * most ? 0 : four / Math.max(one, noise);
}

function of({ stages }: Measurement, stage: string): number {
  return stages[stage] ?? 0;
}

function total({ stages }: Measurement): number {
  return Object.values(stages).reduce((sum, time) => sum + time, 0);
}

function fastest(one: Measurement | undefined, other: Measurement): Measurement {
  if (one === undefined) return other;
  return {
    size: one.size,
    stages: Object.fromEntries(
      Object.entries(one.stages).map(([stage, time]) => [stage, Math.min(time, of(other, stage))]),
    ),
  };
}

function row(name: string, count: number, { times, ratio, sizes, stage, isFast }: Verdict): string {
  const shown = times.map((time) => (time === undefined ? 'stopped' : time.toFixed(0)).padStart(8));
  return [
    name.slice(0, 60).padEnd(60),
    String(count).padStart(7),
    ...shown,
    ratio.toFixed(1).padStart(6),
    sizes.toFixed(1).padStart(5),
    isFast ? `FASTER (${stage ?? 'stopped'})` : '',
  ]
    .join(' ')
    .trimEnd();
}

/** The process that builds, and another one where it had to be stopped. */
class Builder {
  private child: ChildProcess | undefined;
  private short: Measurement | undefined;

  async empty(): Promise<Measurement> {
    if (this.short !== undefined) return this.short;
    for (let run = 0; run < 5; run += 1) {
      const next = await this.build({ name: '', count: 1 });
      if (next !== undefined) this.short = fastest(this.short, next);
    }
    return this.short ?? { stages: {}, size: 0 };
  }

  /** Undefined where it took too long or failed. */
  build(question: Question): Promise<Measurement | undefined> {
    const child = this.child ?? this.start();
    return new Promise((resolve) => {
      const begun = { cpu: processorSeconds(child.pid), wall: performance.now() };
      const finish = (measurement?: Measurement): void => {
        clearInterval(watching);
        child.removeAllListeners();
        resolve(measurement);
      };
      const fail = (): void => {
        this.child = undefined;
        finish();
      };
      const watching = setInterval(() => {
        const cpu = processorSeconds(child.pid);
        const spent =
          cpu === undefined || begun.cpu === undefined ? (performance.now() - begun.wall) / 4000 : cpu - begun.cpu;
        if (spent < patience) return;
        child.kill('SIGKILL');
        fail();
      }, 250);
      child.once('message', (answer) => finish(answer as Measurement));
      child.once('exit', fail);
      child.send(question);
    });
  }

  stop(): void {
    this.child?.kill();
  }

  private start(): ChildProcess {
    this.child = fork(join(import.meta.dirname, 'measure-vault.ts'), {
      execArgv: ['--expose-gc', '--max-old-space-size=3000'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    return this.child;
  }
}
