/** `.mdx` notes: the dialect with JSX, expressions and ES modules instead of raw HTML. */
import { Parser } from 'acorn';
import type { Node, Options } from 'acorn';
import acornJsx from 'acorn-jsx';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import type { Syntax } from './syntax.ts';

/**
 * Levels of an expression, one for each `+` of `1 + 1 + 1`: what walks through it copies the way down at each of them.
 */
const deepest = 500;

export function mdx(): Syntax {
  return { occursIn: () => true, tokenizer: mdxjs({ acorn: shallowParser }), fromMarkdown: mdxFromMarkdown() };
}

const parser = Parser.extend(acornJsx());
const shallowParser = {
  parse: (code: string, options: Options) => notTooDeep(parser.parse(code, options)),
  parseExpressionAt: (code: string, at: number, options: Options) =>
    notTooDeep(parser.parseExpressionAt(code, at, options)),
};

/** Throws, as the parser itself does where it cannot read something. Visits with a stack of its own. */
function notTooDeep<Tree extends Node>(tree: Tree): Tree {
  const rest: [object, number][] = [[tree, 0]];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [value, depth] = next;
    const isNode = 'type' in value;
    if (isNode && depth > deepest)
      throw Object.assign(new SyntaxError('There is too much in one another'), {
        pos: tree.start,
        raisedAt: tree.start,
      });
    for (const child of Object.values<unknown>({ ...value }))
      if (typeof child === 'object' && child !== null) rest.push([child, isNode ? depth + 1 : depth]);
  }
  return tree;
}
