import type { VaultFile } from './types.ts';

/**
 * What stands in place of a private note's name, and of a private file's of another kind: a base, a canvas, a picture.
 */
export interface PrivateWords {
  note: string;
  file: string;
}

/** Where nobody has said in which language a garden is. */
export const plainPrivateWords: PrivateWords = { note: 'unpublished note', file: 'unpublished file' };

export function privateTextOf({ kind }: Pick<VaultFile, 'kind'>, words: PrivateWords): string {
  return kind === 'note' ? words.note : words.file;
}

/** Whether a text holds either. */
export function holdsPrivateText(text: string, { note, file }: PrivateWords): boolean {
  return text.includes(note) || text.includes(file);
}
