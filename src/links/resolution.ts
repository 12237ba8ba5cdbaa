/** What becomes of a reference. */
import type { Refusal } from '../attachments/publish-attachment.ts';
import type { Note } from '../vault/note.ts';
import type { Slug, VaultFile, VaultPath } from '../vault/types.ts';
import type { Place } from './resolve-subpath.ts';

/** Where a reference leads, with the text that it shows where its author gave none: no private name is in it. */
export type Resolution = Target & {
  text: string;
  /** The part of it before `#`, and the part after. */
  path: string;
  shownSubpath: string;
  /** Words for a private name stand in the text. */
  isMasked: boolean;
};

export type Target =
  | ResolvedNote
  | {
      status: 'resolved';
      kind: 'attachment';
      file: VaultFile;
      slug: Slug;
      fragment?: string;
      alsoMatches: readonly VaultPath[];
    }
  | { status: 'unpublished'; file: VaultFile }
  /** A file of a type that is not published, or whose content is not what its name says. */
  | { status: 'refused'; file: VaultFile; refusal: Refusal }
  /** A canvas or base: a document of its own, whose page does not draw it yet. */
  | { status: 'document'; file: VaultFile; slug: Slug; subpath?: string }
  /** A folder without a note that is its page: its list. */
  | { status: 'folder'; folder: string; slug: Slug }
  | { status: 'missing-subpath'; note: Note; subpath: string }
  | { status: 'unresolved' };

export interface ResolvedNote {
  status: 'resolved';
  kind: 'note';
  note: Note;
  /** The heading or block that is meant; absent: the whole note. */
  place?: Place;
  alsoMatches: readonly VaultPath[];
  byAlias?: true;
  byLastParts?: true;
}

/** Resolutions of a note's references, by their index. */
export type Resolutions = ReadonlyMap<VaultPath, readonly Resolution[]>;
