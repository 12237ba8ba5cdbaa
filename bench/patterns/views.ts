/** What pages are made of beside text: bases, canvases, queries, sums, diagrams, many of each or large ones. */
import { note, numbered, times, vault } from './pattern.ts';
import type { Files, Pattern } from './pattern.ts';

const lines = (count: number, line: (at: number) => string): string => times(count, line).join('\n');
const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\`\n\n`;
const base = (name: string, text: (count: number) => string): Pattern =>
  vault(name, 120, 1500, (count) => ({ 'A.md': '![[B.base]]', 'B.base': text(count), 'C.md': '---\nx: 1\n---\n' }));
const table = (order: string): string => `views:\n  - type: table\n    name: T\n    order: [${order}]\n`;
const many = (name: string, files: (count: number) => Files): Pattern => vault(name, 120, 1200, files);
/** Notes with a number, for queries that read all of them. */
const rows = (count: number, more: (at: number) => string = () => ''): Record<string, string> =>
  numbered(count, (at) => `---\nx: ${at}\ng: g${at % 7}\n---\n- [ ] task ${at}\n${more(at)}\n`);
const asked = (name: string, language: string, query: string, more?: (at: number) => string): Pattern =>
  many(name, (count) => ({ ...rows(count, more), 'Ask.md': fenced(language, query) }));
const node = (at: number, rest: object): object => ({
  id: `n${at}`,
  x: (at % 100) * 300,
  y: Math.floor(at / 100) * 200,
  width: 250,
  height: 100,
  ...rest,
});
const canvas = (name: string, from: number, most: number, make: (count: number) => object): Pattern =>
  vault(name, from, most, (count) => ({ 'A.md': '![[C.canvas]]', 'C.canvas': JSON.stringify(make(count)) }));

