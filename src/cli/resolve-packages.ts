/** Where the packages of built pages are found. */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { sourceFolder } from '../astro/program.ts';

/**
 * Astro writes the code that renders pages to the garden's cache folder and runs it there. What that imports by name is
 * the program's, wherever the cache lies.
 */
export function resolvePackagesFor(cache: string): void {
  const inside = pathToFileURL(`${cache}/`).href;
  const parentURL = pathToFileURL(`${sourceFolder}/program.js`).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      context.parentURL?.startsWith(inside) === true && !/^(?:[./]|[a-z]+:)/u.test(specifier)
        ? next(specifier, { ...context, parentURL })
        : next(specifier, context),
  });
}
