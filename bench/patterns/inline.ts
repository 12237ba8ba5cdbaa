/** Inline syntax, whole and never closed: each opener of the dialect with several separators, and by turns. */
import { createRandom } from '../random.ts';
import { nested, note, repeated, times } from './pattern.ts';
import type { Pattern } from './pattern.ts';

const openers = [
  '[[', '![[', '[[a|', '[[a#', '[', '![', '[a](', '[a](<', '[a](b "', "[a](b '", '[a](b (', '![a](', '![a](<', '[a][', '[^', '^[', '](', ']', ']]',
  '==', '%%', '%', '$', '$$', '`', '``', '*', '**', '***', '_', '__', '~', '~~', '\\', '&', '&#', '&#x', '#', '#a/', '^', ' ^a', '::', '(a:: ', '[a:: ',
  '<', '</', '</a', '<a', '<a ', '<a x', '<a x=', '<a x="', "<a x='", '<!', '<!-', '<!--', '<!---', '<!X', '<!DOCTYPE ', '<?', '<?x ', '<![CDATA[', '<![CDATA[]]',
  '<script', '<script>', '<style', '<style>', '<textarea>', '<pre>', '<title>', '<svg>', '<math>', '<template>', '<iframe>', '<noscript>', '<plaintext>', '<http:', '<a@b', '<a@b.',
  'www.', 'http://', 'https://a.b/(', 'http://a&', 'a@', 'a@b', 'a@b.', 'mailto:', 'xmpp:', '{', '{{', '"', "'", '(', '|', '\\|', '!', ':', '-', '--', '+', '.', '/', '@', '—', '🚀', '\u00A0', '\u200B', '\uFFFD', '\u0301',
] as const;

const closes: Readonly<Record<string, string>> = { '[': ']', '![': ']', '^[': ']', '(': ')', '{': '}', '<b>': '</b>', '<span>': '</span>', '<i><b>': '</b></i>', '<sup>': '</sup>', '<font>': '</font>', '<a href="x">': '</a>', '<button>': '</button>', '<svg>': '</svg>', '<math>': '</math>', '<ruby>': '</ruby>' };

const separators: readonly (readonly [string, string])[] = [['in a run', ''], ['spaced', 'a '], ['on lines', 'a\n'], ['in paragraphs', 'a\n\n']];

const whole = [
  '[[Note]]', '[[Note#H|b]]', '[[nowhere]]', '![[nowhere]]', '[[#^a]]', '[a](Note.md)', '[a](<Note.md>)', '[a](nowhere.md)', '[a](b "c")', '![a](b.png)', '![a|20](https://a.example/b.png)', '[a][b]', '[a]', '[^1]', '^[a]',
  '==a==', '%%a%%', '$a$', '$$a$$', '`a`', '``a`b``', '*a*', '**a**', '***a***', '_a_', '~~a~~', '~a~', '\\*', '&amp;', '&#65;', '#tag', '#a/b', 'a::b', '(a:: b)', '[a:: b]',
  '<b>a</b>', '<br>', '<!--a-->', '<?a?>', '<![CDATA[a]]>', '<https://a.example>', '<a@b.example>', 'https://a.example', 'www.a.example', 'a@b.example', '{a}',
] as const;

/** Two that are opened by turns, chosen by chance from a seed. */
function byTurns(seed: number, count: number): Pattern[] {
  const random = createRandom(seed, 0);
  return times(count, () => {
    const [one, other] = [random.pick(openers), random.pick(openers)];
    const [where, separator] = separators[random.below(separators.length)] ?? ['', ''];
    return repeated(`by turns ${one} and ${other} ${where}`, `${one}${separator}${other}a`);
  });
}

