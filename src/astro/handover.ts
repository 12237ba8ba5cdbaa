/**
 * What the loader hands to the pages and to the build's other hooks. Astro runs content loaders in a module graph of
 * their own, so they share no memory: the handover is a folder in the cache, replaced as a whole by each load. The
 * notes' texts lie beside it in one file, to be read one by one: in Astro's data store, each would be held several times.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openNew, readKept, stateOfFile, writeKept, writeWhole } from '../cache/kept-file.ts';
import type { Category } from '../collections.ts';
import type { CompileCounts } from '../compile/compile-notes.ts';
import type { Garden } from '../garden.ts';
import { featuresOf, guestPages } from '../listing/features.ts';
import type { Features } from '../listing/features.ts';
import type { GardenNote } from '../listing/note-entry.ts';
import { formatProblem, placeOf, severityOf, textOf } from '../problems.ts';
import type { Severity } from '../problems.ts';
import { addressOf } from '../vault/address.ts';
import type { Problem, Slug, VaultPath } from '../vault/types.ts';
import type { Timing } from './stopwatch.ts';

/** Where a text stands in the file of texts: the first byte, and the first that is no longer part of it. */
export type Span = readonly [start: number, end: number];

export interface HandedNote {
  /** In the vault. */
  path: string;
  slug: Slug;
  title: string;
  titleAnchor?: string;
  /** What stands below the title of a service's page. */
  lead?: string;
  type?: string;
  category?: Category;
  /** Names, without `#`. */
  tags: readonly string[];
  /** ISO date. */
  updated?: string;
  /** What its card shows beside title, type and category, where one is drawn. */
  card?: { description?: string };
  html: Span;
  /** The note as Markdown, at its own address. */
  markdown: Span;
}

export interface HandedProblem {
  id: string;
  severity: Severity;
  /** All of it in one line. */
  line: string;
  /** `Projects/Plan.md:3:7`; absent: it is about no file. */
  place?: string;
  /** What happened, and what to do about it. */
  text: string;
  path?: string;
}

export interface Handover {
  /** Published notes, in path order. */
  notes: readonly HandedNote[];
  /** Canvases that are shown, in path order. */
  canvases: readonly HandedNote[];
  /** Name of the file of their texts. */
  texts: string;
  /** Files to copy: where they are on disk, and their address below the base. */
  attachments: readonly { path: VaultPath; source: string; slug: Slug }[];
  /** `path` is that of the note or file which the problem is about. */
  problems: readonly HandedProblem[];
  /** What the garden has to show. */
  features: Features;
  /** Notes and folders at the addresses of the site's own lists. */
  guests: readonly string[];
  counts: CompileCounts;
  /** How many entries each collection has. */
  sizes: Readonly<Record<'notes' | 'canvases' | 'documents' | 'redirects' | 'folders' | 'tags', number>>;
  /** How long the stages of the garden took. */
  timings: readonly Timing[];
}

/** The cache folder of one vault, output and address: the parent of Astro's own. */
export function cacheFolderOf(astroCacheDir: URL): string {
  return fileURLToPath(new URL('..', astroCacheDir)).replace(/[/\\]$/u, '');
}

export function writeHandover(folder: string, garden: Garden, timings: readonly Timing[]): void {
  // Two names in turn, so that whoever still reads the last handover finds its texts.
  const last = findHandover(folder)?.texts;
  const texts = `texts-${last === 'texts-a' ? 'b' : 'a'}`;
  const handover: Handover = {
    ...writeTexts(`${folder}/${texts}`, garden),
    texts,
    attachments: garden.attachments.map(({ file, slug }) => ({ path: file.path, source: file.source, slug })),
    problems: garden.problems.map(handedProblem),
    features: featuresOf(garden.notes.map(({ entry }) => entry)),
    guests: guestPages([...garden.notes.map(({ entry }) => entry.slug), ...garden.folders.map(({ slug }) => slug)]),
    counts: garden.counts,
    sizes: {
      notes: garden.notes.length,
      canvases: garden.canvases.length,
      documents: garden.documents.length,
      redirects: garden.redirects.length,
      folders: garden.folders.length,
      tags: garden.tags.length,
    },
    timings,
  };
  const isWritten = writeKept(handoverFile(folder), 'handover', JSON.stringify(handover));
  if (!isWritten) throw new Error(`${handoverFile(folder)} cannot be written: is the disk full?`);
}

