/** Files and records → the index: who is called what, and who lives where. Lookups are maps; nothing is scanned. */
import { problem } from '../problems.ts';
import type { Dates } from './history.ts';
import { homeAddress } from './address.ts';
import type { FormerTool } from './former-addresses.ts';
import { folderNotesOf } from './folder-notes.ts';
import { homeNoteOf } from './home-note.ts';
import { namedFiles } from './named-files.ts';
import type { NamedFiles } from './named-files.ts';
import type { OwnAddresses } from './own-addresses.ts';
import type { Note } from './note.ts';
import { ranksOf } from './own-order.ts';
import type { OwnOrder, Ranks } from './own-order.ts';
import { foldKey } from './folded-text.ts';
import { isPublished } from './publish.ts';
import type { Circumstances, PublishRule } from './publish.ts';
import { plainPrivateWords } from './private-text.ts';
import type { PrivateWords } from './private-text.ts';
import { settleAddresses } from './settle-addresses.ts';
import type { Addresses } from './settle-addresses.ts';
import { slugOfNote, slugOfPermalink, slugPath } from './slug.ts';
import { isSameTitle, nameOf, titleOf, withoutDrawing } from './titles.ts';
import type { TitleSource } from './titles.ts';
import type { NoteRecord, VaultFile, VaultPath } from './types.ts';

export type { Note } from './note.ts';

export interface VaultIndex extends Addresses {
  /** By path, in path order. */
  notes: ReadonlyMap<VaultPath, Note>;
  /** Canvases by path: notes of another kind, which no list of notes holds. Those that may be published. */
  canvases: ReadonlyMap<VaultPath, Note>;
  files: ReadonlyMap<VaultPath, VaultFile>;
  /** Files by folded name, extension included. */
  byName: ReadonlyMap<string, NamedFiles>;
  /** Notes by folded alias: those that are published, where there are any. */
  byAlias: ReadonlyMap<string, readonly Note[]>;
  /** The same by title, where that is not the name. */
  byTitle: ReadonlyMap<string, readonly Note[]>;
  privateWords: PrivateWords;
  /** Of a folder by its path, in the owner's order; absent: there is none. */
  folderRank?: Ranks['ofFolder'];
}

/** Properties that say when a note was made, and last tended: of each, the first that a note has. */
export interface DateProperties {
  created: readonly string[];
  updated: readonly string[];
}

export interface IndexInput {
  files: readonly VaultFile[];
  records: ReadonlyMap<VaultPath, NoteRecord>;
  rule: PublishRule;
  history: ReadonlyMap<string, Dates>;
  /** The home note, as a link would name it; absent: the one of a usual name. */
  home?: string | undefined;
  /** The day of the build, `YYYY-MM-DD`; absent: notes that are public from or until a day are private. */
  today?: string;
  /** What the site itself takes; absent: nothing. */
  own?: OwnAddresses;
  /** What notes are called by; absent: their files' names. */
  titles?: readonly TitleSource[];
  /** Tools that had pages of these notes before: their addresses lead to them still. */
  formerTools?: readonly FormerTool[];
  /** Absent: those of the same names. */
  dates?: DateProperties;
  /** The order of notes and folders; absent: that of their titles. */
  order?: OwnOrder;
  /** What stands in place of private names; absent: English words. */
  privateWords?: PrivateWords;
}

/**
 * A name as it is compared (rule F-3): no-break spaces are spaces, trimmed, NFC, lower case. Which of two small letters
 * a Greek capital sigma becomes depends on what follows, and an extension does: they are one letter here.
 */
export function foldName(name: string): string {
  return name.replaceAll('\u00A0', ' ').trim().normalize('NFC').toLowerCase().replaceAll('ς', 'σ');
}