export const views: readonly Pattern[] = [
  base(
    'a base of formulas',
    (count) => `formulas:\n${lines(count, (at) => `  f${at}: 'x + ${at}'`)}\n${table('formula.f0')}`,
  ),
  base(
    'a base of formulas in columns',
    (count) =>
      `formulas:\n${lines(count, (at) => `  f${at}: 'x + ${at}'`)}\n${table(times(count, (at) => `formula.f${at}`).join(', '))}`,
  ),
  base(
    'a base of formulas, each of the one before',
    (count) =>
      `formulas:\n  f0: 'x'\n${lines(count, (at) => `  f${at + 1}: 'formula.f${at} + 1'`)}\n${table(`formula.f${count}`)}`,
  ),
  base(
    'a base of formulas, each of the two before',
    (count) =>
      `formulas:\n  f0: 'x'\n  f1: 'x'\n${lines(count, (at) => `  f${at + 2}: 'formula.f${at} + formula.f${at + 1}'`)}\n${table(`formula.f${count}`)}`,
  ),
  base('a base of one long sum', (count) => `formulas:\n  f: '${'1 + '.repeat(count)}1'\n${table('formula.f')}`),
  base(
    'a base of brackets',
    (count) => `formulas:\n  f: '${'('.repeat(count)}1${')'.repeat(count)}'\n${table('formula.f')}`,
  ),
  base('a base of signs', (count) => `formulas:\n  f: '${'!'.repeat(count)}x'\n${table('formula.f')}`),
  base('a base of calls', (count) => `formulas:\n  f: 'x${'.toString()'.repeat(count)}'\n${table('formula.f')}`),
  base('a base of a long list', (count) => `formulas:\n  f: '[${'1, '.repeat(count)}1]'\n${table('formula.f')}`),
  base('a base of a long text', (count) => `formulas:\n  f: '"${'a '.repeat(count * 20)}"'\n${table('formula.f')}`),
  base(
    'a base of a long pattern',
    (count) => `formulas:\n  f: '/${'(a|b)*'.repeat(count)}c/.matches("${'ab'.repeat(count)}")'\n${table('formula.f')}`,
  ),
  base('a base of filters', (count) => `filters:\n  or:\n${lines(count, (at) => `    - 'x == ${at}'`)}\n${table('x')}`),
  base(
    'a base of display names',
    (count) => `properties:\n${lines(count, (at) => `  p${at}: {displayName: "P ${at}"}`)}\n${table('x')}`,
  ),
  base('a base of columns', (count) => table(times(count, (at) => `p${at}`).join(', '))),
  base(
    'a base of broken formulas',
    (count) => `formulas:\n${lines(count, (at) => `  f${at}: '(x + ${at}'`)}\n${table('x')}`,
  ),
  many('bases in many notes', (count) => numbered(count, () => fenced('base', `${table('file.name')}    limit: 3\n`))),
  many('one base in many notes', (count) => ({
    ...numbered(count, () => '![[B.base]]'),
    'B.base': `${table('file.name')}    limit: 3\n`,
  })),
  asked(
    'a base of all, sorted and in groups',
    'base',
    `views:\n  - type: table\n    name: T\n    order: [file.name, x, g]\n    groupBy: {property: g, direction: ASC}\n    sort: [{property: x, direction: DESC}]\n    summaries: {x: Sum}`,
  ),
  asked(
    'a base of all, one group each',
    'base',
    `views:\n  - type: table\n    name: T\n    order: [file.name, x]\n    groupBy: {property: x, direction: ASC}`,
  ),
  asked('a base of all links', 'base', table('file.links, file.backlinks'), (at) => `[[Note ${at + 1}]] [[Note 0]]`),
  canvas('a canvas of cards', 300, 1250, (count) => ({
    nodes: times(count, (at) => node(at, { type: 'text', text: `Card ${at}` })),
    edges: [],
  })),
  canvas('a canvas of edges', 300, 2500, (count) => ({
    nodes: times(50, (at) => node(at, { type: 'text', text: `Card ${at}` })),
    edges: times(count, (at) => ({
      id: `e${at}`,
      fromNode: `n${at % 50}`,
      toNode: `n${(at * 7) % 50}`,
      label: `l ${at}`,
    })),
  })),
  canvas('a canvas of edges of one card', 300, 1250, (count) => ({
    nodes: times(count, (at) => node(at, { type: 'text', text: `Card ${at}` })),
    edges: times(count, (at) => ({ id: `e${at}`, fromNode: 'n0', toNode: `n${at}` })),
  })),
  canvas('a canvas of groups in groups', 300, 1250, (count) => ({
    nodes: times(count, (at) =>
      node(0, {
        id: `n${at}`,
        type: 'group',
        label: `g${at}`,
        x: at,
        y: at,
        width: 90_000 - 2 * at,
        height: 90_000 - 2 * at,
      }),
    ),
    edges: [],
  })),
  canvas('a canvas of groups over each other', 300, 1250, (count) => ({
    nodes: times(count, (at) =>
      node(0, { id: `n${at}`, type: 'group', label: `g${at}`, x: at * 3, y: at * 2, width: 5000, height: 5000 }),
    ),
    edges: [],
  })),
  canvas('a canvas of cards without a place', 300, 1250, (count) => ({
    nodes: times(count, (at) => ({ id: `n${at}`, type: 'text', text: 'a' })),
    edges: [],
  })),
  canvas('a canvas of notes', 300, 1250, (count) => ({
    nodes: times(count, (at) => node(at, { type: 'file', file: 'A.md' })),
    edges: [],
  })),
  many('one canvas in many notes', (count) => ({
    ...numbered(count, () => '![[C.canvas]]'),
    'C.canvas': JSON.stringify({ nodes: times(20, (at) => node(at, { type: 'text', text: 'a' })), edges: [] }),
  })),
  asked('a query for a table', 'dataview', 'TABLE x, g SORT x DESC'),
  asked('a query for a list of groups', 'dataview', 'LIST rows.file.link GROUP BY g'),
  asked('a query for one group each', 'dataview', 'LIST rows.file.link GROUP BY x'),
  asked('a query for tasks', 'dataview', 'TASK'),
  asked(
    'a query flattened twice',
    'dataview',
    'TABLE l FLATTEN file.outlinks AS l FLATTEN file.inlinks AS m',
    (at) => `[[Note ${at + 1}]]`,
  ),
  asked('a query for what links here', 'dataview', 'LIST FROM [[Note 0]]', () => '[[Note 0]]'),
  asked(
    'a query for lists within',
    'dataview',
    'TABLE filter(file.lists, (l) => contains(l.text, "a")).text',
    () => '- a b\n- c',
  ),
  note('queries of one note', (count) =>
    times(count / 40, (at) => fenced('dataview', `LIST WHERE x = ${at}`)).join(''),
  ),
  note('inline queries', (count) => times(count / 10, (at) => `\`= this.x + ${at}\` a\n\n`).join('')),
  note('a query of one long condition', (count) =>
    fenced('dataview', `LIST WHERE ${'x = 1 OR '.repeat(count / 10)}x = 2`),
  ),
  note('a query of brackets', (count) =>
    fenced('dataview', `LIST WHERE ${'('.repeat(count / 10)}x${')'.repeat(count / 10)}`),
  ),
  many('queries in many notes', (count) => numbered(count, () => fenced('dataview', 'LIST LIMIT 3'))),
  note('a sum of many lines', (count) =>
    fenced(
      'sum',
      lines(count / 10, (at) => `a${at} = ${at} MB`),
    ),
  ),
  note('a sum, each line of the one before', (count) =>
    fenced('sum', `a0 = 1 MB\n${lines(count / 20, (at) => `a${at + 1} = a${at} + 1 MB`)}`),
  ),
  note('a sum of one long line', (count) => fenced('sum', `a = ${'1 + '.repeat(count / 4)}1`)),
  note('many sums', (count) => times(count / 20, (at) => fenced('sum', `a = ${at} MB\nb = a * 2`)).join('')),
  note('small drawings', (count) =>
    times(count / 400, (at) => fenced('mermaid', `graph LR\nA${at} --> B${at}`)).join(''),
  ),
  note('small drawings, all the same', (count) =>
    times(count / 400, () => fenced('mermaid', 'graph LR\nA --> B')).join(''),
  ),
];
