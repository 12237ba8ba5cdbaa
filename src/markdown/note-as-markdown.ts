/** A note as Markdown for machines: absolute links, no comments, nothing that is not published. */
import type { NoteEntry } from '../collections.ts';
import type { Resolution } from '../links/resolve-references.ts';
import { privateText, shownText } from '../links/texts.ts';
import type { Note } from '../vault/index-vault.ts';
import { encodeSlug } from '../vault/slug.ts';
import type { Reference } from '../vault/types.ts';
import { hrefOfResolution } from './render-note.ts';
import type { RenderContext } from './render-note.ts';

/**
 * The source between its references is kept as written; each reference becomes a plain Markdown link, image or text.
 * Ranges come from the parser, so code and math are never touched.
 */
export function noteAsMarkdown(note: Note, entry: Omit<NoteEntry, 'digest'>, context: RenderContext, url: URL): string {
  const text = note.file.text ?? '';
  const resolutions = context.resolutions.get(note.path) ?? [];
  const edits = note.record.references.flatMap((reference, at) => {
    const resolution = resolutions[at];
    const { start, end } = reference.range;
    if (reference.property !== undefined || reference.syntax === 'html' || resolution === undefined || end <= start) return [];
    return [{ start, end, text: asMarkdown(reference, resolution, text.slice(start, end), context, url) }];
  });
  for (const { start, end } of note.record.hidden) edits.push({ start, end, text: '' });
  edits.sort((a, b) => a.start - b.start || b.end - a.end);
  let body = '';
  let at = note.record.bodyStart;
  for (const edit of edits) {
    if (edit.start < at) continue;
    body += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  body += text.slice(at);
  return `${frontMatter(entry, url)}\n# ${entry.title}\n\n${body.trim()}\n`;
}

function frontMatter(entry: Omit<NoteEntry, 'digest'>, url: URL): string {
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

function asMarkdown(reference: Reference, resolution: Resolution, source: string, context: RenderContext, url: URL): string {
  const isImage = reference.kind === 'embed';
  const text = reference.syntax === 'markdown' && !isImage ? bracketText(source) : (reference.displayText ?? shownText(reference, resolution));
  const href = absoluteHref(resolution, context, url);
  if (href === undefined) return resolution.status === 'unpublished' && isImage ? privateText : text;
  const isPicture = isImage && resolution.status === 'resolved' && resolution.kind === 'attachment';
  return `${isPicture ? '!' : ''}[${text}](${href})`;
}

/** The text of a Markdown link as written: up to the bracket that ends it. */
function bracketText(source: string): string {
  const end = source.lastIndexOf('](');
  return end < 1 ? source : source.slice(1, end);
}

function absoluteHref(resolution: Resolution, context: RenderContext, url: URL): string | undefined {
  if (resolution.status === 'missing-subpath') return new URL(hrefOfResolution({ status: 'resolved', kind: 'note', note: resolution.note, alsoMatches: [] }, context), url).href;
  if (resolution.status !== 'resolved') return undefined;
  if (resolution.kind === 'note') return new URL(hrefOfResolution(resolution, context), url).href;
  return new URL(`${context.base}${encodeSlug(resolution.slug)}`, url).href;
}
