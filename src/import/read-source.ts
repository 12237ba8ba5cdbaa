/** A folder, or one file, on the disk → a source. It is only ever read. */
import { lstatSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { decodeSource } from './mend-encoding.ts';
import type { Log } from './log.ts';
import type { Source, SourceFile } from './source.ts';

/** Folders in one another. */
const deepest = 60;
/** Bytes of a text. */
const longest = 16_000_000;

const skipped: ReadonlySet<string> = new Set(['.git', 'node_modules', '.DS_Store', '.trash', '.hg', '.svn']);

/** @throws what the system says where `place` cannot be looked into */
export function readSource(place: string, log: Log): Source {
  const isFile = statSync(place).isFile();
  const root = isFile ? dirname(place) : place;
  const real = realpathSync(root);
  const files: SourceFile[] = [];
  if (isFile) files.push({ path: basename(place), size: statSync(place).size });
  else readFolder('', 0);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const known = new Map(files.map((file) => [file.path, file]));
  const texts = new Map<string, string | undefined>();
  return {
    name: basename(realpathSync(place)),
    isFile,
    files,
    has: (path) => known.has(path),
    textOf: (path) => {
      if (!texts.has(path)) texts.set(path, known.has(path) ? readText(path) : undefined);
      return texts.get(path);
    },
  };

  function readFolder(folder: string, depth: number): void {
    if (depth > deepest)
      return void log.tell(
        folder,
        undefined,
        `More than ${deepest} folders lie in one another; what is below was left out.`,
      );
    const names = attempt(folder, () => readdirSync(join(root, folder), { withFileTypes: true })) ?? [];
    for (const entry of names) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (skipped.has(entry.name)) continue;
      if (!entry.name.isWellFormed() || entry.name.includes('\uFFFD') || entry.name.includes('\\'))
        log.tell(path, undefined, 'Its name cannot be read everywhere, and it was left out.');
      else if (entry.isDirectory()) readFolder(path, depth + 1);
      else if (entry.isFile() || (entry.isSymbolicLink() && isFileInside(path))) {
        const size = attempt(path, () => statSync(join(root, path)).size);
        if (size !== undefined) files.push({ path, size });
      } else
        log.tell(
          path,
          undefined,
          entry.isSymbolicLink()
            ? 'It is a link to a folder, to nothing, or out of the source, and was left out.'
            : 'It is no file, and was left out.',
        );
    }
  }

  function isFileInside(path: string): boolean {
    try {
      const to = realpathSync(join(root, path));
      return lstatSync(to).isFile() && to.startsWith(real + sep);
    } catch {
      return false;
    }
  }

  function readText(path: string): string | undefined {
    if ((known.get(path)?.size ?? 0) > longest) return undefined;
    const bytes = attempt(path, () => readFileSync(join(root, path)));
    const read = bytes === undefined ? undefined : decodeSource(bytes);
    if (read !== undefined && read.mended > 0) log.did('places in a wrong encoding mended', read.mended);
    return read?.text;
  }

  function attempt<T>(path: string, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      log.tell(path, undefined, `It cannot be read (${code}), and was left out.`);
      return undefined;
    }
  }
}
