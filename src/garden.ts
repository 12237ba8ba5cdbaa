/** The whole pipeline on one screen: a vault's folder → the garden that the pages show. Runs in plain Node. */
import { examineAttachments, type ExaminedFiles } from './attachments/examine-attachments.ts';
import type { ExaminedAttachments } from './attachments/read-attachment.ts';
import { defaultAttachmentRule, type AttachmentRule } from './attachments/publish-attachment.ts';
import { basesAndQueries } from './queries/queries.ts';
import { factsOf } from './facts/fact.ts';
import { factTables } from './facts/fact-tables.ts';
import type { DocumentEntry, FolderEntry, RedirectEntry, TagEntry } from './collections.ts';
import { linkGraph } from './links/backlinks.ts';
import { mentionsOf } from './links/mentions.ts';
import { adjacencyOf } from './links/neighbourhood.ts';
import { pageAt, pagesOf } from './links/pages.ts';
import { reportLinks } from './links/report-links.ts';
import { resolveReferences, withoutRefused } from './links/resolve-references.ts';
import { withSeenCanvases } from './links/seen-canvases.ts';
import { headingsOf } from './links/texts.ts';
import { compileNotes } from './compile/compile-notes.ts';
import type { CompileCounts, CompiledVault } from './compile/compile-notes.ts';
import { isolateNotes } from './compile/isolate-notes.ts';
import type { NoteModule, RunModules } from './render/mdx-module.ts';
import { createFiller } from './render/kept-filling.ts';
import { renderNote, type RenderedNote } from './render/render-note.ts';
import type { RenderContext } from './render/render-context.ts';
import { createTemplateParts } from './render/slice-template.ts';
import { categoriesIn, listSlugsOf } from './listing/categories.ts';
import { attachmentsOf, reportFileAddresses, reportMetadata } from './listing/attachments.ts';
import type { GardenAttachment } from './listing/attachments.ts';
import { listFacts } from './listing/fact-entries.ts';
import { fillModules } from './listing/fill-modules.ts';
import { folderEntries, foldersOf } from './listing/folders.ts';
import type { GardenMemory } from './listing/garden-memory.ts';
import { keepDrawings } from './listing/kept-drawings.ts';
import { noteEntry } from './listing/note-entry.ts';
import type { GardenNote } from './listing/note-entry.ts';
import { basePages, holdsBases } from './listing/base-pages.ts';
import { documentEntries, redirectEntries } from './listing/list-entries.ts';
import { reportBounds } from './listing/report-bounds.ts';
import { reportForeign } from './listing/report-foreign.ts';
import { siblingsOf } from './listing/siblings.ts';
import { nameOrder } from './listing/title-order.ts';
import { tagEntries } from './listing/tags.ts';
import { uniqueProblems } from './listing/unique-problems.ts';
import type { CompileOptions } from './compile/compiled-note.ts';
import { stringsOf, type Strings } from './strings/strings.ts';
import { readHistory, type History } from './vault/history.ts';
import { indexVault } from './vault/index-vault.ts';
import type { Note } from './vault/note.ts';
import type { DateProperties } from './vault/index-vault.ts';
import type { FormerTool } from './vault/former-addresses.ts';
import type { TitleSource } from './vault/titles.ts';
import { readOwnAddresses } from './vault/own-addresses.ts';
import { readPropertyTypes } from './vault/property-types.ts';
import { readVault } from './vault/read-vault.ts';
import type { Mount, VaultReading } from './vault/read-vault.ts';
import { isIgnored } from './vault/publish.ts';
import type { PublishRule } from './vault/publish.ts';
import type { Problem, VaultPath } from './vault/types.ts';

