/** Fonts of Excalidraw by their numbers: what stands for each, and where its lines stand. */

export interface DrawingFont {
  /** What the style sheet calls it. */
  face: 'hand' | 'sans' | 'code';
  /** Of a line, in parts of the size: how far its letters reach up and down. */
  ascender: number;
  descender: number;
}

const hand: DrawingFont = { face: 'hand', ascender: 0.886, descender: -0.374 };
const sans: DrawingFont = { face: 'sans', ascender: 0.77, descender: -0.23 };
const code: DrawingFont = { face: 'code', ascender: 0.928, descender: -0.234 };

const fonts: ReadonlyMap<number, DrawingFont> = new Map([
  [1, hand],
  [2, sans],
  [3, code],
  [5, hand],
  [6, { face: 'sans', ascender: 1.011, descender: -0.353 }],
  [7, { face: 'sans', ascender: 0.923, descender: -0.22 }],
  [8, { face: 'code', ascender: 0.75, descender: -0.25 }],
  [9, { face: 'sans', ascender: 0.905, descender: -0.212 }],
]);

export function fontOf(number: number): DrawingFont {
  return fonts.get(number) ?? hand;
}

/** From the top of a text to the line that the letters of its first line stand on. */
export function baselineOf({ ascender, descender }: DrawingFont, fontSize: number, lineHeight: number): number {
  return fontSize * ascender + (lineHeight * fontSize - fontSize * ascender + fontSize * descender) / 2;
}
