/** Which cards the garden has, and what they are drawn with. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { startCards } from '../cards/draw-cards.ts';
import type { CardDrawing } from '../cards/draw-cards.ts';
import { themeTokens } from '../listing/theme-styles.ts';
import { categoriesOf } from './theme-files.ts';
import type { GardenConfig } from '../config/garden-config.ts';
import type { HandedNote } from './handover.ts';

const scripts = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'];

/** Begins to draw: the garden's card, and one for each note that has one. */
export function startSocialImages(
  config: GardenConfig,
  notes: readonly HandedNote[],
  cacheFolder: string,
): CardDrawing {
  const { resolve } = createRequire(import.meta.url);
  const source = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  const cards = notes.flatMap(({ slug, title, type, category, card }) => {
    if (card === undefined || slug === '') return [];
    const { description } = card;
    const kind = category?.title ?? type;
    const label = kind === undefined ? undefined : kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ');
    return {
      slug,
      title,
      ...(description === undefined ? {} : { description }),
      ...(label === undefined ? {} : { label }),
      ...(category === undefined ? {} : { category: category.slug }),
    };
  });
  const style = {
    name: config.title,
    // The first of a name counts.
    tokens: themeTokens(config, categoriesOf(notes)) + source('styles/tokens.css'),
    mark: source('components/Mark.astro'),
    fonts: [
      ...scripts
        .slice(0, 2)
        .map(
          (script) =>
            [`title-${script}`, resolve(`@fontsource/fraunces/files/fraunces-${script}-600-normal.woff2`)] as const,
        ),
      ...scripts.map(
        (script) =>
          [
            `text-${script}`,
            resolve(`@fontsource-variable/source-sans-3/files/source-sans-3-${script}-wght-normal.woff2`),
          ] as const,
      ),
    ],
  };
  return startCards(
    {
      slug: 'index',
      title: config.title,
      ...(config.description === undefined ? {} : { description: config.description }),
    },
    cards,
    style,
    `${cacheFolder}/cards`,
  );
}
