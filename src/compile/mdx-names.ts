/** What an `.mdx` note may name: the garden's components, and what its own modules import or declare. */
import { createRequire, isBuiltin } from 'node:module';
import type { Root } from 'mdast';
import type { RecordProblem } from '../vault/types.ts';

/** Components that need no import; `mdx/components.ts` provides each. */
export const gardenComponents = ['Callout', 'Columns'] as const;

export interface MdxNames {
  /** `import` and `export` statements that can be run. */
  modules: string[];
  /** The line of each. */
  moduleLines: number[];
  /** Whether the component `name` (`Chart`, `Chart.Bar`) is there to be run. */
  isKnown: (name: string) => boolean;
  problems: RecordProblem[];
}

/** Up to the next one at most: the text of a template may have any number of lines that begin so. */
const importStatement = /^import\s((?:(?!\nimport\s)[^'"])*)['"]([^'"]+)['"];?[^\S\n]*$/gmu;

/**
 * Imports of files beside the note, which is run from the cache, and of packages that are not installed are left out.
 */
export function readMdxNames(tree: Root): MdxNames {
  const modules: string[] = [];
  const moduleLines: number[] = [];
  const problems: RecordProblem[] = [];
  // Statements stand between blocks only, never inside of one.
  for (const node of tree.children) {
    if (node.type !== 'mdxjsEsm') continue;
    const kept = node.value.replaceAll(importStatement, (statement, names: string, specifier: string) => {
      if (!/^$|\sfrom$/u.test(names.trimEnd()) || isInstalled(specifier)) return statement;
      const { line = 1, column = 1 } = node.position?.start ?? {};
      problems.push({ id: 'mdx-import', line, column, values: { statement: statement.trim() } });
      return '';
    });
    if (kept.trim() === '') continue;
    modules.push(kept);
    moduleLines.push(node.position?.start.line ?? 1);
  }
  const names = new Set<string>([
    'Fragment',
    ...gardenComponents,
    ...(modules.join('\n').match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []),
  ]);
  return { modules, moduleLines, problems, isKnown: (name) => names.has(name.split('.')[0] ?? name) };
}

function isInstalled(specifier: string): boolean {
  if (isBuiltin(specifier)) return true;
  if (specifier.startsWith('.') || specifier.startsWith('/') || /^[a-z]+:/iu.test(specifier)) return false;
  try {
    createRequire(import.meta.url).resolve(specifier);
    return true;
  } catch (error) {
    // A package that only modules may import is installed, too.
    return error instanceof Error && 'code' in error && error.code === 'ERR_PACKAGE_PATH_NOT_EXPORTED';
  }
}
