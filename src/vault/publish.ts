/** The one decision about what is public. Unknown means private. */
import type { NoteRecord, VaultPath } from './types.ts';

export interface PublishRule {
  /** `public`: every note, unless it says otherwise; `private`: only notes that say `publish: true`. */
  publish: 'public' | 'private';
  /** Vault folders that are never published, with all below them; compared without case. */
  ignore: readonly string[];
}

/** @param unreadable the file's bytes are not certainly a text, so nobody knows what it says of itself */
export function isPublished(path: VaultPath, record: NoteRecord, rule: PublishRule, unreadable = false): boolean {
  if (unreadable || isIgnored(path, rule)) return false;
  if (record.publish === false || record.publish === 'unreadable') return false;
  if (record.draft === true || record.draft === 'unreadable') return false;
  return rule.publish === 'public' || record.publish === true;
}

/** Whether the file lies in a folder that is never published: attachments there are private too. */
export function isIgnored(path: VaultPath, rule: PublishRule): boolean {
  const folded = path.normalize('NFC').toLowerCase();
  return rule.ignore.some((folder) => {
    const prefix = folder.normalize('NFC').toLowerCase().replace(/^\/+|\/+$/gu, '');
    return prefix !== '' && folded.startsWith(`${prefix}/`);
  });
}
