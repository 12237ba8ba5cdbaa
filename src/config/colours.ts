/** Colours that an owner may choose: names that were tuned for both schemes, or any colour of CSS, made legible. */
import culori from 'culori/require';

const { clampChroma, converter, formatHex, parse, wcagContrast } = culori;

/** OKLCH: lightness 0 to 1, chroma, and hue in degrees. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];

/** A colour in each of the colour schemes. */
export interface SchemeColours {
  light: Oklch;
  dark: Oklch;
}

export type Scheme = keyof SchemeColours;

/**
 * Colours by name, as marks of categories: each differs from the others beside it, and from the page by 3:1 and more.
 */
export const palette: ReadonlyMap<string, SchemeColours> = new Map(
  Object.entries({
    orange: { light: [0.62, 0.15, 50], dark: [0.76, 0.13, 55] },
    green: { light: [0.58, 0.13, 150], dark: [0.77, 0.13, 150] },
    blue: { light: [0.53, 0.15, 265], dark: [0.74, 0.12, 265] },
    pink: { light: [0.55, 0.17, 350], dark: [0.75, 0.14, 350] },
    purple: { light: [0.52, 0.17, 305], dark: [0.74, 0.13, 305] },
    red: { light: [0.55, 0.18, 25], dark: [0.73, 0.15, 25] },
    teal: { light: [0.55, 0.1, 215], dark: [0.77, 0.1, 215] },
    grey: { light: [0.55, 0.03, 160], dark: [0.75, 0.03, 160] },
    yellow: { light: [0.62, 0.12, 95], dark: [0.8, 0.12, 95] },
  } satisfies Record<string, SchemeColours>),
);

/**
 * What stands behind text in each scheme: the darker of the two grounds by day, the lighter one by night
 * (`tokens.css`).
 */
export const grounds: SchemeColours = { light: [0.962, 0.007, 135], dark: [0.238, 0.013, 160] };

/** WCAG 2.2: of text (1.4.3), and of marks that mean something (1.4.11). */
export const contrastOfText = 4.5;
export const contrastOfMarks = 3;

const toOklch = converter('oklch');

/** A colour of CSS that can be seen; `undefined`: it is none, or lets through what is behind it. */
export function colourOf(text: string): Oklch | undefined {
  const parsed = parse(text);
  if (parsed === undefined || (parsed.alpha !== undefined && parsed.alpha < 1)) return undefined;
  const { l, c, h = 0 } = toOklch(parsed);
  return [l, c, h].every(Number.isFinite) ? [l, c, h] : undefined;
}

/** The WCAG contrast between a colour and what it stands on, from 1 to 21. */
export function contrastOn(scheme: Scheme, colour: Oklch): number {
  return wcagContrast(shown(colour), shown(grounds[scheme]));
}

/**
 * The nearest colour of the same hue that has the contrast: darker by day, lighter by night; itself where it has it.
 */
export function legible(colour: Oklch, scheme: Scheme, contrast: number): Oklch {
  const [, chroma, hue] = colour;
  const step = scheme === 'light' ? -0.005 : 0.005;
  for (let lightness = colour[0]; lightness >= 0 && lightness <= 1; lightness += step) {
    const tried: Oklch = [Number(lightness.toFixed(4)), chroma, hue];
    if (contrastOn(scheme, tried) >= contrast) return tried;
  }
  return scheme === 'light' ? [0, 0, 0] : [1, 0, 0];
}

/** As `#rrggbb`, within what every screen can show. */
export function hexOf(colour: Oklch): string {
  return formatHex(shown(colour));
}

function shown([l, c, h]: Oklch): { mode: 'oklch'; l: number; c: number; h?: number } {
  return clampChroma({ mode: 'oklch', l, c, h }, 'oklch');
}
