/** What readers may see of the vault → the files that bases know. Nothing that is not published is among them. */
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import type { Dates } from '../vault/history.ts';
import { createLinkResolver, publishedTarget } from '../links/resolve-references.ts';
import type { Resolution, Resolutions } from '../links/resolve-references.ts';
import { pageAt, pagesOf } from '../links/pages.ts';
import { plainText } from '../links/texts.ts';
import { isHidden } from './texts-of-values.ts';
import type { PropertyTypes } from '../vault/property-types.ts';
import type { NoteProperty, PropertyValue, Reference, VaultFile, VaultPath } from '../vault/types.ts';
import { readDateText } from './dates.ts';
import type { Zone } from './clock.ts';
import type { BaseFile, DateValue, LinkValue, Value } from './values.ts';
import { isList } from './values.ts';

export interface BaseFiles {
  /** What may be a row, in path order. */
  rows: readonly BaseFile[];
  fileAt: (path: VaultPath) => BaseFile | undefined;
  /** Of a base that another base alone shows, and that is no row. */
  ownOf: (file: VaultFile) => BaseFile | undefined;
  /** What a link of this text reaches, from a file that holds a base. */
  linkTo: (linktext: string, source: VaultFile) => LinkValue;
  /** Of a file that is a row, as a link to it would be resolved. */
  resolutionOf: (file: BaseFile) => Resolution | undefined;
}

export interface BaseFilesInput {
  index: VaultIndex;
  resolutions: Resolutions;
  history: ReadonlyMap<string, Dates>;
  zone: Zone;
  types: PropertyTypes;
  /** Names of properties that bases know nothing of, however they are capitalised. */
  hideProperties: readonly string[];
}

