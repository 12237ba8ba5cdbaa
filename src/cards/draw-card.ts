/**
 * Draws cards with CanvasKit, the engine below astro-og-canvas. That package draws one title and one text on any
 * ground: it knows no label, cuts no text that is too long, and never frees what it drew with, which a thousand cards
 * feel.
 */
import { readFileSync } from 'node:fs';
import type { Canvas, Paragraph } from 'canvaskit-wasm';
import { cardSize } from './card.ts';
import type { Card } from './card.ts';
import { tokenColour } from './colours.ts';
import type { Rgb } from './colours.ts';
import { drawMark, loadKit } from './draw-mark.ts';
import type { MarkStyle } from './draw-mark.ts';

/** What all cards of a garden share. */
export interface CardStyle extends MarkStyle {
  /** The garden's name. */
  name: string;
  /** Font files by the name under which they are drawn; later ones serve letters that earlier ones lack. */
  fonts: readonly (readonly [family: string, file: string])[];
}

const margin = 76;
const bar = 18;
/** Of JPEG: letters stay clean, and a card has 45 kB in 27 ms of one core; as PNG, 57 kB in 48 ms. */
const quality = 86;
const titleSizes = [92, 76, 62];

/**
 * Returns what draws: JPEG files, the same bytes for the same card. `undefined` for a title in letters that no font
 * has.
 */
export async function createDrawing(style: CardStyle): Promise<(card: Card) => Uint8Array | undefined> {
  const kit = await loadKit();
  const fonts = kit.TypefaceFontProvider.Make();
  for (const [family, file] of style.fonts) fonts.registerFont(readFileSync(file), family);
  const colour = (token: string): Rgb => tokenColour(style.tokens, token) ?? [40, 40, 40];
  const families = style.fonts.map(([family]) => family);
  const text = families.filter((family) => family.startsWith('text'));

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

    drawMark(kit, canvas, style, { x: margin - 4, y: margin - 32, size: 64 });
    const name = paragraph(style.name, {
      families: text,
      size: 36,
      weight: 600,
      colour: colour('heading'),
      lines: 1,
      width: 700,
    });
    canvas.drawParagraph(name, margin + 74, margin - 64 / 2 + (64 - name.getHeight()) / 2);
    const parts = [title, ...drawn, name];
    if (card.label !== undefined) {
      const label = paragraph(card.label, {
        families: text,
        size: 32,
        weight: 500,
        colour: colour('text-quiet'),
        lines: 1,
        width: 420,
        isAtEnd: true,
      });
      const left = cardSize.width - margin - label.getLongestLine();
      canvas.drawParagraph(label, cardSize.width - margin - 420, margin - 64 / 2 + (64 - label.getHeight()) / 2);
      dot(canvas, accent, left - 26, margin, 10);
      parts.push(label);
    }
    // Title and text stand on the bar: a short title keeps its air above.
    let bottom = cardSize.height - bar - margin + 6;
    if (card.description !== undefined) {
      const lines = title.getHeight() > 220 ? 2 : 3;
      const description = paragraph(card.description, {
        families: text,
        size: 38,
        weight: 400,
        colour: colour('text-quiet'),
        lines,
        width: Math.min(width, 980),
        lineHeight: 1.32,
      });
      bottom -= description.getHeight();
      canvas.drawParagraph(description, margin, bottom);
      bottom -= 26;
      parts.push(description);
    }
    canvas.drawParagraph(title, margin - 3, bottom - title.getHeight());

    const image = surface.makeImageSnapshot();
    const bytes = image.encodeToBytes(kit.ImageFormat.JPEG, quality);
    image.delete();
    surface.dispose();
    free(parts);
    if (bytes === null) throw new Error('CanvasKit did not write a card.');
    return bytes;
  };

  /**
   * The largest size at which the title needs few enough lines; the last one cuts it. Whatever was tried comes after
   * it.
   */
  function fitTitle(text: string): [Paragraph, ...Paragraph[]] {
    const tried: Paragraph[] = [];
    for (const size of titleSizes) {
      const title = paragraph(text, {
        families,
        size,
        weight: 600,
        colour: colour('heading'),
        lines: size === titleSizes.at(-1) ? 3 : 2,
        width: cardSize.width - 2 * margin,
        lineHeight: 1.08,
      });
      if (!title.didExceedMaxLines()) return [title, ...tried];
      tried.unshift(title);
    }
    const [last, ...others] = tried;
    if (last === undefined) throw new Error('There is no size for titles.');
    return [last, ...others];
  }

  function paragraph(
    text: string,
    {
      families,
      size,
      weight,
      colour,
      lines,
      width,
      lineHeight = 1.2,
      isAtEnd = false,
    }: {
      families: readonly string[];
      size: number;
      weight: number;
      colour: Rgb;
      lines: number;
      width: number;
      lineHeight?: number;
      isAtEnd?: boolean;
    },
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
      new kit.ParagraphStyle({
        textStyle,
        textAlign: isAtEnd ? kit.TextAlign.Right : kit.TextAlign.Left,
        maxLines: lines,
        ellipsis: '…',
      }),
      fonts,
    );
    builder.addText(text);
    const built = builder.build();
    built.layout(width);
    builder.delete();
    return built;
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
