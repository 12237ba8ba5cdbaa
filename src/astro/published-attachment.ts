/** Attachments as the site has them: the build writes them, the development server sends them. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { headerRules } from '../attachments/headers.ts';
import type { AttachmentRule } from '../attachments/publish-attachment.ts';
import { readAttachment } from '../attachments/read-attachment.ts';
import type { PublishedAttachment } from '../attachments/read-attachment.ts';
import type { Handover } from './handover.ts';
import type { SiteWriter } from './output/site-writer.ts';

type HandedAttachment = Handover['attachments'][number];

/** @throws the system's error where the file cannot be read */
export function publishedAttachment(source: string, rule: AttachmentRule): Promise<PublishedAttachment> {
  return readAttachment({ source, size: statSync(source).size }, rule);
}

/** Writes them, and adds what hosts are to send with them to the site's `_headers`. `folder` is where the writer writes. */
export async function writeAttachments(written: SiteWriter, folder: string, attachments: readonly HandedAttachment[], rule: AttachmentRule): Promise<void> {
  for (const { source, slug } of attachments) {
    const published = await publishedAttachment(source, rule);
    if ('bytes' in published) written.write(slug, published.bytes);
    // Refused since the vault was read: it was changed in the meantime.
    else if (!('refusal' in published)) written.copy(slug, source);
  }
  const headers = join(folder, '_headers');
  const ofPages = existsSync(headers) ? readFileSync(headers, 'utf8') : '';
  written.write('_headers', ofPages + headerRules(attachments.map(({ slug }) => slug)));
}
