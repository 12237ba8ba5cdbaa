/**
 * The vault's git repository as its files tell it: where its objects are, and which commit is checked out. Git is not
 * asked, because it obeys the repository's configuration, and a configuration can name programs to run. No file of the
 * configuration is read here either, and no link below the repository's folder is followed.
 */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { messageOf } from '../message-of.ts';

export interface Repository {
  /** The folder of its objects: a real path, in which every file is a regular one. */
  objects: string;
  /** Names below `objects` that hold objects: `0a`, `pack`. */
  objectFolders: readonly string[];
  /**
   * The commit that is checked out: 40 hexadecimal digits, or 64 of a SHA-256 repository; absent where there is none
   * yet.
   */
  head?: string;
  /** The vault in the repository, `/`-separated; absent where the vault is the repository. */
  folder?: string;
  /** Commits whose parents a shallow clone left out. */
  shallow: readonly string[];
  /** User id of who owns the repository's folder. */
  owner: number;
}

/** Why a repository is not read, and what to do about it. */
export interface Refusal {
  reason: string;
  hint: string;
}

/** What a repository's folder is made of; both are the same but for a further working tree. */
interface Places {
  own: string;
  shared: string;
}

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(reason: string, hint: string) {
    super(reason);
    this.refusal = { reason, hint };
  }
}

const readable = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
/** Bytes: a file of references is longer in no repository that anybody works in. */
const longest = 1 << 26;
const objectId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u;

/** The repository that holds the folder; `undefined` where none does. */
export function findRepository(vault: string): Repository | Refusal | undefined {
  try {
    const found = placesAbove(realpathSync.native(vault));
    if (found === undefined) return undefined;
    const { places, top } = found;
    const head = commitOf(places);
    const folder = relative(top, realpathSync.native(vault)).split(sep).join('/');
    return {
      ...objectsOf(places),
      ...(head === undefined ? {} : { head }),
      ...(folder === '' ? {} : { folder }),
      shallow: (readInside(places.shared, 'shallow') ?? '').split('\n').filter((line) => objectId.test(line)),
      owner: statSync(places.shared).uid,
    };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    return {
      reason: `its files cannot be read (${messageOf(error)})`,
      hint: 'Check its permissions.',
    };
  }
}

/** Like git, looks in the folder and in those above it, on the same file system. */
function placesAbove(folder: string): { places: Places; top: string } | undefined {
  const device = statSync(folder).dev;
  for (let top = folder; statSync(top).dev === device; top = dirname(top)) {
    const mark = join(top, '.git');
    const stats = lstatSync(mark, { throwIfNoEntry: false });
    const isPointer = stats?.isFile() === true || stats?.isSymbolicLink() === true;
    const own = isPointer ? pointedTo(mark, stats.isFile()) : mark;
    const places = stats === undefined ? undefined : placesOf(own);
    if (places !== undefined) return { places, top };
    if (isPointer) throw new Refused('`.git` leads to no repository', 'Make the link anew, or remove `.git`.');
    if (dirname(top) === top) return undefined;
  }
  return undefined;
}

/**
 * A folder is a repository where it has what every repository has. A further working tree shares the rest with its
 * repository.
 */
