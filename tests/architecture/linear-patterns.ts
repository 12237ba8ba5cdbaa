/** Texts are of any length and of anybody: a regular expression takes time by their length, not by its square. */
import { analyse } from 'scslre';
import ts from 'typescript';
import type { Rule } from './rule.ts';
import { nodesOf } from './source.ts';

/** Whose expressions may take more, and what bounds the texts that they get. */
export const boundedTexts: Readonly<Record<string, string>> = {
  'vault/statement-line.ts': 'looks at 300 characters of a part of a line at most',
};

export const linearPatternsRule: Rule = {
  name: 'a regular expression takes no more than linear time',
  offences: (file) =>
    file.path in boundedTexts
      ? []
      : nodesOf(file)
          .filter(ts.isRegularExpressionLiteral)
          .filter((node) => !isLinear(node))
          .map((node) => `${node.text} is slow for many of one character; a look behind may say where it begins`),
  refused: [
    ['vault/a.ts', String.raw`text.replace(/\s+$/u, '');`],
    ['vault/a.ts', String.raw`text.split(/[-=]+>/gu);`],
    ['scripts/a.ts', String.raw`const isWord = /^(\w+)*$/.test(text);`],
    ['vault/a.ts', String.raw`const isPath = /^\/+|\/+$/gu;`],
    ['components/A.astro', `---\nconst parts = /^(.*?)-*$/u;\n---`],
  ],
  passed: [
    ['vault/a.ts', String.raw`text.replace(/(?<!\s)\s+$/u, '').trimEnd();`],
    ['vault/a.ts', String.raw`text.split(/(?<![-=])[-=]+>/gu);`],
    ['scripts/a.ts', String.raw`const isWord = /^\w*$/.test(text);`],
    ['vault/statement-line.ts', String.raw`const loose = /^(\w*)_*=$/;`],
  ],
};

function isLinear({ text }: ts.RegularExpressionLiteral): boolean {
  const end = text.lastIndexOf('/');
  const { reports } = analyse({ source: text.slice(1, end), flags: text.slice(end + 1) });
  return reports.length === 0;
}
