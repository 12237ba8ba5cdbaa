/** ```` ```sum ```` blocks: lines of figures and facts that are multiplied and added when the site is built. */
import type { Code, Root } from 'mdast';
import { walk } from '../syntax/walk.ts';
import { readExpression } from './sum-expression.ts';
import type { RecordProblem, Reference, SumBlock, SumLine, Text } from './types.ts';

declare module 'unist' {
  interface Data {
    /** Index into the record's sum blocks, on code blocks. */
    sum?: number | undefined;
  }
}

export interface SumContext {
  /** Finds links in a label. */
  read: (label: string) => Text;
  /** Keeps a link and returns its number among the note's references. */
  addReference: (target: Pick<Reference, 'linkpath' | 'subpath'>) => number;
}

/** Lines of one block: a month of anything has fewer, and each is evaluated once. */
const mostLines = 200;

/** Reads the blocks and numbers them on the tree's nodes. */
export function sumBlocks(
  tree: Root,
  text: string,
  context: SumContext,
): { sumBlocks?: SumBlock[]; problems: RecordProblem[] } {
  const blocks: SumBlock[] = [];
  const problems: RecordProblem[] = [];
  if (!/sum/iu.test(text)) return { problems };
  walk(tree, (node) => {
    if (node.type !== 'code' || node.lang?.toLowerCase() !== 'sum') return undefined;
    node.data = { ...node.data, sum: blocks.length };
    blocks.push(readBlock(node, problems, context));
    return undefined;
  });
  return { ...(blocks.length === 0 ? {} : { sumBlocks: blocks }), problems };
}

function readBlock(node: Code, problems: RecordProblem[], context: SumContext): SumBlock {
  const { start, end } = node.position ?? {};
  const first = (start?.line ?? 1) + 1;
  const report = (reason: string, line: number): void =>
    void problems.push({ id: 'sum-unreadable', line, column: 1, values: { reason } });
  const written = node.value.split('\n').map((text, at) => ({ text: text.trim(), line: first + at }));
  const filled = written.filter(({ text }) => text !== '');
  const spare = filled[mostLines];
  if (spare !== undefined) report(`it has more than ${mostLines} lines`, spare.line);
  const lines = filled.slice(0, mostLines).flatMap(({ text, line }): SumLine[] => {
    const sign = /\s=\s|:\s/u.exec(text);
    if (sign === null || sign.index === 0) {
      report('a line is `Label: amount`, or `name = amount`', line);
      return [];
    }
    const label = text.slice(0, sign.index).trim();
    const expression = readExpression(text.slice(sign.index + sign[0].length), context.addReference);
    if ('reason' in expression) report(expression.reason, line);
    return [
      {
        label: context.read(label),
        name: label.toLowerCase(),
        isSummand: sign[0].startsWith(':'),
        ...('reason' in expression ? {} : { expression }),
        line,
      },
    ];
  });
  return { lines, range: { start: start?.offset ?? 0, end: end?.offset ?? 0 } };
}
