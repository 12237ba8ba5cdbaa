/** Blocks: headings, lists, quotes, callouts, tables, code, math, footnotes, definitions. */
import { createRandom } from '../random.ts';
import { nested, note, repeated, staircase, times } from './pattern.ts';
import type { Pattern } from './pattern.ts';

const pieces = [
  '# a\n', '## a\n\n', 'a\n===\n', 'a\n---\n', 'a\n---\n\n', '---\n', '***\n', '- a\n', '* a\n\n', '+ a\n- b\n', '1. a\n', '1) a\n', '- [ ] a\n', '- [x] a\n\n', '- [ ] a ^b\n', '1. [ ] a\n', '-\n', '- \n\n', '- a\n\n  b\n', '- a\n  - b\n', '- a\n  1. b\n     - c\n',
  '> a\n', '> a\n\n', '> > a\n', '>\n', '> a\nb\n', '> - a\n', '- > a\n', '> # a\n', '> ```\n', '> [!note] a\n', '> [!note] a\n\n', '> [!note]- a\n> b\n\n', '> [!a|b] c\n\n', '> [!note]\n> > [!tip]\n\n', '> [!', '> [!x', '- [!note] a\n',
  '|a|b|\n', '|a|b|\n|-|-|\n\n', '|a|\n|-|\n|b|\n\n', '|-|-|\n', 'a|b\n-|-\n', '|a|\n|:-:|\n|[[Note\\|b]]|\n\n',
  '```\na\n```\n', '```\n', '~~~\n', '````\n```\n', '    a\n', '    a\n\nb\n', '\ta\n', '```js\na\n```\n\n', '```a b c\n', '`````',
  '$$\na\n$$\n', '$$\n', '$$a\n', '$$ a $$\n\n', '%%\n', '%%\na\n%%\n', '%% a\n', 'a %%\n', '%%\n\n', '- %%\n', '> %%\n', '%%%\n', ' %%\n',
  '[^1]: a\n', '[^1]: a\n\n', '[^1]:\n', '[a]: b\n', '[a]: b "c"\n', '[a]: <b\n', '[a]: b "c\n', '[a]:\n', '[a]:\nb\n', '[a\n',
  'a ^b\n\n', 'a\n\n^b\n\n', '^b\n', '- a ^b\n', '> a\n\n^b\n\n', 'a::b\n', 'a:: b\n\n', '- a:: b\n', '- **a**:: b\n', '- **a**:: b ^c\n', '- **a**:: b\n    - checked:: 2026-01-01\n',
  '<div>\n', '<div>\n\n', '<div>\n\n</div>\n\n', '</div>\n', '<table>\n', '<details>\n\na\n\n', '<p>\n\n', '<li>\n\n', '<!-- a\n', '<!-- a -->\n', '<!-- a\n\n', '<?a\n', '<?a\n\n', '<!A\n', '<!A\n\n', '<![CDATA[\n', '<![CDATA[a\n\n', '<script>\n', '<script>\n\n', '<style>\n\n', '<pre>\n\n', '<textarea>\n\n', '<a x="\n', '<a x="\n\n', '<span>\n\n',
  'a\n', 'a\n\n', 'a  \n', 'a\\\n', '\n', ' \n', '\\\n', 'a\n    b\n', '#\n', '# [[Note]]\n', '![[nowhere]]\n\n', '![[#a]]\n\n', '![[Note]]\n\n', '![](a.png)\n\n', '\u2028\n', '===\n', '= \n', '+++\n', '--- \n', ':::\n', '- - - -\n', '{{a}}\n', '{%a%}\n', '<a>\n*b*\n',
] as const;

const deep = ['- ', '* ', '1. ', '> ', '- > ', '> - ', '- 1. ', '> [!note] ', '- [ ] ', '> 1. ', '    ', '- # ', '> > ', '[^1]: ', '>', '-\t'] as const;

function byTurns(seed: number, count: number): Pattern[] {
  const random = createRandom(seed, 0);
  return times(count, () => {
    const [one, other] = [random.pick(pieces), random.pick(pieces)];
    return repeated(`blocks by turns ${JSON.stringify(one)} and ${JSON.stringify(other)}`, one + other);
  });
}

