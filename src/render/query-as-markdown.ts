/** What a query finds, as Markdown: copies of notes hold it in place of its source. */
import { isList } from '../bases/values.ts';
import type { ObjectValue, Value } from '../bases/values.ts';
import type { QueryRow } from '../queries/run-query.ts';
import type { Note } from '../vault/note.ts';
import type { QueryBlock } from '../vault/plugin-content.ts';
import { escaped, valueAsMarkdown } from './base-as-markdown.ts';
import type { RenderContext } from './render-context.ts';

const mostRows = 500;

export function queryAsMarkdown(block: QueryBlock, note: Note, context: RenderContext, url: URL): string {
  const { bases, queries, strings } = context;
  if (bases === undefined || queries === undefined) return '';
  const at = { source: note.file, self: note.file };
  const shown = (value: Value): string => valueAsMarkdown(value, bases, context, url);
  const failed = (line: number, reason: string): string =>
    `*${escaped(strings.queries.invalid(block.line + line, reason))}*`;
  switch (block.language) {
    case 'inline': {
      const result = queries.inline(block.text, at);
      return 'invalid' in result ? failed(result.line, result.invalid) : shown(result.value);
    }
    case 'dataview': {
      const result = queries.dataview(block.text, at);
      if ('invalid' in result) return failed(result.line, result.invalid);
      const { query } = result;
      const rows = result.rows.slice(0, mostRows);
      const idOf = ({ key, file }: QueryRow): string =>
        key === undefined ? (file === undefined ? '' : shown({ type: 'file', file })) : shown(key.value);
      if (query.kind === 'table') {
        const first = query.hasId ? [result.group ?? strings.queries.file] : [];
        const heads = [...first, ...query.columns.map(({ name }) => name)].map(escaped);
        const lines = rows.map((row) => [...(query.hasId ? [idOf(row)] : []), ...row.values.map(shown)]);
        return [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
      }
      if (query.kind === 'task') return rows.flatMap((row) => tasksIn(row).map(taskLine)).join('\n');
      return rows
        .map((row) => [...(query.hasId ? [idOf(row)] : []), ...row.values.map(shown)].filter((text) => text !== ''))
        .map((parts) => `- ${parts.join(': ')}`)
        .join('\n');
    }
    case 'tasks': {
      const result = queries.tasks(block.text, at);
      if ('invalid' in result) return failed(result.line, result.invalid);
      return result.groups
        .map(({ head, tasks }) =>
          [...(head === undefined ? [] : [`**${escaped(head)}**\n`]), ...tasks.map(taskLine)].join('\n'),
        )
        .join('\n\n');
    }
    case 'query':
      return queries
        .search(block.text)
        .slice(0, mostRows)
        .map((file) => `- ${shown({ type: 'file', file })}`)
        .join('\n');
    case 'toc':
      return '';
  }
}

function tasksIn({ task, names }: QueryRow): ObjectValue[] {
  if (task !== undefined) return [task];
  const members = names.get('rows') ?? null;
  return isList(members) ? members.flatMap((each) => (isObject(each) ? [each] : [])) : [];
}

export function taskLine({ entries }: ObjectValue): string {
  return `- [${String(entries.get('status') ?? ' ')}] ${escaped(String(entries.get('text') ?? ''))}`;
}

function isObject(value: Value): value is ObjectValue {
  return typeof value === 'object' && value !== null && !isList(value) && value.type === 'object';
}
