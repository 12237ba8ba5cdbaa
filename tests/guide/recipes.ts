/** The recipes of the guide as what they tell a reader to make: files, apps of the CDK, templates of SAM. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import ts from 'typescript';
import { examplesIn } from './examples.ts';
import type { Example } from './examples.ts';
import type { Indexed } from './guide.ts';
import type { Synthesis } from './synthesise.ts';

export interface Recipe {
  path: string;
  examples: Example[];
  /** Files by the path that the first line of their example names: `// src/notes.ts`. */
  files: ReadonlyMap<string, string>;
}

const languages = ['ts', 'js', 'py', 'python', 'yaml', 'json', 'txt', 'text', 'toml', 'sh', 'dockerfile'];

export function recipesIn(guide: Indexed): Recipe[] {
  const byNote = Map.groupBy(examplesIn(guide, ...languages), ({ place }) => place.replace(/:\d+$/u, ''));
  return [...byNote]
    .filter(([path]) => path.startsWith('Recipes/'))
    .map(([path, examples]) => ({ path, examples, files: filesOf(examples) }));
}

/** An example is a file when its first line is a comment with a path. */
function filesOf(examples: readonly Example[]): Map<string, string> {
  const definition = /[\w-]+\.asl\.json/u.exec(examples.map(({ code }) => code).join('\n'))?.[0];
  return new Map(
    examples.flatMap(({ language, code }): [string, string][] => {
      // JSON has no comments: the definition of a state machine is the file that the stack asks for.
      if (language === 'json')
        return definition === undefined || !code.includes('"StartAt"') ? [] : [[definition, code]];
      const [, path] = /^(?:\/\/|#) ([\w./-]+\.\w+)\b/u.exec(code) ?? [];
      return path === undefined ? [] : [[path, code]];
    }),
  );
}

export function isApp({ language, code }: Example): boolean {
  return language === 'ts' && code.includes('new App(');
}

/** What `cdk synth` makes of each app, by the app's place; only the files that its own note names are there. */
export function synthesisOf(recipes: readonly Recipe[]): Map<string, Synthesis> {
  const folder = mkdtempSync(join(tmpdir(), 'recipes-'));
  try {
    const places = recipes.flatMap(({ examples, files }, at) =>
      examples.filter(isApp).map(({ place, code }, number) => {
        const name = `${at}-${number}`;
        write(
          join(folder, name),
          new Map([
            ...files,
            ['package-lock.json', '{}'],
            ['package.json', packageOf(files)],
            ['app.cjs', commonJs(code)],
          ]),
        );
        return [name, place] as const;
      }),
    );
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'synthesise.ts'), folder],
      {
        encoding: 'utf8',
        maxBuffer: 100_000_000,
      },
    );
    if (status !== 0) throw new Error(stderr);
    const found = JSON.parse(stdout) as Record<string, Synthesis>;
    return new Map(places.map(([name, place]) => [place, found[name] ?? { templates: [], error: 'it was not run' }]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function write(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A package.json that asks for what the files import, as their readers' will. */
function packageOf(files: ReadonlyMap<string, string>): string {
  const imported = [...files.values()].flatMap((code) => ts.preProcessFile(code).importedFiles);
  return JSON.stringify({ dependencies: Object.fromEntries(imported.map(({ fileName }) => [fileName, '*'])) });
}

function commonJs(code: string): string {
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2024, esModuleInterop: true };
  return ts.transpileModule(code, { compilerOptions }).outputText;
}
