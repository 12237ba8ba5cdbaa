/** A note as Markdown for machines: absolute links, no comments, nothing that is not published. */
import type { NoteEntry } from '../collections.ts';
import type { Resolution } from '../links/resolve-references.ts';
import { plainText, refusedText } from '../links/texts.ts';
import type { Note } from '../vault/index-vault.ts';
import { encodeSlug, hrefOf } from '../vault/slug.ts';
import type { Reference, VaultPath } from '../vault/types.ts';
import type { DrawingTemplate } from '../compile/drawing-template.ts';
import { imageSize } from '../compile/external.ts';
import { baseAsMarkdown, inPlaceOf } from './base-as-markdown.ts';
import { queryAsMarkdown } from './query-as-markdown.ts';
import { documentHref, hrefOfResolution } from './render-link.ts';
import { sumAsMarkdown } from './sum-as-markdown.ts';
import type { RenderContext } from './render-context.ts';

export interface MarkdownCopy {
  markdown: string;
  /** Files of the vault that it shows or links to. */
  shownFiles: readonly VaultPath[];
}

/**
 * The source between its references is kept as written; each reference becomes a plain Markdown link, image or text.
 * Ranges come from the parser, so code and math are never touched.
 */
export function noteAsMarkdown(
  note: Note,
  entry: Omit<NoteEntry, 'digest'>,
  context: RenderContext,
  url: URL,
): MarkdownCopy {
  const { body, shownFiles } = textAsMarkdown({ note, text: note.file.text ?? '' }, context, url);
  const drawing = context.templates.get(note.path)?.drawing;
  const parts = [body, ...(drawing === undefined ? [] : [drawingTexts(drawing, note, context, url)])];
  const whole = parts.filter((part) => part !== '').join('\n\n');
  return { markdown: `${frontMatter(entry, url)}\n# ${entry.title}\n\n${whole}\n`, shownFiles };
}

/** What stands in a drawing, as a list. */
function drawingTexts({ texts }: DrawingTemplate, note: Note, context: RenderContext, url: URL): string {
  const resolutions = context.resolutions.get(note.path) ?? [];
  return texts
    .map(({ source: { text, record, firstReference } }) => {
      const own = resolutions.slice(firstReference, firstReference + record.references.length);
      const within = { ...context, resolutions: new Map([[note.path, own]]) };
      const { body } = textAsMarkdown({ note: { ...note, record }, text }, within, url);
      return `- ${body.replaceAll(/\s+/gu, ' ')}`;
    })
    .join('\n');
}

/** A text without its front matter; `note` has its record. */
export function textAsMarkdown(
  { note, text }: { note: Note; text: string },
  context: RenderContext,
  url: URL,
): { body: string; shownFiles: readonly VaultPath[] } {
  const shownFiles = new Set<VaultPath>();
  const resolutions = context.resolutions.get(note.path) ?? [];
  const edits = note.record.references.flatMap((reference, at): Edit[] => {
    const resolution = resolutions[at];
    const { start, end } = reference.range;
    // Where a diagram's source names the note, its parser alone knows.
    if (reference.syntax === 'diagram' && resolution?.isMasked === true)
      return [{ start, end, write: () => `*${context.strings.text.diagramCut}*` }];
    if (reference.syntax === 'typed')
      // What is shown as it is typed may hold a comment all the same.
      return resolution === undefined || end <= start || resolution.text === text.slice(start, end)
        ? []
        : [{ start, end, write: () => resolution.text }];
    const stands = reference.syntax === 'wikilink' || reference.syntax === 'markdown';
    if (!stands || reference.property !== undefined || resolution === undefined || end <= start) return [];
    const write: Edit['write'] = (rewrite) => {
      if (reference.kind === 'embed' && resolution.status === 'document' && resolution.file.kind === 'base')
        return inPlaceOf(
          baseAsMarkdown(resolution.file.text ?? '', resolution.subpath, resolution.file, note, context, url),
          text,
          reference.range,
        );
      if (reference.isText !== true && resolution.status === 'resolved' && resolution.kind === 'attachment')
        shownFiles.add(resolution.file.path);
      return asMarkdown(note, reference, resolution, rewrite, context, url);
    };
    return [{ start, end, write }];
  });
  for (const [at, { range }] of note.record.compareBlocks.entries())
    edits.push({ ...range, write: () => comparisonAsMarkdown(note, at, context, url) });
  for (const [at, { range }] of (note.record.sumBlocks ?? []).entries())
    edits.push({ ...range, write: () => sumAsMarkdown(context.sums?.get(note.path)?.[at], note, context, url) });
  for (const { text: base, range } of note.record.baseBlocks ?? [])
    edits.push({
      ...range,
      write: () => inPlaceOf(baseAsMarkdown(base, undefined, note.file, note, context, url), text, range),
    });
  for (const query of note.record.queries ?? [])
    edits.push({
      ...query.range,
      write: () =>
        query.language === 'inline'
          ? queryAsMarkdown(query, note, context, url)
          : inPlaceOf(queryAsMarkdown(query, note, context, url), text, query.range),
    });
  for (const { start, end } of note.record.hidden) edits.push({ start, end, isCut: true, write: () => '' });
  edits.sort((a, b) => a.start - b.start || b.end - a.end);
  const body = rewriteRange(text, edits, note.record.bodyStart, text.length);
  return { body: body.trim().replaceAll('\0', '\uFFFD'), shownFiles: [...shownFiles] };
}

