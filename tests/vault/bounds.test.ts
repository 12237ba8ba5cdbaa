/** Bounds: where one is reached, a problem says so with file and line, and the note and all others stand. */
import { describe, expect, test } from 'vitest';
import { boundKinds } from '../../src/vault/bound-problems.ts';
import type { ProblemId } from '../../src/problems.ts';
import { gardenOf, noteIn, problemsOf } from '../vaults/garden-of.ts';
import type { Files } from '../vaults/garden-of.ts';

const times = (count: number, make: (at: number) => string, between = ''): string =>
  Array.from({ length: count }, (_, at) => make(at)).join(between);
const facts = (count: number): string => times(count, (at) => `- **Fact ${at}**:: ${at} MB\n`);
const compares = (links: string): string =>
  `---\ntype: comparison\ncompares: [${links}]\n---\n\`\`\`compare\n\`\`\`\n\n`;

interface Case {
  name: string;
  problem: `${string} ${ProblemId}`;
  /** At the bound, `most` of something; beyond it, one more. */
  files: (count: number) => Files;
  most: number;
  /** Problems that go with it. */
  also?: readonly string[];
  /** What the page of `A.md` shows beyond the bound. */
  shows?: string;
}

const cases: readonly Case[] = [
  {
    name: 'transclusions in one page',
    problem: 'A.md:1003:1 embed-too-deep',
    most: 500,
    files: (count) => ({ 'A.md': `end\n\n${times(count, () => '![[B]]', '\n\n')}`, 'B.md': 'text' }),
    shows: '→ <a class="internal" href="/b/">B</a>',
  },
  {
    name: 'characters of transclusions in one page',
    problem: 'A.md:3:1 embed-too-deep',
    most: 1,
    files: (count) => ({ 'A.md': times(count, () => '![[B]]', '\n\n'), 'B.md': 'text '.repeat(120_000) }),
    shows: '→ <a class="internal" href="/b/">B</a>',
  },
  {
    name: 'characters of one transclusion, with its footnote',
    problem: 'A.md:1:1 embed-too-deep',
    most: 190_000,
    files: (count) => ({
      'A.md': '![[B]]',
      'B.md': `note[^1]\n\n[^1]: ${'text '.repeat(count === 190_000 ? count : 210_000)}`,
    }),
    shows: '→ <a class="internal" href="/b/">B</a>',
  },
  {
    name: 'transclusions in one another',
    problem: 'N8.md:1:1 embed-too-deep',
    most: 8,
    files: (count) =>
      Object.fromEntries([
        ['A.md', '![[N1]]'],
        ...Array.from({ length: count - 1 }, (_, at) => [`N${at + 1}.md`, `![[N${at + 2}]]`]),
        [`N${count}.md`, 'last'],
      ]),
  },
  {
    name: 'runs of emphasis in one paragraph',
    problem: 'A.md:1:1 text-bounded',
    most: 4000,
    files: (count) => ({ 'A.md': times(count / 2, () => '*a* ') + (count % 2 === 1 ? '*a' : '') }),
  },
  {
    name: 'a run of emphasis',
    problem: 'A.md:2:1 text-bounded',
    most: 100,
    files: (count) => ({ 'A.md': `${'word '.repeat(500)}\n${'*'.repeat(count)}a` }),
  },
  {
    name: 'Markdown in Markdown',
    problem: 'A.md:1:1 nesting-bounded',
    most: 199,
    files: (count) => ({ 'A.md': `${'> '.repeat(count)}inside` }),
    shows: 'inside',
  },
  {
    name: 'brackets that are open in one paragraph',
    problem: 'A.md:2:1 nesting-bounded',
    most: 201,
    files: (count) => ({ 'A.md': `${'word '.repeat(500)}\n${'['.repeat(count)}inside` }),
    shows: 'inside',
  },
  {
    name: 'columns before a list',
    problem: 'A.md:1:1 nesting-bounded',
    most: 99,
    files: (count) => ({ 'A.md': `${'> '.repeat(count)}- inside` }),
    shows: 'inside',
  },
  {
    name: 'open elements of HTML',
    problem: 'A.md:1:1 nesting-bounded',
    most: 300,
    files: (count) => ({ 'A.md': `${'<div>'.repeat(count)}inside` }),
    shows: 'inside',
  },
  {
    name: 'open formatting elements',
    problem: 'A.md:61:1 nesting-bounded',
    most: 30,
    files: (count) => ({ 'A.md': times(count, (at) => `<b title="${at}">a</i>`, '\n\n') }),
  },
  {
    name: 'a line of code',
    problem: 'A.md:3:1 code-bounded',
    most: 1999,
    files: (count) => ({ 'A.md': `\`\`\`js\na\n${'a'.repeat(count)}\n\`\`\`` }),
  },
  {
    name: 'brackets that are open in code',
    problem: 'A.md:302:1 code-bounded',
    most: 299,
    files: (count) => ({ 'A.md': `\`\`\`json\n${times(count, () => `[${' '.repeat(999)}\n`)}inside\n\`\`\`` }),
    shows: 'inside',
  },
  {
    name: 'edges of a diagram',
    problem: 'A.md:1:1 diagram-too-large',
    most: 200,
    files: (count) => ({ 'A.md': `\`\`\`mermaid\ngraph TD\n${times(count, (at) => `n${at} --> n${at + 1}\n`)}\`\`\`` }),
    shows: 'language-mermaid',
  },
  {
    name: 'nodes of a diagram',
    problem: 'A.md:1:1 diagram-too-large',
    most: 499,
    files: (count) => ({
      'A.md': `\`\`\`mermaid\nclassDiagram\n${times(count, (at) => `class C${at}\n`)}\`\`\``,
    }),
    shows: 'language-mermaid',
  },
  {
    name: 'characters of a line of a diagram',
    problem: 'A.md:1:1 diagram-too-large',
    most: 1994,
    files: (count) => ({ 'A.md': `\`\`\`mermaid\nsequenceDiagram\nA->>B:${'a'.repeat(count)}\n\`\`\`` }),
    shows: 'language-mermaid',
  },
  {
    name: 'subjects of a comparison',
    problem: 'A.md:3:1 comparison-too-large',
    most: 50,
    files: (count) => ({
      'A.md': compares(times(count, (at) => `"[[S${at}]]"`, ', ')),
      ...Object.fromEntries(Array.from({ length: count }, (_, at) => [`S${at}.md`, facts(1)])),
    }),
  },
  {
    name: 'cells of a comparison',
    problem: 'A.md:3:1 comparison-too-large',
    most: 400,
    files: (count) => ({
      'A.md': compares(times(50, (at) => `"[[S${at}]]"`, ', ')),
      ...Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`S${at}.md`, facts(at === 0 ? count : 1)])),
    }),
  },
  {
    name: 'characters of a comparison',
    problem: 'A.md:3:1 comparison-too-large',
    most: 19_985,
    // All subjects are one note: fifty long ones take long to read.
    files: (count) => ({
      'A.md': compares(times(50, () => '"[[S]]"', ', ')),
      'S.md': `- **a**:: [b](${'c'.repeat(count)})`,
    }),
  },
  {
    name: 'tags of a note',
    problem: 'A.md:1:1 tags-too-many',
    most: 100,
    files: (count) => ({ 'A.md': times(count, (at) => `#tag${at}`, ' ') }),
    shows: '#tag100',
  },
  {
    name: 'references in front matter',
    problem: 'A.md:3:1 property-invalid',
    most: 99,
    // Of one property the library itself follows no more.
    files: (count) => ({
      'A.md': `---\nall: &name value\none: [${times(60, () => '*name', ', ')}]\ntwo: [${times(count - 60, () => '*name', ', ')}]\n---\ntext`,
    }),
    also: ['A.md:4:1 property-invalid'],
    shows: 'text',
  },
  {
    name: 'levels of an expression in an .mdx note',
    problem: 'M.mdx:2:2 mdx-invalid',
    most: 500,
    files: (count) => ({ 'A.md': '', 'M.mdx': `text\n{1${times(count, () => ' + 1')}}` }),
  },
  {
    name: 'levels of a tag',
    problem: 'A.md:1:1 levels-too-many',
    most: 31,
    files: (count) => ({ 'A.md': `#${times(count, () => 'a', '/')}` }),
  },
  {
    name: 'levels of a folder',
    problem: `${'f/'.repeat(32)}Deep.md:1:1 levels-too-many`,
    most: 31,
    files: (count) => ({ 'A.md': '', [`${'f/'.repeat(count)}Deep.md`]: 'deep' }),
  },
  {
    name: 'folders in one another',
    problem: `${'f/'.repeat(100)}f folder-too-deep`,
    most: 100,
    files: (count) => ({ 'A.md': '', [`${'f/'.repeat(count)}Deep.md`]: 'deep' }),
  },
];

describe.each(cases)('$name', ({ problem, also = [], files, most, shows }) => {
  const other = { 'Other.md': 'another note' };
  const id = problem.slice(problem.lastIndexOf(' ') + 1);

  test('at the bound, nothing is told', async () => {
    const garden = await gardenOf({ ...files(most), ...other });
    expect(problemsOf(garden).filter((each) => each.endsWith(id))).toEqual([]);
  });

  test('beyond it, it is told with its line, and all notes stand', async () => {
    const garden = await gardenOf({ ...files(most + 1), ...other });
    expect(problemsOf(garden).filter((each) => each.endsWith(id))).toEqual([problem, ...also]);
    expect(noteIn(garden, 'A.md').html).toContain(shows ?? '');
    expect(noteIn(garden, 'Other.md').html).toContain('another note');
  });
});

test('each problem of a bound is tried here', () => {
  const tried = new Set(cases.map(({ problem }) => problem.slice(problem.lastIndexOf(' ') + 1)));
  // The length of a note is tried with the files on the disk.
  expect([...tried, 'note-too-long']).toEqual(expect.arrayContaining(Object.keys(boundKinds)));
});
