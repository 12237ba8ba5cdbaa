import type { VaultFile } from './types.ts';

/** What stands in place of a private note's name. */
export const privateText = 'unpublished note';
/** The same for a file of another kind: a base, a canvas, a picture. */
export const privateFileText = 'unpublished file';

export function privateTextOf({ kind }: Pick<VaultFile, 'kind'>): string {
  return kind === 'note' ? privateText : privateFileText;
}

/** Whether a text holds either. */
export function holdsPrivateText(text: string): boolean {
  return text.includes(privateText) || text.includes(privateFileText);
}
