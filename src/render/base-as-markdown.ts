/** A view of a base as a Markdown table: copies of notes hold it in place of its source (rules BASE-13f, BASE-18a). */
import { viewNamed } from '../bases/bases.ts';
import type { Bases } from '../bases/bases.ts';
import type { ResultRow, ViewResult } from '../bases/run-view.ts';
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
  if (result.failed !== undefined) return `*${escaped(strings.bases.unreadableFilter(result.failed))}*`;
  return tableOf(result, bases, context, url);
}

function tableOf({ columns, groups, view }: ViewResult, bases: Bases, context: RenderContext, url: URL): string {
  const { bases: words } = context.strings;
  const valueOf = (value: Value): string => valueAsMarkdown(value, bases, context, url);
  const head = columns.map(({ id, displayName }) => {
    const own = id.kind === 'file' ? fieldName(id.name, context.strings) : undefined;
    return escaped(displayName?.trim() || (own ?? id.name));
  });
  const parts = groups.map(({ key, rows }) => {
    const lines = rows.slice(0, mostRows).map((row) => `| ${columns.map((_, at) => cellOf(row, at)).join(' | ')} |`);
    const table = [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...lines].join('\n');
    if (key === undefined) return table;
    return `**${isEmpty(key.value) ? words.none : valueOf(key.value)}**\n\n${table}`;
  });
  return [`**${escaped(view.name)}**`, ...parts].join('\n\n');

  function cellOf({ file, values }: ResultRow, at: number): string {
    const id = columns[at]?.id;
    if (id?.kind === 'file' && id.name === 'name') return valueOf({ type: 'file', file });
    return valueOf(values[at] ?? null);
  }
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
    if (resolution?.status !== 'resolved' || resolution.kind !== 'note') return escaped(label);
    return `[${escaped(label)}](${new URL(hrefOf(resolution.note.slug, context.base), url).href})`;
  }
}

export function escaped(text: string): string {
  return text
    .replaceAll(/[[\]\\|*_`<]/gu, String.raw`\$&`)
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('\0', '\uFFFD')
    .trim();
}
