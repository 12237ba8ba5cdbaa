/** Files and records → the index: who is called what, and who lives where. Lookups are maps; nothing is scanned. */
import { problem } from '../problems.ts';
import type { Dates } from './history.ts';
import { namedFiles } from './named-files.ts';
import type { NamedFiles } from './named-files.ts';
import { besideHostNames } from './host-names.ts';
import { isIgnored, isPublished } from './publish.ts';
import type { PublishRule } from './publish.ts';
import { besideOwnFolders, isOwnFile, wrongAddress } from './own-addresses.ts';
import { slugOfAttachment, slugOfNote, slugOfPermalink, slugPath } from './slug.ts';
import type { NoteRecord, Problem, Slug, VaultFile, VaultPath } from './types.ts';

export interface Note {
  path: VaultPath;
  /** The file's name without `.md`; also the title (rule F-2). */
  title: string;
  /** Vault path of the folder, without a slash at its end; the root is ``. */
  folder: string;
  file: VaultFile;
  record: NoteRecord;
  published: boolean;
  slug: Slug;
  created?: string;
  updated?: string;
}

export interface VaultIndex {
  /** By path, in path order. */
  notes: ReadonlyMap<VaultPath, Note>;
  files: ReadonlyMap<VaultPath, VaultFile>;
  /** Files by folded name, extension included. */
  byName: ReadonlyMap<string, NamedFiles>;
  /** Notes by folded alias: those that are published, where there are any. */
  byAlias: ReadonlyMap<string, readonly Note[]>;
  /** Addresses of attachments, canvases and bases that may be published, without the base. */
  attachmentSlugs: ReadonlyMap<VaultPath, string>;
  /** Old addresses of published notes. */
  redirects: ReadonlyMap<Slug, Note>;
  problems: readonly Problem[];
}

export interface IndexInput {
  files: readonly VaultFile[];
  records: ReadonlyMap<VaultPath, NoteRecord>;
  rule: PublishRule;
  history: ReadonlyMap<string, Dates>;
  /** Link path of the home note. */
  home: string;
}

/**
 * A name as it is compared (rule F-3): no-break spaces are spaces, trimmed, NFC, lower case. Which of two small letters
 * a Greek capital sigma becomes depends on what follows, and an extension does: they are one letter here.
 */
export function foldName(name: string): string {
  return name.replaceAll('\u00A0', ' ').trim().normalize('NFC').toLowerCase().replaceAll('ς', 'σ');
}

export function indexVault({ files, records, rule, history, home }: IndexInput): VaultIndex {
  const problems: Problem[] = [];
  const notes = new Map<VaultPath, Note>();
  const byName = new Map<string, VaultFile[]>();
  const byAlias = new Map<string, Note[]>();
  const gardener = [...records].find(([, { visibility }]) => visibility.dgPublish !== undefined)?.[0];
  if (gardener !== undefined) problems.push(problem('publish-digital-garden', {}, { path: gardener }));
  for (const file of files) {
    push(byName, foldName(file.path.slice(file.path.lastIndexOf('/') + 1)), file);
    const record = records.get(file.path);
    if (record === undefined) continue;
    const note = noteOf(file, record, isPublished(file.path, record, rule, { isDigitalGarden: gardener !== undefined, unreadable: file.unreadable === true }), history, home);
    notes.set(file.path, note);
    for (const alias of record.aliases) push(byAlias, foldName(alias), note);
  }
  settleAddresses(notes, problems);
  return {
    notes,
    files: new Map(files.map((file) => [file.path, file])),
    byName: new Map([...byName].map(([name, group]) => [name, namedFiles(group, foldName)])),
    byAlias: new Map([...byAlias].map(([alias, holders]) => [alias, publishedFirst(holders)])),
    attachmentSlugs: attachmentSlugs(files, rule),
    redirects: redirectsOf(notes, problems),
    problems,
  };
}

function publishedFirst(holders: readonly Note[]): readonly Note[] {
  const published = holders.filter((note) => note.published);
  return published.length > 0 ? published : holders;
}

