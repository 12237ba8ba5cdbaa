/** The owner's configuration and the GARDEN_* variables → the options of the pipeline. */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { addressOf, decodedPath } from '../vault/address.ts';
import type { GardenOptions } from '../garden.ts';
import { siteAddressOf } from '../config/site-address.ts';
import { createModuleRunner } from '../mdx/run-modules.ts';
import type { GardenConfig } from '../config/garden-config.ts';
import { hostNames } from '../config/hosts.ts';
import type { HostName } from '../config/hosts.ts';
import type { Mount } from '../vault/read-vault.ts';
import { Refusal } from './output/refusal.ts';

export interface Environment {
  GARDEN_VAULT?: string | undefined;
  GARDEN_OUT?: string | undefined;
  GARDEN_SITE?: string | undefined;
  /** The folder below which builds keep what they reuse. */
  GARDEN_CACHE?: string | undefined;
  /** Where it is published. */
  GARDEN_HOST?: string | undefined;
  /** `1`: what is in the output folder may be written over. */
  GARDEN_FORCE?: string | undefined;
}

/** `cacheFolder` is the folder of one vault, output and address; absent: nothing is kept between runs. */
export function gardenOptions(config: GardenConfig, environment: Environment, cacheFolder?: string): GardenOptions {
  const vault = vaultFolder(environment);
  const { default: publish, ...rule } = config.publish;
  return {
    vault,
    alsoRead: mountsOf(config, vault),
    url: siteAddress(config, environment),
    rule: { publish, ...rule },
    attachments: { allowTypes: config.allowTypes, keepMetadata: config.keepMetadata },
    ...(config.home === undefined ? {} : { home: config.home }),
    language: config.language,
    sortWithout: config.sortWithout,
    titles: config.titles,
    dates: config.dates,
    order: config.order,
    formerTools: config.addresses,
    categoryTitles: config.categories.flatMap(([name, { title }]) =>
      title === undefined ? [] : [[name, title] as const],
    ),
    breaks: config.strictLineBreaks === undefined ? 'guess' : !config.strictLineBreaks,
    webEmbeds: config.webEmbeds,
    plugins: config.plugins,
    ...(config.properties.length === 0 ? {} : { properties: config.properties }),
    ...(config.remotePictures === undefined ? {} : { remotePictures: config.remotePictures }),
    today: new Date().toISOString().slice(0, 10),
    staleAfterDays: config.staleAfterDays,
    sameFacts: config.sameFacts,
    socialImages: config.socialImages,
    runModules: createModuleRunner(),
    ...(cacheFolder === undefined ? {} : { cacheFile: `${cacheFolder}/compiled.ndjson` }),
  };
}

/**
 * The site's address, base path included, with a slash at its end.
 * @throws {Refusal} where it is no address that a browser could open a site at
 */
export function siteAddress(config: GardenConfig, environment: Environment): URL {
  const { GARDEN_SITE: given } = environment;
  const [name, text] =
    given === undefined ? ['The key `url` of garden.yaml', config.url ?? 'http://localhost/'] : ['GARDEN_SITE', given];
  const example = 'Say the whole address of the site, as in https://example.org/garden.';
  if (text.trim() === '') throw new Refusal(`${name} is empty. ${example}`);
  const url = readAddress(text);
  if (typeof url === 'string') throw new Refusal(`${name} is "${text}", which ${url}. ${example}`);
  return url;
}

/** The address, or what is wrong with it as the end of a sentence: also where no folder of a site can have its path. */
export function readAddress(text: string): URL | string {
  const url = siteAddressOf(text);
  // What begins every link: with `//`, each would lead to another host.
  const isPath = (segment: string): boolean => {
    const decoded = decodedPath(segment);
    return segment !== '' && addressOf(segment) === decoded && !decoded.includes('/');
  };
  if (typeof url === 'string' || url.pathname === '/' || url.pathname.slice(1, -1).split('/').every(isPath)) return url;
  return 'has a path that no folder of a site can have';
}

/** Where the site is published; `undefined`: nobody said. @throws {Refusal} */
export function hostOf(config: GardenConfig, { GARDEN_HOST: given }: Environment): HostName | undefined {
  if (given === undefined) return config.host;
  const host = hostNames.find((name) => name === given);
  if (host === undefined)
    throw new Refusal(
      `GARDEN_HOST is "${given}", which is none of ${hostNames.join(', ')}. Name one, or leave it out.`,
    );
  return host;
}

/** Folders beside the vault that are read as if they stood in it; on disk they are seen from the vault. */
export function mountsOf(config: GardenConfig, vault: string): readonly Mount[] {
  return config.alsoRead.map(({ folder, as }) => ({
    folder: resolve(vault, folder),
    as: as.replaceAll(/^\/+|(?<!\/)\/+$/gu, ''),
  }));
}

/** The vault's folder, absolute. */
export function vaultFolder(environment: Environment): string {
  return folderOf('GARDEN_VAULT', environment.GARDEN_VAULT, 'notes');
}

/** The output folder, absolute. */
export function outFolder(environment: Environment): string {
  return folderOf('GARDEN_OUT', environment.GARDEN_OUT, 'dist');
}

/** Written where no shell reads them, such as in a file of variables, these would be folders of odd names. */
const readByOthers = /^(?:~|\$|%[^%]+%|[a-z][a-z\d+.-]*:\/\/)/iu;

/** @throws {Refusal} An empty name would be the folder that the program runs in. */
export function folderOf(name: string, value: string | undefined, otherwise: string, standing = '.'): string {
  if (value !== undefined && value.trim() === '')
    throw new Refusal(`${name} is empty. Name a folder, or leave it out.`);
  if (value !== undefined && readByOthers.test(value))
    throw new Refusal(
      `${name} is ${value}, which a shell or a browser would have read, and the disk does not. Write the whole path, or \`./${value}\` where a folder has that very name.`,
    );
  return resolve(standing, value ?? otherwise);
}

/** The folder below which builds keep what they reuse, absolute. */
export function cacheRoot(environment: Environment): string {
  return folderOf('GARDEN_CACHE', environment.GARDEN_CACHE, '.cache');
}

/** The folder of what is reused between builds of one vault, output and address, absolute. */
export function cacheFolder(config: GardenConfig, environment: Environment): string {
  return join(
    cacheRoot(environment),
    cacheNameOf(vaultFolder(environment), outFolder(environment), siteAddress(config, environment)),
  );
}

/**
 * The name of a folder of the cache: what is reused between builds belongs to one vault, one output folder
 * and one address. Paths are absolute.
 */
export function cacheNameOf(vault: string, out: string, address: URL): string {
  return createHash('sha256').update([vault, out, address.href].join('\n')).digest('hex').slice(0, 16);
}
