/**
 * How scripts of the browser get their words: a module for each part of the table, made with the garden's language. So
 * a page is sent one language, and of that what its scripts say.
 */
import { extname, join } from 'node:path';
import type { Plugin } from 'vite';
import { tableOf } from '../strings/strings.ts';

const prefix = 'virtual:coldframe/strings/';
const folder = join(import.meta.dirname, '..', 'strings');
/** Scripts in a package, TypeScript in a checkout. */
const kind = extname(import.meta.filename);

/** @param language BCP 47 */
export function stringsModules(language: string): Plugin {
  return {
    name: 'coldframe-strings',
    resolveId: (name) => (name.startsWith(prefix) ? `\0${name}` : undefined),
    load(name) {
      if (!name.startsWith(`\0${prefix}`)) return undefined;
      const area = name.slice(prefix.length + 1);
      const spoken = tableOf(language);
      return [
        `import { formatOf } from ${JSON.stringify(join(folder, `format${kind}`))};`,
        `import { ${area} } from ${JSON.stringify(join(folder, spoken, `${area}${kind}`))};`,
        `export const strings = ${area}(formatOf(${JSON.stringify(language)}, ${JSON.stringify(spoken)}));`,
      ].join('\n');
    },
  };
}
