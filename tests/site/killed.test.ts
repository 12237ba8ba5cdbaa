/**
 * A build that is killed leaves the former site or the new one, and the next build heals the rest. A process that is
 * stopped has on the disk what it would leave if it were killed at that moment; so one build is stopped many times, its
 * leavings are copied each time, and at the last moment it is killed.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { recoverSite } from '../../src/astro/output/place-site.ts';
import { readTree } from '../astro/output/trees.ts';
import {
  buildCommand,
  buildOrThrow,
  cacheOf,
  cleanEnvironment,
  forget,
  gardenVariables,
  makeWorkshop,
  removeWorkshop,
} from './build-site.ts';
import { root } from './checkout.ts';

/**
 * How many moments; half of them when pages are made and the site is put in place, which is a small part of the time.
 */
const kills = Number(process.env['COLDFRAME_KILLS'] ?? '20');
/** How many of them a whole build follows, which takes seconds. */
const healed = Math.max(2, Math.round(kills / 10));

const workshop = makeWorkshop();
const place = join(workshop, 'www');
const left = join(workshop, 'left');
const build = { vault: join(workshop, 'vault'), out: join(place, 'site') };

afterAll(() => {
  forget(build);
  removeWorkshop(workshop);
});

function write(state: number): void {
  writeFileSync(join(build.vault, 'State.md'), `State ${state}, in [[Home]].\n`);
}

/** Everything that a build writes to: the output with what stands beside it, and what it keeps for the next one. */
const written = (): readonly string[] => [place, cacheOf(build)];

function copy(to: string): void {
  for (const [at, folder] of written().entries()) cpSync(folder, join(to, String(at)), { recursive: true });
}

function putBack(from: string): void {
  for (const [at, folder] of written().entries()) {
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(from, String(at)), folder, { recursive: true });
  }
}

test(
  `at each of ${kills} moments a build that is killed leaves the former site or the new one, and the next build heals`,
  { timeout: 120_000 + kills * 10_000 },
  async () => {
    cpSync(join(root, 'tests', 'vaults', 'tiny'), build.vault, { recursive: true });
    const sites: string[] = [];
    let lasted: Lasted = { pages: 0, end: 0 };
    for (const state of [0, 1]) {
      write(state);
      lasted = await timed();
      sites.push(JSON.stringify(readTree(build.out)));
    }
    expect(sites[0]).not.toBe(sites[1]);
    let [turn, moments]: [number, readonly Moment[]] = [0, []];
    for (let within = 0.7; ; turn += 1, within /= 2) {
      write(turn % 2);
      moments = momentsOf(lasted, within);
      rmSync(left, { recursive: true, force: true });
      if (await isKilled(moments, (at) => copy(join(left, String(at))))) break;
      // It was so much quicker than the builds before that it ended before it could be killed.
      expect(turn).toBeLessThan(4);
    }
    const next = (turn + 1) % 2;
    write(next);

    // As the killed build has left it.
    await buildOrThrow(build);
    expect(JSON.stringify(readTree(build.out))).toBe(sites[next]);
    for (const [at, moment] of moments.entries()) {
      putBack(join(left, String(at)));
      const seen = existsSync(build.out) ? build.out : join(place, '.site.coldframe-former');
      expect(sites, `what is seen ${told(moment)}`).toContain(JSON.stringify(readTree(seen)));
      await recoverSite(build.out);
      expect(sites, `what is recovered ${told(moment)}`).toContain(JSON.stringify(readTree(build.out)));
      expect(readdirSync(place)).toEqual(['site']);
    }
    for (const at of [...moments.keys()].sort(() => Math.random() - 0.5).slice(1, healed)) {
      putBack(join(left, String(at)));
      await buildOrThrow(build);
      expect(JSON.stringify(readTree(build.out)), `the next build ${told(moments[at])}`).toBe(sites[next]);
      expect(readdirSync(place)).toEqual(['site']);
    }
  },
);

interface Moment {
  /** From the start, or from when the pages are made. */
  since: 'start' | 'pages';
  milliseconds: number;
}

interface Lasted {
  /** Milliseconds until the pages are made, and from there to the end. */
  pages: number;
  end: number;
}

const told = (moment: Moment | undefined): string => `${moment?.milliseconds} ms after ${moment?.since}`;

/** In the order in which they come. `within`: the part of the time in which they lie. */
function momentsOf({ pages, end }: Lasted, within: number): Moment[] {
  const some = (since: Moment['since'], time: number): Moment[] =>
    Array.from({ length: Math.ceil(kills / 2) }, () => ({ since, milliseconds: Math.random() * time * within })).sort(
      (a, b) => a.milliseconds - b.milliseconds,
    );
  return [...some('start', pages), ...some('pages', end)];
}

function start(): ChildProcess & { made: Promise<void>; ended: Promise<void> } {
  const child = spawn(process.execPath, buildCommand, {
    cwd: root,
    env: cleanEnvironment(gardenVariables(build)),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((tell) => child.on('exit', () => tell()));
  const made = new Promise<void>((tell) =>
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (/^rendered /mu.test(text)) tell();
    }),
  );
  return Object.assign(child, { made, ended });
}

async function timed(): Promise<Lasted> {
  const begin = performance.now();
  const child = start();
  await Promise.race([child.made, child.ended]);
  const pages = performance.now() - begin;
  await child.ended;
  if (child.exitCode !== 0) throw new Error(`The build ended with ${child.exitCode}.`);
  return { pages, end: performance.now() - begin - pages };
}

/** Stops a build at each moment, and kills it at the last one: `false` where it ended before. */
async function isKilled(moments: readonly Moment[], look: (at: number) => void): Promise<boolean> {
  const child = start();
  let [since, elapsed]: [Moment['since'], number] = ['start', 0];
  for (const [at, moment] of moments.entries()) {
    if (moment.since !== since) {
      await Promise.race([child.made, child.ended]);
      [since, elapsed] = [moment.since, 0];
    }
    await Promise.race([after(moment.milliseconds - elapsed), child.ended]);
    elapsed = moment.milliseconds;
    child.kill('SIGSTOP');
    if (!(await stands(child))) return false;
    look(at);
    child.kill(at === moments.length - 1 ? 'SIGKILL' : 'SIGCONT');
  }
  await child.ended;
  return true;
}

/**
 * Waits until a process that was sent the signal stands, each thread of it; where the system does not tell, for a
 * while.
 * @returns `false` where it has ended
 */
async function stands(child: ChildProcess): Promise<boolean> {
  const tasks = `/proc/${child.pid}/task`;
  if (!existsSync('/proc/self/task')) await after(20);
  else {
    while (statesBelow(tasks).some((state) => !'TtZX'.includes(state))) await after(1);
    if (!statesBelow(tasks).some((state) => 'Tt'.includes(state))) return false;
  }
  return child.exitCode === null;
}

/** A letter for each thread that is still there. */
function statesBelow(tasks: string): string[] {
  return (existsSync(tasks) ? readdirSync(tasks) : []).flatMap((task) => {
    try {
      return /\) (\S) /u.exec(readFileSync(join(tasks, task, 'stat'), 'utf8'))?.[1] ?? [];
    } catch {
      return [];
    }
  });
}
