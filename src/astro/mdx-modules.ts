/** `.mdx` notes as files that Astro can run: one module a note, below the cache folder. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Garden } from '../garden.ts';

/**
 * Writes the modules and returns their files by slug, relative to `root`, as the content store wants them. A file's
 * name holds the note's digest: a changed note is another module, and nothing stale is run.
 */
export function writeMdxModules(folder: string, root: string, garden: Garden): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const modules = `${folder}/modules`;
  for (const { entry, module } of garden.notes) {
    if (module === undefined) continue;
    const file = `${modules}/${encodeURIComponent(entry.slug).replaceAll('%', '_')}-${entry.digest.slice(0, 12)}.mdx`;
    mkdirSync(modules, { recursive: true });
    writeFileSync(file, module);
    files.set(entry.slug, relative(root, file).split(sep).join('/'));
  }
  const kept = new Set([...files.values()].map((file) => file.slice(file.lastIndexOf('/') + 1)));
  for (const name of namesIn(modules)) if (!kept.has(name)) rmSync(`${modules}/${name}`);
  return files;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
