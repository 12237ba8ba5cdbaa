/** What the bundled program imports and no file of it holds: packages by name, and the garden's configuration. */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { sourceFolder } from './program-folder.ts';

/**
 * @param inside the folder of what is bundled: what that imports by name is the program's, wherever the cache lies
 * @param given source of modules, by name
 */
export function giveModules(inside: string, given: ReadonlyMap<string, string>): void {
  const folder = pathToFileURL(`${inside}/`).href;
  const parentURL = pathToFileURL(`${sourceFolder}/program.js`).href;
  registerHooks({
    resolve(specifier, context, next) {
      if (context.parentURL?.startsWith(folder) !== true) return next(specifier, context);
      if (given.has(specifier)) return { url: specifier, format: 'module', shortCircuit: true };
      return /^(?:[./]|[a-z]+:)/u.test(specifier)
        ? next(specifier, context)
        : next(specifier, { ...context, parentURL });
    },
    load(url, context, next) {
      const source = given.get(url);
      return source === undefined ? next(url, context) : { format: 'module', source, shortCircuit: true };
    },
  });
}