interface Edit {
  start: number;
  end: number;
  /** Nothing of it is shown, whatever else stands there. */
  isCut?: boolean;
  /** The new text; `rewrite` edits a range of the source within. */
  write: (rewrite: (start: number, end: number) => string) => string;
}

/** `edits` are in the order of the text, outer ones before those inside them. */
function rewriteRange(text: string, edits: readonly Edit[], from: number, to: number): string {
  let result = '';
  let at = from;
  for (let index = 0, next = 0; index < edits.length; index = next) {
    const edit = edits[index];
    next = index + 1;
    if (edit === undefined) continue;
    if (edit.isCut === true) {
      if (edit.end <= at || edit.start >= to) continue;
      result += text.slice(at, Math.max(at, edit.start));
      at = Math.min(edit.end, to);
      continue;
    }
    if (edit.start < at || edit.end > to) continue;
    while ((edits[next]?.start ?? to) < edit.end) next += 1;
    const inside = edits.slice(index + 1, next);
    result += text.slice(at, edit.start) + edit.write((start, end) => rewriteRange(text, inside, start, end));
    // A cut that begins inside may end behind.
    at = inside.reduce((end, one) => (one.isCut === true ? Math.max(end, Math.min(one.end, to)) : end), edit.end);
  }
  return result + text.slice(at, to);
}

export function frontMatter(entry: Omit<NoteEntry, 'digest'>, url: URL): string {
  const lines = [
    `title: ${JSON.stringify(entry.title)}`,
    `url: ${new URL(entry.href, url).href}`,
    ...(entry.description === undefined ? [] : [`description: ${JSON.stringify(entry.description)}`]),
    ...(entry.tags.length === 0 ? [] : [`tags: ${JSON.stringify(entry.tags.map((tag) => tag.title))}`]),
    ...(entry.aliases.length === 0 ? [] : [`aliases: ${JSON.stringify(entry.aliases)}`]),
    ...(entry.updated === undefined ? [] : [`updated: ${entry.updated}`]),
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

/** A reference without words of its own. */
export function referenceAsMarkdown(
  note: Note,
  reference: Reference,
  resolution: Resolution,
  context: RenderContext,
  url: URL,
): string {
  return asMarkdown(note, reference, resolution, () => '', context, url);
}

function asMarkdown(
  note: Note,
  reference: Reference,
  resolution: Resolution,
  rewrite: (start: number, end: number) => string,
  context: RenderContext,
  url: URL,
): string {
  const { kind, label, shown = [] } = reference;
  const written = plainText(shown, note, context.resolutions);
  const own = kind === 'embed' ? imageSize(written).text : written;
  const text =
    label === undefined ? escapeBrackets(own === '' ? resolution.text : own) : rewrite(label.start, label.end);
  const href = absoluteHref(resolution, context, url);
  if (reference.isText === true) return text;
  if (resolution.status === 'refused')
    return `${kind === 'embed' ? '' : `${text} `}(${escapeBrackets(refusedText(resolution, context.strings.text))})`;
  if (href === undefined) return resolution.status === 'unpublished' && kind === 'embed' ? resolution.path : text;
  const isPicture = kind === 'embed' && resolution.status === 'resolved' && resolution.kind === 'attachment';
  return `${isPicture ? '!' : ''}[${text}](${href})`;
}

/** The table of a compare block, each value with its sources. */
function comparisonAsMarkdown(
  note: Note,
  at: number,
  { comparisons, base, strings: { compare } }: RenderContext,
  url: URL,
): string {
  const { subjects = [], tables = [] } = comparisons?.get(note.path) ?? {};
  const absolute = (href: string): string => new URL(href, url).href;
  const cell = (text: string): string => escapeBrackets(text).replaceAll('|', String.raw`\|`);
  const rows = (tables[at] ?? []).map(({ label, cells }) => [
    cell(label),
    ...cells.map((fact) => {
      if (fact === undefined) return compare.noFact;
      const sources = fact.sources.map((source) => `[${cell(source.title)}](${absolute(source.href)})`);
      const value = `[${cell(fact.value)}](${absolute(`${hrefOf(fact.note.slug, base)}#${fact.anchor}`)})`;
      return sources.length === 0 ? value : `${value} (${sources.join(', ')})`;
    }),
  ]);
  if (rows.length === 0) return '';
  const head = [compare.fact, ...subjects.map(({ title, href }) => `[${cell(title)}](${absolute(href)})`)];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export function escapeBrackets(text: string): string {
  return text.replaceAll(/[[\]\\]/gu, '\\$&');
}

function absoluteHref(resolution: Resolution, context: RenderContext, url: URL): string | undefined {
  if (resolution.status === 'folder') return new URL(hrefOf(resolution.slug, context.base), url).href;
  if (resolution.status === 'missing-subpath') return new URL(hrefOf(resolution.note.slug, context.base), url).href;
  if (resolution.status === 'document' && resolution.file.kind === 'base')
    return new URL(documentHref(resolution, { context, shownFiles: new Set() }), url).href;
  if (resolution.status !== 'resolved') return undefined;
  if (resolution.kind === 'note') return new URL(hrefOfResolution(resolution, context), url).href;
  return new URL(`${context.base}${encodeSlug(resolution.slug)}`, url).href;
}
