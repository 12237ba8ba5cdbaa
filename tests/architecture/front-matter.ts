/** Components and layouts show what they are given: what has to be worked out first is a function with tests. */
import ts from 'typescript';
import type { Rule } from './rule.ts';

export const frontMatterRule: Rule = {
  name: 'front matter of components and layouts takes props and calls',
  offences: ({ path, trees: [frontMatter] }) =>
    /^(components|layouts)\/.*\.astro$/.test(path) && frontMatter !== undefined ? logicIn(frontMatter) : [],
  refused: [
    ['components/A.astro', `---\nconst shown = Astro.props.notes.filter(({ href }) => href);\n---`],
    ['components/A.astro', `---\nconst days = new Set(Astro.props.days);\n---`],
    ['components/A.astro', `---\nfunction order(a: string) {\n  return a;\n}\n---`],
    ['components/A.astro', `---\nconst words = { yes: 'can be raised' }[Astro.props.state];\n---`],
    ['layouts/A.astro', `---\nlet many = 0;\nfor (const note of Astro.props.notes) many += 1;\n---`],
    ['layouts/A.astro', `---\nlet title = 'a';\nif (Astro.props.title) title = 'b';\n---`],
  ],
  passed: [
    [
      'components/A.astro',
      `---\nimport { b } from '../listing/b.ts';\ninterface Props {\n  words: (date: string) => string;\n}\n` +
        `const { words, has = false } = Astro.props;\nconst isWide = has && b(words).length > 0;\n---\n` +
        `{rows.map((row) => <p>{row}</p>)}`,
    ],
    ['pages/a.astro', `---\nconst notes = all.map(({ data }) => data);\n---`],
    ['listing/a.ts', `export const days = (all: string[]) => new Set(all);`],
  ],
};

function logicIn(frontMatter: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isLogic(node)) found.push(node.getText().slice(0, 60));
    else ts.forEachChild(node, visit);
  };
  visit(frontMatter);
  return found;
}

function isLogic(node: ts.Node): boolean {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isNewExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isIfStatement(node) ||
    ts.isSwitchStatement(node) ||
    ts.isIterationStatement(node, false)
  );
}
