/** What one file of this folder adds to the parser. */
import type { Root } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Extension as Tokenizer } from 'micromark-util-types';

export interface Syntax {
  /**
   * False where `text` cannot hold this syntax. Its tokenizer is then left out, which is what keeps parsing fast:
   * micromark asks every tokenizer at every character.
   */
  occursIn: (text: string) => boolean;
  tokenizer?: Tokenizer;
  fromMarkdown?: FromMarkdown;
  /** For what is not a token: changes the finished tree of `text`. */
  transform?: (tree: Root, text: string) => void;
}

/** The character codes that tokenizers look for. */
export const code = {
  exclamationMark: 33,
  numberSign: 35,
  dollarSign: 36,
  percentSign: 37,
  plusSign: 43,
  hyphen: 45,
  slash: 47,
  equalsSign: 61,
  greaterThan: 62,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  caret: 94,
  pipe: 124,
} as const satisfies Record<string, Exclude<Code, null>>;
