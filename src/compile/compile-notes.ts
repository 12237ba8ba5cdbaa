/** Files → records and templates, each text compiled once: from the cache where it has not changed. */
import { fileURLToPath } from 'node:url';
import { digestOf } from '../cache/kept-file.ts';
import { sourceVersion } from '../cache/source-version.ts';
import { problem } from '../problems.ts';
import type { ProblemId } from '../problems.ts';
import type { NoteRecord, Problem, VaultFile, VaultPath } from '../vault/types.ts';
import { hardWrapped } from '../vault/hard-wrapped.ts';
import { stringsOf } from '../strings/strings.ts';
import { openCompileCache } from './compile-cache.ts';
import type { CompiledNote, CompileOptions } from './compiled-note.ts';
import { compileAll } from './compile-pool.ts';
import { failedNote, headOf } from './failed-note.ts';
import type { NoteTemplate } from './template.ts';

export interface CompileCounts {
  /** Notes whose text was parsed in this run. */
  compiled: number;
  /** Notes taken from the cache. */
  reused: number;
}

export interface CompiledVault {
  records: ReadonlyMap<VaultPath, NoteRecord>;
  templates: ReadonlyMap<VaultPath, NoteTemplate>;
  /** Notes whose line ends were read as spaces. */
  wrapped: ReadonlySet<VaultPath>;
  problems: readonly Problem[];
  counts: CompileCounts;
}

/**
 * @param memory what the last run compiled, by hash; it is filled with what this one did, and the cache file stays as
 * the first has written it
 */
export async function compileNotes(
  files: readonly VaultFile[],
  options: CompileOptions,
  cacheFile: string | undefined,
  cores?: number,
  onCount?: (done: number, total: number) => void,
  memory?: Map<string, CompiledNote>,
): Promise<CompiledVault> {
  const isRemembered = memory !== undefined && memory.size > 0;
  const cache = cacheFile === undefined || isRemembered ? undefined : openCompileCache(cacheFile, versionOf(options));
  const notes = files.filter((file) => file.kind === 'note' || file.kind === 'canvas');
  const wrapped = options.breaks === 'guess' ? hardWrapped(notes) : new Set<VaultPath>();
  const keyOf = (file: VaultFile): string => `${keyOfText(file)}${wrapped.has(file.path) ? 'w' : ''}`;
  const byHash = new Map<string, CompiledNote>();
  const missing = new Map<string, VaultFile>();
  for (const file of notes) {
    const hash = keyOf(file);
    if (byHash.has(hash) || missing.has(hash)) continue;
    const known = memory?.get(hash) ?? cache?.get(hash);
    if (known === undefined) missing.set(hash, file);
    else byHash.set(hash, known);
  }
  const reused = notes.filter((file) => byHash.has(keyOf(file))).length;

  const failures = new Map<string, string>();
  const wanted = [...missing];
  const results = await compileAll(
    wanted.map(([, file]) => ({
      text: file.text ?? '',
      mdx: isMdx(file),
      ...(wrapped.has(file.path) ? { isWrapped: true as const } : {}),
      ...(isDrawing(file) ? { drawing: true as const } : file.kind === 'canvas' ? { canvas: true as const } : {}),
    })),
    options,
    cores,
    onCount,
  );
  for (const [at, result] of results.entries()) {
    const hash = wanted[at]?.[0] ?? '';
    if ('failed' in result) failures.set(hash, result.failed);
    else byHash.set(hash, result);
  }
  cache?.save(byHash);
  if (memory !== undefined) {
    memory.clear();
    for (const [hash, note] of byHash) memory.set(hash, note);
  }
  for (const [hash, note] of await failedNotes(
    wanted.filter(([hash]) => failures.has(hash)),
    options,
  ))
    byHash.set(hash, note);

  const records = new Map<VaultPath, NoteRecord>();
  const templates = new Map<VaultPath, NoteTemplate>();
  const problems: Problem[] = [];
  for (const file of notes) {
    const { path } = file;
    const hash = keyOf(file);
    const failure = failures.get(hash);
    if (failure !== undefined) problems.push(problem('note-failed', { reason: failure }, { path, line: 1 }));
    const compiled = byHash.get(hash);
    if (compiled === undefined) continue;
    records.set(path, compiled.record);
    templates.set(path, compiled.template);
    for (const { id, line, column, values } of compiled.record.problems)
      problems.push(problem(id as ProblemId, values, { path, line, column }));
  }
  return { records, templates, wrapped, problems, counts: { compiled: notes.length - reused - failures.size, reused } };
}

/**
 * What is left of notes that could not be compiled, by hash. Whether they are public is read from their front matter
 * alone; one of which that cannot be known has no record, and so no page.
 */
async function failedNotes(
  failed: readonly (readonly [string, VaultFile])[],
  options: CompileOptions,
): Promise<[string, CompiledNote][]> {
  const { text: strings } = stringsOf(options.language);
  const heads = failed.map(([, file]) => (file.kind === 'canvas' ? '' : headOf(file.text ?? '')));
  const results = await compileAll(
    heads.map((head) => ({ text: head ?? '', mdx: false })),
    options,
  );
  return failed.flatMap(([hash, { text = '' }], at): [string, CompiledNote][] => {
    const result = results[at];
    return heads[at] === undefined || result === undefined || 'failed' in result
      ? []
      : [[hash, failedNote(result.record, text, strings)]];
  });
}

function isMdx(file: VaultFile): boolean {
  return file.path.toLowerCase().endsWith('.mdx');
}

function isDrawing(file: VaultFile): boolean {
  return file.path.toLowerCase().endsWith('.excalidraw');
}

/** One text is four, read as Markdown, as MDX, as a canvas or as a drawing. */
function keyOfText(file: VaultFile): string {
  return `${file.hash ?? ''}${isDrawing(file) ? 'e' : file.kind === 'canvas' ? 'c' : isMdx(file) ? 'x' : ''}`;
}

/**
 * Folders of the source that no template depends on: they come after compiling. A test holds this against the imports
 * of the compiler.
 */
export const notCompiling: readonly string[] = [
  'astro',
  'cards',
  'components',
  'layouts',
  'offline',
  'pages',
  'scripts',
  'styles',
];

/** A template depends on the source, on the libraries and on the options. */
function versionOf(options: CompileOptions): string {
  return digestOf(JSON.stringify(options), compilerVersion());
}

/** Of the source and the libraries that make templates, and what is filled into them. */
export function compilerVersion(): string {
  const source = fileURLToPath(new URL('..', import.meta.url));
  return sourceVersion(source, notCompiling, fileURLToPath(new URL('../../package-lock.json', import.meta.url)));
}
