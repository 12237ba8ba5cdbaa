/**
 * Before `npm pack`: `src/` → `lib/`, which runs on Node below `node_modules`, where types are not stripped. TypeScript
 * loses its types and `.ts` names become `.js`, here and in what names them; everything else is copied. After it,
 * `node .tools/compile.ts --remove`. `node .tools/compile.ts FOLDER` does the same in a copy of what is packed.
 */
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? root;
const [source, compiled] = [join(root, 'src'), join(folder, 'lib')];

const shrinkwrap = join(folder, 'npm-shrinkwrap.json');

for (const made of [compiled, shrinkwrap]) rmSync(made, { recursive: true, force: true });
if (!process.argv.includes('--remove')) {
  compile();
  writeFileSync(shrinkwrap, JSON.stringify(packagesOfUse(), undefined, 2));
}

/** The versions that were tested are those that a gardener gets, each held to its content. */
function packagesOfUse(): unknown {
  const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean; devDependencies?: unknown }>;
  };
  const packages = Object.entries(lockfile.packages)
    .filter(([, { dev }]) => dev !== true)
    .map(([path, { devDependencies: _ours, ...entry }]) => [path, entry] as const);
  return { ...lockfile, packages: Object.fromEntries(packages) };
}

function compile(): void {
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  const names = new Set(files.map((file) => basename(file)).filter((name) => name.endsWith('.ts')));
  for (const file of files) {
    const target = join(compiled, relative(source, file));
    mkdirSync(dirname(target), { recursive: true });
    if (file.endsWith('.ts')) writeFileSync(asScript(target), withScriptNames(readFileSync(file, 'utf8'), names));
    else if (file.endsWith('.astro')) writeFileSync(target, withScriptNamesInPage(readFileSync(file, 'utf8'), names));
    else cpSync(file, target);
  }
}

/** Every text of a program that is, or ends with, the name of one of its TypeScript files. */
function withScriptNames(text: string, names: ReadonlySet<string>): string {
  const code = stripTypeScriptTypes(text);
  const found: number[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && names.has(basename(node.text))) found.push(node.getEnd() - 1);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('file.js', code, ts.ScriptTarget.Latest, true));
  let result = '';
  let from = 0;
  for (const end of found) {
    result += asScript(code.slice(from, end));
    from = end;
  }
  return result + code.slice(from);
}

/** Pages keep their types, which Astro strips: only what they import and load has another name. */
function withScriptNamesInPage(text: string, names: ReadonlySet<string>): string {
  return text.replaceAll(/(['"])(\.{1,2}\/[^'"\n]+\.ts)\1/gu, (all, quote: string, path: string) =>
    names.has(basename(path)) ? `${quote}${asScript(path)}${quote}` : all,
  );
}

function asScript(path: string): string {
  return path.replace(/\.ts$/u, '.js');
}
