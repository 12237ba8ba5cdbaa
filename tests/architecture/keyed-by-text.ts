/** Names from outside, such as `__proto__` and `constructor`, must not meet the names that every object has. */
import ts from 'typescript';
import type { Rule } from './rule.ts';
import { nodesOf } from './source.ts';

/** Whose objects have names that are not ours as keys, and why that does no harm. Everyone else has a `Map`. */
export const keyedByText: Readonly<Record<string, string>> = {
  'vault/properties.ts': 'its objects have no prototype, so that they have no names of their own',
  'vault/toml-properties.ts': 'copies TOML, name by name, as properties of its own, into objects without a prototype',
  'vault/clean-text.ts': 'copies YAML, name by name, as properties of its own',
  'vault/reference-of.ts': 'leaves out what is undefined of objects whose names are ours',
  'vault/types.ts': 'values of a problem’s sentence, whose names are ours',
  'problems.ts': 'values of a problem’s sentence, whose names are ours',
  'compile/note-to-hast.ts': 'handlers as mdast-util-to-hast wants them, by type of node',
  'compile/rehype-vault-html.ts': 'properties of a hast element without one of them',
  'syntax/limits.ts': 'constructs as micromark wants them, by the code of a character',
  'syntax/gfm.ts': 'constructs as micromark wants them, by the code of a character',
  'syntax/wikilink.ts': 'the shape of another package’s store',
  'mdx/jsx-runtime.ts': 'properties of JSX are an object, and belong to the note whose process it is',
  'mdx/jsx-attributes.ts': 'properties of JSX are an object, and belong to the note whose process it is',
  'mdx/render-jsx.ts': 'properties of JSX are an object, and belong to the note whose process it is',
  'config/config-problems.ts': 'values of a problem’s sentence, whose names are ours',
  'config/shape.ts': 'only keys that the table knows are among its properties',
  'config/value-kinds.ts': 'a part of a JSON Schema, whose names are ours',
  'scripts/search-pagefind.ts': 'filters as Pagefind wants them, whose names are ours',
  'astro/search-index.ts': 'a file that Pagefind writes',
  'attachments/headers.ts': 'HTTP headers, whose names are ours',
  'cli/serve-site.ts': 'HTTP headers, whose names are ours',
};

export const keyedByTextRule: Rule = {
  // Without a type like these, TypeScript refuses `object[text]`.
  name: 'what is named by a vault is kept in a Map, not as properties of an object',
  offences: (file) =>
    file.path in keyedByText
      ? []
      : nodesOf(file)
          .filter(isKeyedByText)
          .map((node) => node.getText().slice(0, 60)),
  refused: [
    ['compile/a.ts', `const footnotes: Record<string, string> = {};`],
    ['links/a.ts', `const found: Readonly<Record<VaultPath, Note>> = make();`],
    ['vault/a.ts', `interface Found { [name: string]: number }`],
    ['facts/a.ts', `const byKey = Object.fromEntries(facts);`],
    ['vault/a.ts', `if (name in values) return;`],
    ['components/A.astro', `---\nconst marks: Partial<Record<Slug, string>> = {};\n---`],
  ],
  passed: [
    ['vault/a.ts', `const found = new Map<string, number>(); const by: Record<'a' | 'b', number> = { a: 1, b: 2 };`],
    ['vault/a.ts', `if ('children' in node || Symbol.iterator in value) walk(node);`],
    ['syntax/a.ts', `const codes = { a: 1 } as const satisfies Record<string, number>;`],
    ['vault/a.ts', `for (const name in values) use(name);`],
  ],
};

/** Types and expressions that reach properties of an object by a text that is known only when the code runs. */
function isKeyedByText(node: ts.Node): boolean {
  if (ts.isTypeReferenceNode(node) && node.typeName.getText() === 'Record') {
    const [key] = node.typeArguments ?? [];
    // `satisfies` looks at an object whose names the code writes itself.
    return (
      !ts.isSatisfiesExpression(node.parent) &&
      key !== undefined &&
      /^(?:string|VaultPath|Slug|`.*`)$/u.test(key.getText())
    );
  }
  if (ts.isIndexSignatureDeclaration(node)) return node.parameters[0]?.type?.kind === ts.SyntaxKind.StringKeyword;
  if (ts.isCallExpression(node)) return node.expression.getText() === 'Object.fromEntries';
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.InKeyword) return false;
  return !ts.isStringLiteral(node.left) && !/^Symbol\.\w+$/u.test(node.left.getText());
}
