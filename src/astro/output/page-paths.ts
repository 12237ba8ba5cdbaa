/** Astro makes a page's file from its path, by the rules of URLs: here it is known to stay below the site's folder. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isAddress } from './address.ts';
import { isOwnName } from './marker.ts';

/** Whether the file that Astro makes of a page's path is the one that the path names below the folder. */
export function staysInside(pathname: string, folder: string): boolean {
  const address = pathname.replace(/^\//u, '').replace(/\/$/u, '');
  if (address === '') return true;
  // Astro keeps its program in `.prerender` while pages are made, and removes that folder.
  if (!isAddress(address) || isOwnName(address) || /^\.prerender(\/|$)/iu.test(address)) return false;
  try {
    const root = pathToFileURL(`${folder}/`);
    // For the copy that it keeps for the next build, Astro takes the rest of the file's URL for a URL: `x:y` is a whole
    // one.
    return ['./', ''].every(
      (before) => fileURLToPath(new URL(before + encodeURI(address), root)) === join(folder, address),
    );
  } catch {
    return false;
  }
}