function placesOf(own: string): Places | undefined {
  const commondir = readInside(own, 'commondir');
  let shared = own;
  if (commondir !== undefined) {
    shared = realpathSync.native(resolve(own, commondir.trim()));
    if (!own.startsWith(join(shared, 'worktrees') + sep))
      throw new Refused('`.git/commondir` leads to a repository that does not know this one', 'Remove it.');
  }
  if (lstatSync(join(shared, 'objects'), { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    throw new Refused('`.git/objects` is a link', 'Clone the repository anew, without links.');
  }
  const isWhole =
    isFolder(join(shared, 'objects')) &&
    isFolder(join(shared, 'refs')) &&
    lstatSync(join(own, 'HEAD'), { throwIfNoEntry: false }) !== undefined;
  return isWhole ? { own, shared } : undefined;
}

/**
 * Where a `.git` that is a file or a link leads. It may name any folder of the disk, so the repository there has to
 * name it in turn, as that of a further working tree does, or to be kept for submodules by the repository around it.
 */
function pointedTo(mark: string, isFile: boolean): string {
  const text = isFile ? /^gitdir: (.+)$/u.exec((readInside(dirname(mark), '.git') ?? '').trimEnd())?.[1] : mark;
  if (text === undefined)
    throw new Refused('`.git` is a file that names no repository', 'Remove it, or make the working tree anew.');
  let target: string;
  try {
    target = realpathSync.native(resolve(dirname(mark), text));
  } catch {
    throw new Refused('`.git` leads to a folder that is not there', 'Run `git worktree repair`, or remove `.git`.');
  }
  const named = readInside(target, 'gitdir')?.trim();
  if (named !== undefined && resolve(target, named) === mark) return target;
  const around = dirname(mark) === dirname(dirname(mark)) ? undefined : placesAbove(dirname(dirname(mark)));
  if (around !== undefined && target.startsWith(join(around.places.own, 'modules') + sep)) return target;
  throw new Refused(
    '`.git` leads to a repository elsewhere, which does not name this folder',
    'If it is yours, write the path of this `.git` into a file named `gitdir` in that repository.',
  );
}

function commitOf({ own, shared }: Places): string | undefined {
  if (isFolder(join(shared, 'reftable')))
    throw new Refused('its references are kept in a reftable', 'Run `git refs migrate --ref-format=files`.');
  let name = 'HEAD';
  for (let steps = 0; steps < 5; steps += 1) {
    const text = (readInside(own, name) ?? readInside(shared, name))?.trimEnd() ?? packedReference(shared, name);
    if (text === undefined) return undefined;
    if (objectId.test(text)) return text;
    const next = /^ref:\s*(refs\/.+)$/u.exec(text)?.[1];
    if (
      next === undefined ||
      next.split('/').some((part) => part === '' || part.startsWith('.')) ||
      /[\p{Cc}\\:]/u.test(next)
    ) {
      throw new Refused(`\`${name}\` names no commit`, 'Check out a branch.');
    }
    name = next;
  }
  throw new Refused('its references lead in circles', 'Check out a branch.');
}

function packedReference(shared: string, name: string): string | undefined {
  const line = (readInside(shared, 'packed-refs') ?? '').split('\n').find((each) => each.endsWith(` ${name}`));
  const id = line?.slice(0, line.indexOf(' '));
  return id !== undefined && objectId.test(id) ? id : undefined;
}

/** What git may open: nothing that is a link, a pipe or a device. */
function objectsOf({ shared }: Places): Pick<Repository, 'objects' | 'objectFolders'> {
  const objects = join(shared, 'objects');
  const objectFolders = readdirSync(objects).filter((name) => name === 'pack' || /^[0-9a-f]{2}$/u.test(name));
  for (const name of objectFolders) {
    const isPlain =
      isFolder(join(objects, name)) &&
      readdirSync(join(objects, name), { withFileTypes: true }).every((entry) => entry.isFile() || entry.isDirectory());
    if (!isPlain)
      throw new Refused(`\`.git/objects/${name}\` is or holds a link`, 'Clone the repository anew, without links.');
  }
  return { objects, objectFolders };
}

/** The text of a regular file in a folder given by its real path; `undefined` where there is none. */
function readInside(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== false) return undefined;
  if (realpathSync.native(dirname(path)) !== dirname(path))
    throw new Refused(`\`${name}\` lies behind a link`, 'Put the file in its place.');
  let file: number;
  try {
    file = openSync(path, readable);
  } catch {
    throw new Refused(`\`${name}\` is a link or cannot be read`, 'Put a readable file in its place.');
  }
  try {
    const stats = fstatSync(file);
    if (!stats.isFile() || stats.size > longest)
      throw new Refused(`\`${name}\` is no file, or a very long one`, 'Check the repository with `git fsck`.');
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
