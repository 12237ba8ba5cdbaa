/**
 * Draws cards with CanvasKit, the engine below astro-og-canvas. That package draws one title and one text on any ground:
 * it knows no label, cuts no text that is too long, and never frees what it drew with, which a thousand cards feel.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Canvas, CanvasKit, CanvasKitInit, Paragraph } from 'canvaskit-wasm';
import { cardSize } from './card.ts';
import type { Card } from './card.ts';
import { lightColour } from './colours.ts';
import type { Rgb } from './colours.ts';

/** What all cards of a garden share. */
export interface CardStyle {
  /** The garden's name. */
  name: string;
  /** Text of `tokens.css`. */
  tokens: string;
  /** Text of the mark's SVG: its paths are drawn. */
  mark: string;
  /** Font files by the name under which they are drawn; later ones serve letters that earlier ones lack. */
  fonts: readonly (readonly [family: string, file: string])[];
}

const margin = 76;
const bar = 18;
const titleSizes = [92, 76, 62];

/** Returns what draws: PNG files, the same bytes for the same card. `undefined` for a title in letters that no font has. */
export async function createDrawing(style: CardStyle): Promise<(card: Card) => Uint8Array | undefined> {
  const kit = await loadKit();
  const fonts = kit.TypefaceFontProvider.Make();
  for (const [family, file] of style.fonts) fonts.registerFont(readFileSync(file), family);
  const colour = (token: string): Rgb => lightColour(style.tokens, token) ?? [40, 40, 40];
  const families = style.fonts.map(([family]) => family);
  const text = families.filter((family) => family.startsWith('text'));
  const marks = [...style.mark.matchAll(/<path[^>]*?class="mark-(\w+)"[^>]*? d="([^"]+)"|<path[^>]*? d="([^"]+)"[^>]*?class="mark-(\w+)"/gu)].map(([, before, d1, d2, after]) => ({ part: before ?? after ?? '', d: d1 ?? d2 ?? '' }));

  return (card) => {
    const accent = colour(card.category === undefined ? 'accent' : `category-${card.category}`);
    const width = cardSize.width - 2 * margin;
    const [title, ...drawn] = fitTitle(card.title);
    if (title.unresolvedCodepoints().length > 0) return free([title, ...drawn]);
    const surface = kit.MakeSurface(cardSize.width, cardSize.height);
    if (surface === null) throw new Error('CanvasKit has no memory for a card.');
    const canvas = surface.getCanvas();
    canvas.clear(kit.Color(...colour('page')));
    fill(canvas, accent, kit.XYWHRect(0, cardSize.height - bar, cardSize.width, bar));

    drawMark(canvas);
    const name = paragraph(style.name, { families: text, size: 36, weight: 600, colour: colour('heading'), lines: 1, width: 700 });
    canvas.drawParagraph(name, margin + 74, margin - 64 / 2 + (64 - name.getHeight()) / 2);
    const parts = [title, ...drawn, name];
    if (card.label !== undefined) {
      const label = paragraph(card.label, { families: text, size: 32, weight: 500, colour: colour('text-quiet'), lines: 1, width: 420, isAtEnd: true });
      const left = cardSize.width - margin - label.getLongestLine();
      canvas.drawParagraph(label, cardSize.width - margin - 420, margin - 64 / 2 + (64 - label.getHeight()) / 2);
      dot(canvas, accent, left - 26, margin, 10);
      parts.push(label);
    }
    // Title and text stand on the bar: a short title keeps its air above.
    let bottom = cardSize.height - bar - margin + 6;
    if (card.description !== undefined) {
      const lines = title.getHeight() > 220 ? 2 : 3;
      const description = paragraph(card.description, { families: text, size: 38, weight: 400, colour: colour('text-quiet'), lines, width: Math.min(width, 980), lineHeight: 1.32 });
      bottom -= description.getHeight();
      canvas.drawParagraph(description, margin, bottom);
      bottom -= 26;
      parts.push(description);
    }
    canvas.drawParagraph(title, margin - 3, bottom - title.getHeight());

    const image = surface.makeImageSnapshot();
    const bytes = image.encodeToBytes(kit.ImageFormat.PNG, 100);
    image.delete();
    surface.dispose();
    free(parts);
    if (bytes === null) throw new Error('CanvasKit did not write a card.');
    return bytes;
  };

  /** The largest size at which the title needs few enough lines; the last one cuts it. Whatever was tried comes after it. */
  function fitTitle(text: string): [Paragraph, ...Paragraph[]] {
    const tried: Paragraph[] = [];
    for (const size of titleSizes) {
      const title = paragraph(text, { families, size, weight: 600, colour: colour('heading'), lines: size === titleSizes.at(-1) ? 3 : 2, width: cardSize.width - 2 * margin, lineHeight: 1.08 });
      if (!title.didExceedMaxLines()) return [title, ...tried];
      tried.unshift(title);
    }
    const [last, ...others] = tried;
    if (last === undefined) throw new Error('There is no size for titles.');
    return [last, ...others];
  }

  function paragraph(
    text: string,
    { families, size, weight, colour, lines, width, lineHeight = 1.2, isAtEnd = false }: { families: readonly string[]; size: number; weight: number; colour: Rgb; lines: number; width: number; lineHeight?: number; isAtEnd?: boolean },
  ): Paragraph {
    const textStyle = {
      color: kit.Color(...colour),
      fontFamilies: [...families],
      fontSize: size,
      fontStyle: { weight: { value: weight } },
      fontVariations: [{ axis: 'wght', value: weight }],
      heightMultiplier: lineHeight,
    };
    const builder = kit.ParagraphBuilder.MakeFromFontProvider(
      new kit.ParagraphStyle({ textStyle, textAlign: isAtEnd ? kit.TextAlign.Right : kit.TextAlign.Left, maxLines: lines, ellipsis: '…' }),
      fonts,
    );
    builder.addText(text);
    const built = builder.build();
    built.layout(width);
    builder.delete();
    return built;
  }

  function drawMark(canvas: Canvas): void {
    canvas.save();
    canvas.translate(margin - 4, margin - 32);
    canvas.scale(2, 2);
    for (const { part, d } of marks) {
      const path = kit.Path.MakeFromSVGString(d);
      if (path === null) continue;
      const paint = new kit.Paint();
      paint.setAntiAlias(true);
      paint.setColor(kit.Color(...(part === 'glass' ? colour('raised') : colour('accent'))));
      if (part === 'leaf') {
        paint.setStyle(kit.PaintStyle.Stroke);
        paint.setStrokeWidth(2.2);
        paint.setStrokeCap(kit.StrokeCap.Round);
        paint.setStrokeJoin(kit.StrokeJoin.Round);
      }
      canvas.drawPath(path, paint);
      paint.delete();
      path.delete();
    }
    canvas.restore();
  }

  function fill(canvas: Canvas, colour: Rgb, rect: Float32Array): void {
    const paint = new kit.Paint();
    paint.setColor(kit.Color(...colour));
    canvas.drawRect(rect, paint);
    paint.delete();
  }

  function dot(canvas: Canvas, colour: Rgb, x: number, y: number, radius: number): void {
    const paint = new kit.Paint();
    paint.setAntiAlias(true);
    paint.setColor(kit.Color(...colour));
    canvas.drawCircle(x, y, radius, paint);
    paint.delete();
  }
}

function free(parts: readonly { delete: () => void }[]): undefined {
  for (const part of parts) part.delete();
}

/** The package is a script of its own making: it exports one function, and wants to know where its wasm file is. */
function loadKit(): Promise<CanvasKit> {
  const require = createRequire(import.meta.url);
  const init = require('canvaskit-wasm/full') as typeof CanvasKitInit;
  return init({ locateFile: (file) => require.resolve(`canvaskit-wasm/bin/full/${file}`) });
}
