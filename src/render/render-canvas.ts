/**
 * A canvas as HTML: one drawing in SVG, whose cards are HTML in it, and an outline of the same. No inline style stands
 * in it, as the policy of the pages allows none: places and the colours that a canvas chooses are attributes of SVG.
 */
import { boxOfLabel, groupLabelHeight } from '../canvas/bounds.ts';
import { figure } from '../canvas/draw-edges.ts';
import type { Box, Colour } from '../canvas/scene.ts';
import type { CanvasCard, CanvasLine, CanvasTemplate } from '../compile/canvas-template.ts';
import { escapeHtml } from '../compile/escape-html.ts';
import type { TemplateBlock } from '../compile/template.ts';
import { drawnCard, labelText } from './canvas-card.ts';
import type { CanvasScope } from './canvas-card.ts';
import { canvasOutline } from './canvas-outline.ts';
import type { Page, Scope } from './page-scope.ts';
import { attachmentHref } from './render-link.ts';

export interface CanvasView {
  /** It stands in another page than its own: cards of notes show no excerpts (rule CAN-2b). */
  isEmbed: boolean;
  /** As wide and high as the embed asks for. */
  width?: number;
  height?: number;
}

type FillScope = (blocks: readonly TemplateBlock[], scope: Scope, page: Page) => string;

export function renderCanvas(
  canvas: CanvasTemplate,
  scope: Scope,
  page: Page,
  view: CanvasView,
  fillScope: FillScope,
): string {
  const { title } = scope.note;
  const { canvas: words } = page.context.strings;
  if (canvas.invalid !== undefined)
    return view.isEmbed
      ? `<p class="missing-embed">${escapeHtml(words.unreadableIn(title))}</p>`
      : `<p class="canvas-message">${escapeHtml(words.unreadable(canvas.invalid.line))}</p>`;
  if (canvas.cards.length === 0) return `<p class="canvas-message">${escapeHtml(words.empty)}</p>`;
  const files = canvas.cards.filter(({ content }) => content.kind === 'file').length;
  const within: CanvasScope = { scope, page, fillScope, hasExcerpts: !view.isEmbed && files <= mostExcerpts };
  const full = `${scope.prefix}at-full-size`;
  const fitted = `${scope.prefix}at-its-width`;
  const link = (id: string, text: string, name: string): string =>
    `<a class="${name}" href="#${escapeHtml(id)}">${escapeHtml(text)}</a>`;
  return [
    `<div class="canvas${view.isEmbed ? ' is-embedded' : ''}" id="${escapeHtml(fitted)}">`,
    `<div class="canvas-frame" id="${escapeHtml(full)}">`,
    `<p class="canvas-sizes" data-pagefind-ignore="all">${link(full, words.fullSize, 'to-full-size')}${link(fitted, words.fitted, 'to-its-width')}</p>`,
    `<div class="canvas-view" tabindex="0" role="group" aria-label="${escapeHtml(words.drawing(title))}" data-pagefind-ignore="all">`,
    drawing(canvas, within, view),
    '</div></div>',
    canvasOutline(canvas, within, view.isEmbed),
    '</div>',
  ].join('\n');
}

/** Above so many cards of files none shows more than its name (rule CAN-12e). */
const mostExcerpts = 300;

function drawing({ cards, lines, bounds }: CanvasTemplate, within: CanvasScope, { width, height }: CanvasView): string {
  const own = { width: width ?? bounds.width, height: height ?? (width === undefined ? bounds.height : undefined) };
  const size = `width="${figure(own.width)}"${own.height === undefined ? '' : ` height="${figure(own.height)}"`}`;
  const box = [bounds.x, bounds.y, bounds.width, bounds.height].map(figure).join(' ');
  const groups = cards.map((card) => (card.content.kind === 'group' ? group(card, within) : ''));
  const others = cards.map((card, at) => (card.content.kind === 'group' ? '' : cardOf(card, at, within)));
  return `<svg class="canvas-drawing" viewBox="${box}" ${size}>${groups.join('')}${lines.map(edge).join('')}${others.join('')}${lines.map((line) => labelOf(line, within)).join('')}</svg>`;
}