export interface GardenOptions extends Omit<CompileOptions, 'base'> {
  /** The vault's folder. */
  vault: string;
  /** Folders outside of it that are read as if they stood in it. */
  alsoRead?: readonly Mount[];
  /** The site's address, base path included, with a slash at its end. */
  url: URL;
  rule: PublishRule;
  /** Which files are published, and how; absent: their names alone decide, and no file is read. */
  attachments?: AttachmentRule;
  /** Whether large pictures come in several widths; whoever says so writes them. */
  pictures?: boolean;
  /** What an earlier run found of attachments; this one adds to it. */
  examined?: ExaminedAttachments;
  /** The home note, as a link would name it; absent: the one of a usual name. */
  home?: string;
  /** BCP 47 language tag: lists are sorted as this language sorts, and what the program says is said in it. */
  language: string;
  /** What notes are called by; absent: their files' names. */
  titles?: readonly TitleSource[];
  /** Tools that had pages of these notes before; absent: none. */
  formerTools?: readonly FormerTool[];
  /** Properties that hold dates; absent: `created`, `updated` and the like. */
  dates?: DateProperties;
  /** What the owner calls categories, by what notes say. */
  categoryTitles?: readonly (readonly [name: string, title: string])[];
  /** The day of the build, `YYYY-MM-DD`: what the age of a fact is counted to. */
  today: string;
  /** Age in days from which a fact is stale. */
  staleAfterDays: number;
  /** Keys of facts that mean the same, by one of them; absent: each means another thing. */
  sameFacts?: readonly (readonly [key: string, others: readonly string[]])[];
  /** Up to how many notes each has a card; absent: none has. */
  socialImages?: number;
  /** The file that keeps compiled notes between builds; absent: nothing is kept. */
  cacheFile?: string;
  /** What an earlier run of the same options has made, but for the day. This one adds to it. */
  memory?: GardenMemory;
  /** Threads that compile a large vault; 0: none. Absent: as many as the machine has cores. */
  cores?: number;
  /** Runs the code of `.mdx` notes; absent: none is run, and such notes are shown without what it would make. */
  runModules?: RunModules;
  /** Reads when notes were made and tended; absent: git is asked each time. */
  readHistory?: (vault: string) => History;
  /** Called as each stage begins, and with how many notes are compiled: the core has no clock, but whoever asks may. */
  onStage?: (stage: GardenStage) => void;
  onCount?: (done: number, total: number) => void;
}

export type GardenStage = 'read' | 'compile' | 'index' | 'resolve' | 'fill' | 'run';

/** Everything that leaves the core: what is not in here is not in the site. */
export interface Garden {
  /** Published notes, in path order. */
  notes: readonly GardenNote[];
  /** Canvases that something published shows or links to, in path order. */
  canvases: readonly GardenNote[];
  documents: readonly DocumentEntry[];
  redirects: readonly RedirectEntry[];
  folders: readonly FolderEntry[];
  tags: readonly TagEntry[];
  /** Files that published notes show or link to. */
  attachments: readonly GardenAttachment[];
  problems: readonly Problem[];
  counts: CompileCounts;
}

export async function buildGarden(options: GardenOptions): Promise<Garden> {
  const begin = options.onStage ?? (() => undefined);
  const strings = stringsOf(options.language);
  begin('read');
  const reading = readVault(options.vault, options.alsoRead, (path) => isIgnored(path, options.rule));
  begin('compile');
  const compiled = await compileNotes(
    reading.files,
    {
      base: options.url.pathname,
      language: options.language,
      breaks: options.breaks,
      webEmbeds: options.webEmbeds,
      ...(options.remotePictures === undefined ? {} : { remotePictures: options.remotePictures }),
      ...(options.plugins === undefined ? {} : { plugins: options.plugins }),
    },
    options.cacheFile,
    options.cores,
    options.onCount,
    options.memory?.compiled,
  );
  const history = (options.readHistory ?? readHistory)(options.vault);
  const files = await examineAttachments(reading.files, compiled.records, options);
  const texts = new Map(reading.files.map(({ path, text }) => [path, text ?? '']));
  const { garden, modules } = isolateNotes(
    compiled,
    (path) => texts.get(path) ?? '',
    strings.text,
    (sound) => assemble({ reading, compiled: sound, history, ...files, strings }, options),
  );
  if (options.runModules === undefined) return garden;
  begin('run');
  const { notes, problems } = await fillModules(garden.notes, modules, options.runModules, strings.text);
  return { ...garden, notes, problems: [...garden.problems, ...problems] };
}

interface Assembled {
  garden: Garden;
  /** Of `.mdx` notes: what makes the rest of their text. */
  modules: ReadonlyMap<VaultPath, NoteModule>;
}

interface Parts extends ExaminedFiles {
  reading: VaultReading;
  compiled: CompiledVault;
  history: History;
  strings: Strings;
}

