/** What has links of its own: notes, and canvases, which are in no list of notes. */
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import type { VaultPath } from '../vault/types.ts';

export function pagesOf({ notes, canvases }: VaultIndex): Note[] {
  return [...notes.values(), ...canvases.values()];
}

export function pageAt({ notes, canvases }: VaultIndex, path: VaultPath): Note | undefined {
  return notes.get(path) ?? canvases.get(path);
}
