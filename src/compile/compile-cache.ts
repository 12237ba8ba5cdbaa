/**
 * Compiled notes kept on disk between builds, by the hash of their text: always below the cache folder, never in the
 * vault.
 */
import { digestOf, readPlain, replaceKept } from '../cache/kept-file.ts';
import type { CompiledNote } from './compiled-note.ts';

export interface CompileCache {
  get: (hash: string) => CompiledNote | undefined;
  /** Writes the compiled notes of this build, by hash, and forgets all others. */
  save: (compiled: ReadonlyMap<string, CompiledNote>) => void;
}

/**
 * `file` holds one line a note: its hash, a digest of version, hash and JSON, the JSON; tabs between. A line that does
 * not agree with its digest is compiled again. `version` names everything else that a compiled note depends on: another
 * version starts an empty cache.
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
  const digest = (hash: string, json: string): string => digestOf(`${version} ${hash}`, json);
  return {
    get(hash) {
      const line = lines.get(hash);
      if (line === undefined) return undefined;
      const [, sum, json] = line.split('\t', 3);
      if (json !== undefined && sum === digest(hash, json)) return JSON.parse(json) as CompiledNote;
      // Reported by nobody, since it costs nothing but time.
      lines.delete(hash);
      isDamaged = true;
      return undefined;
    },
    save(compiled) {
      const isSame =
        !isDamaged &&
        head === version &&
        lines.size === compiled.size &&
        [...compiled.keys()].every((hash) => lines.has(hash));
      if (isSame) return;
      replaceKept(file, (write) => {
        let chunk = `${version}\n`;
        for (const [hash, note] of compiled) {
          chunk += `${lines.get(hash) ?? lineOf(hash, JSON.stringify(note))}\n`;
          if (chunk.length < 1 << 22) continue;
          write(Buffer.from(chunk));
          chunk = '';
        }
        write(Buffer.from(chunk));
      });
    },
  };

  function lineOf(hash: string, json: string): string {
    return `${hash}\t${digest(hash, json)}\t${json}`;
  }
}

function readLines(file: string): string[] {
  // Longer than one string may be, a file is read in pieces.
  const bytes = readPlain(file) ?? Buffer.alloc(0);
  const lines: string[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(10, start);
    lines.push(bytes.toString('utf8', start, end < 0 ? bytes.length : end));
    start = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}
