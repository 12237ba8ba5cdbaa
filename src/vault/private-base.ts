/** Whether a base says that it is private. */
import { isMap, isScalar } from 'yaml';
import { readYaml } from '../read-yaml.ts';
import { statementOf } from './publish.ts';

/** What Obsidian reads in a base; what these hold is about the notes in it. */
const ownKeys: ReadonlySet<string> = new Set(['filters', 'formulas', 'properties', 'summaries', 'views']);

/** By a key beside its own, `publish: false`, as a note says it in its properties. */
export function isPrivateBase(text: string): boolean {
  const { contents } = readYaml(text).document;
  if (!isMap(contents)) return false;
  return contents.items.some(({ key, value }) => {
    if (!isScalar(key) || ownKeys.has(String(key.value))) return false;
    const statement = statementOf(String(key.value), isScalar(value) ? value.value : value);
    return statement !== undefined && statement !== 'public';
  });
}
