/** What a garden looks like: its colours, its marks, a style sheet of its own. */
import { colourOf, contrastOfText, contrastOn, hexOf, legible, palette } from './colours.ts';
import type { Scheme } from './colours.ts';
import type { CategoryConfig, ThemeConfig } from './garden-config.ts';
import { mean } from './shape.ts';
import type { Keys } from './shape.ts';
import { text } from './value-kinds.ts';
import type { Kind } from './value-kinds.ts';

const names = [...palette.keys()];

/** A name or a colour, as it was written. */
const colour: Kind<string> = text(
  `a colour: ${names.map((name) => `\`${name}\``).join(', ')}, or one of CSS such as \`#2f6f4f\``,
  (said) => (palette.has(said) || colourOf(said) !== undefined ? undefined : `\`${said}\``),
);

/** The colour of links: one that cannot be read on the page is told, with the nearest that can, which is used. */
function textColour(scheme: Scheme): Kind<string> {
  return {
    ...colour,
    read: (node, key, reading) => {
      const said = colour.read(node, key, reading);
      const chosen = said === undefined || palette.has(said) ? undefined : colourOf(said);
      if (said === undefined || chosen === undefined) return said;
      const contrast = contrastOn(scheme, chosen);
      if (contrast >= contrastOfText) return said;
      const nearest = hexOf(legible(chosen, scheme, contrastOfText));
      reading.tell('config-contrast', node, {
        key,
        colour: said,
        scheme,
        // Cut, not rounded: 4.49 is not 4.5.
        contrast: (Math.floor(contrast * 10) / 10).toFixed(1),
        nearest,
      });
      return nearest;
    },
  };
}

/** Files are seen from the vault, and stay in it. */
const file = (wanted: string, types: readonly string[]): Kind<string> =>
  text(wanted, (said) => {
    if (/^(?:[/\\~]|[a-z][a-z\d+.-]*:)/iu.test(said) || said.split(/[/\\]/u).includes('..'))
      return `\`${said}\`, which is not in the vault`;
    return types.some((type) => said.toLowerCase().endsWith(`.${type}`)) ? undefined : `\`${said}\``;
  });

const picture = file('a picture in the vault: an SVG, PNG, JPEG or WebP file', ['svg', 'png', 'jpg', 'jpeg', 'webp']);

export const theme: Keys<ThemeConfig> = {
  accent: mean(textColour('light'), 'The colour of links and of what is chosen.'),
  accentDark: mean(textColour('dark'), 'The same on dark pages; without it, the accent made light enough.'),
  css: mean(file('a style sheet in the vault, as in `garden.css`', ['css']), 'A style sheet that has the last word.'),
  logo: mean(picture, 'The mark before the name, in the header.'),
  favicon: mean(picture, 'The mark of the tab and of home screens; without it, the logo.'),
};

export const category: Keys<CategoryConfig> = {
  title: mean(text(), 'Its name on pages.'),
  colour: mean(colour, 'The colour of its mark.'),
};
