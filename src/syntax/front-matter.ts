/** YAML between `---` lines at the very start, rules PROP-1, PROP-2 and PROP-4. */
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import type { Syntax } from './syntax.ts';

/** Front matter: a `yaml` node, first in the tree. */
export function frontMatter(): Syntax {
  return {
    // Not where it never ends: the tokenizer would have read the lines to the end of the note as plain lines, and lists
    // and quotes in them would be lost.
    occursIn: (text) => /^---[ \t]*\n(?:[^]*?\n)?---[ \t]*(?:\n|$)/.test(text),
    tokenizer: frontmatter('yaml'),
    fromMarkdown: frontmatterFromMarkdown('yaml'),
  };
}
