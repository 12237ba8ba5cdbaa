/** The files that leave the vault: only those that a published note shows or links to. */
import type { Resolutions } from '../links/resolve-references.ts';
import { resolveLinkpath } from '../links/resolve-link.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import type { VaultFile } from '../vault/types.ts';

export interface GardenAttachment {
  file: VaultFile;
  /** Address below the base, without a slash at its start: `attachments/diagram.png`. */
  slug: string;
}

export function attachmentsOf(index: VaultIndex, resolutions: Resolutions): GardenAttachment[] {
  const slugs = new Map<VaultFile, string>();
  for (const list of resolutions.values()) {
    for (const resolution of list) {
      if (resolution.status === 'resolved' && resolution.kind === 'attachment') slugs.set(resolution.file, resolution.slug);
    }
  }
  for (const note of index.notes.values()) {
    const social = note.published ? socialImage(note, index) : undefined;
    if (social !== undefined) slugs.set(social.file, social.slug);
  }
  return [...slugs].map(([file, slug]) => ({ file, slug })).sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** The vault's file that a note names in `image` or `cover` (rule PUB-3). */
export function socialImage(note: Note, index: VaultIndex): GardenAttachment | undefined {
  const linkpath = note.record.image?.replace(/^!?\[\[([^\]|#]+).*$/su, '$1');
  if (linkpath === undefined || linkpath.includes('://')) return undefined;
  const file = resolveLinkpath(linkpath, note.file, index)?.file;
  const slug = file?.kind === 'attachment' ? index.attachmentSlugs.get(file.path) : undefined;
  return file === undefined || slug === undefined ? undefined : { file, slug };
}
