/** The vault's folder on disk → files. The only place that looks for the gardener's files; nothing here ever writes. */
import { hash } from 'node:crypto';
import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { isGardenFile } from '../config/garden-files.ts';
import { problem } from '../problems.ts';
import { isBelowDot } from './dot-names.ts';
import { decodeText } from './decode-text.ts';
import { reasonOf, withRealFile } from './real-file.ts';
import type { Problem, VaultFile, VaultPath } from './types.ts';

export interface VaultReading {
  /** Sorted by path, in code unit order. */
  files: readonly VaultFile[];
  problems: readonly Problem[];
}

/** A folder outside of the vault that is read as if it stood in it. */
export interface Mount {
  /** On disk. */
  folder: string;
  /** In the vault, without outer slashes. */
  as: string;
}

/** A folder that may be read: its real path, and what paths in it begin with in the vault. */
interface Root {
  real: string;
  prefix: string;
}

/** A folder on the way through the vault. */
interface Folder {
  real: string;
  prefix: string;
  /** Real paths of the folders that the links on the way here stand in; none where there was no link. */
  left: readonly string[];
}

/** Bytes of a note. No person writes more, and the parser needs a hundred times as much memory. */
const longestNote = 16_000_000;
/** Folders in one another. The system walks through all of them for each file below. */
const deepest = 100;
/**
 * How often one folder is read by links: without a bound, a few folders that hold links to each other are read without
 * end.
 */
const mostVisits = 8;

/**
 * Reads every file below `root` whose name, and whose folders' names, do not start with a dot (rule F-1). Symbolic
 * links are followed where they lead to a part of the vault that may be published; `isPrivate` tells of a vault path
 * whether it lies in a folder that is not. What cannot be read is a problem, never an exception. A file of the vault
 * comes before one of `mounts` with the same path.
 */
