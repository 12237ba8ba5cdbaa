/**
 * Who is at work in a folder. Each program has a file of its own there, whose name says which process it is of; whoever
 * then finds another that is alive takes its file back and waits. A killed program's file is known by its process.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { kindAt } from '../../cache/kept-file.ts';
import { Refusal } from './refusal.ts';

export type Role = 'build' | 'dev';

export interface Running {
  role: Role;
  pid: number;
}

export interface Waiting {
  /** Called once, before the first wait. */
  onWait: (other: Running) => void;
  /** Milliseconds after which it gives up. */
  patience: number;
}

/** Milliseconds after which a file of another machine counts as left behind: its processes cannot be asked. */
const foreignLifetime = 600_000;

/**
 * Takes the folder for this process until it ends, or gives it back by what is returned. The same process may take it
 * again.
 * @throws {Refusal} where a development server has it, or another build for longer than `patience`
 */
export async function takeTurn(folder: string, role: Role, { onWait, patience }: Waiting): Promise<() => void> {
  const own = nameOf(role, process.pid);
  const file = join(folder, own);
  const giveBack = (): void => {
    process.off('exit', giveBack);
    rmSync(file, { force: true });
  };
  if (statSync(file, { throwIfNoEntry: false }) !== undefined) return giveBack;
  const until = Date.now() + patience;
  let hasSaid = false;
  for (;;) {
    if (!enter(folder, file)) continue;
    const other = othersIn(folder, own)[0];
    if (other === undefined) break;
    giveBack();
    if (other.role === 'dev')
      throw new Refusal(
        `A development server of this garden is running (process ${other.pid}), and both would write to the same cache. Stop it first.`,
      );
    if (Date.now() > until)
      throw new Refusal(
        `Another build of this garden is still running (process ${other.pid}). Stop it, or try again when it is done.`,
      );
    if (!hasSaid) onWait(other);
    hasSaid = true;
    // Not in step with others who wait.
    await after(50 + Math.random() * 150);
  }
  process.once('exit', giveBack);
  return giveBack;
}

/** Whether a living process has the folder. */
export function isTaken(folder: string): boolean {
  return kindAt(folder) === 'folder' && othersIn(folder, '').length > 0;
}

/** `false`: the folder was removed at the same moment. */
function enter(folder: string, file: string): boolean {
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, '');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** The living ones; files of the dead are removed. */
function othersIn(folder: string, own: string): Running[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const { name } = entry;
    // No program makes a folder there.
    const other = name === own || !entry.isFile() ? undefined : parseName(name);
    if (other === undefined) return [];
    if (isAlive(other, join(folder, name))) return [{ role: other.role, pid: other.pid }];
    rmSync(join(folder, name), { force: true });
    return [];
  });
}

interface Ticket extends Running {
  started: string;
  host: string;
}

function nameOf(role: Role, pid: number): string {
  return [role, pid, startOf(pid) ?? '0', thisHost()].join('-');
}

function parseName(name: string): Ticket | undefined {
  const [role, pid, started, host, rest] = name.split('-');
  const isTicket =
    (role === 'build' || role === 'dev') &&
    Number.isInteger(Number(pid)) &&
    Number(pid) > 0 &&
    started !== undefined &&
    host !== undefined &&
    rest === undefined;
  return isTicket ? { role, pid: Number(pid), started, host } : undefined;
}

function isAlive({ pid, started, host }: Ticket, file: string): boolean {
  if (host !== thisHost())
    return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < foreignLifetime;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of another user is one, too.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  // The number may have been given to another process since.
  const now = startOf(pid);
  return now === undefined ? process.platform !== 'linux' : started === '0' || started === now;
}

/**
 * When a process began, in ticks since the machine did; `undefined` where the system does not tell, or it has ended.
 */
function startOf(pid: number): string | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function thisHost(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}
