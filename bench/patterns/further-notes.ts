/**
 * Further members of each class, in one note: written from what a note may hold, before anybody looked at how it is
 * read.
 */
import { nested, note, repeated, times } from './pattern.ts';
import type { Pattern } from './pattern.ts';

const lines = (count: number, line: (at: number) => string): string => times(count, line).join('\n');
const fenced = (language: string, code: string): string => `\`\`\`${language}\n${code}\n\`\`\`\n\n`;
const head = (body: (count: number) => string): ((count: number) => string) => {
  return (count) => `---\n${body(count)}\n---\ntext\n`;
};
const upAndDown = (at: number, most: number): number => Math.abs((at % (2 * most)) - most);
const mdx = (name: string, text: (count: number) => string): Pattern => ({
  ...note(name, text),
  files: (count) => ({ 'Note.mdx': text(count) }),
});

export const furtherNotes: readonly Pattern[] = [
  note(
    'definitions that differ by spaces',
    (count) =>
      `${lines(count, (at) => `[a ${at} ${' '.repeat(at % 40)}b]: c`)}\n\n${lines(count, (at) => `[A ${at} B]`)}`,
  ),
  repeated('definitions in quotes and references outside', (at) => `> [a${at}]: b\n\n[x][a${at}] [a${at + 1}]\n\n`),
  note(
    'one definition after all its references',
    (count) => `${'[a] [a][] '.repeat(count)}\n\n${'[a]: b\n'.repeat(9)}`,
  ),
  repeated('references to nothing, of many words', (at) => `[one two three ${at}][four five six ${at}] `),
  repeated('footnotes that hold lists and code', (at) => `a[^${at}]\n\n[^${at}]: - b\n\n        c\n\n    d\n\n`),
  note(
    'footnotes from the cells of a table',
    (count) => `|a|b|\n|-|-|\n${lines(count, (at) => `|c[^${at % 99}]|d^[e]|`)}`,
  ),
  repeated('inline footnotes in one another in quotes', '> a^[b ^[c ^[d]]] '),
  repeated('footnotes that differ by case', (at) => `a[^A${at}] b[^a${at}]\n\n[^a${at}]: c\n\n[^A${at}]: d\n\n`),
  note('lists up and down', (count) => lines(count, (at) => `${'    '.repeat(upAndDown(at, 12))}- a`)),
  repeated('numbers of nine digits with lists below', '123456789. a\n           1) b\n\n              c\n'),
  repeated('empty items with lazy text', '-\n\n  a\nb\n'),
  repeated('tasks with odd marks', '- [?] a\n- [🚀] b\n  - [[] c\n- [ ]d\n'),
  repeated('marks of all kinds, one letter between', '*a_b~c=d'),
  repeated('runs of one, two and three', 'a***b**c*d___e__f_'),
  repeated('highlights inside words', 'a==b==c== d ==e'),
  repeated('runs of tildes in a line', '~~~~a ~~~b ~c '),
  repeated('dollars before digits', '$1$2 $a $ b$3'),
  repeated('dollars, single and double by turns', 'a $$b$$ c $d $$e '),
  repeated('comment marks over list items', '- a %% b\n- c %% d\n- %%\n'),
  note('comment marks in cells', (count) => `|a|b|\n|-|-|\n${'|a %%|b %% c|\n'.repeat(count)}`),
  repeated('comments of HTML in items, never closed', '- <!-- a\n\n- b\n\n'),
  repeated('comments of HTML with short and wrong ends', '<!--> a <!---> b <!-- c --!> '),
  repeated('attributes with quotes in the wrong place', '<p a=b c=\'d" e="f\'>g '),
  repeated('attributes whose quotes cross', `<a x="'> <b y='"> `),
  note('one style of many declarations', (count) => `<p style="${'color:red;margin:0 0 '.repeat(count)}">a</p>`),
  repeated('entities without end', '&amp &notit &aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa &#000000000065 '),
  repeated('addresses in angle brackets, never closed', '<https://a.example/b/c?d=e&f '),
  repeated('addresses with signs at the end', 'www.a.example/b).,;:!?*_~ '),
  repeated('an address of parentheses', '(a', 'https://a.example/'),
  repeated('mail addresses of many parts', 'a.b.c_d+e@f.g.h-i.j. '),
  note(
    'ragged rows',
    (count) => `${'|a'.repeat(40)}\n${'|-'.repeat(40)}\n${lines(count, (at) => '|b'.repeat((at * 7) % 80))}`,
  ),
  note('pipes in code in cells', (count) => `|a|b|\n|-|-|\n${'|`a\\|b`|``c|d``|\n'.repeat(count)}`),
  repeated('nearly delimiter rows', '|a|b|\n|-:-|:-:|\n|--|-a|\n'),
  repeated('tables in callouts', '> [!note] a\n> |a|b|\n> |-|-|\n> |[[c\\|d]]|e|\n\n'),
  note('callouts up and down', (count) => lines(count, (at) => `${'> '.repeat(upAndDown(at, 12) + 1)}[!note]- a`)),
  repeated('callouts with long types', (at) => `> [!${'type'.repeat(at % 50)}|a b c]+ d\n\n`),
  repeated(
    'ids after lists, tables and quotes',
    (at) => `- a\n- b\n\n^c${at}\n\n|a|\n|-|\n\n^t${at}\n\n> q\n\n^q${at}\n\n`,
  ),
  repeated('ids that differ by case', (at) => `a ^Ab${at}\n\nb ^aB${at}\n\n[[#^ab${at}]]\n\n`),
  repeated(
    'headings that differ by signs',
    (at) => `# a b${'!?.'.repeat(at % 9)}\n\n[[#a b${'?!'.repeat(at % 7)}]]\n\n`,
  ),
  repeated('signs at the end of a heading', ' ## #', '# a'),
  note('a setext heading of many lines', (count) => `${'a *b* c\n'.repeat(count)}===\n\ntext\n`),
  note(
    'merges of lists of references',
    head((count) => `a: &a {b: c}\nd: &d {e: f}\n${lines(count, (at) => `k${at}:\n  <<: [*a, *d]`)}`),
  ),
  note(
    'block scalars with indicators',
    head((count) => lines(count, (at) => `k${at}: |2+\n    a\n\n\nl${at}: >-\n  b`)),
  ),
  note(
    'lists of maps of lists',
    head((count) => `k:\n${lines(count, (at) => `  - a${at}:\n      - [b, {c: d}]`)}`),
  ),
  note(
    'aliases that are addresses, tags and classes',
    head((count) => `aliases: &all [${times(count, (at) => `x/y z ${at}`).join(', ')}]\ntags: *all\ncssclasses: *all`),
  ),
  repeated('fields of one key in one paragraph', (at) => `[key:: value ${at}] (key:: [[Note]]) `),
  repeated('fields with open brackets', '[a:: [b:: (c:: [[d '),
  repeated('tags of all combinations', (at) => `#a/b${at % 40}/c${at % 41}/d${at} `),
  repeated('what is nearly a tag', '#1 #a# ##b #/c #d/ #🚀/ a#b '),
  repeated('deep quotes with lazy lines', '> > > > a\nb\n> c\n'),
  ...(['a-', 'a.', 'a/', '漢字', 'ไทย', '👨‍👩‍👧', 'é', 'א', 'a\u00AD', 'a’b'] as const).map((piece) =>
    repeated(`one line of ${JSON.stringify(piece)}`, piece),
  ),
  note('code of one identifier', (count) =>
    fenced(
      'ts',
      lines(count / 20, () => 'abcdefghij'.repeat(2)),
    ),
  ),
  note('code of templates in templates', (count) =>
    fenced(
      'ts',
      lines(count, () => '`a${`b${c}`}`;'),
    ),
  ),
  note('code of regular expressions', (count) =>
    fenced(
      'js',
      lines(count, () => 'x = /a[/]b/g / c /d/;'),
    ),
  ),
  note('code of comments that do not end', (count) =>
    fenced(
      'c',
      lines(count, () => '/* a "b // c'),
    ),
  ),
  note('code of here documents', (count) =>
    fenced(
      'bash',
      lines(count, (at) => `cat <<E${at}\n$(a`),
    ),
  ),
  note('code of YAML in depth', (count) =>
    fenced(
      'yaml',
      lines(count, (at) => `${' '.repeat(at % 99)}k: &a [b, 'c`),
    ),
  ),
  repeated(
    'fences with odd words',
    (at) => `\`\`\`js:a${at}.ts title="b" {1-3,5} showLineNumbers\na\n\`\`\`\n\n~~~ {.py #x}\nb\n~~~\n\n`,
  ),
  repeated('diagrams of as much as is drawn', () =>
    fenced('mermaid', `graph TD\n${lines(100, (at) => `a${at} --> b${at}`)}`),
  ),
  note('diagram of groups in groups', (count) =>
    fenced('mermaid', `graph TD\n${lines(count, (at) => `subgraph s${at}`)}\na --> b\n${lines(count, () => 'end')}`),
  ),
  note('diagram of loops in loops', (count) =>
    fenced('mermaid', `sequenceDiagram\n${lines(count, () => 'loop a')}\nA->>B: c\n${lines(count, () => 'end')}`),
  ),
  repeated('diagrams with styles', (at) =>
    fenced('mermaid', `graph LR\na --> b\nstyle a fill:#${at % 10}00\nclassDef c${at} fill:red`),
  ),
  ...(
    [
      ['\\newcommand{\\a}[1]{#1#1}\\a{', '}'],
      ['\\underbrace{', '}_a'],
      ['\\cfrac{1}{', '}'],
      ['\\left( a \\middle| ', '\\right)'],
      ['\\mathbf{\\operatorname{a', '}}'],
      ['\\begin{cases} a \\\\ ', '\\end{cases}'],
      ['\\xrightarrow{a', '}'],
      ['a_{b^{', '}}'],
    ] as const
  ).map(([open, close]) => {
    const one = nested(`math nested ${open}`, open, close);
    return { ...one, files: (count: number) => ({ 'Note.md': `$$\n${one.files(count)['Note.md'] ?? ''}\n$$\n` }) };
  }),
  note(
    'math of many columns',
    (count) => `$$\n\\begin{array}{${'c|'.repeat(count)}}\n${'a & '.repeat(count)}\n\\end{array}\n$$\n`,
  ),
  note('math that fails, many', (count) => '$\\frac{a$ $\\left($ $a^b^c$ '.repeat(count)),
  repeated('links with pipes and hashes', '[[a#b#c|d|e]] [[#]] [[|a]] [[a#^b|c]] [[a\\|b]] '),
  repeated('links in texts of links', '[a [[b]] c](d) [![[a.png]]](e) [f [g](h) i](j) '),
  repeated('pictures with sizes', (at) => `![[a.png|${at}x${at}]] ![b|${at}](c.png) ![[d.png|e|f|9]]\n`),
  repeated('rows of commas', 'a,"b ""c""",,d;e\tf\n'),
  repeated('Markdown links with escapes', (at) => `[a\\]](b%20c%20${at}.md#d%20e) [f](<g h ${at}.md#i> "j\\"k") `),
  mdx(
    'mdx attributes of expressions',
    (count) => `a\n\n${lines(count, (at) => `<b {...{id: "a${at}"}} title={\`c\`}>d</b>`)}`,
  ),
  mdx('mdx elements in elements', (count) => `a\n\n${'<b>'.repeat(count)}c${'</b>'.repeat(count)}`),
  mdx('mdx one long expression', (count) => `a\n\n{"${'b '.repeat(count)}".length + (${'1 + '.repeat(count)}1)}`),
  mdx('mdx exports', (count) => `${lines(count, (at) => `export const a${at} = ${at}`)}\n\n{a1}\n`),
  repeated('headings with links, code and math', (at) => `## \`a${at}\` $b$ [[Note|c]] ==d== ![[e.png]]\n\n`),
  repeated(
    'fields, ids and tags of one line',
    (at) => `- **a${at}**:: b #c${at % 9} [d](https://e.example) ^f${at}\n    - g:: h\n`,
  ),
];
