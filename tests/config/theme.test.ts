/** What an owner may say about looks: what cannot be read is told with the nearest colour that can. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { colourOf, contrastOfText, contrastOn, grounds, hexOf, legible, palette } from '../../src/config/colours.ts';
import { readGardenFile } from '../../src/config/read-garden-file.ts';
import { themeStyles, themeTokens } from '../../src/listing/theme-styles.ts';
import { tokenColour } from '../../src/cards/colours.ts';
import type { Rgb } from '../../src/cards/colours.ts';
import { readFileSync } from 'node:fs';

const read = (text: string): ReturnType<typeof readGardenFile> => readGardenFile(text, 'Vault');
const hex = fc.integer({ min: 0, max: 0xff_ff_ff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** WCAG 2.2, relative luminance, by its formula. */
function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}
const tokens = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const colourIn = (css: string, name: string, scheme: 'light' | 'dark'): Rgb => {
  const found = tokenColour(css, name, scheme);
  if (found === undefined) throw new Error(`${name} is no token of ${css}`);
  return found;
};

test('whatever the accent is, links can be read in both schemes on both grounds', () => {
  fc.assert(
    fc.property(fc.oneof(hex, fc.constantFrom(...palette.keys())), fc.option(hex), (accent, accentDark) => {
      const dark = accentDark === null ? '' : `, accentDark: "${accentDark}"`;
      const { config } = read(`theme: { accent: "${accent}"${dark} }`);
      const css = themeTokens(config, []);
      for (const scheme of ['light', 'dark'] as const)
        for (const ground of ['page', 'raised'])
          // Screens have 256 steps a channel.
          expect(contrast(colourIn(css, 'accent', scheme), colourIn(tokens, ground, scheme))).toBeGreaterThan(4.45);
    }),
  );
});

test('a colour that cannot be read is told with its place and the nearest that can', () => {
  const { config, problems } = read('title: A\ntheme:\n  accent: "#ffee00"\n  accentDark: "#101040"\n');
  expect(problems).toMatchObject([
    { id: 'config-contrast', line: 3, column: 11, values: { key: 'theme.accent', colour: '#ffee00', scheme: 'light' } },
    { id: 'config-contrast', line: 4, column: 15, values: { key: 'theme.accentDark', scheme: 'dark' } },
  ]);
  expect(config.theme.accent).toBe(problems[0]?.values['nearest']);
  // What is proposed is taken without a word.
  expect(
    read(`theme: { accent: "${config.theme.accent}", accentDark: "${config.theme.accentDark}" }`).problems,
  ).toEqual([]);
});

test('a colour that can be read stays as it is', () => {
  expect(read('theme: { accent: "#0a5c36" }')).toMatchObject({
    problems: [],
    config: { theme: { accent: '#0a5c36' } },
  });
  expect(hexOf(legible(colourOf('#0a5c36') ?? [0, 0, 0], 'light', contrastOfText))).toBe('#0a5c36');
});

test.each(['greem', '#12', 'rgb(0 0 0 / 0.5)', 'url(x)', 'var(--page)', 'transparent', '[red]', '{}', '12'])(
  '`%s` is no colour',
  (colour) => {
    const { config, problems } = read(
      `theme:\n  accent: ${/^[[{]/u.test(colour) ? colour : `"${colour}"`}\ncategories:\n  a: { colour: ${/^[[{]/u.test(colour) ? colour : `"${colour}"`} }`,
    );
    expect(problems.map(({ id }) => id)).toEqual(['config-value', 'config-value']);
    expect(config.theme).toEqual({});
  },
);

test.each([
  '/etc/passwd.svg',
  '../logo.svg',
  'a/../../logo.svg',
  'https://a.example/logo.svg',
  '~/logo.svg',
  'C:\\logo.svg',
  'notes.md',
  '',
])('`%s` is no picture of the vault', (logo) => {
  const { config, problems } = read(`theme: { logo: ${JSON.stringify(logo)} }`);
  expect(problems.map(({ id }) => id)).toEqual(['config-value']);
  expect(config.theme).toEqual({});
});

test('every colour of the palette is seen as a mark', () => {
  for (const [name, { light, dark }] of palette)
    expect([name, contrastOn('light', light) >= 3, contrastOn('dark', dark) >= 3]).toEqual([name, true, true]);
});

test('the grounds are those of the style sheet', () => {
  const rgb = (hexText: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hexText.slice(at, at + 2), 16));
  for (const scheme of ['light', 'dark'] as const)
    expect(rgb(hexOf(grounds[scheme]))).toEqual(colourIn(tokens, 'raised', scheme));
});

test('names of categories stand in style sheets as they are', () => {
  const css = themeStyles({ theme: {}, categories: [['Île de Ré', { colour: 'red' }]] }, ['île-de-ré', "d'or"]);
  expect(css).toContain('.category-île-de-ré {');
  expect(css).toContain(String.raw`.category-d\'or {`);
  expect(css).toMatch(/--category-île-de-ré: light-dark\(oklch\(0\.55 0\.18 25\), /u);
});
