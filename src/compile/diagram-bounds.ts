/**
 * What is drawn of Mermaid. Laying out a graph takes more than linear time, so it is counted before: never less than
 * the library will find, at times more, as marks in labels count too.
 */

/** Lines between nodes. The most that the layout needs seconds for is many of them between few nodes. */
export const mostEdges = 200;
export const mostNodes = 500;
/** Characters of a diagram, as Mermaid itself has it. */
const mostCharacters = 50_000;
/** Characters of one line of the source: the library tries a dozen shapes at each node of it. */
const longestLine = 2000;

/** A mark that may be part of an arrow, also where the library decodes it first. */
const arrowMark = /[-=.>]|&#\w+;?|&gt;?/gu;
const arrow = /(?:[-=.>]|&#\w+;?|&gt;?){3,}/gu;
/** Kinds that are drawn without a layout, in linear time. */
const listLike = /^\s*(?:sequencediagram\s*(?:[\n;]|$)|xychart(?:-beta)?\b)/iu;
/** Kinds that have one line between two nodes in a line of their source. */
const relation = /--|\.\.|&#/u;
const relational = /^\s*(?:classdiagram|erdiagram)\s*(?:[\n;]|$)/iu;

export function isDiagramTooLarge(source: string): boolean {
  if (source.length > mostCharacters) return true;
  const rows = source.split('\n');
  if (rows.some((row) => row.length > longestLine)) return true;
  if (listLike.test(source)) return false;
  return (relational.test(source) ? relationsExceed : pathsExceed)(rows);
}

/**
 * `A -- B`, one in a row. Whatever begins a row may be a class or an entity; there are as many members as one likes.
 */
function relationsExceed(rows: readonly string[]): boolean {
  const names = new Set<string>();
  let edges = 0;
  for (const row of rows) {
    // To the library `&#10;` ends a row.
    if (relation.test(row)) edges += row.split('&#').length;
    const [first = '', second = ''] = row.trim().split(/\s+/u, 2);
    names.add(first === 'class' ? second : first);
    if (edges > mostEdges || names.size > mostNodes) return true;
  }
  return false;
}

/** `A & B --> C & D --> E`: each of a group has a line to each of the next. */
function pathsExceed(rows: readonly string[]): boolean {
  let edges = 0;
  let nodes = 0;
  for (const row of rows) {
    if (row.trim() === '') continue;
    const groups = row.split(arrow).map((group) => group.split('&').length);
    for (const [at, size] of groups.entries()) {
      nodes += size;
      if (at > 0) edges += size * (groups[at - 1] ?? 1);
    }
    // In `===-===` the node between two arrows looks like a part of one.
    for (const [run] of row.matchAll(arrow)) {
      const inside = Math.floor(((run.match(arrowMark)?.length ?? 0) + 1) / 4) - 1;
      edges += Math.max(0, inside);
      nodes += Math.max(0, inside);
    }
    if (edges > mostEdges || nodes > mostNodes) return true;
  }
  return false;
}
