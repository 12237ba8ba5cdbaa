/** The pictures of pages: drawn once, kept, and the same bytes each time. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { themeTokens } from '../../src/listing/theme-styles.ts';
import { tokenColour } from '../../src/cards/colours.ts';
import { siteWriter } from '../../src/astro/output/site-writer.ts';
import { startCards } from '../../src/cards/draw-cards.ts';

const { resolve } = createRequire(import.meta.url);
const source = (path: string): string => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');
const tokens = source('styles/tokens.css');
const style = {
  name: 'Garden',
  tokens,
  mark: source('components/Mark.astro'),
  fonts: [
    ['text-latin', resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2')],
  ] as const,
};
const folder = mkdtempSync(join(tmpdir(), 'coldframe-cards-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const garden = { slug: 'index', title: 'Garden', description: 'What grows.' };
const soil = {
  slug: 'ground/soil',
  title: 'Soil',
  description: 'What all of it stands on.',
  label: 'Ground',
  category: 'storage',
};
const cat = { slug: 'neko', title: '猫' };
const file = (dist: string, name: string): Buffer => readFileSync(join(folder, dist, 'og', name));
const draw = (
  dist: string,
  notes: readonly (typeof soil | typeof cat)[],
  cache = 'cache',
): Promise<{ drawn: number; reused: number }> =>
  startCards(garden, notes, style, join(folder, cache)).write(siteWriter(join(folder, dist)).write);

describe('cards', () => {
  test('are JPEG files of 1200 × 630 pixels, small enough for a chat', async () => {
    expect(await draw('first', [soil, cat])).toEqual({ drawn: 3, reused: 0 });
    const bytes = file('first', 'ground/soil.jpg');
    expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
    expect([bytes.readUInt16BE(frame + 7), bytes.readUInt16BE(frame + 5)]).toEqual([1200, 630]);
    expect(statSync(join(folder, 'first/og/ground/soil.jpg')).size).toBeLessThan(120_000);
  });

  test('are kept, and drawn to the same bytes where they were not', async () => {
    expect(await draw('again', [soil, cat])).toEqual({ drawn: 0, reused: 3 });
    expect(await draw('anew', [soil], 'other')).toEqual({ drawn: 2, reused: 0 });
    for (const dist of ['again', 'anew'])
      expect(file(dist, 'ground/soil.jpg').equals(file('first', 'ground/soil.jpg'))).toBe(true);
  });

  test('a title that no font can write has the garden’s card', () => {
    expect(file('first', 'neko.jpg').equals(file('first', 'index.jpg'))).toBe(true);
    expect(file('first', 'ground/soil.jpg').equals(file('first', 'index.jpg'))).toBe(false);
  });

  test('only what changed is drawn, and what nobody needs is forgotten', async () => {
    expect(await draw('changed', [{ ...soil, title: 'Earth' }])).toEqual({ drawn: 1, reused: 1 });
    expect(readdirSync(join(folder, 'cache'))).toHaveLength(2);
  });
});

test.for<[string, 'light' | 'dark', readonly number[] | undefined]>([
  ['--a: light-dark(oklch(1 0 0), oklch(0 0 0));', 'light', [255, 255, 255]],
  ['--a: light-dark(oklch(1 0 0), oklch(0 0 0));', 'dark', [0, 0, 0]],
  // Red, as CSS Color 4 gives it.
  ['--a: light-dark(oklch(0.62796 0.25768 29.234), oklch(0 0 0));', 'light', [255, 0, 0]],
  ['--ab: light-dark(oklch(1 0 0), oklch(0 0 0));', 'light', undefined],
])('the token a of `%s` is in the %s scheme %o', ([css, scheme, rgb]) => {
  expect(tokenColour(css, 'a', scheme)).toEqual(rgb);
});

test('every category has a colour: the one that was chosen for it, or one of the palette', () => {
  const slugs = ['tea', 'coffee', 'café-au-lait', '日本'];
  const css = themeTokens({ theme: {}, categories: [['Tea', { colour: '#0000ff' }]] }, slugs);
  const found = slugs.map((slug) => tokenColour(css + tokens, `category-${slug}`));
  expect(found[0]).toEqual([0, 0, 255]);
  expect(found.filter((colour) => colour === undefined)).toEqual([]);
});
