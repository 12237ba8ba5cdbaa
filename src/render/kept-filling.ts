/**
 * What notes are filled to, kept in memory between two loads of a vault. While a text is filled, the notes that it asks
 * for are noted; it is filled again where one of them is another one, or has other links, headings or names.
 */
import { hash } from 'node:crypto';
import type { Bases } from '../bases/bases.ts';
import type { Note } from '../vault/note.ts';
import type { VaultPath } from '../vault/types.ts';
import { AskedMap } from './asked-map.ts';
import type { RenderContext } from './render-context.ts';
import { inputsOfResolution } from './resolution-inputs.ts';

/** What was made for a note, and from what. */
export interface Kept<T> {
  asked: readonly VaultPath[];
  /** Texts of the bases that were evaluated. */
  bases: readonly string[];
  digest: string;
  value: T;
}

export type KeptOf<T> = Map<VaultPath, Kept<T>>;

/** Makes something for a note with a context that notes what is asked for, or takes what is kept. */
export type Filler = <T>(kept: KeptOf<T> | undefined, note: Note, make: (context: RenderContext) => T) => T;

/**
 * What of a context is followed, or the same at each load. Of bases it is followed what their texts name; the rest, as
 * queries and comparisons, is made of the whole garden: what reads it is not kept.
 */
const followed: ReadonlySet<string> = new Set<keyof RenderContext>([
  'strings',
  'base',
  'parts',
  'templates',
  'resolutions',
  'headings',
  'properties',
  'cleanPicture',
]);

/**
 * @param notes by path, all that can be shown
 * @param stateOf what a base of this text can read, as a digest
 */
export function createFiller(
  context: RenderContext,
  notes: (path: VaultPath) => Note | undefined,
  stateOf: (text: string) => string,
): Filler {
  const digests = new Map<VaultPath, string>();
  const digestOf = (path: VaultPath): string => {
    const known = digests.get(path) ?? hash('sha256', inputsOf(path, notes(path), context));
    digests.set(path, known);
    return known;
  };
  const digestOfAll = (asked: readonly VaultPath[], bases: readonly string[]): string =>
    [...asked.map(digestOf), ...bases.map(stateOf)].join(' ');
  return (kept, note, make) => {
    if (kept === undefined) return make(context);
    const former = kept.get(note.path);
    if (former !== undefined && former.digest === digestOfAll(former.asked, former.bases)) return former.value;
    const asked = new Set<VaultPath>([note.path]);
    const texts = new Set<string>();
    let isOpen = false;
    const open = (): void => void (isOpen = true);
    const ask = (path: VaultPath): void => void asked.add(path);
    const traced: RenderContext = {
      ...context,
      templates: new AskedMap(context.templates, ask, open),
      resolutions: new AskedMap(context.resolutions, ask, open),
      headings: new AskedMap(context.headings, ask, open),
      ...(context.properties === undefined ? {} : { properties: new AskedMap(context.properties, ask, open) }),
    };
    for (const [name, whole] of Object.entries(context))
      if (!followed.has(name) && name !== 'bases')
        Object.defineProperty(traced, name, { get: () => (open(), whole), enumerable: true });
    const { bases } = context;
    if (bases !== undefined)
      Object.defineProperty(traced, 'bases', { value: followedBases(bases, texts, open), enumerable: true });
    const value = make(traced);
    if (isOpen) kept.delete(note.path);
    else {
      const [list, read] = [[...asked], [...texts]];
      kept.set(note.path, { asked: list, bases: read, digest: digestOfAll(list, read), value });
    }
    return value;
  };
}

/** All that can be read of a note where it is asked for: its template and its record are made of its text alone. */
function inputsOf(
  path: VaultPath,
  note: Note | undefined,
  { resolutions, headings, properties }: RenderContext,
): string {
  if (note === undefined) return '';
  const { name, title, folder, slug, created, updated, isFolderNote, file } = note;
  return JSON.stringify([
    [name, title, folder, slug, created, updated, isFolderNote, file.kind, file.hash],
    headings.get(path),
    properties?.get(path),
    resolutions.get(path)?.map(inputsOfResolution),
  ]);
}

/** Notes which bases are evaluated. What one shows that asks for the day is not kept. */
function followedBases(bases: Bases, texts: Set<string>, open: () => void): Bases {
  return {
    ...bases,
    read(text) {
      texts.add(text);
      return bases.read(text);
    },
    run(base, view, at) {
      texts.add(at.text);
      const result = bases.run(base, view, at);
      if (result.usesClock) open();
      return result;
    },
  };
}
