/** The characters that tokenizers look for. */
import { markdownLineEndingOrSpace, unicodeWhitespace } from 'micromark-util-character';
import type { Code } from 'micromark-util-types';

export const char = {
  exclamationMark: 33,
  numberSign: 35,
  dollarSign: 36,
  percentSign: 37,
  ampersand: 38,
  asterisk: 42,
  plusSign: 43,
  hyphen: 45,
  slash: 47,
  lessThan: 60,
  equalsSign: 61,
  greaterThan: 62,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  caret: 94,
  underscore: 95,
  backtick: 96,
  pipe: 124,
  tilde: 126,
} as const satisfies Record<string, Exclude<Code, null>>;

/** White space of any kind, or the start or end of the text. */
export function isSpaceOrEdge(code: Code): boolean {
  return code === null || markdownLineEndingOrSpace(code) || unicodeWhitespace(code);
}
