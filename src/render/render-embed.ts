/** An embed as HTML: a file, a transclusion, a link in its place, or why there is nothing. */
import { escapeHtml } from '../compile/escape-html.ts';
import type { EmbedPlace } from '../compile/template.ts';
import type { Resolution, ResolvedNote } from '../links/resolve-references.ts';
import { plainText, refusedText } from '../links/texts.ts';
import { hrefOf } from '../vault/slug.ts';
import type { Reference } from '../vault/types.ts';
import { baseEmbed } from './draw-base.ts';
import type { Page, Scope } from './page-scope.ts';
import { attachmentHref, documentHref, hrefOfResolution } from './render-link.ts';
import { renderMedia } from './render-media.ts';

/** `transclude` gives the part of a note that the embed shows among blocks; `linkInstead` a link to it. */
export function embed(
  reference: Reference,
  resolution: Resolution,
  scope: Scope,
  page: Page,
  among: EmbedPlace,
  transclude: (resolution: Resolution & ResolvedNote, linkInstead: string) => string,
): string {
  if (resolution.status === 'resolved' && resolution.kind === 'attachment') {
    const picture = page.context.pictures?.get(resolution.file.source);
    return renderMedia(
      shownOf(reference, scope, page),
      reference.syntax === 'wikilink' ? resolution.path : undefined,
      attachmentHref(resolution, page, picture !== undefined),
      resolution.file.path,
      among === 'link',
      picture,
    );
  }
  const { text: strings } = page.context.strings;
  const tag = among === 'blocks' ? 'p' : 'span';
  const message = (text: string, kind: string): string => `<${tag} class="missing-embed ${kind}">${text}</${tag}>`;
  if (resolution.status === 'unpublished') return message(escapeHtml(resolution.path), 'unpublished');
  if (resolution.status === 'refused') return message(escapeHtml(refusedText(resolution, strings)), 'unpublished');
  if (resolution.status === 'document') {
    if (resolution.file.kind === 'base' && among === 'blocks' && page.context.bases !== undefined)
      return baseEmbed(resolution, { line: reference.range.line, column: reference.range.column }, scope, page);
    const label = resolution.file.kind === 'canvas' ? strings.canvas(resolution.text) : strings.base(resolution.text);
    if (among === 'link') return escapeHtml(label);
    return `<a class="internal" href="${escapeHtml(documentHref(resolution, page))}">${escapeHtml(label)}</a>`;
  }
  if (resolution.status === 'folder') {
    const label = escapeHtml(resolution.text);
    if (among === 'link') return label;
    return `<a class="internal" href="${escapeHtml(hrefOf(resolution.slug, page.context.base))}">${label}</a>`;
  }
  if (resolution.status === 'unresolved') return message(escapeHtml(strings.notFound(resolution.text)), 'unresolved');
  if (resolution.status === 'missing-subpath') {
    const title = escapeHtml(resolution.note.title);
    const link =
      among === 'link'
        ? title
        : `<a class="internal" href="${escapeHtml(hrefOf(resolution.note.slug, page.context.base))}">${title}</a>`;
    return message(strings.notFoundIn(escapeHtml(resolution.shownSubpath), link), 'unresolved');
  }
  if (resolution.kind !== 'note') return '';
  if (among === 'link') return escapeHtml(textInstead(reference, resolution, scope, page));
  const link = linkInstead(reference, resolution, scope, page);
  return among === 'blocks' ? transclude(resolution, link) : link;
}

function linkInstead(reference: Reference, resolution: Resolution & ResolvedNote, scope: Scope, page: Page): string {
  return `<a class="internal" href="${escapeHtml(hrefOfResolution(resolution, page.context))}">${escapeHtml(textInstead(reference, resolution, scope, page))}</a>`;
}

function textInstead(reference: Reference, resolution: Resolution & ResolvedNote, scope: Scope, page: Page): string {
  const own = shownOf(reference, scope, page);
  if (own !== '') return own;
  return resolution.text === '#' ? resolution.note.title : resolution.text;
}

/** What the author wrote to be shown, as others may read it. */
function shownOf({ shown = [] }: Reference, scope: Scope, page: Page): string {
  return plainText(shown, scope.note, page.context.resolutions);
}
