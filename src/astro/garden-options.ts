/** The owner's configuration and the GARDEN_* variables → the options of the pipeline. */
import { createHash } from 'node:crypto';
import { resolve, sep } from 'node:path';
import type { GardenOptions } from '../garden.ts';
import type { SiteConfig } from '../site.config.ts';

export interface Environment {
  GARDEN_VAULT?: string | undefined;
  GARDEN_OUT?: string | undefined;
  GARDEN_SITE?: string | undefined;
}

/** `cacheFolder` is the folder of one vault, output and address; absent: nothing is kept between runs. */
export function gardenOptions(site: SiteConfig, environment: Environment, cacheFolder?: string): GardenOptions {
  return {
    vault: resolve(environment.GARDEN_VAULT ?? 'notes'),
    ...(environment.GARDEN_VAULT === undefined ? { alsoRead: site.alsoRead } : {}),
    url: siteAddress(site, environment),
    rule: { publish: site.publish, ignore: site.ignore },
    home: site.home,
    language: site.language,
    breaks: !site.strictLineBreaks,
    webEmbeds: site.webEmbeds,
    today: new Date().toISOString().slice(0, 10),
    staleAfterDays: site.staleAfterDays,
    socialImages: site.socialImages,
    ...(cacheFolder === undefined ? {} : { cacheFile: `${cacheFolder}/compiled.ndjson` }),
  };
}

/** The site's address, base path included, with a slash at its end. */
export function siteAddress(site: SiteConfig, environment: Environment): URL {
  return new URL((environment.GARDEN_SITE ?? site.url).replace(/\/?$/u, '/'));
}

/**
 * The output folder, absolute. Throws for a neighbour whose name begins with this folder's, as `coldframe-site` beside
 * `coldframe`: Astro takes it for a folder inside, builds there, and no longer finds its packages.
 */
export function outFolder(environment: Environment): string {
  const out = resolve(environment.GARDEN_OUT ?? 'dist');
  const here = process.cwd();
  if (out.startsWith(here) && out !== here && !out.startsWith(here + sep)) {
    throw new Error(`GARDEN_OUT is ${out}, and Astro cannot build into a folder whose name begins like that of ${here}. Give it another name.`);
  }
  return out;
}

/** The folder of what is reused between builds, absolute. */
export function cacheFolder(site: SiteConfig, environment: Environment): string {
  return resolve('.cache', cacheNameOf(resolve(environment.GARDEN_VAULT ?? 'notes'), outFolder(environment), siteAddress(site, environment)));
}

/**
 * The name of the cache folder below `.cache/`: what is reused between builds belongs to one vault, one output folder
 * and one address. Paths are absolute.
 */
export function cacheNameOf(vault: string, out: string, address: URL): string {
  return createHash('sha256').update([vault, out, address.href].join('\n')).digest('hex').slice(0, 16);
}
