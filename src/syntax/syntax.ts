/** What one file of this folder adds to the parser. */
import type { Root } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Extension as Tokenizer } from 'micromark-util-types';

export interface Syntax {
  /**
   * False where `text` cannot hold this syntax. Its tokenizer is then left out, which is what keeps parsing fast:
   * micromark asks every tokenizer at every character.
   */
  occursIn: (text: string) => boolean;
  tokenizer?: Tokenizer;
  fromMarkdown?: FromMarkdown | FromMarkdown[];
  /** For what is not a token: changes the finished tree of `text`. */
  transform?: (tree: Root, text: string) => void;
}
