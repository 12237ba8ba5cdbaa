/** Links as HTML, and the addresses that they lead to. */
import { viewAnchors, viewNamed } from '../bases/bases.ts';
import { escapeHtml } from '../compile/escape-html.ts';
import type { Resolution, ResolvedNote } from '../links/resolve-references.ts';
import { refusedText } from '../links/texts.ts';
import type { RefusedFile } from '../links/texts.ts';
import type { Note } from '../vault/index-vault.ts';
import { encodeSlug, hrefOf } from '../vault/slug.ts';
import type { VaultFile } from '../vault/types.ts';
import type { TextStrings } from '../strings/en/text.ts';
import type { Page, Scope } from './page-scope.ts';
import type { RenderContext } from './render-context.ts';

export function openLink(resolution: Resolution, scope: Scope, page: Page): string {
  if (resolution.status === 'unresolved') return '<span class="unresolved">';
  if (resolution.status === 'unpublished' || resolution.status === 'refused') return '<span class="unpublished">';
  if (resolution.status === 'document')
    return `<a class="internal" href="${escapeHtml(documentHref(resolution, page))}">`;
  if (resolution.status === 'folder')
    return `<a class="internal" href="${escapeHtml(hrefOf(resolution.slug, page.context.base))}">`;
  if (resolution.status === 'missing-subpath')
    return `<a class="internal" href="${escapeHtml(hrefOf(resolution.note.slug, page.context.base))}">`;
  if (resolution.kind === 'attachment')
    return `<a class="attachment" href="${escapeHtml(attachmentHref(resolution, page))}">`;
  const isOwnPage = resolution.note === page.note && scope.prefix === '' && resolution.place !== undefined;
  const href =
    isOwnPage && resolution.place !== undefined
      ? `#${anchorOf(resolution.note, resolution.place, page.context)}`
      : hrefOfResolution(resolution, page.context);
  return `<a class="internal" href="${escapeHtml(href)}">`;
}

export function closeLink(resolution: Resolution, strings: TextStrings): string {
  if (resolution.status === 'refused') return `</span>${refusalNote(resolution, strings)}`;
  return isLink(resolution) ? '</a>' : '</span>';
}

/** Where a link to a file would have been: the file, and why it is not there. */
function refusalNote(resolution: RefusedFile, strings: TextStrings): string {
  return ` <small class="refused">(${escapeHtml(refusedText(resolution, strings))})</small>`;
}

export function isLink(resolution: Resolution): boolean {
  return (
    resolution.status === 'resolved' ||
    resolution.status === 'missing-subpath' ||
    resolution.status === 'document' ||
    resolution.status === 'folder'
  );
}

/** Final address of a note, or of a place in it. */
export function hrefOfResolution(resolution: Pick<ResolvedNote, 'note' | 'place'>, context: RenderContext): string {
  const { note, place } = resolution;
  const page = hrefOf(note.slug, context.base);
  // A part of a drawing has no address on its page.
  if (place === undefined || ('block' in place && place.block.includes('='))) return page;
  return `${page}#${anchorOf(note, place, context)}`;
}

function anchorOf(note: Note, place: NonNullable<ResolvedNote['place']>, context: RenderContext): string {
  return 'block' in place ? `^${place.block}` : (context.headings.get(note.path)?.[place.heading]?.anchor ?? '');
}

/**
 * The only way to a file's address: what is not asked for here is not published. `isSized`: a picture of any size will
 * do.
 */
export function attachmentHref(
  resolution: { file: VaultFile; slug: string; fragment?: string },
  { context, shownFiles, wholeFiles }: Page,
  isSized = false,
): string {
  shownFiles.add(resolution.file.path);
  if (!isSized) wholeFiles.add(resolution.file.path);
  return `${context.base}${encodeSlug(resolution.slug)}${resolution.fragment === undefined ? '' : encodeURI(resolution.fragment)}`;
}

export function documentHref(
  { file, slug, subpath }: { file: VaultFile; slug: string; subpath?: string },
  { context, shownFiles }: Pick<Page, 'context' | 'shownFiles'>,
): string {
  shownFiles.add(file.path);
  return `${hrefOf(slug, context.base)}${viewFragment(file, subpath, context)}`;
}

/** A view of a base has an address on its page; what names none is told nowhere. */
function viewFragment(file: VaultFile, subpath: string | undefined, { bases }: RenderContext): string {
  if (subpath === undefined || bases === undefined || file.kind !== 'base') return '';
  const { base } = bases.read(file.text ?? '');
  const anchor = base === undefined ? undefined : viewAnchors(base)[viewNamed(base, subpath)];
  return anchor === undefined ? '' : `#${anchor}`;
}
