/** Type-checks examples in TypeScript and reads those in JavaScript, all in one program. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import type { Example } from './examples.ts';
import { root } from './guide.ts';

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node'],
  strict: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  allowJs: true,
  noEmit: true,
  skipLibCheck: true,
  // The whole of the CDK's first module names every service: a minute of parsing that no example needs.
  paths: { 'aws-cdk-lib': [join(root, 'node_modules', 'aws-cdk-lib', 'core', 'index.d.ts')] },
};

/** Declarations that were read once: they do not change between two programs. */
const declarations = new Map<string, ts.SourceFile | undefined>();

/** Errors as `Recipes/Cron job.md:12: …`; a line counts from the note's first. */
export function typeErrors(examples: readonly Example[]): string[] {
  const files = new Map(
    examples.map((example, at) => [join(root, 'notes', `example-${at}.${isTyped(example) ? 'ts' : 'js'}`), example]),
  );
  const shims = join(root, 'notes', 'modules.d.ts');
  const texts = new Map([
    ...[...files].map(([file, { code }]) => [file, `${code}\nexport {};\n`] as const),
    [shims, shimsFor(examples)] as const,
  ]);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, languageVersion, ...rest) => {
    const text = texts.get(name);
    if (text !== undefined) return ts.createSourceFile(name, text, languageVersion);
    if (!declarations.has(name)) declarations.set(name, getSourceFile(name, languageVersion, ...rest));
    return declarations.get(name);
  };
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);

  const program = ts.createProgram([...texts.keys()], options, host);
  return [...files].flatMap(([file, example]) => {
    const source = program.getSourceFile(file);
    const found = [
      ...program.getSyntacticDiagnostics(source),
      ...(isTyped(example) ? program.getSemanticDiagnostics(source) : []),
    ];
    return found.map(
      (diagnostic) =>
        `${placeOf(diagnostic, example)}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`,
    );
  });
}

function isTyped({ language }: Example): boolean {
  return /^(?:ts|typescript)$/u.test(language);
}

function placeOf({ file, start }: ts.Diagnostic, { place }: Example): string {
  const [path, fence] = place.split(/:(?=\d+$)/u);
  const line = file === undefined || start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
  return `${path}:${Number(fence) + line}`;
}

/**
 * Declarations of packages that are not installed here: this project does not bring the whole SDK for its examples.
 * What they export may be used in any way that its name allows: capitals are classes, others anything.
 */
function shimsFor(examples: readonly Example[]): string {
  const names = new Map<string, Set<string>>();
  for (const { code } of examples) {
    for (const [, imported = '', from = ''] of code.matchAll(/^import (?:type )?\{([^}]*)\} from '([^']+)'/gmu)) {
      const known = names.get(from) ?? new Set();
      names.set(
        from,
        known.union(
          new Set(
            imported.split(',').map((name) =>
              name
                .trim()
                .replace(/^type /u, '')
                .replace(/ as .*/u, ''),
            ),
          ),
        ),
      );
    }
    for (const { fileName } of ts.preProcessFile(code).importedFiles)
      if (!names.has(fileName)) names.set(fileName, new Set());
  }
  return [...names]
    .filter(([from]) => !isInstalled(from))
    .map(
      ([from, exported]) =>
        `declare module '${from}' {\n${[...exported].filter(Boolean).map(shimOf).join('')}const whole: any;\nexport default whole;\n}\n`,
    )
    .join('');
}

function shimOf(name: string): string {
  if (!/^\p{Lu}/u.test(name)) return `export const ${name}: any;\n`;
  return `export class ${name} { constructor(...given: any[]); [member: string]: any; static [member: string]: any }\n`;
}

function isInstalled(name: string): boolean {
  if (name.startsWith('node:')) return true;
  // `aws-cdk-lib/aws-sqs` is in `aws-cdk-lib`, `@scope/a/b` in `@scope/a`.
  const [whole = name] = /^(?:@[^/]+\/)?[^/]+/u.exec(name) ?? [];
  const types = `@types/${whole.replace(/^@/u, '').replace('/', '__')}`;
  const paths = createRequire(join(root, 'package.json'));
  return [`${whole}/package.json`, `${types}/package.json`].some((path) => {
    try {
      return paths.resolve(path) !== '';
    } catch {
      return false;
    }
  });
}
