/** What is known of the files that notes name, before any page is made. */
import type { NoteRecord, VaultFile, VaultPath } from '../vault/types.ts';
import { measurePictures } from './measure-pictures.ts';
import { attachmentsToExamine } from './named-files.ts';
import type { PictureSize } from './picture-widths.ts';
import type { AttachmentRule, Refusal } from './publish-attachment.ts';
import { refusedAttachments } from './read-attachment.ts';
import type { ExaminedAttachments } from './read-attachment.ts';

/** By their place on disk. */
export interface ExaminedFiles {
  /** Why some are not published. */
  refusals: ReadonlyMap<string, Refusal>;
  /** How large the pictures are that come in several widths. */
  pictures: ReadonlyMap<string, PictureSize>;
  /** What is wrong with pictures that are published all the same. */
  faults: ReadonlyMap<string, string>;
}

export async function examineAttachments(
  files: readonly VaultFile[],
  records: ReadonlyMap<VaultPath, NoteRecord>,
  options: { attachments?: AttachmentRule; examined?: ExaminedAttachments; pictures?: boolean },
): Promise<ExaminedFiles> {
  const named = attachmentsToExamine(files, records);
  const refusals = await refusedAttachments(named, options.attachments, options.examined);
  return { refusals, ...(await measurePictures(options.pictures === true ? named : [])) };
}
