/**
 * A view of a base as a Markdown table or list: copies of notes hold it in place of its source (rules BASE-13f,
 * BASE-18a).
 */
import { viewNamed } from '../bases/bases.ts';
import type { Bases } from '../bases/bases.ts';
import type { Column, ResultRow, ViewResult } from '../bases/run-view.ts';
import { humanText } from '../bases/dates.ts';
import { linkLabel, textOf } from '../bases/texts-of-values.ts';
import type { BaseFile, Value } from '../bases/values.ts';
import { isEmpty, isList } from '../bases/values.ts';
import type { Note } from '../vault/note.ts';
import { hrefOf } from '../vault/slug.ts';
import type { VaultFile } from '../vault/types.ts';
import { fieldName } from './base-cells.ts';
import { mostRows } from './draw-view.ts';
import type { RenderContext } from './render-context.ts';

export function baseAsMarkdown(
  text: string,
  subpath: string | undefined,
  source: VaultFile,
  note: Note,
  context: RenderContext,
  url: URL,
): string {
  const { bases, strings } = context;
  const { base, problems } = bases?.read(text) ?? { problems: [] };
  if (bases === undefined || base === undefined)
    return `*${escaped(strings.bases.invalid(problems[0]?.place.line ?? 1, problems[0]?.values['reason'] ?? ''))}*`;
  const view = base.views[subpath === undefined || subpath === '#' ? 0 : viewNamed(base, subpath)];
  if (view === undefined) return `*${escaped(strings.bases.missingView((subpath ?? '').replace(/^#/u, '')))}*`;
  const result = bases.run(base, view, { text, source, self: note.file });
  return `**${escaped(view.name)}**\n\n${viewAsMarkdown(result, bases, context, url)}`;
}

export function viewAsMarkdown(result: ViewResult, bases: Bases, context: RenderContext, url: URL): string {
  const { columns, groups, view, count, failed } = result;
  const { bases: words } = context.strings;
  if (failed !== undefined) return `*${escaped(words.unreadableFilter(failed))}*`;
  const valueOf = (value: Value): string => valueAsMarkdown(value, bases, context, url);
  const heads = columns.map(({ id, displayName }) => {
    const own = id.kind === 'file' ? fieldName(id.name, context.strings) : undefined;
    return escaped(displayName?.trim() || (own ?? id.name));
  });
  const hasName = columns.some(isName);
  const cells = ({ file, values }: ResultRow): string[] =>
    columns.map((column, at) => valueOf(isName(column) ? { type: 'file', file } : (values[at] ?? null)));
  let left = mostRows;
  const parts = groups.flatMap(({ key, rows: all }) => {
    const rows = all.slice(0, Math.max(0, left));
    left -= rows.length;
    const shown = view.type === 'table' ? tableOf(rows) : rows.map(itemOf).join('\n');
    if (key === undefined) return [shown];
    return rows.length === 0 ? [] : [`**${isEmpty(key.value) ? words.none : valueOf(key.value)}**`, shown];
  });
  const more = count > mostRows ? [`*${escaped(words.more(count - mostRows))}*`] : [];
  return [...parts.filter((part) => part !== ''), ...(count === 0 ? [`*${words.nothing}*`] : []), ...more].join('\n\n');

  function tableOf(rows: readonly ResultRow[]): string {
    const lines = rows.map((row) => `| ${cells(row).join(' | ')} |`);
    return [`| ${heads.join(' | ')} |`, `| ${heads.map(() => '---').join(' | ')} |`, ...lines].join('\n');
  }

  /** Whatever its layout, an item leads to its file. */
  function itemOf(row: ResultRow): string {
    const link = valueOf({ type: 'file', file: row.file });
    const shown = cells(row).flatMap((cell, at) => {
      if (cell === '') return [];
      const column = columns[at];
      const isNamed = view.type === 'list' || at === 0 || (column !== undefined && isName(column));
      return [isNamed ? cell : `${heads[at] ?? ''}: ${cell}`];
    });
    return `- ${[...(hasName ? [] : [link]), ...shown].join(', ')}`;
  }
}

function isName({ id }: Column): boolean {
  return id.kind === 'file' && id.name === 'name';
}

/**
 * Lines that stand in place of a piece of a note: each as deep in lists and quotes as that piece, and apart from the
 * text around it.
 */
export function inPlaceOf(lines: string, text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const marks = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/u.exec(before)?.[0] ?? '';
  const depth = marks.replaceAll(/[^>\t]/gu, ' ');
  const apart = `\n${depth.trimEnd()}\n${depth}`;
  const [after = ''] = text.slice(end, end + 1000).split('\n', 1);
  const inside = lines.split('\n').map((line, at) => (at === 0 ? line : `${depth}${line}`.trimEnd()));
  return `${marks === before ? '' : apart}${inside.join('\n')}${after.trim() === '' ? '' : apart}`;
}

/** A value as a cell or an item of a list shows it. */
export function valueAsMarkdown(value: Value, bases: Bases, context: RenderContext, url: URL): string {
  return valueOf(value);

  function valueOf(value: Value): string {
    if (value === null || isEmpty(value)) return '';
    if (isList(value)) return value.map(valueOf).join(', ');
    if (typeof value === 'number') return String(Number(value.toPrecision(12)));
    if (typeof value !== 'object') return escaped(String(value));
    switch (value.type) {
      case 'link':
        return value.target === undefined
          ? value.url !== undefined && /^https?:/iu.test(value.url)
            ? `[${escaped(linkLabel(value))}](<${value.url.replaceAll(/[<>\n]/gu, '')}>)`
            : escaped(linkLabel(value))
          : linkOf(value.target, linkLabel(value));
      case 'file':
        return linkOf(value.file, value.file.name);
      case 'duration':
        return escaped(humanText(value, bases.language));
      case 'html':
        return escaped(value.source.replaceAll(/<[^<>]*>/gu, ' '));
      case 'image':
        return escaped(value.file?.basename ?? value.url ?? '');
      default:
        return escaped(textOf(value, bases.language));
    }
  }

  function linkOf(file: BaseFile, label: string): string {
    const resolution = bases.files.resolutionOf(file);
    const slug =
      resolution?.status === 'document'
        ? resolution.slug
        : resolution?.status === 'resolved' && resolution.kind === 'note'
          ? resolution.note.slug
          : undefined;
    return slug === undefined
      ? escaped(label)
      : `[${escaped(label)}](${new URL(hrefOf(slug, context.base), url).href})`;
  }
}

export function escaped(text: string): string {
  return text
    .replaceAll(/[[\]\\|*_`<]/gu, String.raw`\$&`)
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('\0', '\uFFFD')
    .trim();
}
