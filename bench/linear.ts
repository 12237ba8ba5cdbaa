/**
 * `npm run bench -- --linear`: how the time for a note grows with its length, for texts made to be slow. Each is parsed and
 * compiled at one, two and four times its length, several times, and the fastest counts, in processor time: what else the
 * machine does hardly matters. Linear is a ratio of four.
 */
import { createCompiler } from '../src/markdown/compile-note.ts';
import type { Compiler } from '../src/markdown/compile-note.ts';

interface Pattern {
  name: string;
  /** A text of about `size` characters. */
  text: (size: number) => string;
  /** Characters at 1×. */
  size?: number;
  runs?: number;
}

const usualSize = 5000;
/** Four times the length may take this many times the time: four, and room for the memory's part. A square would be 16. */
const most = 10;
/** Milliseconds below which a time is too short to be compared. */
const shortest = 3;

const repeat = (piece: string) => (size: number) => piece.repeat(Math.ceil(size / piece.length));
const nested = (open: string, close: string) => (size: number) => open.repeat(size / (open.length + close.length)) + close.repeat(size / (open.length + close.length));

/** One line that goes deeper and deeper: its characters grow with the square of the depth. */
const staircase = (marker: string) => (size: number) => Array.from({ length: Math.sqrt(size) }, (_, depth) => `${'  '.repeat(depth)}${marker}a`).join('\n');

