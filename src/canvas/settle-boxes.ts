/** Places that a drawing can have: far ones drawn nearer, missing ones given (rules CAN-12b, CAN-12d). */
import type { Box, CanvasNode } from './scene.ts';

/** Farther from all others than this, a card is drawn nearer. */
const widestGap = 50_000;
const gapInstead = 4000;
/** No coordinate is larger. */
const farthest = 10_000_000;
/** Between nodes whose place is not known. */
const space = 40;

export function settleBoxes(nodes: readonly CanvasNode[]): CanvasNode[] {
  const placed = nodes.filter(({ isUnplaced }) => isUnplaced !== true).map(({ box }) => box);
  const x = nearer(placed.map((box) => [box.x, box.width]));
  const y = nearer(placed.map((box) => [box.y, box.height]));
  const drawn = (box: Box): Box => ({ ...box, x: x(box.x), y: y(box.y) });
  const boxes = placed.map(drawn);
  const left = boxes.reduce((least, box) => Math.min(least, box.x), boxes.length === 0 ? 0 : Infinity);
  const bottom = boxes.reduce((most, box) => Math.max(most, box.y + box.height), boxes.length === 0 ? 0 : -Infinity);
  let next = left;
  return nodes.map((node) => {
    if (node.isUnplaced !== true) return { ...node, box: drawn(node.box) };
    const box = { ...node.box, x: next, y: bottom + space };
    next += box.width + space;
    return { ...node, box };
  });
}

/** One axis: what a coordinate becomes. Wide gaps shrink, so that the order of all stays. */
function nearer(spans: readonly (readonly [start: number, size: number])[]): (value: number) => number {
  const sorted = spans.toSorted((a, b) => a[0] - b[0]);
  const first = sorted[0];
  if (first === undefined) return (value) => value;
  /** Runs without a wide gap: where they begin, by how much they are moved, how many nodes they hold. */
  const runs = [{ start: first[0], shift: 0, count: 0 }];
  let end = first[0] + first[1];
  for (const [start, size] of sorted) {
    const last = runs.at(-1);
    if (last === undefined) break;
    if (start - end > widestGap) runs.push({ start, shift: last.shift + (start - end - gapInstead), count: 1 });
    else last.count += 1;
    end = Math.max(end, start + size);
  }
  const total = end - (runs.at(-1)?.shift ?? 0);
  const main = runs.reduce((most, run) => (run.count > most.count ? run : most));
  // The largest run stays where it is, if there is room for all around it.
  const fits = first[0] + main.shift >= -farthest && total + main.shift <= farthest;
  const base = fits ? main.shift : -first[0];
  return (value) => {
    let [low, high] = [0, runs.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.start ?? 0) <= value) low = middle;
      else high = middle;
    }
    const moved = value - (runs[low]?.shift ?? 0) + base;
    return Math.max(-farthest, Math.min(farthest, moved));
  };
}
