/**
 * Notes and attachments of a folder → their places in the vault, for formats whose pages are called by their titles.
 */
import { slugOfNote, slugPath } from '../vault/slug.ts';
import type { VaultPath } from '../vault/types.ts';
import {
  draftOf,
  firstHeading,
  inFolder,
  isAttachment,
  isOfTools,
  notePattern,
  textProperty,
  withNameAsTitle,
} from './drafts.ts';
import type { Log } from './log.ts';
import { cleanName, cleanPath, folderOf, nameOf, titleOfSlug, uniquePaths } from './names.ts';
import type { Copy, Draft, Source } from './source.ts';

export interface NotePlan {
  /** Folder of the notes; `''`: all of the source. */
  root: string;
  /** Folder whose files the site has at its top; absent: there is none. */
  static?: string;
  /** Where a table of contents has a note, by its path in the source. */
  placings?: ReadonlyMap<string, { title: string; path: string }>;
  /** What a folder is called in the vault, by its path below `root`. */
  folderName?: (folder: string) => string | undefined;
  /** What a note is called that no table of contents names; absent: by its title, heading or file. */
  titleOf?: (draft: Draft) => string | undefined;
  /** Where its site had it, without outer slashes; `undefined`: nowhere in particular. */
  addressOf?: (draft: Draft, path: string) => string | undefined;
  /** What is neither note nor attachment for the vault. */
  isLeftOut?: (path: string) => boolean;
}

export interface PlannedNotes {
  drafts: Draft[];
  copies: Copy[];
  home?: string;
  /** Paths that are taken. */
  unique: (path: string) => string;
}

const speaksForFolder = /^(?:readme|index|_index)$/iu;

export function planNotes(source: Source, log: Log, spec: NotePlan, unique = uniquePaths()): PlannedNotes {
  const drafts: Draft[] = [];
  const copies: Copy[] = [];
  let home: string | undefined;
  const place = (folder: string): string =>
    folder
      .split('/')
      .filter((part) => part !== '')
      .reduce(
        ({ path, seen }, part) => {
          const own = seen === '' ? part : `${seen}/${part}`;
          return {
            path: inFolder(path, cleanName(spec.folderName?.(own) ?? titleOfSlug(withoutNumber(part)))),
            seen: own,
          };
        },
        { path: '', seen: '' },
      ).path;
  for (const { path: from } of source.files) {
    const below = belowOf(from, spec.root);
    if (isOfTools(from) || spec.isLeftOut?.(from) === true) continue;
    if (notePattern.test(from) && below !== undefined) {
      const read = draftOf(source, from, from, log);
      if (read === undefined) continue;
      const placing = spec.placings?.get(from);
      const heading = firstHeading(read)?.words;
      const speaks = speaksForFolder.test(nameOf(from));
      const own = folderOf(below);
      const slug = speaks ? own.slice(own.lastIndexOf('/') + 1) : nameOf(from);
      const title =
        placing?.title ??
        spec.titleOf?.(read) ??
        textProperty(read, 'title') ??
        heading ??
        titleOfSlug(withoutNumber(slug === '' ? 'Home' : slug));
      const folder = place(own);
      const name = speaks && own !== '' ? folder.slice(folder.lastIndexOf('/') + 1) : cleanName(title);
      const path = placing?.path ?? unique(`${inFolder(folder, name)}.md`);
      if (speaks && own === '') home ??= path;
      const named = withNameAsTitle({ ...read, path }, heading === title || heading === undefined ? title : heading);
      if (named.matter.properties.get('title') === title && cleanName(title) === title && nameOf(path) === title)
        named.matter.properties.delete('title');
      const old = spec.addressOf?.(named, below);
      if (old !== undefined && old !== '' && old !== slugOfNote(path as VaultPath) && old !== pageOfFolder(path))
        named.matter.properties.set('redirects', [`/${old}`]);
      drafts.push(named);
    } else if (isAttachment(from) && (below !== undefined || belowOf(from, spec.static) !== undefined)) {
      const still = spec.static === '' ? undefined : belowOf(from, spec.static);
      const folder = still === undefined ? place(folderOf(below ?? '')) : cleanFolder(folderOf(still));
      const to = unique(inFolder(folder, cleanPath(from.slice(from.lastIndexOf('/') + 1))));
      copies.push({ from, to, address: still ?? below ?? from });
    } else log.did('files left out that belong to the other tool');
  }
  return { drafts, copies, unique, ...(home === undefined ? {} : { home: home.replace(/\.md$/u, '') }) };
}

/** A note that is called as its folder is the folder's page. */
function pageOfFolder(path: string): string | undefined {
  const folder = folderOf(path);
  return nameOf(path) === folder.slice(folder.lastIndexOf('/') + 1) ? slugPath(folder) : undefined;
}

export function belowOf(path: string, folder: string | undefined): string | undefined {
  if (folder === undefined) return undefined;
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

/** `01-intro`, `2. Intro` → `intro`, `Intro`. */
export function withoutNumber(name: string): string {
  return name.replace(/^\d{1,3}\s?[-_.]\s?(?=\D)/u, '');
}

function cleanFolder(folder: string): string {
  return folder === '' ? '' : folder.split('/').map(cleanName).join('/');
}
