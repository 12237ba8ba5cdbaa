/** The order in which a canvas is read aloud or printed (rule CAN-10b). */
import { groupsOf } from './groups.ts';
import type { CanvasNode } from './scene.ts';

export interface OutlineItem {
  /** Index into the scene's nodes. */
  node: number;
  /** What lies in it, where it is a group. */
  items: readonly OutlineItem[];
}

/** Groups in groups: what lies deeper is listed beside the innermost. */
const deepest = 8;

export function outlineOf(nodes: readonly CanvasNode[]): OutlineItem[] {
  const groups = groupsOf(nodes);
  const inside = new Map<number | undefined, number[]>();
  for (const [node, group] of groups.entries()) {
    const list = inside.get(group);
    if (list === undefined) inside.set(group, [node]);
    else list.push(node);
  }
  const itemsIn = (group: number | undefined, depth: number): OutlineItem[] =>
    byPosition(inside.get(group) ?? [], nodes).flatMap((node): OutlineItem[] =>
      depth < deepest ? [{ node, items: itemsIn(node, depth + 1) }] : flat(node),
    );
  const flat = (outer: number): OutlineItem[] => {
    const items: OutlineItem[] = [];
    const waiting = [outer];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      items.push({ node, items: [] });
      waiting.push(...byPosition(inside.get(node) ?? [], nodes).toReversed());
    }
    return items;
  };
  return itemsIn(undefined, 0);
}

/** From top to bottom in bands of half a card's height, in each from left to right. */
function byPosition(list: readonly number[], nodes: readonly CanvasNode[]): number[] {
  const boxOf = (node: number): { x: number; y: number; height: number } =>
    nodes[node]?.box ?? { x: 0, y: 0, height: 0 };
  const sorted = list.toSorted((a, b) => boxOf(a).y - boxOf(b).y || boxOf(a).x - boxOf(b).x || a - b);
  const result: number[] = [];
  let band: number[] = [];
  let end = -Infinity;
  const close = (): void => {
    for (const node of band.sort((a, b) => boxOf(a).x - boxOf(b).x || boxOf(a).y - boxOf(b).y || a - b))
      result.push(node);
    band = [];
  };
  for (const node of sorted) {
    const { y, height } = boxOf(node);
    if (y >= end) {
      close();
      end = y + Math.max(height, 1) / 2;
    }
    band.push(node);
  }
  close();
  return result;
}
