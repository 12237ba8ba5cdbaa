/** The one place that reads the garden's configuration: the environment, then the vault's own file, then defaults. */
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { GardenConfig, ThemeConfig } from '../config/garden-config.ts';
import { isGardenFile } from '../config/garden-files.ts';
import { keys } from '../config/keys.ts';
import { defaultConfig, readGardenFile, unreadableConfig } from '../config/read-garden-file.ts';
import type { ReadConfig } from '../config/read-garden-file.ts';
import { problem } from '../problems.ts';
import { decodeText } from '../vault/decode-text.ts';
import { reasonOf } from '../vault/real-file.ts';
import type { Problem, VaultPath } from '../vault/types.ts';
import { themeFile } from './theme-place.ts';
import { readAddress, vaultFolder } from './garden-options.ts';
import type { Environment } from './garden-options.ts';

export interface OwnConfig {
  config: GardenConfig;
  /** What is wrong with the file. */
  problems: readonly Problem[];
  /** A problem of what stands at a way through the file, such as `navigation.1`. */
  problemAt: (way: string, ...about: Parameters<typeof problem>) => Problem;
  /** The file, absolute; absent: the vault has none. */
  file?: string;
}

/** @throws {Refusal} where GARDEN_VAULT is empty. A vault that is not there is told by those who read its notes. */
export function readConfig(environment: Environment): OwnConfig {
  const vault = vaultFolder(environment);
  const { name, read } = readFrom(vault);
  const place = { path: (name ?? 'garden.yaml') as VaultPath };
  const { GARDEN_SITE: given } = environment;
  const { url: own, ...config } = read.config;
  const address = own === undefined ? undefined : readAddress(own);
  const problemAt: OwnConfig['problemAt'] = (way, id, values) =>
    problem(id, values, { ...place, ...read.places.get(way) });
  const odd =
    own === undefined || typeof address !== 'string'
      ? []
      : [
          problemAt('url', 'config-value', {
            key: 'url',
            is: `\`${own}\`, which ${address}`,
            wanted: keys.url.wanted,
          }),
        ];
  const url = given ?? (odd.length > 0 ? undefined : own);
  const absent = absentFiles(vault, config.theme);
  const theme = { ...config.theme };
  for (const [key] of absent) delete theme[key];
  return {
    config: { ...config, theme, ...(url === undefined ? {} : { url }) },
    problems: [
      ...read.problems.map(({ id, line, column, values }) => problem(id, values, { ...place, line, column })),
      ...odd,
      ...[...absent].map(([key, about]) => problemAt(`theme.${key}`, 'config-file', { key: `theme.${key}`, ...about })),
    ],
    problemAt,
    ...(name === undefined ? {} : { file: join(vault, name) }),
  };
}

const fileKeys = ['css', 'logo', 'favicon'] as const satisfies readonly (keyof ThemeConfig)[];
type FileKey = (typeof fileKeys)[number];

/** Files that the theme names and that are not there, by key: the site is made as without these keys. */
function absentFiles(vault: string, theme: ThemeConfig): ReadonlyMap<FileKey, { target: string; reason: string }> {
  const absent = new Map<FileKey, { target: string; reason: string }>();
  for (const key of fileKeys) {
    const target = theme[key];
    if (target === undefined) continue;
    try {
      themeFile(vault, target);
    } catch (error) {
      absent.set(key, { target, reason: reasonOf(error) });
    }
  }
  return absent;
}

/** `name` is that of the file. */
function readFrom(vault: string): { name?: string; read: ReadConfig } {
  const title = titleOf(vault);
  let names: string[];
  try {
    names = readdirSync(vault).filter(isGardenFile).sort();
  } catch {
    return { read: defaultConfig(title) };
  }
  const [name, ...more] = names;
  if (name === undefined) return { read: defaultConfig(title) };
  if (more.length > 0)
    return { name, read: unreadableConfig(`the vault has ${names.join(' and ')}, and one is meant`, title) };
  try {
    const { text, unreadable } = decodeText(readFileSync(join(vault, name)), name as VaultPath);
    return { name, read: unreadable ? unreadableConfig('it is no text', title) : readGardenFile(text, title) };
  } catch (error) {
    return { name, read: unreadableConfig(reasonOf(error), title) };
  }
}

/** The vault's name is that of its folder, whatever leads there. */
function titleOf(vault: string): string {
  try {
    return basename(realpathSync(vault)) || 'Garden';
  } catch {
    return basename(vault) || 'Garden';
  }
}
