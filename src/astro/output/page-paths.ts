/** Astro makes a page's file from its path, by the rules of URLs: here it is known to stay below the site's folder. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { isAddress } from './address.ts';
import { isOwnName } from './marker.ts';

/** Wraps a prerenderer: pages that would be written elsewhere are not made, and named as errors. */
export function keepPagesInside(
  prerenderer: AstroPrerenderer,
  staging: string,
  logger: AstroIntegrationLogger,
): AstroPrerenderer {
  return {
    ...prerenderer,
    getStaticPaths: async () => {
      const paths = await prerenderer.getStaticPaths();
      return paths.filter(({ pathname }) => {
        const isInside = staysInside(pathname, staging);
        if (!isInside)
          logger.error(
            `No page is made at ${JSON.stringify(pathname)}: its file would not lie below the site's folder under that name.`,
          );
        return isInside;
      });
    },
  };
}

/** Wraps a prerenderer: pages at these addresses are not made. */
export function withoutPages(prerenderer: AstroPrerenderer, absent: ReadonlySet<string>): AstroPrerenderer {
  return {
    ...prerenderer,
    getStaticPaths: async () => {
      const paths = await prerenderer.getStaticPaths();
      return paths.filter(({ pathname }) => !absent.has(pathname.replaceAll(/^\/|\/$/gu, '')));
    },
  };
}

/** Whether the file that Astro makes of a page's path is the one that the path names below the folder. */
export function staysInside(pathname: string, folder: string): boolean {
  const address = pathname.replace(/^\//u, '').replace(/\/$/u, '');
  if (address === '') return true;
  // Astro keeps its program in `.prerender` while pages are made, and removes that folder.
  if (!isAddress(address) || isOwnName(address) || /^\.prerender(\/|$)/iu.test(address)) return false;
  try {
    const root = pathToFileURL(`${folder}/`);
    // For the copy that it keeps for the next build, Astro takes the rest of the file's URL for a URL: `x:y` is a whole one.
    return ['./', ''].every(
      (before) => fileURLToPath(new URL(before + encodeURI(address), root)) === join(folder, address),
    );
  } catch {
    return false;
  }
}
