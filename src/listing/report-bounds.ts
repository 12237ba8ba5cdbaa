/** What the lists of tags and folders leave out, where a garden has more of them than pages can show. */
import { problem } from '../problems.ts';
import type { VaultIndex } from '../vault/index-vault.ts';
import { mostLevels } from '../vault/levels.ts';
import type { Problem } from '../vault/types.ts';
import { mostTags } from './tags.ts';

/**
 * One problem for each note with too many tags, each too deep tag of a note, and each too deep folder by its first
 * note.
 */
export function reportBounds(index: VaultIndex): Problem[] {
  const folders = new Set<string>();
  const limit = String(mostLevels);
  return [...index.notes.values()].flatMap(({ published, path, folder, record }) => {
    if (!published) return [];
    const place = { path, line: 1 };
    const isNewFolder = !folders.has(folder);
    folders.add(folder);
    return [
      ...(record.tags.length > mostTags ? [problem('tags-too-many', { limit: String(mostTags) }, place)] : []),
      ...record.tags
        .filter(isTooDeep)
        .map((tag) => problem('levels-too-many', { name: `#${beginningOf(tag)}`, limit }, place)),
      ...(isNewFolder && isTooDeep(folder)
        ? [problem('levels-too-many', { name: beginningOf(folder), limit }, place)]
        : []),
    ];
  });
}

/** Whether levels between the first ones and the innermost have no page. */
function isTooDeep(path: string): boolean {
  return path.split('/', mostLevels + 2).length > mostLevels + 1;
}

/** A name of hundreds of levels is no part of a sentence. */
function beginningOf(path: string): string {
  return `${path.split('/', 3).join('/')}/…`;
}
