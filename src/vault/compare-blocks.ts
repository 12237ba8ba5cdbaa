/** ```` ```compare ```` blocks: where a comparison's table stands, and which facts are its rows. */
import type { Code, Root } from 'mdast';
import { isMap, isScalar, isSeq } from 'yaml';
import { readYaml } from '../read-yaml.ts';
import type { ReadYaml } from '../read-yaml.ts';
import { walk } from '../syntax/walk.ts';
import { holdsLink } from './linked-text.ts';
import type { CompareBlock, CompareRow, RecordProblem, Text } from './types.ts';

declare module 'unist' {
  interface Data {
    /** Index into the record's compare blocks, on code blocks. */
    compare?: number | undefined;
  }
}

/**
 * Reads the blocks and numbers them on the tree's nodes; `read` finds links in a label. A block that cannot be read has
 * no `rows`: all are shown.
 */
export function compareBlocks(
  tree: Root,
  text: string,
  read: (label: string) => Text,
): { blocks: CompareBlock[]; problems: RecordProblem[] } {
  const blocks: CompareBlock[] = [];
  const problems: RecordProblem[] = [];
  if (!/compare/iu.test(text)) return { blocks, problems };
  walk(tree, (node) => {
    if (node.type !== 'code' || node.lang?.toLowerCase() !== 'compare') return undefined;
    node.data = { ...node.data, compare: blocks.length };
    blocks.push(readBlock(node, problems, read));
    return undefined;
  });
  return { blocks, problems };
}

function readBlock(node: Code, problems: RecordProblem[], read: (label: string) => Text): CompareBlock {
  const { start, end } = node.position ?? {};
  const line = start?.line ?? 1;
  const place = { line, range: { start: start?.offset ?? 0, end: end?.offset ?? 0 } };
  const { document, error, placeOf } = readYaml(node.value);
  const report = (reason: string, at: number): CompareBlock => {
    problems.push({ id: 'comparison-unreadable', line: at, column: 1, values: { reason } });
    return place;
  };
  if (error !== undefined) return report(error.reason, line + error.line);
  if (document.contents === null) return place;
  const list = isMap(document.contents) ? document.contents.get('rows', true) : document.contents;
  if (list === undefined) return place;
  if (!isSeq(list)) return report('`rows` is not a list of keys', line + 1);
  const rows = list.items.flatMap((item): CompareRow[] => {
    const at = line + lineOf(item, placeOf);
    if (isScalar(item)) return [{ keys: keysOf(String(item.value)), line: at }];
    const [pair] = isMap(item) ? item.items : [];
    if (pair === undefined || !isScalar(pair.key)) return [];
    const label = isScalar(pair.value) ? read(String(pair.value.value)) : [];
    return [{ keys: keysOf(String(pair.key.value)), ...(label.length === 0 ? {} : { label }), line: at }];
  });
  return { rows, ...place };
}

/** `timeout-rest | timeout-http`: the first of these keys that a subject has. A link is no key. */
function keysOf(text: string): string[] {
  return text
    .split('|')
    .map((key) => key.trim())
    .filter((key) => key !== '' && !holdsLink(key));
}

function lineOf(item: unknown, placeOf: ReadYaml['placeOf']): number {
  const range = isScalar(item) || isMap(item) ? item.range : undefined;
  return range === null || range === undefined ? 1 : placeOf(range[0]).line;
}

/** Whether blocks were read in the tree: the note's page will have rows of comparisons. */
export function holdsComparison(tree: Root): boolean {
  let holds = false;
  walk(tree, (node) => {
    holds ||= node.data?.compare !== undefined;
    return holds ? 'skip' : undefined;
  });
  return holds;
}
