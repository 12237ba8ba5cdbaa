/**
 * What the loader hands to the build's other hooks. Astro runs content loaders in a module graph of their own, so the
 * two share no memory: the handover is a folder in the cache, written whole by each load.
 */
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Garden } from '../garden.ts';
import { formatProblem, severityOf } from '../problems.ts';
import type { Severity } from '../problems.ts';
import type { Timing } from './stopwatch.ts';

export interface Handover {
  /** Files to copy: where they are on disk, and their address below the base. */
  attachments: readonly { source: string; slug: string }[];
  problems: readonly { severity: Severity; line: string }[];
  counts: { published: number; compiled: number; reused: number };
  /** How long the stages of the garden took. */
  timings: readonly Timing[];
}

/** A note as Markdown, at its address. */
export interface MarkdownCopy {
  slug: string;
  markdown: string;
}

/** The cache folder of one vault, output and address: the parent of Astro's own. */
export function cacheFolderOf(astroCacheDir: URL): string {
  return fileURLToPath(new URL('..', astroCacheDir)).replace(/[/\\]$/u, '');
}

export function writeHandover(folder: string, garden: Garden, timings: readonly Timing[]): void {
  mkdirSync(folder, { recursive: true });
  const handover: Handover = {
    attachments: garden.attachments.map(({ file, slug }) => ({ source: file.source, slug })),
    problems: garden.problems.map((problem) => ({ severity: severityOf(problem), line: formatProblem(problem) })),
    counts: { published: garden.notes.length, ...garden.counts },
    timings,
  };
  const copies = openSync(`${folder}/markdown.ndjson.new`, 'w');
  for (const { entry, markdown } of garden.notes) writeSync(copies, `${JSON.stringify({ slug: entry.slug, markdown } satisfies MarkdownCopy)}\n`);
  closeSync(copies);
  renameSync(`${folder}/markdown.ndjson.new`, `${folder}/markdown.ndjson`);
  writeFileSync(`${folder}/handover.json.new`, JSON.stringify(handover));
  renameSync(`${folder}/handover.json.new`, `${folder}/handover.json`);
}

/** `undefined` before the first load. */
export function readHandover(folder: string): Handover | undefined {
  try {
    return JSON.parse(readFileSync(`${folder}/handover.json`, 'utf8')) as Handover;
  } catch {
    return undefined;
  }
}

export function readMarkdownCopies(folder: string): MarkdownCopy[] {
  const lines = readFileSync(`${folder}/markdown.ndjson`, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as MarkdownCopy);
}