export function indexVault({
  files,
  records,
  rule,
  history,
  home,
  today,
  own = { pages: [], files: [] },
  titles = ['name'],
  formerTools = [],
  dates = { created: ['created', 'date'], updated: ['updated', 'modified', 'lastmod'] },
  order,
  privateWords = plainPrivateWords,
}: IndexInput): VaultIndex {
  const notes = new Map<VaultPath, Note>();
  const canvases = new Map<VaultPath, Note>();
  const byName = new Map<string, VaultFile[]>();
  const byAlias = new Map<string, Note[]>();
  const byTitle = new Map<string, Note[]>();
  const ranks = order === undefined ? undefined : ranksOf(order);
  const datesOf = dateReader(dates, history);
  const gardener = [...records].find(([, { visibility }]) => visibility.dgPublish !== undefined)?.[0];
  const circumstances = (file: VaultFile): Circumstances => ({
    isDigitalGarden: gardener !== undefined,
    unreadable: file.unreadable === true,
    ...(today === undefined ? {} : { today }),
  });
  const isPublic = (file: VaultFile, record: NoteRecord): boolean =>
    isPublished(file.path, record, rule, circumstances(file));
  const found = new Map(files.map((file) => [file.path, file]));
  const isPublicPath = (path: VaultPath): boolean => {
    const [file, record] = [found.get(path), records.get(path)];
    return file !== undefined && record !== undefined && isPublic(file, record);
  };
  const notePaths = [...records.keys()].filter((path) => found.get(path)?.kind === 'note');
  const homeNote = homeNoteOf(notePaths, home, foldName, isPublicPath);
  const folderNotes = folderNotesOf(notePaths, foldName, isPublicPath);
  for (const file of files) {
    push(byName, foldName(file.path.slice(file.path.lastIndexOf('/') + 1)), file);
    const record = records.get(file.path);
    if (record === undefined) continue;
    if (file.kind === 'canvas') {
      // A canvas is shown where a note shows it, also in a garden whose notes have to say `publish: true`.
      const isOpen = isPublished(
        file.path,
        record,
        { ...rule, publish: 'public' },
        { ...circumstances(file), isDigitalGarden: false },
      );
      if (isOpen) {
        const canvas = noteOf(file, record, true, false, undefined);
        canvases.set(file.path, { ...canvas, title: withoutDrawing(canvas.name), ...datesOf(file.path, record) });
      }
      continue;
    }
    const rank = ranks?.ofNote(file.path, record);
    const note: Note = {
      ...noteOf(file, record, isPublic(file, record), file.path === homeNote, folderNotes.get(file.path)),
      title: titleOf(file.path, record, titles),
      ...datesOf(file.path, record),
      ...(rank === undefined ? {} : { rank }),
    };
    notes.set(file.path, note);
    if (!isSameTitle(note.title, note.name)) push(byTitle, foldName(note.title), note);
    for (const alias of record.aliases) push(byAlias, foldName(alias), note);
  }
  const told = gardener === undefined ? [] : [problem('publish-digital-garden', {}, { path: gardener })];
  const { problems, ...addresses } = settleAddresses({
    notes: [...notes.values()],
    canvases: [...canvases.values()],
    files,
    rule,
    own,
    formerTools,
  });
  return {
    notes,
    canvases,
    files: found,
    byName: new Map([...byName].map(([name, group]) => [name, namedFiles(group, foldName)])),
    byAlias: publishedFirst(byAlias),
    byTitle: publishedFirst(byTitle),
    privateWords,
    ...(ranks === undefined ? {} : { folderRank: ranks.ofFolder }),
    ...addresses,
    problems: [...told, ...problems],
  };
}

/** Of the notes that share a name, those that are published, where there are any. */
function publishedFirst(byName: ReadonlyMap<string, readonly Note[]>): ReadonlyMap<string, readonly Note[]> {
  return new Map(
    [...byName].map(([name, holders]) => {
      const published = holders.filter((note) => note.published);
      return [name, published.length > 0 ? published : holders];
    }),
  );
}

/** A note that says only when it was made was tended then. */
function dateReader(
  { created, updated }: DateProperties,
  history: ReadonlyMap<string, Dates>,
): (path: VaultPath, record: NoteRecord) => Pick<Note, 'created' | 'updated'> {
  const names = { created: created.map(foldKey), updated: updated.map(foldKey) };
  return (path, record) => {
    const known = new Map((record.dates ?? []).map(([property, date]) => [foldKey(property), date]));
    const first = (keys: readonly string[]): string | undefined =>
      keys.map((key) => known.get(key)).find((date) => date !== undefined);
    const made = first(names.created) ?? history.get(path)?.created;
    const tended = first(names.updated) ?? history.get(path)?.updated ?? made;
    return {
      ...(made === undefined ? {} : { created: made }),
      ...(tended === undefined ? {} : { updated: tended }),
    };
  };
}

/** @param speaksFor the folder whose page the note is */
function noteOf(
  file: VaultFile,
  record: NoteRecord,
  published: boolean,
  isHome: boolean,
  speaksFor: string | undefined,
): Omit<Note, 'title'> {
  const { path } = file;
  const slash = path.lastIndexOf('/');
  const chosen = record.permalink === undefined ? undefined : slugOfPermalink(record.permalink);
  const slug = chosen ?? (isHome ? homeAddress : speaksFor === undefined ? slugOfNote(path) : slugPath(speaksFor));
  return {
    path,
    name: nameOf(path),
    folder: slash < 0 ? '' : path.slice(0, slash),
    file,
    record,
    published,
    slug,
    ...(speaksFor === undefined ? {} : { isFolderNote: true as const }),
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
