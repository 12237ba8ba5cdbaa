/**
 * What a load of the vault hands to the pages and to all else that is written. Pages run in a module graph of their
 * own, so they share no memory with it: the handover lies in the cache folder, replaced as a whole by each load. The
 * entries of the collections and the notes' texts lie beside it in one file, to be read one by one.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { openNew, readKept, stateOfFile, writeKept, writeWhole } from '../cache/kept-file.ts';
import type { Category, Collections, Entry, NoteEntry, RedirectEntry } from '../collections.ts';
import type { CompileCounts } from '../compile/compile-notes.ts';
import type { GardenAttachment } from '../listing/attachments.ts';
import type { Garden } from '../garden.ts';
import type { ThemeConfig } from '../config/garden-config.ts';
import { featuresOf, guestPages } from '../listing/features.ts';
import type { Features } from '../listing/features.ts';
import type { ListOrder } from '../listing/title-order.ts';
import { topFolders } from '../listing/top-folders.ts';
import type { TopFolder } from '../listing/top-folders.ts';
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
  /** Bases that have a page, in path order. */
  bases: readonly HandedNote[];
  /** Name of the file of their texts. */
  texts: string;
  /** Files to copy: where they are on disk, and their address below the base. */
  attachments: readonly ({ path: VaultPath; source: string; slug: Slug } & Pick<GardenAttachment, 'picture'>)[];
  /** `path` is that of the note or file which the problem is about. */
  problems: readonly HandedProblem[];
  /** What the garden has to show. */
  features: Features;
  /** Keys of its theme whose files cannot be used: pages are made as without them. */
  unusable: readonly (keyof ThemeConfig)[];
  /** For pages without scripts. */
  topFolders: readonly TopFolder[];
  /** Notes and folders at the addresses of the site's own lists. */
  guests: readonly string[];
  counts: CompileCounts;
  /** Where the entries of each stand, with commas between them. */
  collections: Readonly<Record<keyof Collections, Span>>;
  /** How long the stages of the garden took. */
  timings: readonly Timing[];
}

/** A garden, and keys of its theme whose files cannot be used. */
export interface GardenToHand extends Garden {
  unusable?: Handover['unusable'];
  /** BCP 47: lists are in its order; absent: that of English. */
  order?: ListOrder;
}

/**
 * @param timings asked for at the end
 * @returns a digest of everything that pages show
 */
export function writeHandover(folder: string, garden: GardenToHand, timings: () => readonly Timing[]): string {
  // Two names in turn, so that whoever still reads the last handover finds its texts.
  const last = findHandover(folder)?.texts;
  const texts = `texts-${last === 'texts-a' ? 'b' : 'a'}`;
  const { digest, notes, canvases, bases, collections } = writeTexts(`${folder}/${texts}`, garden);
  const handover: Handover = {
    notes,
    canvases,
    bases,
    collections,
    texts,
    attachments: garden.attachments.map(({ file, slug, picture }) => ({
      path: file.path,
      source: file.source,
      slug,
      ...(picture === undefined ? {} : { picture }),
    })),
    problems: garden.problems.map(handedProblem),
    features: featuresOf(garden.notes.map(({ entry }) => entry)),
    unusable: garden.unusable ?? [],
    topFolders: topFolders(garden.folders, garden.order ?? 'en'),
    guests: guestPages([...garden.notes.map(({ entry }) => entry.slug), ...garden.folders.map(({ slug }) => slug)]),
    counts: garden.counts,
    timings: timings(),
  };
  const isWritten = writeKept(handoverFile(folder), 'handover', JSON.stringify(handover));
  if (!isWritten) throw new Error(`${handoverFile(folder)} cannot be written: is the disk full?`);
  return digest;
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

/** Former and alternative addresses of notes. */
export function listedRedirects(folder: string, handover: Handover): RedirectEntry[] {
  return readEntries(folder, handover, 'redirects').map(({ data }) => data);
}

type Lists = { [Name in keyof Collections]: Entry<Collections[Name]>[] };

/** Reads collections, once of each handover. */
export function createEntriesReader(
  folder: string,
  loaded: () => Handover,
): <Name extends keyof Collections>(name: Name) => Lists[Name] {
  let last: { handover: Handover; lists: Lists } | undefined;
  return (name) => {
    const handover = loaded();
    if (last?.handover !== handover) last = { handover, lists: readLists(folder, handover) };
    return last.lists[name];
  };
}

function readLists(folder: string, handover: Handover): Lists {
  const read = <Name extends keyof Collections>(name: Name) => readEntries(folder, handover, name);
  return {
    notes: read('notes'),
    canvases: read('canvases'),
    bases: read('bases'),
    documents: read('documents'),
    redirects: read('redirects'),
    folders: read('folders'),
    tags: read('tags'),
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

/** The entries of a collection. */
function readEntries<Name extends keyof Collections>(
  folder: string,
  handover: Handover,
  name: Name,
): Entry<Collections[Name]>[] {
  return JSON.parse(`[${readText(folder, handover, handover.collections[name])}]`) as Entry<Collections[Name]>[];
}

type Written = Pick<Handover, 'notes' | 'canvases' | 'bases' | 'collections'> & { digest: string };

function writeTexts(file: string, garden: Garden): Written {
  const handle = openNew(file);
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let at = 0;
  const digest = createHash('sha256');
  const add = (text: string): Span => {
    const bytes = Buffer.from(text);
    digest.update(bytes);
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
    entry: { path, slug, title, titleAnchor, type, description, lead, category, card, updated, tags },
    html,
    markdown,
  }: GardenNote): HandedNote => ({
    path,
    slug: addressOf(slug),
    title,
    ...(titleAnchor === undefined ? {} : { titleAnchor }),
    ...(lead === undefined ? {} : { lead }),
    ...(type === undefined ? {} : { type }),
    ...(category === undefined ? {} : { category }),
    tags: tags.map((tag) => tag.title.replace(/^#/u, '')),
    ...(updated === undefined ? {} : { updated }),
    ...(card === undefined ? {} : { card: description === undefined ? {} : { description } }),
    html: add(html),
    markdown: add(markdown),
  });
  const notes = garden.notes.map(hand);
  const canvases = garden.canvases.map(hand);
  const bases = garden.bases.map(hand);
  // In the order of their ids, as Astro keeps collections: files that list the garden have that order.
  const list = <T>(data: readonly T[], idOf: (entry: T) => string): Span => {
    const start = at;
    const sorted = data.map((each) => ({ id: idOf(each), data: each })).sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const [index, entry] of sorted.entries()) add(`${index === 0 ? '' : ',\n'}${JSON.stringify(entry)}`);
    return [start, at];
  };
  const slugOf = ({ slug }: { slug: string }): string => slug;
  const entriesOf = (of: readonly GardenNote[]): NoteEntry[] => of.map(({ entry }) => entry);
  const collections = {
    notes: list(entriesOf(garden.notes), ({ slug }) => (slug === '' ? 'index' : slug)),
    canvases: list(entriesOf(garden.canvases), slugOf),
    bases: list(entriesOf(garden.bases), slugOf),
    documents: list(garden.documents, slugOf),
    redirects: list(garden.redirects, slugOf),
    folders: list(garden.folders, slugOf),
    tags: list(garden.tags, slugOf),
  };
  flush();
  closeSync(handle);
  return { notes, canvases, bases, collections, digest: digest.digest('hex') };
}
