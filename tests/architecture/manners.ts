/** How code and markup are written, each with sources that break the rule and sources that do not. */
import ts from 'typescript';
import { importing, used } from './offences.ts';
import type { Rule } from './rule.ts';
import { membersOf, nodesOf } from './source.ts';

const bannedWords = new Set(
  'util utils helper helpers lib libs common core shared manager service data info misc handle handler process processor'.split(
    ' ',
  ),
);

export const manners: readonly Rule[] = [
  {
    name: 'lists have one order',
    offences: (file) =>
      file.path === 'listing/title-order.ts'
        ? []
        : membersOf(file)
            .filter((member) => /\.localeCompare$|^Intl\.Collator$/.test(member))
            .map((member) => `uses ${member}: lists are sorted by listing/title-order.ts`),
    refused: [
      ['listing/a.ts', `notes.sort((a, b) => a.title.localeCompare(b.title));`],
      ['components/A.astro', `---\nconst { compare } = new Intl.Collator('en');\n---`],
    ],
    passed: [
      ['listing/title-order.ts', `new Intl.Collator('en');`],
      ['listing/a.ts', `import { titleOrder } from './title-order.ts'; notes.sort(titleOrder('en'));`],
    ],
  },
  {
    name: 'layouts and components take props',
    offences: (file) =>
      /^(layouts|components)\//.test(file.path)
        ? [
            ...importing(
              file,
              ({ from, names }) => from === 'astro:content' && names.some((name) => /^get|^render/.test(name)),
            ),
            ...used(file, 'getCollection getEntry getEntries fetch'),
            ...membersOf(file).filter((member) => /^(import\.meta|Astro)\.glob/.test(member)),
          ]
        : [],
    refused: [
      ['components/A.astro', `---\nimport { getCollection } from 'astro:content';\n---`],
      ['layouts/A.astro', `---\nconst a = await fetch('/notes.json');\n---`],
      ['components/a.ts', `const pages = import.meta.glob('../notes/*.md');`],
      ['components/A.astro', `<ul>{(await fetch('/a')).length}</ul>`],
    ],
    passed: [
      ['pages/a.astro', `---\nimport { getCollection } from 'astro:content';\n---`],
      [
        'components/A.astro',
        `---\nconst { notes } = Astro.props;\nconst base = import.meta.env.BASE_URL;\n---\n<p>fetch</p>`,
      ],
    ],
  },
  {
    name: 'logic that components need stands in listing/',
    offences: ({ path, trees }) =>
      /^components\/.*\.ts$/.test(path)
        ? trees
            .flatMap(({ statements }) => [...statements])
            .filter(
              (statement) =>
                !ts.isImportDeclaration(statement) &&
                !ts.isInterfaceDeclaration(statement) &&
                !ts.isTypeAliasDeclaration(statement),
            )
            .map((statement) => statement.getText().slice(0, 60))
        : [],
    refused: [
      ['components/a.ts', `export function a() {}`],
      ['components/a.ts', `const a = 1;`],
    ],
    passed: [
      ['components/a.ts', `import type { B } from '../listing/b.ts'; export interface A { b: B } type C = A;`],
      ['listing/a.ts', `export function a() {}`],
    ],
  },
  {
    name: 'no mutable state in modules',
    offences: (file) => [
      ...used(file, 'globalThis global'),
      ...file.trees.flatMap((tree) => tree.statements.flatMap(mutable)),
    ],
    refused: [
      ['vault/a.ts', `let count = 0;`],
      ['links/a.ts', `const seen = new Map<string, number>();`],
      ['scripts/a.ts', `export const found = [];`],
      ['compile/a.ts', `const cache: Record<string, string> = {};`],
      ['garden.ts', `globalThis.index = 1;`],
    ],
    passed: [
      [
        'vault/a.ts',
        `const kinds: ReadonlySet<string> = new Set(['a']); function f() { let count = 0; const seen = new Map(); }`,
      ],
      ['vault/a.ts', `const none: readonly string[] = [];`],
      ['pages/a.astro', `---\nlet shown = 0;\n---`],
    ],
  },
  {
    name: 'no any, no non-null assertion',
    offences: (file) =>
      nodesOf(file)
        .filter(
          (node) =>
            node.kind === ts.SyntaxKind.AnyKeyword ||
            ts.isNonNullExpression(node) ||
            (ts.isVariableDeclaration(node) && node.exclamationToken !== undefined),
        )
        .map((node) => node.parent.getText().slice(0, 60)),
    refused: [
      ['vault/a.ts', `function f(a: any) {}`],
      ['vault/a.ts', `const a = list[0]!;`],
      ['components/A.astro', `<p>{(note as any).b}</p>`],
      ['vault/a.ts', `let a!: string;`],
    ],
    passed: [['vault/a.ts', `const any = a !== b; // any word!`]],
  },
  {
    name: 'markup has no inline style and no inline handler',
    offences: ({ markup }) =>
      [...markup.matchAll(/\s(style|set:style|define:vars|on[a-z]+)\s*=\s*["'{`]/gi)].map(
        ([, attribute = '']) => `${attribute}=`,
      ),
    refused: [
      ['components/A.astro', `<p style="color: red">a</p>`],
      ['components/A.astro', `<p style={colour}>a</p>`],
      ['components/A.astro', `<button onclick="go()">a</button>`],
      ['layouts/A.astro', `<style define:vars={{ a }}></style>`],
    ],
    passed: [
      [
        'components/A.astro',
        `---\nconst style = 'x';\n---\n<p class="style" data-on="x">style or on</p><style>a { b: c }</style>`,
      ],
    ],
  },
  {
    name: 'files are shorter than 300 lines',
    offences: ({ text }) => (text.split('\n').length > 300 ? [`${text.split('\n').length - 1} lines`] : []),
    refused: [['vault/a.ts', 'a;\n'.repeat(300)]],
    passed: [['vault/a.ts', 'a;\n'.repeat(299)]],
  },
  {
    name: 'names say what a file is for',
    offences: ({ path }) =>
      path
        .split(/(?=[A-Z])|[^A-Za-z0-9]+/)
        .map((word) => word.toLowerCase())
        .filter((word) => bannedWords.has(word)),
    refused: [
      ['vault/utils.ts', ''],
      ['links/link-helper.ts', ''],
      ['components/NoteManager.astro', ''],
      ['scripts/handle-click.ts', ''],
    ],
    passed: [
      ['vault/metadata.ts', ''],
      ['links/resolve-link.ts', ''],
    ],
  },
];

/** Top-level `let`, and constants that begin empty and can only be there to be filled. */
function mutable(statement: ts.Statement): string[] {
  if (!ts.isVariableStatement(statement) || statement.getSourceFile().fileName.endsWith('.astro')) return [];
  const isConst = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
  return statement.declarationList.declarations
    .filter(
      ({ initializer, type }) =>
        !isConst || (isEmpty(initializer) && !/^(readonly|Readonly)/.test(type?.getText() ?? '')),
    )
    .map((declaration) => declaration.getText().slice(0, 60));
}

function isEmpty(initializer: ts.Expression | undefined): boolean {
  if (!initializer) return false;
  if (ts.isNewExpression(initializer))
    return /^(Weak)?(Map|Set)$/.test(initializer.expression.getText()) && !initializer.arguments?.length;
  if (ts.isArrayLiteralExpression(initializer)) return initializer.elements.length === 0;
  return ts.isObjectLiteralExpression(initializer) && initializer.properties.length === 0;
}