const patterns: readonly Pattern[] = [
  { name: '[[ opened', text: repeat('[[') },
  { name: '![[ opened', text: repeat('![[') },
  { name: '[[a opened, spaced', text: repeat('[[a ') },
  { name: '[[a|b]] closed', text: repeat('[[a|b]] ') },
  { name: '[ opened', text: repeat('[') },
  { name: '![ opened', text: repeat('![') },
  { name: '] closed', text: repeat(']') },
  { name: '[a](b nested', text: nested('[a', '](b)') },
  { name: '[a][b] references', text: repeat('[a][b] ') },
  { name: '== opened', text: repeat('==a ') },
  { name: '== run', text: repeat('=') },
  { name: '%% opened', text: repeat('%%a ') },
  { name: '%% blocks', text: repeat('%%\n') },
  { name: '^[ opened', text: repeat('^[a') },
  { name: '^[ nested', text: nested('^[', ']') },
  { name: '[^1] references', text: repeat('[^1] ') },
  { name: '[^1]: definitions', text: repeat('[^1]: a\n') },
  { name: '> nested', text: nested('> ', ' ') },
  { name: '> lines', text: repeat('> a\n') },
  { name: '> [!note] nested', text: staircase('> [!note] ') },
  { name: '> [!note] one after the other', text: repeat('> [!note] a\n\n') },
  { name: '# headings', text: repeat('# a\n') },
  { name: '#tag', text: repeat('#a ') },
  { name: '# run', text: repeat('#') },
  { name: '#a/ run', text: repeat('#a//') },
  { name: '$ opened', text: repeat('$a ') },
  { name: '$$ opened', text: repeat('$$a ') },
  { name: '$$ blocks', text: repeat('$$\n') },
  { name: '| cells', text: (size) => `${'|a'.repeat(size / 6)}\n${'|-'.repeat(size / 6)}\n${'|b'.repeat(size / 6)}\n` },
  { name: '| rows', text: (size) => `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(size / 6)}` },
  { name: '| without a delimiter row', text: repeat('|a|b|\n') },
  { name: '<div> opened', text: repeat('<div>') },
  { name: '<div> blocks', text: repeat('<div>\n\n') },
  { name: '<b> opened', text: repeat('a <b>') },
  { name: '<!-- opened', text: repeat('a <!-- b ') },
  { name: '<style> opened', text: repeat('a <style> ') },
  { name: '<a title=" opened', text: repeat('a <a title="') },
  { name: '* run', text: repeat('*') },
  { name: '*a opened', text: repeat('*a ') },
  { name: 'a* closed', text: repeat('a* ') },
  { name: '*a_ crossed', text: repeat('*a _b ') },
  { name: '**a* mixed', text: repeat('**a*b ') },
  { name: '~~a opened', text: repeat('~~a ') },
  { name: '` runs of all lengths', text: (size) => Array.from({ length: Math.sqrt(2 * size) }, (_, at) => `${'`'.repeat(at)}a`).join('') },
  { name: '``` opened', text: repeat('```\na\n') },
  { name: '- nested', text: staircase('- ') },
  { name: '- - - in a line', text: repeat('- ') },
  { name: '- items', text: repeat('- a\n') },
  { name: '- [x] tasks', text: repeat('- [x] a\n') },
  { name: '- **a**:: fields', text: repeat('- **a**:: b\n') },
  { name: '1. items', text: repeat('1. a\n') },
  { name: '^id ids', text: repeat('a ^id\n\n') },
  { name: '^ carets', text: repeat(' ^a') },
  { name: 'a b lines', text: repeat('a\n') },
  { name: 'hard breaks', text: repeat('a  \n') },
  { name: 'lists and paragraphs by turns', text: repeat('- a\n\nb\n\n'), size: 40_000 },
  { name: 'blank lines', text: repeat('\n') },
  { name: 'spaces', text: repeat(' ') },
  { name: 'a and spaces', text: (size) => `a${' '.repeat(size)}b` },
  { name: 'one word', text: repeat('a') },
  { name: '\\ run', text: repeat('\\') },
  { name: '& entities', text: repeat('&a;') },
  { name: 'URLs', text: repeat('https://a.example/ ') },
  { name: 'www. opened', text: repeat('www.a') },
  { name: '@ addresses', text: repeat('a@b.c') },
  { name: 'a@ opened', text: repeat('a@') },
  { name: '--- front matter opened', text: (size) => `---\n${'a: b\n'.repeat(size / 5)}` },
  { name: '--- properties', text: (size) => `---\n${Array.from({ length: size / 10 }, (_, at) => `k${at}: v\n`).join('')}---\n` },
  { name: 'prose, to 5 MB', text: repeat('Some *words* of [[prose]] and a #tag, at length.\n\n- an item\n- another ==one==\n\n'), size: 1_250_000, runs: 1 },
];

/** Prints the milliseconds of each pattern whose name holds `filter`, and says which grow faster than their text. */
export async function benchLinear(filter = ''): Promise<void> {
  const compile = createCompiler({ base: '/', breaks: true, webEmbeds: [] });
  const wanted = patterns.filter(({ name }) => name.includes(filter));
  // Slow only while it is new to the machine, each text is seen once before.
  for (const { text } of wanted) await compile({ text: text(2000), mdx: false });

  const slow: string[] = [];
  const width = Math.max(...wanted.map(({ name }) => name.length));
  console.log(`${'milliseconds'.padEnd(width)}      1×      2×      4×  4× / 1×`);
  for (const { name, text, size = usualSize, runs = 8 } of wanted) {
    const times: number[] = [];
    for (const factor of [1, 2, 4]) times.push(await fastest(compile, text(size * factor), runs));
    const [one = 0, , four = 0] = times;
    const ratio = four / Math.max(one, shortest);
    if (ratio > most) slow.push(name);
    console.log([name.padEnd(width), ...[...times, ratio].map((value) => value.toFixed(1).padStart(7)), ratio > most ? 'FASTER THAN ITS TEXT' : ''].join(' '));
  }
  console.log(slow.length === 0 ? `\nNone grows faster than its text (4× takes at most ${most} times as long).` : `\nFaster than their text grow: ${slow.join(', ')}`);
}

async function fastest(compile: Compiler, text: string, runs: number): Promise<number> {
  let best = Infinity;
  let total = 0;
  for (let run = 0; run < runs && (run < 3 || total < 150) && total < 4000; run += 1) {
    const before = process.cpuUsage();
    await compile({ text, mdx: false });
    const { user, system } = process.cpuUsage(before);
    const time = (user + system) / 1000;
    best = Math.min(best, time);
    total += time;
  }
  return best;
}