export const blocks: readonly Pattern[] = [
  ...pieces.map((piece) => repeated(`blocks ${JSON.stringify(piece)}`, piece)),
  ...byTurns(1, 60),
  ...deep.map((marker) => repeated(`deep in a line ${marker}`, marker)),
  ...(['- ', '1. ', '> ', '- [ ] ', '* '] as const).map((marker) => staircase(`deep by indentation ${marker}`, '  ', marker)),
  ...(['> ', '> [!note] '] as const).map((marker) => note(`deep quotes ${marker}`, (count) => times(Math.sqrt(count * 8), (depth) => `${'> '.repeat(depth)}${marker}a\n`).join(''))),
  note('deep quotes up and down', (count) => times(Math.sqrt(count * 8), (depth) => `${'> '.repeat(depth % 40)}a\n\n`).join('')),
  repeated('distinct headings', (at) => `# heading ${at}\n\n`),
  repeated('distinct setext headings', (at) => `heading ${at}\n---\n\n`),
  repeated('equal headings with text', '# a\n\ntext\n\n'),
  repeated('headings a, a-1, a-2 …', (at) => `# a-${at}\n\n# a\n\n`),
  repeated('headings deeper and deeper', (at) => `${'#'.repeat((at % 6) + 1)} a\n`),
  repeated('links to own headings', (at) => `# h${at}\n\n[[#h${at}]]\n\n`),
  repeated('links to own missing headings', (at) => `# h${at}\n\n[[#missing ${at}]]\n\n`),
  repeated('links to nested headings', (at) => `# h\n\n[[#h#h#h${at}]]\n\n`),
  repeated('distinct ids', (at) => `a ^b${at}\n\n`),
  repeated('links to own ids', (at) => `a ^b${at}\n\n[[#^b${at}]]\n\n`),
  repeated('links to own missing ids', (at) => `a ^b${at}\n\n[[#^c${at}]]\n\n`),
  repeated('distinct tags', (at) => `#tag${at} `),
  repeated('distinct footnotes', (at) => `a[^${at}]\n\n[^${at}]: b\n\n`),
  note('footnotes, definitions at the end', (count) => `${times(count, (at) => `a[^${at}]`).join(' ')}\n\n${times(count, (at) => `[^${at}]: b\n`).join('')}`),
  note('many references to one footnote', (count) => `${'a[^1] '.repeat(count)}\n\n[^1]: b\n`),
  note('footnotes in footnotes', (count) => `a[^0]\n\n${times(count, (at) => `[^${at}]: b[^${at + 1}]\n\n`).join('')}`),
  repeated('distinct definitions', (at) => `[a${at}]: b\n`),
  repeated('definitions and references', (at) => `[a${at}] [x][a${at}]\n\n[a${at}]: b\n\n`),
  repeated('inline footnotes in paragraphs', 'a^[b]\n\n'),
  note('table, many rows', (count) => `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(count)}`),
  note('table, rows with ids', (count) => `|a|b|\n|-|-|\n${times(count, (at) => `|c${at}|d|\n`).join('')}`),
  note('table, many columns', (count) => `${'|a'.repeat(count)}\n${'|-'.repeat(count)}\n${'|b'.repeat(count)}\n`),
  note('table, wide head and short rows', (count) => `${'|a'.repeat(count)}\n${'|-'.repeat(count)}\n${'|b\n'.repeat(count)}`),
  note('table, narrow head and a wide row', (count) => `|a|\n|-|\n${'|b'.repeat(count)}\n`),
  note('table, links in cells', (count) => `|a|b|\n|-|-|\n${'|[[Note\\|c]]|d|\n'.repeat(count)}`),
  note('table, empty cells', (count) => `|a|b|\n|-|-|\n${'|||\n'.repeat(count)}`),
  note('table, escaped pipes', (count) => `|a|b|\n|-|-|\n|${'\\|'.repeat(count)}|b|\n`),
  repeated('many tables', '|a|b|\n|-|-|\n|c|d|\n\n'),
  repeated('delimiter row opened', '|-', '|a|\n'),
  repeated('head row opened', '|a', '', '\n|-|\n'),
  note('one long code block', (count) => `\`\`\`\n${'a\n'.repeat(count)}\`\`\`\n`),
  note('one long list item', (count) => `- ${'a\n  '.repeat(count)}`),
  note('one long quote', (count) => `> ${'a\n> '.repeat(count)}`),
  note('lazy lines of a quote', (count) => `> ${'a\n'.repeat(count)}`),
  note('lazy lines of deep quotes', (count) => `${'> '.repeat(100)}${'a\n'.repeat(count)}`),
  note('items at changing depths', (count) => times(count, (at) => `${'  '.repeat((at * 7) % 20)}- a\n`).join('')),
  repeated('loose nested lists', '- a\n\n  - b\n\n    c\n\n'),
  repeated('numbered 1 to n', (at) => `${at + 1}. a\n`),
  repeated('quotes in lists in quotes', '> - > - a\n'),
  repeated('callouts of all types', (at) => `> [!type${at}] a\n> b\n\n`),
  nested('fences in fences', '````\n', '````\n', '```\n'),
  note('fences of growing length', (count) => times(Math.sqrt(2 * count), (at) => `${'`'.repeat(at + 3)}\na\n`).join('')),
  repeated('mixed prose', 'Some *words* of [[prose]] and a #tag, at length.\n\n- an item\n- another ==one==\n\n'),
];

export const blocksHeldOut: readonly Pattern[] = byTurns(2, 60);
