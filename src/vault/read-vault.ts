/** The vault's folder on disk → files. The only place that reads the gardener's disk; nothing here ever writes. */
import { hash } from 'node:crypto';
import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { problem } from '../problems.ts';
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

/**
 * Reads every file below `root` whose name, and whose folders' names, do not start with a dot (rule F-1). Symbolic
 * links are followed, except into a folder that holds them. What cannot be read is a problem, never an exception.
 * A file of the vault comes before one of `mounts` with the same path.
 */
export function readVault(root: string, mounts: readonly Mount[] = []): VaultReading {
  const base = resolve(root);
  const files: VaultFile[] = [];
  const problems: Problem[] = [];
  let start: string;
  try {
    start = realpathSync(base);
    if (!statSync(start).isDirectory()) throw new Error('not a folder');
  } catch {
    return { files, problems: [problem('vault-missing', { root })] };
  }
  readFolder(base, '', [start]);
  if (!files.some((file) => file.kind === 'note')) problems.push(problem('vault-empty', { root }));
  const own = new Set(files.map(({ path }) => path));
  for (const { folder, as } of mounts) {
    const from = files.length;
    readFolder(resolve(folder), `${as}/`, [resolve(folder)]);
    files.push(...files.splice(from).filter(({ path }) => !own.has(path)));
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, problems };

  function readFolder(folder: string, prefix: string, ancestors: readonly string[]): void {
    let entries;
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      problems.push(problem('file-unreadable', { reason: reasonOf(error) }, { path: prefix.slice(0, -1) as VaultPath }));
      return;
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = `${prefix}${entry.name}` as VaultPath;
      const source = join(folder, entry.name);
      try {
        const real = entry.isSymbolicLink() ? realpathSync(source) : undefined;
        const isFolder = real === undefined ? entry.isDirectory() : statSync(real).isDirectory();
        if (!isFolder) {
          const file = readFile(path, source);
          if (file !== undefined) files.push(file);
        } else if (real !== undefined && ancestors.some((ancestor) => ancestor === real || ancestor.startsWith(`${real}/`))) {
          problems.push(problem('link-loop', {}, { path }));
        } else {
          readFolder(source, `${path}/`, [...ancestors, real ?? join(ancestors.at(-1) ?? folder, entry.name)]);
        }
      } catch (error) {
        problems.push(problem('file-unreadable', { reason: reasonOf(error) }, { path }));
      }
    }
  }

  function readFile(path: VaultPath, source: string): VaultFile | undefined {
    const stats = statSync(source);
    if (!stats.isFile()) return undefined;
    const kind = kindOf(path);
    const file: VaultFile = { path, kind, source, size: stats.size, modified: Math.trunc(stats.mtimeMs) };
    if (kind === 'attachment') return file;
    const text = decode(readFileSync(source), path);
    return { ...file, text, hash: hash('sha256', text) };
  }

  function decode(bytes: Buffer, path: VaultPath): string {
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      text = new TextDecoder('utf-8').decode(bytes);
      const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
      problems.push(problem('file-not-utf8', {}, { path, line }));
    }
    return text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
  }
}

function kindOf(path: string): VaultFile['kind'] {
  const name = path.toLowerCase();
  if (name.endsWith('.md') || name.endsWith('.mdx')) return 'note';
  if (name.endsWith('.canvas')) return 'canvas';
  return name.endsWith('.base') ? 'base' : 'attachment';
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'it is a link to nothing',
    ELOOP: 'its symbolic links go in circles',
  };
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
