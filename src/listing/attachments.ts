/** The files that leave the vault: only those that a page shows or links to. */
import { attachmentKind } from '../attachments/publish-attachment.ts';
import type { PictureSize } from '../attachments/picture-widths.ts';
import type { AttachmentRule } from '../attachments/publish-attachment.ts';
import { resolveLinkpath } from '../links/resolve-link.ts';
import { problem } from '../problems.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import type { Problem, Slug, VaultFile, VaultPath } from '../vault/types.ts';

export interface GardenAttachment {
  file: VaultFile;
  /** Address below the base, without a slash at its start: `attachments/diagram.png`. */
  slug: Slug;
  /** It comes in several widths; `isWhole`: and as it is, since a note links to it. */
  picture?: { size: PictureSize; isWhole: boolean };
}

/**
 * `shown` are the files that pages have asked the address of: what is only named, in a property or a comment, stays at
 * home.
 */
export function attachmentsOf(
  index: VaultIndex,
  shown: Iterable<VaultPath>,
  pictures: ReadonlyMap<string, PictureSize> = new Map(),
  whole: ReadonlySet<VaultPath> = new Set(),
): GardenAttachment[] {
  return [...new Set(shown)]
    .flatMap((path): GardenAttachment[] => {
      const file = index.files.get(path);
      const slug = file?.kind === 'attachment' ? index.attachmentSlugs.get(path) : undefined;
      if (file === undefined || slug === undefined) return [];
      const size = pictures.get(file.source);
      return [{ file, slug, ...(size === undefined ? {} : { picture: { size, isWhole: whole.has(path) } }) }];
    })
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** What is told of files that are published, and whose address was not free. */
export function reportFileAddresses(index: VaultIndex, shown: Iterable<VaultPath>): Problem[] {
  return [...new Set(shown)].sort().flatMap((path) => index.displaced.get(path) ?? []);
}

/** How many files are named of each kind. */
const mostNamed = 3;

/**
 * What is told of files that are published with what programs wrote into them, once a kind: nobody sees it, and it may
 * say who, where and when. Where the configuration keeps metadata, that is known.
 */
export function reportMetadata(index: VaultIndex, shown: Iterable<VaultPath>, rule: AttachmentRule): Problem[] {
  if (rule.keepMetadata) return [];
  const byKeeping = new Map<string, VaultPath[]>();
  for (const { file } of attachmentsOf(index, shown)) {
    const named = attachmentKind(file.path, rule);
    const keeps = 'asItIs' in named ? 'all that is in them' : 'kind' in named ? named.kind.keeps : undefined;
    if (keeps !== undefined) byKeeping.set(keeps, [...(byKeeping.get(keeps) ?? []), file.path]);
  }
  return [...byKeeping].sort().flatMap(([keeps, paths]) => {
    const [path] = paths.sort();
    if (path === undefined) return [];
    const more = paths.length - mostNamed;
    const named = paths.slice(0, mostNamed).map((one) => `\`${one}\``);
    const files = [named.join(', '), ...(more > 0 ? [`${more} more`] : [])].join(' and ');
    return problem('metadata-kept', { files, keeps }, { path });
  });
}

/** The vault's file that a note names in `image` or `cover` (rule PUB-3). */
export function socialImage(note: Note, index: VaultIndex): GardenAttachment | undefined {
  const linkpath = note.record.image?.replace(/^!?\[\[([^\]|#]+).*/su, '$1');
  if (linkpath === undefined || linkpath.includes('://')) return undefined;
  const file = resolveLinkpath(linkpath, note.file, index)?.file;
  const slug = file?.kind === 'attachment' ? index.attachmentSlugs.get(file.path) : undefined;
  return file === undefined || slug === undefined ? undefined : { file, slug };
}
