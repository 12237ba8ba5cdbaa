/** ```` ```base ```` blocks: where a table of the vault's files stands, and what it says (rule BASE-7). */
import type { Root } from 'mdast';
import { walk } from '../syntax/walk.ts';
import type { BaseBlock } from './base-block.ts';

declare module 'unist' {
  interface Data {
    /** Index into the record's bases, on code blocks. */
    base?: number | undefined;
  }
}

/** Reads the blocks and numbers them on the tree's nodes. */
export function baseBlocks(tree: Root, text: string): BaseBlock[] {
  const blocks: BaseBlock[] = [];
  if (!text.includes('base')) return blocks;
  walk(tree, (node) => {
    if (node.type === 'comment') return 'skip';
    if (node.type !== 'code' || node.lang !== 'base') return undefined;
    const { start, end } = node.position ?? {};
    node.data = { ...node.data, base: blocks.length };
    blocks.push({
      text: node.value,
      line: start?.line ?? 1,
      column: start?.column ?? 1,
      range: { start: start?.offset ?? 0, end: end?.offset ?? 0 },
    });
    return undefined;
  });
  return blocks;
}
