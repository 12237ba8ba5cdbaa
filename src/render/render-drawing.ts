/** A drawing of Excalidraw as HTML: one picture in SVG, and its texts as a list for those who do not see it. */
import { figure } from '../canvas/draw-edges.ts';
import type { Box } from '../canvas/scene.ts';
import { pictureSign } from '../compile/compile-drawing.ts';
import type { DrawingTemplate, DrawnElement, DrawnPicture } from '../compile/drawing-template.ts';
import { escapeHtml } from '../compile/escape-html.ts';
import type { TemplateBlock } from '../compile/template.ts';
import { boundsOfAll, withMargin } from '../excalidraw/bounds.ts';
import type { Page, Scope } from './page-scope.ts';
import { attachmentHref } from './render-link.ts';

export interface DrawingView {
  /** It stands in another page than its own. */
  isEmbed: boolean;
  /** As wide and high as the embed asks for. */
  width?: number;
  height?: number;
  /** `group=…`, `frame=…`, `area=…`: what of it the embed shows. */
  part?: string;
}

type FillScope = (blocks: readonly TemplateBlock[], scope: Scope, page: Page) => string;

/** Words of a drawing that a picture is called by. */
const longestName = 400;

export function renderDrawing(
  drawing: DrawingTemplate,
  scope: Scope,
  page: Page,
  view: DrawingView,
  fillScope: FillScope,
): string {
  const { drawings: words } = page.context.strings;
  const { title } = scope.note;
  if (drawing.invalid === true)
    return `<p class="${view.isEmbed ? 'missing-embed' : 'canvas-message'}">${escapeHtml(words.unreadable(title))}</p>`;
  const fill = (html: string): string => fillScope([{ html }], { ...scope, footnotes: new Map() }, page);
  const { elements, bounds } = partOf(drawing, view.part);
  if (elements.length === 0) return `<p class="canvas-message">${escapeHtml(words.empty)}</p>`;
  const list = view.isEmbed ? [] : drawing.texts.map(({ html }) => `<li>${fill(html)}</li>`);
  const spoken = drawing.texts.map(({ html }) =>
    fill(html)
      .replaceAll(/<[^<>]*>/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim(),
  );
  const name = shortened(words.named(title, spoken.join(', ')));
  const ground =
    drawing.background === undefined
      ? ''
      : `<rect x="${figure(bounds.x)}" y="${figure(bounds.y)}" width="${figure(bounds.width)}" height="${figure(bounds.height)}" fill="${drawing.background}"/>`;
  const box = [bounds.x, bounds.y, bounds.width, bounds.height].map(figure).join(' ');
  const body = fill(clipped(elements, drawing.elements, (element) => withPicture(element, scope, page)));
  const svg = `<svg class="drawing-picture" viewBox="${box}" ${sizeOf(bounds, view)} role="${drawing.hasLinks ? 'group' : 'img'}" aria-label="${name}">${ground}${body}</svg>`;
  return [
    `<figure class="drawing" data-pagefind-ignore="all">${svg}</figure>`,
    ...(list.length === 0
      ? []
      : [
          `<details class="drawing-texts"><summary>${escapeHtml(words.texts)}</summary><ul>${list.join('')}</ul></details>`,
        ]),
  ].join('\n');
}

function shortened(name: string): string {
  if (name.length <= longestName) return name;
  const cut = name.slice(0, longestName).toWellFormed();
  // Half of a character's name is none.
  const open = cut.lastIndexOf('&');
  return `${open > cut.lastIndexOf(';') ? cut.slice(0, open) : cut}…`;
}

function sizeOf(bounds: Box, { width, height }: DrawingView): string {
  if (width === undefined) return `width="${figure(bounds.width)}" height="${figure(bounds.height)}"`;
  return `width="${width}" height="${height ?? Math.max(1, Math.round((width * bounds.height) / bounds.width))}"`;
}

/** What an embed shows of a drawing; all of it where it names nothing that is there. */
function partOf(
  drawing: DrawingTemplate,
  part: string | undefined,
): { elements: readonly DrawnElement[]; bounds: Box } {
  const [, kind, name] = /^(group|area|frame|clippedframe)=(.+)$/su.exec(part ?? '') ?? [];
  const own =
    name === undefined
      ? undefined
      : drawing.elements.find((one) => one.id === name || (one.isFrame && one.name === name));
  if (own === undefined) return { elements: drawing.elements, bounds: drawing.bounds };
  if (kind === 'area') return { elements: drawing.elements, bounds: withMargin(own.box) };
  if (kind === 'group') {
    const outermost = own.groups.at(-1);
    const elements =
      outermost === undefined ? [own] : drawing.elements.filter(({ groups }) => groups.includes(outermost));
    return { elements, bounds: boundsOfAll(elements.map(({ box }) => box)) };
  }
  return { elements: drawing.elements.filter(({ frame }) => frame === own.id), bounds: own.box };
}

/** What stands in a frame is cut at its edges. */
function clipped(
  elements: readonly DrawnElement[],
  all: readonly DrawnElement[],
  svgOf: (element: DrawnElement) => string,
): string {
  const frames = new Map(all.flatMap((one) => (one.isFrame === true ? [[one.id, one] as const] : [])));
  return elements
    .map((element) => {
      const svg = `${svgOf(element)}${element.isFrame === true ? frameName(element) : ''}`;
      const frame = frames.get(element.frame ?? '');
      if (frame === undefined || isWithin(element.box, frame.box)) return svg;
      const { x, y, width, height } = frame.box;
      const place = `x="${figure(x)}" y="${figure(y)}" width="${figure(width)}" height="${figure(height)}"`;
      return `<svg ${place} viewBox="${[x, y, width, height].map(figure).join(' ')}">${svg}</svg>`;
    })
    .join('');
}

function frameName({ label, box }: DrawnElement): string {
  return label === undefined
    ? ''
    : `<text class="drawing-sans" x="${figure(box.x)}" y="${figure(box.y - 6)}" font-size="14" fill="#999">${label}</text>`;
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function withPicture({ svg, picture }: DrawnElement, scope: Scope, page: Page): string {
  return picture === undefined ? svg : svg.replace(pictureSign, () => drawPicture(picture, scope, page));
}

/** A picture that nobody may see is a frame without one. */
function drawPicture(picture: DrawnPicture, scope: Scope, page: Page): string {
  const { source, width, height, place, crop } = picture;
  const href = 'data' in source ? page.context.cleanPicture?.(source.data) : pictureHref(source.reference, scope, page);
  if (href === undefined)
    return `<g ${place}><rect class="drawing-no-picture" width="${figure(width)}" height="${figure(height)}" fill="none" stroke="#999" stroke-dasharray="6 6"/></g>`;
  const image = (w: number, h: number): string =>
    `<image width="${figure(w)}" height="${figure(h)}" preserveAspectRatio="none" href="${escapeHtml(href)}"/>`;
  const shown =
    crop === undefined
      ? image(width, height)
      : `<svg width="${figure(width)}" height="${figure(height)}" viewBox="${[crop.x, crop.y, crop.width, crop.height].map(figure).join(' ')}" preserveAspectRatio="none">${image(crop.naturalWidth, crop.naturalHeight)}</svg>`;
  return `<g ${place}>${shown}</g>`;
}

function pictureHref(at: number, { note }: Scope, page: Page): string | undefined {
  const resolution = page.context.resolutions.get(note.path)?.[at];
  return resolution?.status === 'resolved' &&
    resolution.kind === 'attachment' &&
    /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/iu.test(resolution.file.path)
    ? attachmentHref(resolution, page)
    : undefined;
}
