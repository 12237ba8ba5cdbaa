/** The whole pipeline on one screen: a vault's folder → the garden that the pages show. Runs in plain Node. */
import { examineAttachments, type ExaminedFiles } from './attachments/examine-attachments.ts';
import { defaultAttachmentRule, pictureCleaner } from './attachments/publish-attachment.ts';
import type { CleanDataAddress } from './attachments/svg-style.ts';
import { factsOf } from './facts/fact.ts';
import { factTables } from './facts/fact-tables.ts';
import type { DocumentEntry, FolderEntry, RedirectEntry, TagEntry } from './collections.ts';
import { mentionsOf } from './links/mentions.ts';
import { pageAt } from './links/pages.ts';
import { reportLinks } from './links/report-links.ts';
import { resolveReferences, withoutRefused } from './links/resolve-references.ts';
import { withSeenCanvases } from './links/seen-canvases.ts';
import { headingsOf } from './links/texts.ts';
import { compileNotes } from './compile/compile-notes.ts';
import { holdsSvgData } from './compile/drawing-template.ts';
import type { CompileCounts, CompiledVault } from './compile/compile-notes.ts';
import { isolateNotes } from './compile/isolate-notes.ts';
import type { NoteModule } from './render/mdx-module.ts';
import type { GardenOptions } from './garden-options.ts';
import { withPropertyTables } from './render/property-table.ts';
import { createBaseState } from './render/base-state.ts';
import { createFiller } from './render/kept-filling.ts';
import { renderNote, type RenderedNote } from './render/render-note.ts';
import { createTemplateParts } from './render/slice-template.ts';
import { categoriesIn, listSlugsOf } from './listing/categories.ts';
import { attachmentsOf, reportFileAddresses, reportMetadata } from './listing/attachments.ts';
import type { GardenAttachment } from './listing/attachments.ts';
import { listFacts } from './listing/fact-entries.ts';
import { fillModules } from './listing/fill-modules.ts';
import { folderEntries, foldersOf } from './listing/folders.ts';
import { keepDrawings } from './listing/kept-drawings.ts';
import { noteEntry } from './listing/note-entry.ts';
import type { GardenNote } from './listing/note-entry.ts';
import { pageLinks } from './listing/page-links.ts';
import { basePages, furtherPages, queriesIn } from './listing/base-pages.ts';
import { redirectEntries } from './listing/list-entries.ts';
import { reportBounds } from './listing/report-bounds.ts';
import { reportWrapped } from './listing/report-wrapped.ts';
import { reportPictures } from './listing/report-pictures.ts';
import { reportForeign } from './listing/report-foreign.ts';
import { siblingsOf } from './listing/siblings.ts';
import { tagEntries } from './listing/tags.ts';
import { uniqueProblems } from './listing/unique-problems.ts';
import { stringsOf, type Strings } from './strings/strings.ts';
import { readHistory, type History } from './vault/history.ts';
import { indexVault } from './vault/index-vault.ts';
import type { Note } from './vault/note.ts';
import { readOwnAddresses } from './vault/own-addresses.ts';
import { readPropertyTypes } from './vault/property-types.ts';
import { readVault } from './vault/read-vault.ts';
import type { VaultReading } from './vault/read-vault.ts';
import { isIgnored } from './vault/publish.ts';
import type { Problem, VaultPath } from './vault/types.ts';

export type { GardenOptions, GardenStage } from './garden-options.ts';

/** Everything that leaves the core: what is not in here is not in the site. */
export interface Garden {
  /** Published notes, in path order. */
  notes: readonly GardenNote[];
  /** Canvases that something published shows or links to, in path order. */
  canvases: readonly GardenNote[];
  /** Bases that something published shows or links to, in path order. */
  bases: readonly GardenNote[];
  /** Where their rows go on. */
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
  const cleanPicture = await pictureCleaner(
    options.attachments ?? defaultAttachmentRule,
    holdsSvgData(compiled.templates.values()),
  );
  const texts = new Map(reading.files.map(({ path, text }) => [path, text ?? '']));
  const { garden, modules } = isolateNotes(
    compiled,
    (path) => texts.get(path) ?? '',
    strings.text,
    (sound) => assemble({ reading, compiled: sound, history, ...files, cleanPicture, strings }, options),
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
  cleanPicture: CleanDataAddress;
  strings: Strings;
}

/** Everything that needs all notes at once. */
function assemble(
  { reading, compiled, history, refusals, pictures, faults, cleanPicture, strings }: Parts,
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
    ...(options.order === undefined ? {} : { order: options.order }),
  });
  options.onStage?.('resolve');
  const named = resolveReferences(indexed);
  const seen = withSeenCanvases(indexed, named);
  const { index, resolutions } = withoutRefused(seen.index, seen.resolutions, refusals);
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
  const asked = {
    index,
    resolutions,
    history: history.dates,
    types: () => readPropertyTypes(options.vault),
    hideProperties: options.rule.hideProperties ?? [],
    language: options.language,
    today: options.today,
    remotePictures: options.remotePictures ?? true,
  };
  const context = withPropertyTables(index, options, {
    ...queriesIn(asked, options.properties !== undefined),
    ...known,
    strings,
    templates: compiled.templates,
    pictures,
    parts: createTemplateParts(),
    cleanPicture,
    comparisons,
    sums,
    disputed,
  });
  const listing = listFacts(facts, comparisons);
  const categories = categoriesIn(index, resolutions, options.categoryTitles);
  const listed = { base, order: options, categories };
  const folders = foldersOf(index, options);
  const siblings = siblingsOf(index, folders, { ...listed, strings });

  options.onStage?.('fill');
  const published = [...index.notes.values()].filter((note) => note.published);
  const hasCards = published.length <= (options.socialImages ?? 0);
  const { rendered: keptNotes, copies, drawings = keepDrawings() } = options.memory ?? {};
  const read = { index, resolutions, history: history.dates, rows: context.bases?.files.rows ?? [] };
  const fill = createFiller(context, (path) => pageAt(index, path), createBaseState(read));
  const filled = (note: Note): RenderedNote => fill(keptNotes, note, (traced) => renderNote(note, traced));
  const rendered = published.map((note) => ({ note, ...filled(note) }));
  const drawn = [...index.canvases.values()].map((note) => ({ note, ...renderNote(note, context) }));
  const ofBases = basePages(index, [...rendered, ...drawn], context);
  const { graph, adjacency } = pageLinks(index, resolutions, ofBases);
  const mentions = mentionsOf(index, graph, resolutions);
  const lists = listSlugsOf(index, categories);
  const entryOf = (one: RenderedNote & { note: Note }): GardenNote =>
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
  const bases = ofBases.map(entryOf);
  const all = [...notes, ...canvases, ...bases];
  const shown = all.flatMap(({ shownFiles }) => shownFiles);
  const whole = new Set(all.flatMap(({ wholeFiles }) => wholeFiles));
  const garden: Garden = {
    notes,
    canvases,
    bases,
    documents: furtherPages(ofBases, base),
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
      ...reportPictures(index, resolutions, faults),
      ...reportWrapped(index, compiled.wrapped),
      ...problems,
      ...uniqueProblems([...rendered, ...drawn, ...ofBases].flatMap((one) => one.problems)),
    ],
    counts: compiled.counts,
  };
  return {
    garden,
    modules: new Map(rendered.flatMap(({ note, module }) => (module === undefined ? [] : [[note.path, module]]))),
  };
}
