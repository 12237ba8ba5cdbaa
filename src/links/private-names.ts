/** Names that only private files have: what nobody may read of them, wherever it is typed as part of a link's target. */
import type { VaultIndex } from '../vault/index-vault.ts';
import { foldName } from '../vault/index-vault.ts';
import type { VaultPath } from '../vault/types.ts';
import { strip } from './resolve-subpath.ts';

export interface PrivateNames {
  /** Whether a part of a link's target, as it is typed between `/` and `#`, may be shown. */
  isPrivate: (part: string) => boolean;
}

/** A name that a published note or its folder has, too, is told already. */
export function privateNames(index: VaultIndex): PrivateNames {
  const told = new Set<string>();
  const hidden = new Set<string>();
  for (const { path, kind } of index.files.values()) {
    const note = index.notes.get(path);
    const isPublic = kind === 'note' ? note?.published === true : index.attachmentSlugs.has(path);
    const names = isPublic ? told : hidden;
    const parts = path.split('/');
    names.add(keyOf(parts.pop() ?? ''));
    for (const alias of note?.record.aliases ?? []) names.add(keyOf(alias));
    // Where an attachment lies is told only where it is shown, by its address.
    if (!isPublic || kind === 'note') for (const folder of parts) names.add(keyOf(folder));
  }
  return {
    isPrivate: (part) => {
      const key = keyOf(part);
      // What begins with a dot is never read, so that nothing is known of it.
      return (/^\s*\.(?!\.?\s*$)/u.test(part) || hidden.has(key)) && !told.has(key);
    },
  };
}

/** The folder or file names of a path that are private. */
export function holdsPrivate(linkpath: VaultPath | string, names: PrivateNames): boolean {
  return linkpath.split('/').some((part) => part.trim() !== '' && names.isPrivate(part));
}

function keyOf(name: string): string {
  return strip(foldName(name.replace(/\?.*$/su, '')).replace(/\.(?:mdx?|canvas|base)$/u, ''));
}
