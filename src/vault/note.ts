/** A note of the vault, or a canvas, as the index knows it. */
import type { NoteRecord, Slug, VaultFile, VaultPath } from './types.ts';

export interface Note {
  path: VaultPath;
  /** The file's name without `.md` or `.canvas`. */
  name: string;
  /** The name (rule F-2), or what the note calls itself: `titles.ts`. */
  title: string;
  /** Vault path of the folder, without a slash at its end; the root is ``. */
  folder: string;
  file: VaultFile;
  record: NoteRecord;
  published: boolean;
  /** It is the page of the folder that it lies in. */
  isFolderNote?: true;
  slug: Slug;
  /** In the owner's order. */
  rank?: number;
  created?: string;
  updated?: string;
}
