/** Texts made of the dialect's own tokens, for fast-check. */
import { constantFrom, array, oneof, tuple } from 'fast-check';
import type { Arbitrary } from 'fast-check';

const tokens: readonly string[] = [
  // Brackets, links and embeds, whole and in pieces.
  '[', ']', '[[', ']]', '![[', '!', '|', '\\|', '\\', '[[Alpha]]', '[[Alpha#One|x]]', '![[Alpha]]', '![[Alpha#Two]]', '![[Alpha#^item]]', '![[Text]]',
  '![[Folder/Beta]]', '[[#^id]]', '![[pic.png|20x30]]', '![[paper.pdf#page=2]]', '![[sound.mp3]]', '![[board.canvas]]', '![[nowhere]]', '[[Private]]', '![[Private]]',
  '[x](Alpha.md)', '[x](<My note>)', '![x|20](pic.png)', '![](https://youtu.be/dQw4w9WgXcQ)', '![](Alpha.md)', '[r]', '[r]: Alpha.md\n', '(', ')', '<', '>', 'https://a.example', 'a@b.example',
  // Inline marks.
  '%%', '%', '==', '=', '*', '**', '_', '~~', '~', '`', '``', '$', '$$', '$x^2$', '#tag', '#', '#a/b', ' ^id', '^id', '^[', '[^1]', '[^1]: note\n', '::', '- **Max**:: 15 minutes\n',
  // Blocks.
  '\n', '\n\n', '> ', '>', '> [!note]', '> [!tip]- title\n', '[!note]', '- ', '- [ ] ', '- [?] ', '1. ', '  ', '    ', '\t', '# ', '## ', '---\n', '===\n', '```', '```js\n', '~~~', '```mermaid\ngraph TD\nA-->B\n```\n',
  '| a | b |\n', '| - | :-: |\n', '| c | d |\n', '$$\n', '%%\n',
  // HTML, safe and not.
  '<b>', '</b>', '<div>', '</div>', '<p>', '</p>', '<a href="x">', '</a>', '<br>', '<table>', '<tr><td>', '</table>', '<ul><li>', '</ul>', '<details>', '<summary>', '</details>', '<span class="tag">', '<h2>', '</h2>', '<pre>', '<svg>', '<math>',
  '<!--', '-->', '<!---->', '<![CDATA[', '<?x', '<script>', '</script>', '<style>', '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ">', '<iframe src="javascript:x">', '</iframe>', '<img src=x onerror=alert(1)>', '<a href="javascript:alert(1)">',
  '[x](javascript:alert(1))', '<javascript:alert(1)>', '[x](data:text/html,x)', '<form>', '<input>', '<button>', ' onclick="x"', ' style="x"', '"', "'", '&lt;', '&#0;', '&', '<template>', '<noscript>', '<title>', '<textarea>', '<select>', '<option>', '<body>', '<html>',
  // What looks like MDX.
  '{', '}', '{1 + 1}', '<Chart />', '<Chart>', '</Chart>', 'import a from "a"\n', 'export const a = 1\n',
  // Letters, and characters with a meaning somewhere in the pipeline.
  'a', 'word', '5', ' ', '.', ':', 'é', '🚀', '\u00A0', '\u0000', '\u0000L0\u0000', '\uFFFD', '\u200B',
];

/** Any of the tokens in any order. */
export const dialectText: Arbitrary<string> = array(constantFrom(...tokens), { maxLength: 40 }).map((parts) => parts.join(''));

/** Other characters between the tokens, too; no half characters, as no file has them once it has been read. */
export const wildText: Arbitrary<string> = array(oneof({ weight: 4, arbitrary: constantFrom(...tokens) }, { weight: 1, arbitrary: constantFrom(...'{}[]()<>|%=*_~`$#^!:;,.\\/@&"\'\r\n\t x1\u2028\uD83D\uDE00\uFEFF\u202E'.split('')) }), { maxLength: 60 }).map((parts) => parts.join('').toWellFormed());

/**
 * Links among tokens that can hide none: no code, math, comment, HTML, escape, bracket or table. Whatever stands around
 * them, each is a link or an embed. `links` counts them.
 */
export const textWithLinks: Arbitrary<{ text: string; links: number }> = array(
  tuple(
    constantFrom('a', ' ', '. ', '*', '**', '_', '==', '~~', '#tag', '#', '# ', '> ', '\n> [!note] ', '\n> [!tip]- ', '\n- ', '\n  - ', '\n- [ ] ', '\n1. ', '\n', '\n\n', ' ^id\n', '(', ')', '!', '5', 'é', '🚀', ', '),
    constantFrom('[[Alpha]]', '[[Alpha#One]]', '[[alpha|shown]]', '[[Nowhere|*em*]]', '[[#^id]]', '[[ Alpha ]]', '[[Folder/Beta#a#b|x]]', '![[Alpha]]', '![[pic.png|20]]', '![[Alpha#^item]]', '', ''),
  ),
  { maxLength: 30 },
).map((pairs) => ({ text: pairs.flat().join(''), links: pairs.filter(([, link]) => link !== '').length }));
