/** The owner's colours as a style sheet: tokens, and a class for each category. */
import { colourOf, contrastOfMarks, contrastOfText, legible, palette } from '../config/colours.ts';
import type { Oklch, Scheme, SchemeColours } from '../config/colours.ts';
import type { GardenConfig } from '../config/garden-config.ts';
import { categorySlug } from '../vault/category-slug.ts';

type Chosen = Pick<GardenConfig, 'theme' | 'categories'>;

/** Text that was light or dark enough for its own scheme is made so for the other with room to spare: WCAG 1.4.6. */
const contrastOfDerived = 7;

/**
 * Tokens in the form of `tokens.css`, in whose place they stand: `--name: light-dark(oklch(…), oklch(…));`, a line
 * each.
 *
 * @param slugs of the categories that the garden has
 */
export function themeTokens({ theme, categories }: Chosen, slugs: readonly string[]): string {
  const accent = accentOf(theme.accent, theme.accentDark);
  const colours = new Map(categories.map(([name, { colour }]) => [categorySlug(name) as string, colour]));
  return [
    ...(accent === undefined ? [] : [token('accent', accent), token('accent-line', accent, ['0.38', '0.42'])]),
    ...slugs.map((slug) => token(`category-${cssName(slug)}`, markOf(colours.get(slug), slug))),
  ].join('');
}

/** What `/theme.css` begins with. */
export function themeStyles(chosen: Chosen, slugs: readonly string[]): string {
  const tokens = themeTokens(chosen, slugs);
  const classes = slugs.map((slug) => {
    const name = cssName(slug);
    return `.category-${name} {\n  --category: var(--category-${name});\n}\n`;
  });
  return (tokens === '' ? '' : `:root {\n${tokens}}\n`) + classes.join('');
}

function accentOf(light: string | undefined, dark: string | undefined): SchemeColours | undefined {
  const said = light ?? dark;
  if (said === undefined) return undefined;
  return {
    light: textIn('light', light ?? said, light === undefined),
    dark: textIn('dark', dark ?? said, dark === undefined),
  };
}

function textIn(scheme: Scheme, said: string, isDerived: boolean): Oklch {
  const named = palette.get(said);
  const colour = named?.[scheme] ?? colourOf(said) ?? [0.5, 0, 0];
  return legible(colour, scheme, isDerived && named === undefined ? contrastOfDerived : contrastOfText);
}

/** A category that has no colour of its own has one of the palette, the same in every build. */
function markOf(said: string | undefined, slug: string): SchemeColours {
  const chosen = said === undefined ? undefined : (palette.get(said) ?? colourOf(said));
  if (chosen === undefined) return byName(slug);
  if ('light' in chosen) return chosen;
  return {
    light: legible(chosen, 'light', contrastOfMarks),
    dark: legible(chosen, 'dark', contrastOfMarks),
  };
}

function byName(slug: string): SchemeColours {
  const colours = [...palette].flatMap(([name, colour]) => (name === 'grey' ? [] : [colour]));
  let sum = 0;
  for (const letter of slug) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return colours[sum % colours.length] ?? { light: grey, dark: grey };
}

const grey: Oklch = [0.6, 0, 0];

/** @param alpha of the two schemes */
function token(name: string, { light, dark }: SchemeColours, alpha?: readonly [string, string]): string {
  return `  --${name}: light-dark(${written(light, alpha?.[0])}, ${written(dark, alpha?.[1])});\n`;
}

function written([lightness, chroma, hue]: Oklch, alpha?: string): string {
  const numbers = [lightness, chroma, hue].map((each) => String(Number(each.toFixed(4))));
  return `oklch(${numbers.join(' ')}${alpha === undefined ? '' : ` / ${alpha}`})`;
}

/** A slug as it may stand in a name of CSS. */
function cssName(slug: string): string {
  return slug.replaceAll(/[^\p{L}\p{N}_-]/gu, (character) => `\\${character}`);
}
