/**
 * Code blocks of plugins that hold Markdown: `ad-note` of Admonition, `tabs`, `col` with `col-md` of Columns (rules
 * PLUG-3 and PLUG-4). Each becomes what it would be if it were written in the note itself.
 */
import type { BlockContent, Code, DefinitionContent, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import type { Point } from 'unist';
import type { PluginName } from '../config/plugins.ts';
import type { Callout, CalloutTitle, Column, Columns, Comment } from './nodes.ts';
import { shiftTree } from './shifted-tree.ts';

/** How often such blocks stand in one another. */
const deepest = 4;

/** Parses a part of a note, in which blocks stand so deep in others. */
export type ParsePart = (text: string, depth: number) => Root;

const mayHold = /^[ \t>]*(?:`{3,}|~{3,})\s*(?:ad-|tabs|col)/mu;

/** Changes the tree of `source`; true where it did. */
export function expandBlocks(
  tree: Root,
  source: string,
  { parse, depth, plugins }: { parse: ParsePart; depth: number; plugins: ReadonlySet<PluginName> },
): boolean {
  if (depth >= deepest || !mayHold.test(source)) return false;
  const lineStarts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  let isChanged = false;
  expand(tree);
  return isChanged;

  function expand(node: Nodes): void {
    if (!('children' in node)) return;
    for (const [at, child] of node.children.entries()) {
      if (child.type !== 'code') {
        expand(child);
        continue;
      }
      const made = expanded(child);
      if (made === undefined) continue;
      isChanged = true;
      const siblings: Nodes[] = node.children;
      siblings[at] = { ...made, position: child.position, data: { ...child.data } };
    }
  }

  function expanded(node: Code): Callout | Columns | undefined {
    const language = node.lang?.toLowerCase() ?? '';
    if (plugins.has('admonition') && /^ad-[^\s]+$/u.test(language)) return admonition(node, language.slice(3));
    if (plugins.has('tabs') && language === 'tabs') return columnsOf(tabsIn(node), 'tabs');
    if (plugins.has('columns') && language === 'col') {
      const inside = part(node, 0, node.value.split('\n').length);
      const columns = inside.flatMap((child): Column[] =>
        child.type === 'column' ? [child] : child.type === 'comment' ? [] : [{ type: 'column', children: [child] }],
      );
      return columnsOf(columns, 'columns');
    }
    return undefined;
  }

  function admonition(node: Code, kind: string): Callout {
    const lines = node.value.split('\n');
    const settings = new Map<string, number>();
    let first = 0;
    for (; first < lines.length; first += 1) {
      const [, name] = /^(title|collapse|icon|color)\s*:/iu.exec(lines[first] ?? '') ?? [];
      if (name === undefined) break;
      settings.set(name.toLowerCase(), first);
    }
    const valueOf = (name: string): string => {
      const at = settings.get(name);
      return at === undefined ? '' : (lines[at] ?? '').replace(/^[^:]*:/u, '').trim();
    };
    const collapse = valueOf('collapse').toLowerCase();
    const titleAt = settings.get('title');
    const title = titleAt === undefined || valueOf('title') === '' ? undefined : titleOf(node, titleAt);
    return {
      type: 'callout',
      kind,
      ...(collapse === 'open' ? { fold: '+' as const } : /^close|^true$/u.test(collapse) ? { fold: '-' as const } : {}),
      children: [
        ...(title === undefined ? [] : [title]),
        ...commentsIn(node, first, titleAt),
        ...part(node, first, lines.length),
      ],
    };
  }

  /** The rest of a line after its colon, or after the words that open a tab. */
  function titleOf(node: Code, line: number, prefix = /^[^:]*:\s*/u): CalloutTitle {
    const nodes = part(node, line, line + 1, prefix);
    const children = nodes.flatMap((child): PhrasingContent[] =>
      child.type === 'paragraph' ? (child as Paragraph).children : child.type === 'comment' ? [child] : [],
    );
    return { type: 'calloutTitle', children };
  }

  /** Comments in settings: nothing else of those lines is read as text, and a comment is shown nowhere. */
  function commentsIn(node: Code, first: number, titleAt: number | undefined): Comment[] {
    const lines = node.value.split('\n').slice(0, first);
    return lines.flatMap((line, at): Comment[] =>
      at === titleAt || !/%%|<!--/u.test(line)
        ? []
        : titleOf(node, at).children.filter((child): child is Comment => child.type === 'comment'),
    );
  }

  /** `tab: Title` or `--- tab Title`, and all lines to the next one. */
  function tabsIn(node: Code): Column[] {
    const lines = node.value.split('\n');
    const heads = lines.flatMap((line, at) => (tabHead.test(line) ? [at] : []));
    return heads.map((head, at): Column => {
      const title = titleOf(node, head, tabHead);
      const body = part(node, head + 1, heads[at + 1] ?? lines.length);
      return {
        type: 'column',
        children: [{ type: 'callout', kind: 'tab', fold: at === 0 ? '+' : '-', children: [title, ...body] }],
      };
    });
  }

  function columnsOf(children: Column[], kind: Columns['kind']): Columns | undefined {
    return children.length === 0 ? undefined : { type: 'columns', kind, children };
  }

  /** Lines of a code block as blocks of the note. `cut` is taken off the first. */
  function part(node: Code, from: number, to: number, cut?: RegExp): (BlockContent | DefinitionContent)[] {
    const all = node.value.split('\n');
    const lines = all.slice(from, to);
    const first = lines[0] ?? '';
    const removed = cut?.exec(first)?.[0].length ?? 0;
    // A line before it, so that nothing in it is front matter.
    const text = `\n${[first.slice(removed), ...lines.slice(1)].join('\n')}`;
    const inner = parse(text, depth + 1);
    const opening = (node.position?.start.line ?? 1) + from;
    const placeOf = ({ line, column }: Point): Point => {
      const at = Math.max(0, line - 2);
      const length = (lines[at] ?? '').length;
      const inLine = Math.min(length, (line < 2 ? 0 : column - 1) + (at === 0 ? removed : 0));
      const noteLine = opening + at + 1;
      // What stands before a line, the signs of a quote, is not in the block's text.
      const begin = lineStarts[noteLine - 1] ?? source.length;
      const end = (lineStarts[noteLine] ?? source.length + 1) - 1;
      const offset = Math.max(begin, end - length + inLine);
      return { line: noteLine, column: offset - begin + 1, offset };
    };
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    const pointAt = (offset: number): Point => {
      const line = starts.findLastIndex((start) => start <= offset);
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
    };
    shiftTree(inner, placeOf, pointAt);
    const { comments = [], boundedAt, tooDeepAt } = inner.data ?? {};
    tree.data = {
      ...tree.data,
      ...(comments.length === 0 ? {} : { comments: [...(tree.data?.comments ?? []), ...comments] }),
      ...(boundedAt === undefined ? {} : { boundedAt: Math.min(boundedAt, tree.data?.boundedAt ?? Infinity) }),
      ...(tooDeepAt === undefined ? {} : { tooDeepAt: Math.min(tooDeepAt, tree.data?.tooDeepAt ?? Infinity) }),
    };
    const children = inner.children as (BlockContent | DefinitionContent)[];
    return columnsIn(children);
  }

  /** In a `col` each `col-md` is a column; `flexGrow=1` and the like above `===` is about its width. */
  function columnsIn(children: (BlockContent | DefinitionContent)[]): (BlockContent | DefinitionContent)[] {
    if (!plugins.has('columns')) return children;
    return children.map((child) => {
      if (child.type !== 'code' || child.lang?.toLowerCase() !== 'col-md') return child;
      const lines = child.value.split('\n');
      const rule = lines.findIndex((line) => /^={3,}\s*$/u.test(line));
      const isSettings = rule > 0 && lines.slice(0, rule).every((line) => /^\s*(?:[\w-]+\s*[=:].*)?$/u.test(line));
      return {
        type: 'column',
        children: part(child, isSettings ? rule + 1 : 0, lines.length),
        position: child.position,
      };
    });
  }
}

const tabHead = /^(?:tab:|-{3}\s*tab\b:?)\s*/iu;
