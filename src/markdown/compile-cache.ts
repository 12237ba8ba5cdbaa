/**
 * Compiled notes kept on disk between builds, by the hash of their text. The only place that writes, and the only one
 * beside `vault/read-vault.ts` that reads: always below the cache folder it is given, never in the vault.
 */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CompiledNote } from './compile-note.ts';

export interface CompileCache {
  get: (hash: string) => CompiledNote | undefined;
  /** Writes the compiled notes of this build, by hash, and forgets all others. */
  save: (compiled: ReadonlyMap<string, CompiledNote>) => void;
}

/**
 * `file` holds one line a note: its hash, a tab, JSON. A line that cannot be read is compiled again. `version` names
 * everything else that a compiled note depends on: another version starts an empty cache.
 */
export function openCompileCache(file: string, version: string): CompileCache {
  const lines = new Map<string, string>();
  let isDamaged = false;
  const [head, ...rest] = readLines(file);
  if (head === version) {
    for (const line of rest) {
      const tab = line.indexOf('\t');
      if (tab > 0) lines.set(line.slice(0, tab), line);
    }
  }
  return {
    get(hash) {
      const line = lines.get(hash);
      if (line === undefined) return undefined;
      try {
        const note: unknown = JSON.parse(line.slice(hash.length + 1));
        if (isCompiledNote(note)) return note;
      } catch {
        // Reported by nobody, since it costs nothing but time.
      }
      lines.delete(hash);
      isDamaged = true;
      return undefined;
    },
    save(compiled) {
      const isSame = !isDamaged && head === version && lines.size === compiled.size && [...compiled.keys()].every((hash) => lines.has(hash));
      if (isSame) return;
      mkdirSync(dirname(file), { recursive: true });
      const temporary = `${file}.new`;
      const handle = openSync(temporary, 'w');
      let chunk = `${version}\n`;
      for (const [hash, note] of compiled) {
        chunk += `${lines.get(hash) ?? `${hash}\t${JSON.stringify(note)}`}\n`;
        if (chunk.length < 1 << 22) continue;
        writeSync(handle, chunk);
        chunk = '';
      }
      writeSync(handle, chunk);
      closeSync(handle);
      renameSync(temporary, file);
    },
  };
}

/** Its outline only: whoever writes by hand into the cache gets what they wrote. */
function isCompiledNote(value: unknown): value is CompiledNote {
  if (typeof value !== 'object' || value === null || !('record' in value) || !('template' in value)) return false;
  const { record, template } = value;
  const isRecord = typeof record === 'object' && record !== null && 'references' in record && Array.isArray(record.references);
  return isRecord && typeof template === 'object' && template !== null && 'blocks' in template && Array.isArray(template.blocks);
}

/** A hash of the compiler's own source, its libraries and options, so that a change of any starts afresh. */
export function compilerVersion(sources: readonly string[], lockfile: string, options: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(options)).update(readLines(lockfile).join('\n'));
  for (const folder of sources) {
    for (const name of readdirSync(folder).sort()) {
      if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest('hex');
}

/** Forgets the cache: the next build is a cold one. */
export function removeCompileCache(file: string): void {
  rmSync(file, { force: true });
}

function readLines(file: string): string[] {
  try {
    // Longer than one string may be, a file is read in pieces.
    const bytes = readFileSync(file);
    const lines: string[] = [];
    for (let start = 0; start < bytes.length; ) {
      const end = bytes.indexOf(10, start);
      lines.push(bytes.toString('utf8', start, end < 0 ? bytes.length : end));
      start = end < 0 ? bytes.length : end + 1;
    }
    return lines;
  } catch {
    return [];
  }
}
