/** Which note is the first page. */
import type { VaultPath } from './types.ts';

/** Names that other tools, and people, give to the first page, the likelier first. */
const usualNames = ['home', 'index', 'readme', '_index'];

/**
 * @param paths of notes
 * @param named as a link would name it: a path or a name; absent: the usual names in the uppermost folder
 * @param isPublished a note that is not published is the first page only where no other can be
 */
export function homeNoteOf(
  paths: readonly VaultPath[],
  named: string | undefined,
  fold: (name: string) => string,
  isPublished: (path: VaultPath) => boolean,
): VaultPath | undefined {
  const nameOf = (path: string): string => fold(path.replace(/\.mdx?$/iu, ''));
  if (named === undefined) {
    const usual = usualNames.flatMap((name) => paths.filter((path) => nameOf(path) === name));
    return usual.find(isPublished);
  }
  const wanted = nameOf(named.replaceAll(/^\/+|(?<!\/)\/+$/gu, ''));
  const fitting = paths
    .filter((path) => nameOf(path) === wanted || nameOf(path).endsWith(`/${wanted}`))
    .toSorted((a, b) => a.length - b.length);
  return fitting.find(isPublished) ?? fitting[0];
}