export function baseFiles({ index, resolutions, history, zone, types, hideProperties }: BaseFilesInput): BaseFiles {
  const hidden = new Set(hideProperties.map((name) => name.toLowerCase()));
  const files = new Map<VaultPath, BaseFile>();
  // Canvases among them are those that something public shows or links to.
  const published = pagesOf(index).filter((note) => note.published);
  const rows = new Set<VaultPath>(published.map(({ path }) => path));
  for (const note of published) {
    for (const [at, resolution] of (resolutions.get(note.path) ?? []).entries()) {
      const reference = note.record.references[at];
      const isShown = reference?.property === undefined && reference?.syntax !== 'typed' && reference?.isText !== true;
      const isFile =
        resolution.status === 'document' || (resolution.status === 'resolved' && resolution.kind === 'attachment');
      if (isShown && isFile) rows.add(resolution.file.path);
    }
  }
  for (const path of [...rows].sort()) {
    const file = index.files.get(path);
    if (file !== undefined) files.set(path, fileOf(file, pageAt(index, path)));
  }
  let resolver: ReturnType<typeof createLinkResolver> | undefined;
  let sources: ReadonlyMap<BaseFile, readonly BaseFile[]> | undefined;
  const list = [...files.values()];
  return { rows: list, fileAt: (path) => files.get(path), ownOf, linkTo, resolutionOf };

  function ownOf(file: VaultFile): BaseFile | undefined {
    return file.kind === 'base' ? fileOf(file, undefined) : undefined;
  }

  function fileOf(file: VaultFile, note: Note | undefined): BaseFile {
    const { path } = file;
    const slash = path.lastIndexOf('/');
    const whole = path.slice(slash + 1);
    const dot = whole.lastIndexOf('.');
    const basename = dot > 0 ? whole.slice(0, dot) : whole;
    const dates = history.get(path);
    const own: BaseFile = {
      path,
      kind: file.kind,
      name: file.kind === 'note' ? basename : whole,
      basename,
      folder: slash < 0 ? '' : path.slice(0, slash),
      ext: dot > 0 ? whole.slice(dot + 1) : '',
      size: file.size,
      created: dateOf(dates?.created, file),
      modified: dateOf(dates?.updated, file),
      tags: note?.record.tags ?? [],
      properties: once(() => propertiesOf(note)),
      links: once(() => linksOf(note, false)),
      embeds: once(() => linksOf(note, true)),
      backlinks: () => (sources ??= backlinks()).get(own) ?? [],
      reached: once(() => new Set(own.links().flatMap(({ target }) => target ?? []))),
    };
    return own;
  }

  /** From the vault's history, so that a fresh clone gives the same pages; else the disk's time. */
  function dateOf(day: string | undefined, { modified }: VaultFile): DateValue {
    const read = day === undefined ? undefined : readDateText(day, zone);
    return read ?? { type: 'date', wall: zone.wallOf(modified), hasTime: true };
  }

  function propertiesOf(note: Note | undefined): ReadonlyMap<string, Value> {
    return note === undefined
      ? new Map()
      : entriesOf(
          (note.record.properties ?? []).filter(([name]) => !hidden.has(name.toLowerCase())),
          note,
          types,
        );
  }

  /** @param known types of these names; what lies deeper has none */
  function entriesOf(
    properties: readonly NoteProperty[],
    note: Note,
    known?: PropertyTypes,
  ): ReadonlyMap<string, Value> {
    return new Map(
      properties.map(([name, value]) => [
        name,
        /^tags?$/iu.test(name) ? tagsOf(value, note) : valueOf(value, note, known?.get(name.toLowerCase())),
      ]),
    );
  }

  /** As they are shown elsewhere: without `#`. */
  function tagsOf(value: PropertyValue, note: Note): Value {
    const read = valueOf(value, note);
    const items = typeof read === 'string' ? read.split(/[\s,]+/u) : isList(read) ? read : undefined;
    if (items === undefined) return read;
    return items.flatMap((item): Value[] =>
      typeof item === 'string' ? (item === '' ? [] : [item.replace(/^#/u, '')]) : item === null ? [] : [item],
    );
  }

  /** @param type as the vault says; absent: what the value looks like */
  function valueOf(value: PropertyValue, note: Note, type?: string): Value {
    if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
    if (typeof value === 'string') {
      const isDate =
        type === undefined
          ? /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/u.test(value.trim())
          : type === 'date' || type === 'datetime';
      return (isDate ? readDateText(value.trim(), zone) : undefined) ?? value;
    }
    if (isItems(value)) return value.map((item) => valueOf(item, note, type));
    if ('text' in value) return plainText(value.text, note, resolutions);
    if ('entries' in value) return { type: 'object', entries: entriesOf(value.entries, note) };
    return linkAt(note, value.link) ?? null;
  }

  function linkAt(note: Note, at: number): LinkValue | undefined {
    const reference = note.record.references[at];
    const resolution = resolutions.get(note.path)?.[at];
    if (reference === undefined || resolution === undefined) return undefined;
    const shown = reference.syntax === 'typed' ? '' : plainText(reference.shown ?? [], note, resolutions);
    return linkOf(resolution, reference.linkpath, shown === '' ? undefined : shown);
  }

  function linkOf(resolution: Resolution, written: string, display?: string): LinkValue {
    const target = targetOf(resolution);
    const link: LinkValue = {
      type: 'link',
      resolution,
      ...(target === undefined ? {} : { target }),
      path: written,
      ...(display === undefined ? {} : { display }),
    };
    return isHidden(link) ? { ...link, path: resolution.path } : link;
  }

  function targetOf(resolution: Resolution): BaseFile | undefined {
    const note = publishedTarget(resolution);
    if (note !== undefined) return files.get(note.path);
    if (resolution.status === 'document') return files.get(resolution.file.path);
    if (resolution.status !== 'resolved' || resolution.kind !== 'attachment') return undefined;
    // What a cell shows becomes a part of the site, as what a note shows.
    const known = files.get(resolution.file.path) ?? fileOf(resolution.file, undefined);
    files.set(resolution.file.path, known);
    return known;
  }

  function linksOf(note: Note | undefined, onlyEmbeds: boolean): LinkValue[] {
    if (note === undefined) return [];
    const { references } = note.record;
    const inOrder = [...references.entries()].filter(([, one]) => isOwn(one) && (!onlyEmbeds || one.kind === 'embed'));
    const first = inOrder.filter(([, { property }]) => property !== undefined);
    const rest = inOrder.filter(([, { property }]) => property === undefined);
    return [...first, ...rest].flatMap(([at]) => {
      const link = linkAt(note, at);
      return link === undefined || isHidden(link) ? [] : [link];
    });
  }

  function isOwn({ syntax, isText, property }: Reference): boolean {
    return (syntax !== 'typed' || property !== undefined) && syntax !== 'diagram' && isText !== true;
  }

  function backlinks(): ReadonlyMap<BaseFile, readonly BaseFile[]> {
    const found = new Map<BaseFile, BaseFile[]>();
    for (const source of list)
      for (const target of source.reached()) {
        const known = found.get(target);
        if (known === undefined) found.set(target, [source]);
        else known.push(source);
      }
    return found;
  }

  function linkTo(linktext: string, source: VaultFile): LinkValue {
    resolver ??= createLinkResolver(index);
    return linkOf(resolver(linktext, source), linktext.split('#')[0] ?? '');
  }

  function resolutionOf({ path, name }: BaseFile): Resolution | undefined {
    const common = { text: name, path: name, shownSubpath: '', isMasked: false };
    const note = pageAt(index, path);
    if (note !== undefined)
      return note.published ? { status: 'resolved', kind: 'note', note, alsoMatches: [], ...common } : undefined;
    const file = index.files.get(path);
    const slug = index.attachmentSlugs.get(path);
    if (file === undefined || slug === undefined) return undefined;
    return file.kind === 'attachment'
      ? { status: 'resolved', kind: 'attachment', file, slug, alsoMatches: [], ...common }
      : { status: 'document', file, slug, ...common };
  }
}

function isItems(value: PropertyValue): value is readonly PropertyValue[] {
  return Array.isArray(value);
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