function noteOf(file: VaultFile, record: NoteRecord, published: boolean, history: ReadonlyMap<string, Dates>, home: string): Note {
  const { path } = file;
  const slash = path.lastIndexOf('/');
  const dates = history.get(path);
  const created = record.created ?? dates?.created;
  const updated = record.updated ?? dates?.updated;
  const isHome = foldName(path.replace(/\.mdx?$/iu, '')) === foldName(home);
  const slug = record.permalink === undefined ? (isHome ? ('' as Slug) : slugOfNote(path)) : slugOfPermalink(record.permalink);
  return {
    path,
    title: path.slice(slash + 1).replace(/\.mdx?$/iu, ''),
    folder: slash < 0 ? '' : path.slice(0, slash),
    file,
    record,
    published,
    slug,
    ...(created === undefined ? {} : { created }),
    ...(updated === undefined ? {} : { updated }),
  };
}

/**
 * Names that make one address are told apart by a number, in path order (rule F-7); an address that two notes ask for
 * by `permalink` is an error. Addresses differ when they differ only in case on some hosts and not on others, so they
 * are compared folded. Private notes have no address and take none.
 */
function settleAddresses(notes: ReadonlyMap<VaultPath, Note>, problems: Problem[]): void {
  const taken = new Map<string, Note[]>();
  const published = [...notes.values()].filter((note) => note.published);
  for (const note of published) {
    if (note.slug !== wrongAddress) continue;
    note.slug = `${wrongAddress}-2` as Slug;
    problems.push(problem('slug-reserved', { slug: wrongAddress, given: note.slug }, { path: note.path, line: 1 }));
  }
  const chosen = published.filter((note) => note.record.permalink !== undefined);
  const derived = published.filter((note) => note.record.permalink === undefined);
  for (const note of chosen) push(taken, foldName(note.slug), note);
  for (const note of derived) {
    const rivals = taken.get(foldName(note.slug));
    if (rivals === undefined || rivals.some((rival) => rival.record.permalink !== undefined)) {
      push(taken, foldName(note.slug), note);
      continue;
    }
    const wanted = note.slug;
    for (let number = 2; taken.has(foldName(note.slug)); number += 1) note.slug = `${wanted === '' ? 'index' : wanted}-${number}` as Slug;
    taken.set(foldName(note.slug), [note]);
    problems.push(problem('slug-similar', { paths: list([...rivals, note]), slug: wanted, given: note.slug }, { path: note.path, line: 1 }));
  }
  for (const group of taken.values()) {
    const [first] = group;
    if (first === undefined || group.length === 1) continue;
    problems.push(problem('slug-collision', { paths: list(group), slug: first.slug }, { path: first.path, line: 1 }));
  }
}

/** The name-based address of a note with a permalink (rule PUB-1), and aliases that are addresses (rule PUB-4). */
function redirectsOf(notes: ReadonlyMap<VaultPath, Note>, problems: Problem[]): ReadonlyMap<Slug, Note> {
  const taken = new Set([...notes.values()].filter((note) => note.published).map((note) => foldName(note.slug)));
  const claims = new Map<Slug, Note[]>();
  for (const note of notes.values()) {
    if (!note.published) continue;
    const slugs = new Set<Slug>(note.record.aliases.map((alias) => slugPath(alias)));
    if (note.record.permalink !== undefined) slugs.add(slugOfNote(note.path));
    for (const slug of slugs) if (slug !== '' && !taken.has(foldName(slug))) push(claims, slug, note);
  }
  const redirects = new Map<Slug, Note>();
  for (const [slug, claimants] of claims) {
    const [first] = claimants;
    if (first === undefined) continue;
    redirects.set(slug, first);
    if (claimants.length === 1) continue;
    problems.push(problem('alias-collision', { slug, paths: list(claimants) }, { path: first.path, line: 1 }));
  }
  return redirects;
}

function attachmentSlugs(files: readonly VaultFile[], rule: PublishRule): ReadonlyMap<VaultPath, string> {
  const slugs = new Map<VaultPath, string>();
  const taken = new Set<string>();
  for (const file of files) {
    if (file.kind === 'note' || isIgnored(file.path, rule)) continue;
    const wanted = besideHostNames(besideOwnFolders(slugOfAttachment(file.path)));
    let slug = wanted;
    for (let number = 2; taken.has(slug) || isOwnFile(slug); number += 1) slug = wanted.replace(/(\.[^./]*)?$/u, `-${number}$1`);
    taken.add(slug);
    slugs.set(file.path, slug);
  }
  return slugs;
}

function list(notes: readonly Note[]): string {
  return notes.map((note) => `\`${note.path}\``).join(' and ');
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
