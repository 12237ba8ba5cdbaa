/** The rectangle around all nodes, lines and labels of a drawing. */
import type { DrawnEdge } from './draw-edges.ts';
import type { Box, Scene } from './scene.ts';

export const labelBox = { width: 260, lineHeight: 26 };
/** Above a group's frame. */
export const groupLabelHeight = 40;
const margin = 40;

/** How many lines a label has that is broken where it is too wide. */
export function linesOf(label: string): number {
  return label.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 26)), 0);
}

export function boundsOf({ nodes, edges }: Scene, drawn: readonly (DrawnEdge | undefined)[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = ({ x, y, width, height }: Box): void => {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + width), Math.max(bottom, y + height)];
  };
  for (const node of nodes) {
    take(node.box);
    if (node.kind === 'group' && node.label !== undefined)
      take({ ...node.box, y: node.box.y - groupLabelHeight, height: groupLabelHeight });
  }
  for (const [at, line] of drawn.entries()) {
    if (line === undefined) continue;
    const label = edges[at]?.label;
    take({ ...line.middle, width: 0, height: 0 });
    if (label !== undefined) take(boxOfLabel(label, line));
  }
  if (left > right) return { x: 0, y: 0, width: 1, height: 1 };
  return { x: left - margin, y: top - margin, width: right - left + 2 * margin, height: bottom - top + 2 * margin };
}

/** Around the middle of its line. */
export function boxOfLabel(label: string, { middle }: DrawnEdge): Box {
  const height = Math.min(linesOf(label), 12) * labelBox.lineHeight + 8;
  const longest = label.split('\n').reduce((most, line) => Math.max(most, line.length), 0);
  const width = Math.min(labelBox.width, longest * 12 + 24);
  return { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
}
