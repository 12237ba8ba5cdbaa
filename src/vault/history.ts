/**
 * When notes were made and last tended, by the vault's git history. The only place that starts a process.
 *
 * Git runs in a repository that is made for the question and holds nothing but links to the vault's objects: its
 * configuration is ours, it has no hooks, attributes, replacements, grafts or alternates, and the vault's own are never
 * read. Nothing that a vault contains can so make git run a program, ask another host or write.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join, sep } from 'node:path';
import { problem } from '../problems.ts';
import { findRepository } from './repository.ts';
import type { Repository } from './repository.ts';
import type { Problem } from './types.ts';

export interface Dates {
  /** ISO dates, `YYYY-MM-DD`. */
  created: string;
  updated: string;
}

export interface History {
  /** By vault path; empty where the folder is in no git repository. */
  dates: ReadonlyMap<string, Dates>;
  problems: readonly Problem[];
}

/** Milliseconds: the kernel's whole history takes about as long. */
const patience = 60_000;
/** Bytes: longer than a string may be, nothing can be read. */
const longest = 500_000_000;

/**
 * Reads the history of one folder again and again: git is asked once for each commit, so a save in development asks
 * nobody.
 */
export function createHistoryReader(read: typeof readHistory = readHistory): (root: string) => History {
  let last: { state: string; history: History } | undefined;
  return (root) => {
    // Which folders hold objects changes with every `git add`, and no commit.
    const { objectFolders: _folders, ...found } = { objectFolders: [], ...findRepository(root) };
    const state = JSON.stringify([root, found]);
    if (last?.state !== state) last = { state, history: read(root) };
    return last.history;
  };
}

/**
 * Asks once for all files. What cannot be known is a problem; the notes then have the days that their properties name.
 */
export function readHistory(root: string, user = process.getuid?.()): History {
  const unknown = (reason: string, hint: string): History => ({
    dates: new Map(),
    problems: [problem('history-unreadable', { reason, hint })],
  });
  // Where there is no vault, that is told.
  const found = statSync(root, { throwIfNoEntry: false })?.isDirectory() === true ? findRepository(root) : undefined;
  if (found === undefined) return { dates: new Map(), problems: [] };
  if ('reason' in found) return unknown(found.reason, found.hint);
  const problems: Problem[] = [];
  const isRootForAnother = user === 0 && process.env['SUDO_UID'] === String(found.owner);
  if (user !== undefined && found.owner !== user && !isRootForAnother) problems.push(problem('history-foreign', {}));
  if (found.shallow.length > 0) problems.push(problem('history-shallow', {}));
  if (found.head === undefined) return { dates: new Map(), problems };
  const log = askGit({ ...found, head: found.head }, realpathSync.native(root));
  if (typeof log === 'string') return { dates: datesOf(log), problems };
  const { problems: further } = unknown(log.reason, log.hint);
  return { dates: new Map(), problems: [...problems, ...further] };
}

/** The log, newest commit first: `//2026-01-31`, then each path that it touched, all ended by NUL. */
function askGit(repository: Repository & { head: string }, vault: string): string | { reason: string; hint: string } {
  const folder = mkdtempSync(join(realpathSync.native(tmpdir()), 'coldframe-git-'));
  try {
    makeRepository(folder, repository);
    const within = repository.folder === undefined ? [] : [`--relative=${repository.folder}/`];
    const options = [
      '-z',
      '--format=//%cs',
      '--name-only',
      '--no-renames',
      '--no-show-signature',
      '--no-ext-diff',
      '--no-textconv',
      '--no-mailmap',
      '--no-notes',
      '--no-color',
    ];
    const git = spawnSync(
      'git',
      ['--no-pager', 'log', ...options, ...within, repository.head, '--', repository.folder ?? '.'],
      {
        // Not in the vault: some systems look for programs in the folder where they start.
        cwd: folder,
        env: environment(folder, vault),
        encoding: 'utf8',
        maxBuffer: longest,
        timeout: patience,
        killSignal: 'SIGKILL',
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const code = git.error === undefined || !('code' in git.error) ? undefined : git.error.code;
    if (code === 'ENOENT') return { reason: 'there is no program `git`', hint: 'Install git.' };
    if (code === 'ETIMEDOUT' || code === 'ENOBUFS')
      return {
        reason: 'the history is too long to be read in a minute',
        hint: 'Keep the notes in a repository of their own.',
      };
    if (git.status === 0) return git.stdout;
    const said =
      (git.stderr ?? '')
        .split('\n')[0]
        ?.replaceAll(/\p{Cc}/gu, ' ')
        .trim() ?? '';
    const reason = said === '' ? `git ended with ${git.status ?? git.signal}` : `git says “${said}”`;
    return {
      reason,
      hint: 'A partial clone lacks objects, and none are fetched: clone it whole. Otherwise `git fsck` says what is broken.',
    };
  } finally {
    // Removes the links, not what they lead to.
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeRepository(folder: string, { objects, objectFolders, head, shallow }: Repository): void {
  const isLong = head?.length === 64;
  mkdirSync(join(folder, 'refs'));
  mkdirSync(join(folder, 'objects'));
  writeFileSync(join(folder, 'HEAD'), 'ref: refs/heads/none\n');
  writeFileSync(join(folder, 'none'), '');
  writeFileSync(
    join(folder, 'config'),
    [
      `[core]\n\trepositoryformatversion = ${isLong ? 1 : 0}\n\tbare = true\n\tmultiPackIndex = false\n\tcommitGraph = false\n`,
      isLong ? '[extensions]\n\tobjectFormat = sha256\n' : '',
    ].join(''),
  );
  if (shallow.length > 0) writeFileSync(join(folder, 'shallow'), `${shallow.join('\n')}\n`);
  for (const name of objectFolders) symlinkSync(join(objects, name), join(folder, 'objects', name), 'junction');
}

/** Made from nothing: the person's own variables can name programs, repositories and configurations too. */
function environment(folder: string, vault: string): NodeJS.ProcessEnv {
  const isOutside = (path: string): boolean => isAbsolute(path) && path !== vault && !path.startsWith(vault + sep);
  const path = (process.env['PATH'] ?? '').split(delimiter).filter(isOutside).join(delimiter);
  const nothing = join(folder, 'none');
  return {
    PATH: path,
    ...(process.env['SystemRoot'] === undefined ? {} : { SystemRoot: process.env['SystemRoot'] }),
    LC_ALL: 'C',
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    GIT_DIR: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_SYSTEM: nothing,
    GIT_CONFIG_GLOBAL: nothing,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_ALLOW_PROTOCOL: '',
    GIT_PROTOCOL_FROM_USER: '0',
    GIT_TERMINAL_PROMPT: '0',
  };
}

function datesOf(log: string): ReadonlyMap<string, Dates> {
  const dates = new Map<string, Dates>();
  let day = '';
  let follows = false;
  for (const part of log.split('\0')) {
    // No path in a repository begins with a slash. The first one below a day stands in a line of its own.
    const isDay = part.startsWith('//');
    const path = follows && part.startsWith('\n') ? part.slice(1) : part;
    if (isDay) day = part.slice(2);
    else if (path !== '') dates.set(path, { created: day, updated: dates.get(path)?.updated ?? day });
    follows = isDay;
  }
  return dates;
}
