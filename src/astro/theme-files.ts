/** Files that the owner's theme makes: a style sheet, a logo, and marks of the tab and of home screens. */
import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { readAttachment } from '../attachments/read-attachment.ts';
import type { GardenConfig, ThemeConfig } from '../config/garden-config.ts';
import { themeFile } from './theme-place.ts';
import { themeStyles } from '../listing/theme-styles.ts';
import { messageOf } from '../message-of.ts';
import { themeAddresses, themeLogo } from '../vault/own-addresses.ts';
import { decodeText } from '../vault/decode-text.ts';
import { reasonOf, withRealFile } from '../vault/real-file.ts';
import type { VaultPath } from '../vault/types.ts';

export interface ThemeFiles {
  /** By address. */
  files: ReadonlyMap<string, string | Uint8Array>;
  /** Keys whose file cannot be used, and why, as the end of a sentence. */
  refused: readonly { key: keyof ThemeConfig; target: string; reason: string }[];
}

/** Sides in pixels. */
const icons = [180, 192, 512] as const;
/** Characters: a style sheet is loaded by every page. */
const longestSheet = 500_000;

/** @param slugs of the categories that the garden has */
export type ReadTheme = (slugs: readonly string[]) => Promise<ThemeFiles>;

type ConfigOfTheme = Pick<GardenConfig, 'theme' | 'categories' | 'keepMetadata' | 'allowTypes'>;

interface Pictures {
  /** Cleaned as every attachment is. */
  clean: (source: string) => Promise<Uint8Array>;
  icon: (source: string, side: number) => Promise<Uint8Array>;
}

/** Each reading looks whether the files are as they were: cleaning and drawing takes longer than all else. */
export function createThemeReader(vault: string, config: ConfigOfTheme): ReadTheme {
  const known = new Map<string, { state: string; made: Promise<Uint8Array> }>();
  const once = (source: string, as: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const { size, mtimeMs, ino } = statSync(source);
    const state = `${size} ${mtimeMs} ${ino}`;
    const name = `${as} ${source}`;
    const before = known.get(name);
    if (before?.state === state) return before.made;
    const made = make();
    known.set(name, { state, made });
    return made;
  };
  const clean = (source: string) => once(source, 'picture', () => cleanPicture(source, config));
  const icon = (source: string, side: number) =>
    once(source, `icon ${side}`, async () => iconOf(await clean(source), side));
  return (slugs) => themeFiles(vault, config, slugs, { clean, icon });
}

async function themeFiles(
  vault: string,
  config: ConfigOfTheme,
  slugs: readonly string[],
  pictures: Pictures,
): Promise<ThemeFiles> {
  const { theme } = config;
  const files = new Map<string, string | Uint8Array>();
  const refused: ThemeFiles['refused'][number][] = [];
  const use = async (
    key: 'css' | 'logo' | 'favicon',
    make: (source: string, target: string) => Promise<void> | void,
  ) => {
    const target = theme[key];
    if (target === undefined) return;
    try {
      await make(themeFile(vault, target), target);
    } catch (error) {
      refused.push({ key, target, reason: reasonOf(error) });
    }
  };
  let sheet = themeStyles(config, slugs);
  await use('css', (source, target) => {
    const { text, unreadable } = decodeText(
      withRealFile(source, ({ read }) => read()),
      target as VaultPath,
    );
    if (unreadable) throw new Error('it is no text');
    if (text.length > longestSheet) throw new Error(`it is longer than ${longestSheet} characters`);
    sheet += `\n${text}`;
  });
  await use('logo', async (source, target) => {
    files.set(themeLogo(target), await pictures.clean(source));
  });
  await use(theme.favicon === undefined ? 'logo' : 'favicon', async (source) => {
    if (extname(source).toLowerCase() === '.svg') files.set(themeAddresses.favicon, await pictures.clean(source));
    for (const side of icons) files.set(`icons/${side}.png`, await pictures.icon(source, side));
  });
  files.set(themeAddresses.styles, sheet);
  return { files, refused: refused.filter(({ key }, at) => refused.findIndex((each) => each.key === key) === at) };
}

async function cleanPicture(source: string, config: ConfigOfTheme): Promise<Uint8Array> {
  const { size } = statSync(source);
  if (size === 0) throw new Error('it is empty');
  const published = await readAttachment({ source, size }, config);
  if ('refusal' in published) throw new Error(published.refusal.reason);
  return 'bytes' in published ? published.bytes : withRealFile(source, ({ read }) => read());
}

/** The addresses of the categories of these notes, in order. */
export function categoriesOf(notes: readonly { category?: { slug: string } | undefined }[]): readonly string[] {
  return [...new Set(notes.flatMap(({ category }) => category?.slug ?? []))].sort();
}

async function iconOf(picture: Uint8Array, side: number): Promise<Uint8Array> {
  try {
    // Loaded only where a theme has a mark.
    const { default: sharp } = await import('sharp');
    const drawn = sharp(picture, { density: 300, limitInputPixels: 50_000_000 }).resize(side, side, {
      fit: 'contain',
      background: { r: 0, g: 0, b: 0, alpha: 0 },
    });
    return await drawn.png({ compressionLevel: 9 }).toBuffer();
  } catch (error) {
    throw new Error(`no mark can be drawn from it (${messageOf(error)})`, { cause: error });
  }
}
