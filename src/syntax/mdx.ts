/** `.mdx` notes: the dialect with JSX, expressions and ES modules instead of raw HTML. */
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import type { Syntax } from './syntax.ts';

export function mdx(): Syntax {
  return { occursIn: () => true, tokenizer: mdxjs(), fromMarkdown: mdxFromMarkdown() };
}