export function readVault(
  root: string,
  mounts: readonly Mount[] = [],
  isPrivate: (path: VaultPath) => boolean = () => false,
): VaultReading {
  const files: VaultFile[] = [];
  const problems: Problem[] = [];
  const visits = new Map<string, number>();
  const start = realFolder(root);
  if (start === undefined) return { files, problems: [problem('vault-missing', { root })] };
  const roots: Root[] = [{ real: start, prefix: '' }];
  const mounted = mounts.map(({ folder, as }) => ({ real: realFolder(folder), prefix: `${as}/` }));
  for (const { real, prefix } of mounted) if (real !== undefined) roots.push({ real, prefix });

  readFolder({ real: start, prefix: '', left: [] });
  if (!files.some((file) => file.kind === 'note')) problems.push(problem('vault-empty', { root }));
  const own = new Set(files.map(({ path }) => path));
  for (const { real, prefix } of mounted) {
    const from = files.length;
    if (real === undefined) refuse(prefix.slice(0, -1) as VaultPath, 'there is no such folder');
    else readFolder({ real, prefix, left: [] });
    files.push(...files.splice(from).filter(({ path }) => !own.has(path)));
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, problems };

  function readFolder(folder: Folder): void {
    const { real, prefix } = folder;
    if (prefix.split('/').length - 1 > deepest) {
      const path = prefix.slice(0, -1) as VaultPath;
      return void problems.push(problem('folder-too-deep', { limit: String(deepest) }, { path }));
    }
    let entries: Dirent[];
    try {
      entries = readdirSync(real, { withFileTypes: true });
      if (realpathSync.native(real) !== real) throw new Error('it changed into something else while it was read');
    } catch (error) {
      refuse(prefix.slice(0, -1) as VaultPath, reasonOf(error));
      return;
    }
    for (const entry of entries) {
      if (isBelowDot(entry.name)) continue;
      const path = `${prefix}${entry.name}` as VaultPath;
      if (entry.name.includes('\uFFFD') || !entry.name.isWellFormed()) refuse(path, 'its name is not valid Unicode');
      else if (entry.isSymbolicLink()) follow(folder, entry.name, path);
      else if (folder.left.length > 0 && !mayBeRead(join(real, entry.name), entry.isDirectory()))
        refuseLink(path, 'it leads to a folder that is not published');
      else if (entry.isDirectory()) readFolder({ real: join(real, entry.name), prefix: `${path}/`, left: folder.left });
      else if (entry.isFile()) readFile(path, join(real, entry.name));
      else refuse(path, 'it is no file, but a pipe, a socket or a device');
    }
  }

  function follow({ real: parent, left }: Folder, name: string, path: VaultPath): void {
    let real: string;
    let isFolder: boolean;
    try {
      real = realpathSync.native(join(parent, name));
      const stats = lstatSync(real);
      isFolder = stats.isDirectory();
      if (!isFolder && !stats.isFile())
        return refuseLink(path, 'it leads to no file, but to a pipe, a socket or a device');
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      return refuse(
        path,
        code === 'ENOENT'
          ? 'it is a link to nothing'
          : code === 'ELOOP'
            ? 'its symbolic links go in circles'
            : reasonOf(error),
      );
    }
    const from = [...left, parent];
    const holdsLink = from.some((each) => each === real || each.startsWith(real + sep));
    if (isFolder && holdsLink && roots.some((each) => isWithin(real, each)))
      return void problems.push(problem('link-loop', {}, { path }));
    if (!roots.some((each) => isWithin(real, each))) return refuseLink(path, 'it leads out of the vault');
    if (!mayBeRead(real, isFolder)) return refuseLink(path, 'it leads to a folder that is not published');
    // What a file is, is told by its name, and whoever copies it goes by that of the target.
    const isRenamed = kindOf(path) === 'attachment' && extname(path).toLowerCase() !== extname(real).toLowerCase();
    if (!isFolder)
      return isRenamed ? refuseLink(path, 'it leads to a file with another extension') : readFile(path, real);
    const visit = (visits.get(real) ?? 0) + 1;
    visits.set(real, visit);
    if (visit > mostVisits) return refuseLink(path, `it leads to a folder that ${mostVisits} other links have led to`);
    readFolder({ real, prefix: `${path}/`, left: from });
  }

  /** Whether the vault has a file or folder of this real path in a part that may be published. */
  function mayBeRead(real: string, isFolder: boolean): boolean {
    return roots.some((each) => {
      if (!isWithin(real, each)) return false;
      const inside = real
        .slice(each.real.length)
        .split(sep)
        .filter((name) => name !== '');
      const path = `${each.prefix}${inside.join('/')}${isFolder ? '/' : ''}` as VaultPath;
      return !isBelowDot(inside.join('/')) && !isPrivate(path);
    });
  }

  function readFile(path: VaultPath, source: string): void {
    if (dirname(source) === start && isGardenFile(basename(source))) return;
    const kind = kindOf(path);
    try {
      const { size, mtimeMs } = lstatSync(source);
      const file: VaultFile = { path, kind, source, size, modified: Math.trunc(mtimeMs) };
      files.push(kind === 'attachment' ? file : { ...file, ...textOf(file) });
    } catch (error) {
      refuse(path, reasonOf(error));
    }
  }

  function textOf({ path, source }: VaultFile): Pick<VaultFile, 'text' | 'hash' | 'unreadable'> {
    return withRealFile(source, ({ stats, read }) => {
      const isLong = stats.size > longestNote;
      const decoded = isLong
        ? { text: '', unreadable: true as const, problems: [tooLong(path, stats.size)] }
        : decodeText(read(), path);
      problems.push(...decoded.problems);
      const { text, unreadable } = decoded;
      return { text, hash: hash('sha256', text), ...(unreadable === undefined ? {} : { unreadable }) };
    });
  }

  function refuse(path: VaultPath, reason: string): void {
    problems.push(problem('file-unreadable', { reason }, { path }));
  }

  function refuseLink(path: VaultPath, reason: string): void {
    problems.push(problem('link-refused', { reason }, { path }));
  }
}

function realFolder(path: string): string | undefined {
  try {
    const real = realpathSync.native(resolve(path));
    return statSync(real).isDirectory() ? real : undefined;
  } catch {
    return undefined;
  }
}

function isWithin(real: string, root: Root): boolean {
  return real === root.real || real.startsWith(root.real.endsWith(sep) ? root.real : root.real + sep);
}

function tooLong(path: VaultPath, size: number): Problem {
  return problem('note-too-long', { size: String(Math.ceil(size / 1e6)), limit: String(longestNote / 1e6) }, { path });
}

function kindOf(path: string): VaultFile['kind'] {
  const name = path.toLowerCase();
  if (name.endsWith('.md') || name.endsWith('.mdx')) return 'note';
  if (name.endsWith('.canvas') || name.endsWith('.excalidraw')) return 'canvas';
  return name.endsWith('.base') ? 'base' : 'attachment';
}
