/**
 * Arguments and the environment → the environment of one garden, all folders absolute. What is typed overrides what is
 * set.
 */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isGardenFile } from '../config/garden-files.ts';
import { folderOf } from '../astro/garden-options.ts';
import type { Environment } from '../astro/garden-options.ts';
import { Refusal } from '../astro/output/refusal.ts';

/** As they were typed. */
export interface Arguments {
  vault?: string | undefined;
  output?: string | undefined;
  site?: string | undefined;
  cache?: string | undefined;
  host?: string | undefined;
  force?: boolean | undefined;
}

/**
 * @param standing where the person stands: what they type is seen from there, and variables from where the program runs
 * @throws {Refusal} where no vault is named and none is found, or a name is none
 */
export function settingsOf(
  { vault, output, site, cache, host, force }: Arguments,
  environment: Environment,
  standing: string,
): Environment {
  const place = (typed: readonly [string, string | undefined], set: string, value: string | undefined) =>
    typed[1] === undefined
      ? value === undefined
        ? undefined
        : folderOf(set, value, '.')
      : folderOf(typed[0], typed[1], '.', standing);
  const notes = place(['The vault', vault], 'GARDEN_VAULT', environment.GARDEN_VAULT) ?? findVault(standing);
  const where = host ?? environment.GARDEN_HOST;
  const url = site ?? environment.GARDEN_SITE;
  return {
    GARDEN_VAULT: notes,
    GARDEN_OUT: place(['--output', output], 'GARDEN_OUT', environment.GARDEN_OUT) ?? usualOutput(notes, standing),
    GARDEN_CACHE: place(['--cache', cache], 'GARDEN_CACHE', environment.GARDEN_CACHE) ?? usualCache(notes, standing),
    ...(url === undefined ? {} : { GARDEN_SITE: url }),
    ...(where === undefined ? {} : { GARDEN_HOST: where }),
    ...(force === true || environment.GARDEN_FORCE === '1' ? { GARDEN_FORCE: '1' } : {}),
  };
}

/** The vault that somebody means who names none: this folder, or the only one in it that is a vault. */
export function findVault(standing: string): string {
  const names = namesIn(standing);
  const inside = names.filter((name) => !name.startsWith('.') && name !== 'node_modules');
  const marks: readonly ((name: string) => boolean)[] = [isGardenFile, (name) => name === '.obsidian'];
  for (const isMark of marks) {
    if (names.some(isMark)) return standing;
    const [only, ...more] = inside.filter((name) => namesIn(join(standing, name)).some(isMark));
    if (only !== undefined && more.length === 0) return join(standing, only);
  }
  if (names.some((name) => /\.mdx?$/iu.test(name))) return standing;
  throw new Refusal(
    `There are no notes in ${standing}, and no folder in it is a vault. Name the folder of your notes, as in \`coldframe build path/to/notes\`.`,
  );
}

/** Beside where one stands, and beside the vault where one stands in it: a vault is only ever read. */
function usualOutput(vault: string, standing: string): string {
  const usual = join(standing, 'site');
  return isInside(usual, vault) ? join(dirname(vault), `${basename(vault)}-site`) : usual;
}

/** Where other tools keep such things: in the packages of the project, else in the person's own cache. */
function usualCache(vault: string, standing: string): string {
  for (let at = standing; ; at = dirname(at)) {
    const packages = join(at, 'node_modules');
    if (existsSync(packages) && !isInside(packages, vault)) return join(packages, '.cache', 'coldframe');
    if (dirname(at) === at) return join(cacheOfPerson(process.env, process.platform), 'coldframe');
  }
}

export function cacheOfPerson(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const { XDG_CACHE_HOME: named, LOCALAPPDATA: local } = environment;
  if (named !== undefined && named !== '') return named;
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return platform === 'win32' && local !== undefined ? local : join(homedir(), '.cache');
}

function isInside(path: string, folder: string): boolean {
  const [first] = relative(realOf(folder), realOf(path)).split(sep);
  return first !== '..' && resolve(first ?? '') !== first;
}

/** Without links, as far as it is there. */
function realOf(path: string): string {
  if (existsSync(path) || dirname(path) === path) return realpathSync(path);
  return join(realOf(dirname(path)), basename(path));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
