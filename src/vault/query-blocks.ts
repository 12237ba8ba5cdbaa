/**
 * What a note asks the whole garden for, and what others may ask of it: queries, list items, inline fields (rule
 * PLUG-5).
 */
import type { Code, InlineCode, ListItem, Nodes, Paragraph, Root } from 'mdast';
import type { PluginName } from '../config/plugins.ts';
import { walk } from '../syntax/walk.ts';
import { fieldsIn, lineField } from './inline-values.ts';
import type { NoteRecord, Text } from './types.ts';
import type { InlineValue, ListedItem, QueryBlock } from './plugin-content.ts';

declare module 'unist' {
  interface Data {
    /** Index into the record's queries, on code. */
    query?: number | undefined;
    /** On code: something else stands in its place. */
    isDrawn?: boolean;
  }
}

const languages: ReadonlyMap<string, readonly [QueryBlock['language'], PluginName]> = new Map([
  ['dataview', ['dataview', 'dataview']],
  ['tasks', ['tasks', 'tasks']],
  ['query', ['query', 'query']],
  ['toc', ['toc', 'toc']],
  ['table-of-contents', ['toc', 'toc']],
]);

/**
 * Reads the queries and numbers them on the tree's nodes. Their source is no text of the note: whatever reads texts
 * comes after.
 */
export function numberQueries(tree: Root, plugins: ReadonlySet<PluginName>): QueryBlock[] {
  const queries: QueryBlock[] = [];
  const ask = (language: QueryBlock['language'], asked: string, node: Code | InlineCode, below: number): void => {
    const { start, end } = node.position ?? {};
    node.data = { ...node.data, query: queries.length, isDrawn: true };
    queries.push({
      language,
      text: asked,
      line: (start?.line ?? 1) + below,
      column: start?.column ?? 1,
      range: { start: start?.offset ?? 0, end: end?.offset ?? 0 },
    });
  };
  const read = (node: Nodes): 'skip' | undefined => {
    if (node.type === 'comment') return 'skip';
    if (node.type === 'inlineField') for (const child of node.labelChildren) walk(child, read);
    if (node.type === 'code') {
      const known = languages.get(node.lang?.toLowerCase() ?? '');
      if (known !== undefined && plugins.has(known[1])) ask(known[0], node.value, node, 1);
    } else if (node.type === 'inlineCode' && plugins.has('dataview') && /^=\s*[^\s=]/u.test(node.value))
      ask('inline', node.value.slice(1).trim(), node, 0);
    return undefined;
  };
  walk(tree, read);
  return queries;
}

/** Reads list items and inline fields; references and headings have their numbers. */
export function listedItems(tree: Root, text: string): Pick<NoteRecord, 'items' | 'inlineValues'> {
  const items: ListedItem[] = [];
  const values: InlineValue[] = [];
  const hasFields = text.includes('::');
  let heading: number | undefined;
  const read = (node: Nodes, parent?: number): void => {
    switch (node.type) {
      case 'comment':
        return;
      case 'heading':
        heading = node.data?.heading ?? heading;
        break;
      case 'listItem':
        return readItem(node, parent);
      case 'paragraph':
        if (hasFields) readFields(node);
        break;
      default:
    }
    if ('children' in node) for (const child of node.children) read(child, parent);
  };
  for (const block of tree.children) read(block);
  return {
    ...(items.length === 0 ? {} : { items }),
    ...(values.length === 0 ? {} : { inlineValues: values }),
  };

  function readFields(paragraph: Paragraph): void {
    for (const line of linesOf(textOf(paragraph.children))) {
      const whole = lineField(line);
      if (whole !== undefined) values.push(whole);
      else values.push(...fieldsIn(line));
    }
  }

  function readItem(item: ListItem, parent: number | undefined): void {
    const [first, ...rest] = item.children;
    const own = first?.type === 'paragraph' ? textOf(first.children) : [];
    const { task, blockId } = item.data ?? {};
    const [line = []] = linesOf(own);
    const whole = hasFields && task === undefined ? lineField(line) : undefined;
    const fields = !hasFields ? [] : whole === undefined ? fieldsIn(own) : [whole];
    if (task === undefined) values.push(...fields);
    const tags: string[] = [];
    if (first !== undefined)
      walk(first, (node) => {
        if (node.type === 'tag') tags.push(node.value);
        return node.type === 'comment' ? 'skip' : undefined;
      });
    const isListed =
      task !== undefined || fields.length > 0 || tags.length > 0 || own.some((run) => typeof run === 'number');
    let at = parent;
    if (isListed) {
      at = items.length;
      items.push({
        text: own,
        ...(task === undefined ? {} : { task }),
        line: item.position?.start.line ?? 1,
        ...(heading === undefined ? {} : { heading }),
        ...(blockId === undefined ? {} : { blockId }),
        ...(parent === undefined ? {} : { parent }),
        tags,
        values: fields,
      });
    }
    if (first !== undefined && first.type !== 'paragraph') read(first, at);
    for (const child of rest) read(child, at);
  }
}

/** Plain text in which every link into the vault is a number. */
function textOf(nodes: readonly Nodes[]): Text {
  const runs: (string | number)[] = [];
  const add = (text: string): void => {
    if (typeof runs.at(-1) === 'string') runs[runs.length - 1] = String(runs.at(-1)) + text;
    else runs.push(text);
  };
  const append = (node: Nodes): void => {
    if (node.type === 'comment' || node.type === 'html' || node.type === 'footnoteReference') return;
    if (node.data?.reference !== undefined) runs.push(node.data.reference);
    else if (node.type === 'text') {
      for (const run of node.data?.typed ?? [node.value]) {
        if (typeof run === 'number') runs.push(run);
        else add(run);
      }
    } else if (node.type === 'tag') add(`#${node.value}`);
    else if (node.type === 'break') add('\n');
    else if (node.type === 'inlineCode' || node.type === 'inlineMath')
      add(node.data?.query === undefined ? node.value : '');
    else if (node.type === 'inlineField') {
      for (const child of node.labelChildren) append(child);
      add(':: ');
      for (const child of node.children) append(child);
    } else if ('children' in node) for (const child of node.children) append(child);
  };
  for (const node of nodes) append(node);
  return runs.filter((run) => run !== '');
}

function linesOf(text: Text): Text[] {
  const lines: (string | number)[][] = [[]];
  for (const run of text) {
    if (typeof run === 'number') {
      lines.at(-1)?.push(run);
      continue;
    }
    for (const [at, part] of run.split('\n').entries()) {
      if (at > 0) lines.push([]);
      lines.at(-1)?.push(part);
    }
  }
  return lines;
}
