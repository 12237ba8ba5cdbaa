/** Attachments as the site has them: the build writes them, the development server sends them. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { headerRules } from '../attachments/headers.ts';
import { variantAddress } from '../attachments/picture-widths.ts';
import type { AttachmentRule } from '../attachments/publish-attachment.ts';
import { problem } from '../problems.ts';
import { reasonOf, withRealFile } from '../vault/real-file.ts';
import type { Problem } from '../vault/types.ts';
import { readAttachment } from '../attachments/read-attachment.ts';
import type { PublishedAttachment } from '../attachments/read-attachment.ts';
import type { PictureFiles, PictureToDraw } from './picture-files.ts';
import type { Handover } from './handover.ts';
import type { SiteWriter } from './output/site-writer.ts';

/** Pictures that are held in memory at once. */
const mostInMemory = 16;

type HandedAttachment = Handover['attachments'][number];

/** @throws the system's error where the file cannot be read */
export function publishedAttachment(source: string, rule: AttachmentRule): Promise<PublishedAttachment> {
  return readAttachment({ source, size: statSync(source).size }, rule);
}

/**
 * Writes them, and adds what hosts are to send with them to the site's `_headers`. `folder` is where the writer writes.
 * A file that can no longer be read costs that file, and is a problem.
 */
export async function writeAttachments(
  written: SiteWriter,
  folder: string,
  attachments: readonly HandedAttachment[],
  rule: AttachmentRule,
  pictures?: PictureFiles,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  // A few at a time: their bytes are in memory meanwhile.
  const toDraw: PictureToDraw[] = [];
  const drawn: string[] = [];
  const draw = async (): Promise<void> => {
    await pictures?.draw(toDraw.splice(0), written.write);
  };
  for (const { source, slug, path, picture } of attachments) {
    try {
      const published = await publishedAttachment(source, rule);
      if (picture !== undefined && pictures !== undefined && !('refusal' in published)) {
        const bytes = 'bytes' in published ? published.bytes : withRealFile(source, ({ read }) => read());
        toDraw.push({ slug, bytes, ...picture });
        drawn.push(variantAddress(slug, 0));
        if (toDraw.length >= mostInMemory) await draw();
      } else if ('bytes' in published) written.write(slug, published.bytes);
      // Refused since the vault was read: it was changed in the meantime.
      else if ('refusal' in published)
        problems.push(problem('file-unreadable', { reason: 'it changed while the site was built' }, { path }));
      else written.copy(slug, source);
    } catch (error) {
      const reason = whyUnreadable(source);
      // The site cannot be written: the disk may be full.
      if (reason === undefined) throw error;
      problems.push(problem('file-unreadable', { reason }, { path }));
    }
  }
  await draw();
  pictures?.sweep();
  const headers = join(folder, '_headers');
  const ofPages = existsSync(headers) ? readFileSync(headers, 'utf8') : '';
  written.write('_headers', ofPages + headerRules([...attachments.map(({ slug }) => slug), ...drawn]));
  return problems;
}

/** Reads the file to its end; `undefined` where nothing is in the way. */
function whyUnreadable(source: string): string | undefined {
  try {
    withRealFile(source, ({ pieces }) => {
      for (const piece of pieces()) if (piece.length === 0) return;
    });
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
