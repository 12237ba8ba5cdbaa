/** The key `problems`: how grave the owner finds each kind of problem, and where none is told. */
import { isMap } from 'yaml';
import type { ProblemRules } from './garden-config.ts';
import { choice, formOf, list, text } from './value-kinds.ts';
import type { Kind } from './value-kinds.ts';

const wanted =
  'a mapping of kinds of problems to `off`, `info`, `warning` or `error`, and `ignore` to a list of folders';
const severity = choice('off', 'info', 'warning', 'error');
const folders = list(text('a folder of the vault'));

export const problemRules: Kind<ProblemRules> = {
  wanted,
  schema: { type: 'object', properties: { ignore: folders.schema }, additionalProperties: severity.schema },
  read: (node, key, reading) => {
    if (!isMap(node)) return reading.refuse(node, { key, is: formOf(node), wanted });
    const severities: ProblemRules['severities'][number][] = [];
    let ignore: ProblemRules['ignore'] = [];
    for (const { name, value } of reading.pairsOf(node, key)) {
      if (value === undefined) continue;
      const way = `${key}.${name}`;
      reading.remember(way, value);
      if (name === 'ignore') ignore = folders.read(value, way, reading) ?? [];
      else {
        const chosen = severity.read(value, way, reading);
        if (chosen !== undefined) severities.push([name, chosen]);
      }
    }
    return { severities, ignore };
  },
};
