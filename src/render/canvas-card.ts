/** What a card of a canvas shows, in the drawing and in the outline. */
import type { CanvasCard } from '../compile/canvas-template.ts';
import { escapeHtml } from '../compile/escape-html.ts';
import type { TemplateBlock } from '../compile/template.ts';
import type { Resolution, ResolvedNote } from '../links/resolve-references.ts';
import { plainText } from '../links/texts.ts';
import type { Box } from '../canvas/scene.ts';
import type { Text } from '../vault/types.ts';
import { baseCard } from './draw-base.ts';
import { placeKey, scopeOf } from './page-scope.ts';
import type { Page, Scope } from './page-scope.ts';
import { embed } from './render-embed.ts';
import { hrefOfResolution } from './render-link.ts';

export interface CanvasScope {
  /** Of the canvas as a whole. */
  scope: Scope;
  page: Page;
  fillScope: (blocks: readonly TemplateBlock[], scope: Scope, page: Page) => string;
  /** Cards of notes show how those begin. */
  hasExcerpts: boolean;
}

/** In the drawing. */
export function drawnCard(card: CanvasCard, at: number, within: CanvasScope): string {
  return contentOf(card, `d${at}:`, within, within.hasExcerpts ? card.box : undefined);
}

/** In the outline, where a note is its title. */
export function listedCard(card: CanvasCard, at: number, within: CanvasScope): string {
  return contentOf(card, `o${at}:`, within, undefined);
}

/** What a card is called where something leads to it. */
export function nameOf({ name, content }: CanvasCard, { scope, page }: CanvasScope): string {
  const text = plainText(name, scope.note, page.context.resolutions).trim();
  const { canvas: strings } = page.context.strings;
  return text === '' ? (content.kind === 'group' ? strings.group : strings.card) : text;
}

/** What an edge or a group says; `''`: nothing. */
export function labelText(label: Text | undefined, { scope, page }: CanvasScope): string {
  return plainText(label ?? [], scope.note, page.context.resolutions).trim();
}

/** @param excerpt the room for a note's text; absent: its title alone */
function contentOf({ content }: CanvasCard, prefix: string, within: CanvasScope, excerpt: Box | undefined): string {
  const { scope, page, fillScope } = within;
  switch (content.kind) {
    case 'text':
      return fillScope(
        content.blocks,
        {
          ...scope,
          prefix: `${scope.prefix}${prefix}`,
          footnotes: new Map(),
          footnoteTexts: new Map(content.footnotes),
        },
        page,
      );
    case 'link':
      return content.html;
    case 'group': {
      const label = labelText(content.label, within);
      return label === '' ? '' : `<p class="canvas-group-name">${escapeHtml(label)}</p>`;
    }
    case 'file':
      return fileCard(content.reference, within, excerpt);
  }
}

function fileCard(at: number, within: CanvasScope, excerpt: Box | undefined): string {
  const { scope, page } = within;
  const reference = scope.note.record.references[at];
  const resolution = page.context.resolutions.get(scope.note.path)?.[at];
  if (reference === undefined || resolution === undefined) return '';
  if (resolution.status === 'unresolved')
    return `<p class="missing-embed unresolved">${escapeHtml(page.context.strings.text.notFound(resolution.path))}</p>`;
  if (resolution.status === 'resolved' && resolution.kind === 'note')
    return noteCard(resolution, within, resolution.note.file.kind === 'note' ? excerpt : undefined);
  if (resolution.status === 'document' && resolution.file.kind === 'base') return baseCard(resolution, scope, page);
  // Pictures, sounds and documents, and what is not published.
  return inBlock(embed({ ...reference, shown: [] }, resolution, scope, page, 'blocks', (_, link) => link));
}

function inBlock(html: string): string {
  return html.startsWith('<p') ? html : `<div class="canvas-file">${html}</div>`;
}

function noteCard(resolution: Resolution & ResolvedNote, within: CanvasScope, excerpt: Box | undefined): string {
  const { page } = within;
  const { note, place } = resolution;
  const heading =
    place !== undefined && 'heading' in place ? page.context.headings.get(note.path)?.[place.heading]?.text : undefined;
  const label = heading === undefined ? note.title : `${note.title} › ${heading}`;
  const title = `<p class="canvas-title"><a class="internal" href="${escapeHtml(hrefOfResolution(resolution, page.context))}">${escapeHtml(label)}</a></p>`;
  const text = excerpt === undefined ? '' : excerptOf(resolution, within, excerpt);
  return text === '' ? title : `${title}<div class="canvas-excerpt">${text}</div>`;
}

/** How a note begins, or the part that the card asks for: more than has room in the card, and not much more. */
function excerptOf(resolution: ResolvedNote, { scope, page, fillScope }: CanvasScope, room: Box): string {
  const { note, place } = resolution;
  const key = placeKey(note, place);
  const template = page.context.templates.get(note.path);
  if (template === undefined || scope.chain.includes(key) || page.transcluded > mostCharacters) return '';
  const { blocks } = page.context.parts.slice(template, note.record, place);
  const first = page.context.headings.get(note.path)?.[0];
  const repeatsName =
    place === undefined &&
    blocks[0]?.heading === 0 &&
    first?.depth === 1 &&
    first.text.toLowerCase() === note.title.toLowerCase();
  page.transclusions += 1;
  const inner = scopeOf(note, `t${page.transclusions}:`, [...scope.chain, key], page.context);
  const html = fillScope(firstBlocks(repeatsName ? blocks.slice(1) : blocks, room), inner, page);
  page.transcluded += html.length;
  return html;
}

/** Characters of HTML in excerpts of one page. */
const mostCharacters = 1_000_000;

function firstBlocks(blocks: readonly TemplateBlock[], { width, height }: Box): TemplateBlock[] {
  let left = Math.max(200, (width / 7) * (height / 20) * 1.5);
  const first: TemplateBlock[] = [];
  for (const block of blocks) {
    if (left <= 0) break;
    first.push(block);
    left -= Math.max(60, block.html.replaceAll(/<[^<>]*>/gu, '').length);
  }
  return first;
}
