/** A tree that was parsed out of a part of a note, with the places of the note. */
import type { Nodes, Root } from 'mdast';
import type { Point } from 'unist';
import { walk } from './walk.ts';

/** Where a place of the part lies in the note. */
export type PlaceInNote = (point: Point) => Point;

/** Changes the places of all nodes, and those of the comments that the tree has on its root. */
export function shiftTree(tree: Root, placeOf: PlaceInNote, pointAt: (offset: number) => Point): void {
  const known = new WeakSet<object>();
  const shift = (node: Nodes): undefined => {
    if (known.has(node)) return;
    known.add(node);
    if (node.position !== undefined)
      node.position = { start: placeOf(node.position.start), end: placeOf(node.position.end) };
    if (node.type === 'inlineField') for (const child of node.labelChildren) walk(child, shift);
    for (const child of node.data?.altNodes ?? []) walk(child, shift);
  };
  walk(tree, shift);
  const { comments, boundedAt, tooDeepAt } = tree.data ?? {};
  tree.data = {
    ...tree.data,
    ...(comments === undefined
      ? {}
      : {
          comments: comments.map(({ start, end, isClosed }) => ({
            start: placeOf(pointAt(start)).offset ?? 0,
            end: placeOf(pointAt(end)).offset ?? 0,
            isClosed,
          })),
        }),
    ...(boundedAt === undefined ? {} : { boundedAt: placeOf({ line: boundedAt, column: 1 }).line }),
    ...(tooDeepAt === undefined ? {} : { tooDeepAt: placeOf({ line: tooDeepAt, column: 1 }).line }),
  };
}
