/** Runs a command and measures it and all processes that it starts. */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

export interface Measured {
  /** Seconds of wall time. */
  wall: number;
  /** Seconds of processor time, user and system, of the process and its children. */
  cpu: number;
  /** Highest sum of resident bytes of all processes; absent where there is no /proc. */
  memory?: number;
  output: string;
}

/** Rejects, with what the command printed, where it fails. */
export function runMeasured(
  command: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Measured> {
  const begin = performance.now();
  // The shell's own `times` counts its children and theirs, on every system; its last line is theirs.
  const child = spawn('/bin/sh', ['-c', '"$@"; code=$?; times >&3; exit $code', 'sh', ...command], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const printed = ['', '', ''];
  for (const [at, stream] of [child.stdout, child.stderr, child.stdio[3]].entries()) {
    stream?.on('data', (chunk: Buffer) => {
      printed[at] += chunk.toString();
    });
  }
  let memory = 0;
  /** Of each process, as it was seen last: one that its parent does not wait for is in no sum of the shell's. */
  const spent = new Map<number, number>();
  const watching = setInterval(() => {
    const below = processesBelow(child.pid ?? 0);
    memory = Math.max(
      memory,
      [...below.values()].reduce((sum, { bytes }) => sum + bytes, 0),
    );
    for (const [id, { cpu }] of below) spent.set(id, cpu);
  }, 100);
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(watching);
      const [output = '', errors = '', times = ''] = printed;
      if (code !== 0)
        return reject(
          new Error(`${command.join(' ')} ended with ${code}:\n${output.slice(-2000)}\n${errors.slice(-2000)}`),
        );
      resolve({
        wall: (performance.now() - begin) / 1000,
        cpu: Math.max(
          secondsOf(times),
          [...spent.values()].reduce((sum, cpu) => sum + cpu, 0),
        ),
        ...(memory > 0 ? { memory } : {}),
        output,
      });
    });
  });
}

/** `0m1.20s 0m0.30s` twice: the shell's own, then that of its children. */
function secondsOf(times: string): number {
  const [, children = ''] = times.trim().split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/gu)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

/**
 * What a process and all below it take now: seconds of processor time, and bytes in memory. Empty where the system does
 * not tell.
 */
function processesBelow(root: number): Map<number, { cpu: number; bytes: number }> {
  const parents = new Map<number, number>();
  const found = new Map<number, { cpu: number; bytes: number }>();
  for (const name of processes()) {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /su, '')
        .split(' ');
      parents.set(Number(name), Number(fields[1]));
      found.set(Number(name), {
        cpu: (Number(fields[11]) + Number(fields[12])) / 100,
        bytes: Number(fields[21]) * 4096,
      });
    } catch {
      // It ended while we looked.
    }
  }
  const isBelow = (id: number | undefined): boolean => id !== undefined && (id === root || isBelow(parents.get(id)));
  return new Map([...found].filter(([id]) => isBelow(id)));
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  } catch {
    return [];
  }
}