/**
 * What pages and files are made of.
 * @throws where no load has written it, rather than that a site is made of nothing
 */
export function readHandover(folder: string): Handover {
  const handover = findHandover(folder);
  if (handover !== undefined) return handover;
  throw new Error(
    `The notes were not handed on: ${handoverFile(folder)} is missing or damaged. Start the command again; if that does not help, delete ${folder} first.`,
  );
}

/** Reads a handover again and again, from the disk only when it was replaced: a load writes a new file in its place. */
export function createHandoverReader(folder: string): () => Handover {
  let last: { state: string | undefined; handover: Handover } | undefined;
  return () => {
    const state = stateOfFile(handoverFile(folder));
    if (last === undefined || last.state !== state) last = { state, handover: readHandover(folder) };
    return last.handover;
  };
}

/** For who can do without; `undefined` before the first load. */
export function findHandover(folder: string): Handover | undefined {
  const content = readKept(handoverFile(folder), 'handover');
  return content === undefined ? undefined : (JSON.parse(content.toString()) as Handover);
}

export function handedProblem(problem: Problem): HandedProblem {
  const place = placeOf(problem);
  return {
    id: problem.ruleId ?? '',
    severity: severityOf(problem),
    line: formatProblem(problem),
    text: textOf(problem),
    ...(place === undefined ? {} : { place }),
    ...(problem.file === undefined ? {} : { path: problem.file }),
  };
}

function handoverFile(folder: string): string {
  return `${folder}/handover`;
}

/** Reads one text of a handover. */
export function readText(folder: string, { texts }: Handover, [start, end]: Span): string {
  const bytes = Buffer.allocUnsafe(end - start);
  const file = openSync(`${folder}/${texts}`, 'r');
  try {
    for (let at = 0; at < bytes.length;) {
      const read = readSync(file, bytes, at, bytes.length - at, start + at);
      if (read === 0) throw new Error(`${texts} ends before its texts do.`);
      at += read;
    }
  } finally {
    closeSync(file);
  }
  return bytes.toString('utf8');
}

function writeTexts(file: string, garden: Garden): Pick<Handover, 'notes' | 'canvases'> {
  const handle = openNew(file);
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let at = 0;
  const add = (text: string): Span => {
    const bytes = Buffer.from(text);
    waiting.push(bytes);
    waitingBytes += bytes.length;
    at += bytes.length;
    if (waitingBytes > 1 << 22) flush();
    return [at - bytes.length, at];
  };
  const flush = (): void => {
    writeWhole(handle, Buffer.concat(waiting));
    waiting = [];
    waitingBytes = 0;
  };
  const hand = ({
    entry: { path, slug, title, titleAnchor, type, description, category, card, updated, tags },
    html,
    markdown,
  }: GardenNote): HandedNote => ({
    path,
    slug: addressOf(slug),
    title,
    ...(titleAnchor === undefined ? {} : { titleAnchor }),
    ...(type === 'service' && description !== undefined ? { lead: description } : {}),
    ...(type === undefined ? {} : { type }),
    ...(category === undefined ? {} : { category }),
    tags: tags.map((tag) => tag.title.replace(/^#/u, '')),
    ...(updated === undefined ? {} : { updated }),
    ...(card === undefined ? {} : { card: description === undefined ? {} : { description } }),
    html: add(html),
    markdown: add(markdown),
  });
  const handed = { notes: garden.notes.map(hand), canvases: garden.canvases.map(hand) };
  flush();
  closeSync(handle);
  return handed;
}
