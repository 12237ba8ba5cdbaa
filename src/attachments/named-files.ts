/** The attachments that notes name, by the names alone: those that a page may come to show. */
import { foldName } from '../vault/index-vault.ts';
import type { NoteRecord, VaultFile, VaultPath } from '../vault/types.ts';

export function namedAttachments(
  files: readonly VaultFile[],
  records: ReadonlyMap<VaultPath, NoteRecord>,
): VaultFile[] {
  const names = new Set<string>();
  for (const { references, image } of records.values()) {
    for (const { linkpath } of references) names.add(lastOf(linkpath));
    if (image !== undefined) names.add(lastOf(image.replace(/^!?\[\[([^\]|#]+).*/su, '$1')));
  }
  return files.filter(({ kind, path }) => kind === 'attachment' && names.has(lastOf(path)));
}

function lastOf(path: string): string {
  const folded = foldName(path);
  return folded.slice(folded.lastIndexOf('/') + 1);
}
