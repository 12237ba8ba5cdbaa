/** Lines that an editor has broken near one column, and lines that somebody has broken. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hardWrapped } from '../../src/vault/hard-wrapped.ts';
import type { VaultPath } from '../../src/vault/types.ts';
import { gardenOf, noteIn, problemsOf } from '../vaults/garden-of.ts';

const words =
  'the river runs below an old bridge where nobody has ever counted stones although many say that they would like to know how far it is from one side to another in spring'.split(
    ' ',
  );

function wrapped(text: readonly string[], column: number): string {
  const lines = [''];
  for (const word of text) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > column) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}

const of = (text: string, path = 'A.md'): { path: VaultPath; kind: 'note'; text: string } => ({
  path: path as VaultPath,
  kind: 'note',
  text,
});
const isWrapped = (text: string): boolean => hardWrapped([of(text)]).size === 1;
const prose = (seed: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => words[(at * 7 + seed * 13 + ((at * at) % 11)) % words.length] ?? 'a');

test('text of any words is found at any usual column, also in lists and quotes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words, 'incomprehensibilities', 'a'), { minLength: 180, maxLength: 300 }),
      fc.integer({ min: 60, max: 110 }),
      fc.constantFrom('', '> ', '  '),
      (text, column, prefix) => {
        const lines = wrapped(text, column).split('\n');
        const marked = prefix === '  ' ? `- ${lines.join('\n  ')}` : lines.map((line) => prefix + line).join('\n');
        expect(isWrapped(marked)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  ['a poem', 'Roses are red\nViolets are blue\nSugar is sweet\nAnd so are you\n'.repeat(4)],
  ['an address', 'Ann Lee of the house\n12 Long Street by the river\nSome Town in the north\n'.repeat(4)],
  [
    'one sentence a line',
    'This is a sentence of some length that ends here.\nA short one is here.\nAnd then a much longer sentence follows, which goes on and on until it is as wide as a screen would be.\nIt ends so.\nThe next says a little more than the last did.\nNo.\nWell then, we have come to the end of it all.\nIndeed it is so.\n',
  ],
  ['long lines', `${prose(1, 200).join(' ')}\n\n${prose(2, 200).join(' ')}\n`],
  ['code', `\`\`\`text\n${wrapped(prose(1, 200), 72)}\n\`\`\`\n`],
  [
    'a table',
    `| a | b |\n| - | - |\n${'| some words stand here and there | and more of them are in this cell |\n'.repeat(9)}`,
  ],
  ['a list of short items', '- one thing that is to be done today\n- another one of these things\n'.repeat(9)],
  ['breaks that are wanted', wrapped(prose(3, 200), 72).replaceAll('\n', '  \n')],
  ['text without spaces', `${'春'.repeat(70)}\n`.repeat(12)],
  ['few lines', wrapped(prose(4, 40), 72)],
])('%s is as it is typed', (_, text) => expect(isWrapped(text)).toBe(false));

test('short notes follow where the vault is such a one, and poems in it do not', () => {
  const long = [1, 2, 3].map((seed) => of(wrapped(prose(seed, 200), 78), `Long ${seed}.md`));
  const short = of(wrapped(prose(9, 30), 78), 'Short.md');
  const poem = of('Roses are red like you\nViolets are blue they say\n', 'Poem.md');
  expect([...hardWrapped([...long, short, poem])].sort()).toEqual(['Long 1.md', 'Long 2.md', 'Long 3.md', 'Short.md']);
  expect([...hardWrapped([...long.slice(1), short, poem])]).not.toContain('Short.md');
});

test('line ends of such a note are spaces and it is told once, unless the owner has decided', async () => {
  const files = { 'A.md': wrapped(prose(1, 200), 78), 'B.md': wrapped(prose(2, 200), 78), 'C.md': 'a\nb' };
  const shown = async (breaks: boolean | 'guess'): Promise<[boolean, boolean, string[]]> => {
    const garden = await gardenOf(files, { breaks });
    const has = (path: string): boolean => noteIn(garden, path).html.includes('<br>');
    return [has('A.md'), has('C.md'), problemsOf(garden)];
  };
  expect(await shown('guess')).toEqual([false, true, ['A.md line-ends-joined']]);
  expect(await shown(true)).toEqual([true, true, []]);
  expect(await shown(false)).toEqual([false, false, []]);
});
