/** The attachments that notes name, by the names alone: those that a page may come to show. */
import { foldName } from '../vault/index-vault.ts';
import type { NoteRecord, VaultFile, VaultPath } from '../vault/types.ts';

/** Formulas of bases make names of files out of anything: where there are bases, all attachments are looked at. */
export function attachmentsToExamine(
  files: readonly VaultFile[],
  records: ReadonlyMap<VaultPath, NoteRecord>,
): VaultFile[] {
  const holdsBases = [...records.values()].some(
    ({ baseBlocks, queries }) => baseBlocks !== undefined || queries !== undefined,
  );
  return holdsBases || files.some(({ kind }) => kind === 'base')
    ? files.filter(({ kind }) => kind === 'attachment')
    : namedAttachments(files, records);
}

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