function cardOf(card: CanvasCard, at: number, within: CanvasScope): string {
  const { box, colour, content } = card;
  const classes = `canvas-card is-${content.kind}${classOf(colour)}`;
  return `<g class="${classes}"><rect class="canvas-plane" ${placeOf(box)} rx="8"/><rect class="canvas-tint" ${placeOf(box)} rx="8"${hexOf(colour, 'both')}/><foreignObject ${placeOf(box)}><div class="canvas-content">${drawnCard(card, at, within)}</div></foreignObject></g>`;
}

function group({ box, colour, content }: CanvasCard, within: CanvasScope): string {
  if (content.kind !== 'group') return '';
  const { page, scope } = within;
  const { background } = content;
  const label = labelText(content.label, within);
  const resolution =
    background === undefined ? undefined : page.context.resolutions.get(scope.note.path)?.[background.reference];
  const href =
    resolution?.status === 'resolved' && resolution.kind === 'attachment' && isPicture(resolution.file.path)
      ? attachmentHref(resolution, page)
      : undefined;
  const picture =
    href === undefined
      ? ''
      : `<foreignObject ${placeOf(box)}><img class="canvas-background is-${background?.style ?? 'cover'}" src="${escapeHtml(href)}" alt="" loading="lazy" decoding="async"></foreignObject>`;
  const above = { x: box.x, y: box.y - groupLabelHeight, width: Math.max(box.width, 160), height: groupLabelHeight };
  const name =
    label === ''
      ? ''
      : `<foreignObject class="canvas-group-label" ${placeOf(above)}><div><span>${escapeHtml(label)}</span></div></foreignObject>`;
  return `<g class="canvas-group${classOf(colour)}"><rect class="canvas-tint" ${placeOf(box)} rx="12"${hexOf(colour, 'both')}/>${picture}<rect class="canvas-border" ${placeOf(box)} rx="12"${hexOf(colour, 'stroke')}/>${name}</g>`;
}

function isPicture(path: string): boolean {
  return /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/iu.test(path);
}

function edge(line: CanvasLine): string {
  const { line: path, heads, colour } = line;
  const arrows = heads.map((head) => `<path class="canvas-head" d="${head}"${hexOf(colour, 'fill')}/>`).join('');
  return `<g class="canvas-edge${classOf(colour)}"><path class="canvas-line" d="${path}"${hexOf(colour, 'stroke')}/>${arrows}</g>`;
}

/** Over the cards, which would hide it where they stand close to each other. */
function labelOf(line: CanvasLine, within: CanvasScope): string {
  const label = labelText(line.label, within);
  return label === ''
    ? ''
    : `<foreignObject class="canvas-edge-label" ${placeOf(boxOfLabel(label, line))}><div><span>${lined(label)}</span></div></foreignObject>`;
}

function lined(label: string): string {
  return escapeHtml(label).replaceAll('\n', '<br>');
}

function placeOf({ x, y, width, height }: Box): string {
  return `x="${figure(x)}" y="${figure(y)}" width="${figure(width)}" height="${figure(height)}"`;
}

function classOf(colour: Colour | undefined): string {
  if (colour === undefined) return '';
  return colour.startsWith('#') ? ' has-colour' : ` has-colour colour-${colour}`;
}

/** A colour of the canvas's own. Those that are numbers have a class: they differ in light and dark. */
function hexOf(colour: Colour | undefined, part: 'fill' | 'stroke' | 'both'): string {
  if (colour === undefined || !colour.startsWith('#')) return '';
  if (part === 'both') return ` fill="${colour}" stroke="${colour}"`;
  return ` ${part}="${colour}"`;
}