export const inline: readonly Pattern[] = [
  // Two of the four separators each, by turns.
  ...openers.flatMap((opener, at) => separators.filter((_, which) => which % 2 === at % 2).map(([where, separator]) => repeated(`opened ${opener} ${where}`, `${opener}${separator}`))),
  ...whole.map((piece, at) => (at % 2 === 0 ? repeated(`whole ${piece} in a line`, `${piece} `) : repeated(`whole ${piece} on lines`, `${piece}\n`))),
  ...byTurns(1, 60),
  ...(['[', '![', '*', '**', '_', '==', '~~', '^[', '%%', '$', '`', '<b>', '<span>', '<i><b>', '<sup>', '<font>', '<a href="x">', '<button>', '<svg>', '<math>', '<ruby>', '(', '{'] as const).map((open) => nested(`nested ${open}`, open, closes[open] ?? open)),
  nested('nested [a](b)', '[a', '](b)'),
  nested('nested ![a](b)', '![a', '](b)'),
  nested('nested [a][b]', '[a', '][b]'),
  nested('nested *_ by turns', '*a _b ', '_*'),
  nested('nested destination (', '[a](', ')'),
  note('nested parentheses in one destination', (count) => `[a](${'('.repeat(count)}${')'.repeat(count)})`),
  note('` runs of all lengths', (count) => times(Math.sqrt(2 * count), (at) => `${'`'.repeat(at)}a`).join('')),
  note('$ runs of all lengths', (count) => times(Math.sqrt(2 * count), (at) => `${'$'.repeat(at)}a`).join('')),
  note('= runs of all lengths', (count) => times(Math.sqrt(2 * count), (at) => `${'='.repeat(at)}a`).join('')),
  note('% runs of all lengths', (count) => times(Math.sqrt(2 * count), (at) => `${'%'.repeat(at)}a`).join('')),
  note('* runs of all lengths', (count) => times(Math.sqrt(2 * count), (at) => `a ${'*'.repeat(at)}a`).join('')),
  note('one word', (count) => 'a'.repeat(count)),
  note('one line of words', (count) => 'word '.repeat(count)),
  note('spaces', (count) => ' '.repeat(count)),
  note('a and spaces', (count) => `a${' '.repeat(count)}b`),
  note('tabs', (count) => '\t'.repeat(count)),
  note('a and tabs', (count) => `a${'\t'.repeat(count)}b`),
  note('one long link text', (count) => `[[Note|${'a '.repeat(count)}]]`),
  note('one long link target', (count) => `[[${'a '.repeat(count)}]]`),
  note('one long URL', (count) => `[a](https://a.example/${'a'.repeat(count)})`),
  note('one long title', (count) => `[a](b "${'a '.repeat(count)}")`),
  note('one long tag', (count) => `#${'a'.repeat(count)}`),
  note('one long tag with levels', (count) => `#${'a/'.repeat(count)}`),
  note('one long code span', (count) => `\`${'a '.repeat(count)}\``),
  note('one long highlight', (count) => `==${'a '.repeat(count)}==`),
  note('one long comment', (count) => `%%${'a '.repeat(count)}%%`),
  note('one long inline footnote', (count) => `a^[${'a '.repeat(count)}]`),
  note('one long attribute', (count) => `<a title="${'a '.repeat(count)}">b</a>`),
  note('many attributes', (count) => `<a ${times(count, (at) => `a${at}="b"`).join(' ')}>b</a>`),
  note('many equal attributes', (count) => `<a ${'title="b" '.repeat(count)}>b</a>`),
  note('many classes', (count) => `<a class="${times(count, (at) => `a${at}`).join(' ')}">b</a>`),
  note('links with many headings in one', (count) => `[[Note${'#a'.repeat(count)}]]`),
  note('link with many pipes', (count) => `[[Note${'|a'.repeat(count)}]]`),
  note('image with many pipes', (count) => `![[a.png${'|a'.repeat(count)}]]`),
  note('sentence around each link', (count) => 'a [[Note]] b'.repeat(count)),
  note('sentences with links', (count) => 'A [[Note]] b. '.repeat(count)),
  note('links to 1..n', (count) => times(count, (at) => `[[Note ${at}]] `).join('')),
  note('references to a definition', (count) => `${'[a][b] '.repeat(count)}\n\n[b]: Note.md\n`),
];

/** Chosen by another seed: to be looked at when the others are mended. */
export const inlineHeldOut: readonly Pattern[] = byTurns(2, 60);