/** Everything that needs all notes at once. */
function assemble(
  { reading, compiled, history, refusals, pictures, strings }: Parts,
  options: GardenOptions,
): Assembled {
  const base = options.url.pathname;
  options.onStage?.('index');
  const indexed = indexVault({
    files: reading.files,
    records: compiled.records,
    rule: options.rule,
    history: history.dates,
    home: options.home,
    today: options.today,
    own: readOwnAddresses(),
    privateWords: strings.text.private,
    ...(options.titles === undefined ? {} : { titles: options.titles }),
    ...(options.formerTools === undefined ? {} : { formerTools: options.formerTools }),
    ...(options.dates === undefined ? {} : { dates: options.dates }),
  });
  options.onStage?.('resolve');
  const named = resolveReferences(indexed);
  const seen = withSeenCanvases(indexed, named);
  const { index, resolutions } = withoutRefused(seen.index, seen.resolutions, refusals);
  const graph = linkGraph(index, resolutions);
  const mentions = mentionsOf(index, graph, resolutions);
  const adjacency = adjacencyOf(pagesOf(index), graph);
  const headings = headingsOf(index, resolutions);
  const facts = factsOf(index, {
    resolutions,
    headings,
    base,
    today: options.today,
    staleAfterDays: options.staleAfterDays,
  });
  const known = { resolutions, headings, facts, base, sameFacts: options.sameFacts };
  const { comparisons, sums, disputed, problems } = factTables(index, known);
  const context: RenderContext = {
    ...(holdsBases(index)
      ? basesAndQueries({
          index,
          resolutions,
          history: history.dates,
          types: readPropertyTypes(options.vault),
          hideProperties: options.rule.hideProperties ?? [],
          language: options.language,
          today: options.today,
          remotePictures: options.remotePictures ?? true,
          compareNames: nameOrder(options.language),
        })
      : {}),
    ...known,
    strings,
    templates: compiled.templates,
    pictures,
    parts: createTemplateParts(),
    comparisons,
    sums,
    disputed,
  };
  const listing = listFacts(facts, comparisons);
  const categories = categoriesIn(index, resolutions, options.categoryTitles);
  const listed = { base, language: options.language, categories };
  const folders = foldersOf(index, options.language);
  const siblings = siblingsOf(index, folders, { ...listed, strings });

  options.onStage?.('fill');
  const published = [...index.notes.values()].filter((note) => note.published);
  const hasCards = published.length <= (options.socialImages ?? 0);
  const { rendered: keptNotes, copies, drawings = keepDrawings() } = options.memory ?? {};
  const fill = createFiller(context, (path) => pageAt(index, path));
  const filled = (note: Note): RenderedNote => fill(keptNotes, note, (traced) => renderNote(note, traced));
  const rendered = published.map((note) => ({ note, ...filled(note) }));
  const drawn = [...index.canvases.values()].map((note) => ({ note, ...renderNote(note, context) }));
  const lists = listSlugsOf(index, categories);
  const entryOf = (one: (typeof rendered)[number]): GardenNote =>
    noteEntry(one, {
      hasCards,
      index,
      graph,
      adjacency,
      mentions,
      context,
      drawings,
      copy: (note, make) => fill(copies, note, make),
      listing,
      siblings,
      categories,
      lists,
      url: options.url,
    });
  const notes = rendered.map(entryOf);
  const canvases = drawn.map(entryOf);
  const shownInNotes = [...notes, ...canvases].flatMap(({ shownFiles }) => shownFiles);
  const ofBases = basePages(index, shownInNotes, context);
  const shown = [...shownInNotes, ...ofBases.shownFiles];
  const whole = new Set([...[...notes, ...canvases].flatMap(({ wholeFiles }) => wholeFiles), ...ofBases.shownFiles]);
  const garden: Garden = {
    notes,
    canvases,
    documents: documentEntries(index, shown, base, ofBases.pages),
    redirects: redirectEntries(index, lists, base),
    folders: folderEntries(index, folders, resolutions, { ...listed, lists }),
    tags: tagEntries(index, resolutions, listed),
    attachments: attachmentsOf(index, shown, pictures, whole),
    problems: [
      ...reading.problems,
      ...history.problems,
      ...compiled.problems,
      ...index.problems,
      ...reportFileAddresses(index, shown),
      ...reportMetadata(index, shown, options.attachments ?? defaultAttachmentRule),
      ...reportLinks(index, resolutions),
      ...reportBounds(index),
      ...reportForeign(index),
      ...problems,
      ...uniqueProblems([...[...rendered, ...drawn].flatMap((one) => one.problems), ...ofBases.problems]),
    ],
    counts: compiled.counts,
  };
  return {
    garden,
    modules: new Map(rendered.flatMap(({ note, module }) => (module === undefined ? [] : [[note.path, module]]))),
  };
}
