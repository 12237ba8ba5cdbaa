/** The levels of folders in folders and of nested tags. */

/**
 * Levels that have pages of their own, beside the innermost: each page names all above it, and each note is counted in
 * all of them.
 */
export const mostLevels = 30;

/** `a`, `a/b` and `a/b/c` of `a/b/c`, outermost first: the first levels, and the whole. Of nothing, nothing. */
export function levelsOf(path: string): string[] {
  const levels: string[] = [];
  for (let slash = path.indexOf('/'); slash >= 0 && levels.length < mostLevels; slash = path.indexOf('/', slash + 1))
    levels.push(path.slice(0, slash));
  return path === '' ? [] : [...levels, path];
}
