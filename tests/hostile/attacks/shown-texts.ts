/**
 * Texts that no note holds: names and formulas of bases, labels of canvases, columns of queries, addresses of the app.
 */
import fc from 'fast-check';
import { gardenOf } from '../../vaults/garden-of.ts';
import { attack, type Attack } from '../attack.ts';

const secret = 'zqcanary';
const privateFiles = {
  'Zqcanaryfolder/Zqcanary plan.md':
    '---\npublish: false\naliases: [Zqcanary alias]\n---\n## Zqcanary heading\n\ntext\n',
  'Open.md': '---\nup: "[[Zqcanary plan]]"\n---\ntext [[Zqcanary plan]]\n',
};

/** What must not be read: a private name as part of what looks like a link, a comment. */
const said = fc.constantFrom(
  '[[Zqcanary plan]]',
  'see [[Zqcanaryfolder/Zqcanary plan#Zqcanary heading|mine]]',
  '![[Zqcanary alias]]',
  '[mine](Zqcanaryfolder/Zqcanary%20plan.md)',
  'obsidian://open?vault=v&file=Zqcanary%20plan',
  'file:///home/me/vault/Zqcanaryfolder/Zqcanary%20plan.md',
  'capacitor://localhost/_capacitor_file_/var/Zqcanaryfolder/Zqcanary plan.md',
  'a %%zqcanary%% b',
  'a <!-- zqcanary --> b',
  'a %% zqcanary',
);
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const view = (lines: string): string => `views:\n  - type: table\n    limit: 2\n${lines}`;
const formula = (text: string): string =>
  `formulas:\n  f: ${quoted(text)}\n${view('    name: V\n    order: [formula.f]\n    groupBy: {property: formula.f, direction: ASC}\n    summaries: {formula.f: Unique}\n')}`;
const bases: readonly ((text: string) => string)[] = [
  (text) => view(`    name: ${quoted(text)}\n`),
  (text) => `properties:\n  file.name: {displayName: ${quoted(text)}}\n${view('    name: V\n')}`,
  (text) => formula(JSON.stringify(text)),
  (text) => formula(`[${JSON.stringify(text)}]`),
  (text) => formula(`${JSON.stringify(text.slice(0, 4))} + ${JSON.stringify(text.slice(4))}`),
  (text) => formula(`html(${JSON.stringify(`<b>${text}</b>`)})`),
  (text) => formula(`nofunction(${JSON.stringify(text)})`),
  (text) => `summaries:\n  ${quoted(text)}: '1'\n${view(`    name: V\n    summaries: {file.name: ${quoted(text)}}\n`)}`,
];
const node = { x: 0, y: 0, width: 200, height: 100 };
const canvases: readonly ((text: string) => object)[] = [
  (label) => ({ nodes: [{ id: 'a', type: 'group', label, ...node }], edges: [] }),
  (label) => ({
    nodes: [
      { id: 'a', type: 'text', text: 'x', ...node },
      { id: 'b', type: 'file', file: 'Open.md', ...node, x: 400 },
    ],
    edges: [{ id: 'e', fromNode: 'a', toNode: 'b', label }],
  }),
  (text) => ({ nodes: [{ id: 'a', type: 'text', text, ...node }], edges: [] }),
  (url) => ({ nodes: [{ id: 'a', type: 'link', url, ...node }], edges: [] }),
];
const block = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\`\n`;

/** Diagrams of kinds that are not drawn, and texts beside those of a note. */
const beside: readonly ((text: string) => string)[] = [
  (text) => block('mermaid', `quadrantChart\n  title ${text}\n  x-axis a --> b`),
  (text) => block('mermaid', `sequenceDiagram\n  participant A\n  link A: D @ ${text}\n  A->>B: x`),
  (text) => block('mermaid', `graph LR\n  A["${text}"] --> B`),
  (text) => `[x][r]\n\n[r]: https://example.org "${text}"`,
  (text) => `<https://example.org/${text.replaceAll(' ', '%20')}>`,
];

const files = fc.oneof(
  fc.tuple(fc.constantFrom(...bases), said).map(([make, text]): Record<string, string> => ({
    '.md': block('base', make(text)),
    '.base': make(text),
  })),
  fc.tuple(fc.constantFrom(...canvases), said).map(([make, text]): Record<string, string> => ({
    '.canvas': JSON.stringify(make(text)),
  })),
  fc
    .tuple(
      fc.constantFrom(...beside),
      said.filter((text) => !/%%|<!--/u.test(text)),
    )
    .map(([make, text]): Record<string, string> => ({ '.md': make(text) })),
  fc.constant<Record<string, string>>({
    '.md': block('mermaid', '---\ntitle: x # zqcanary\n# zqcanary\n---\ngraph LR\n  A --> B'),
    '.base': `publish: false\n${view('    name: zqcanary\n')}`,
  }),
  said.map((text): Record<string, string> => ({
    '.md': block('dataview', `TABLE ${JSON.stringify(text)} AS ${JSON.stringify(text)}\nLIMIT 1`),
  })),
  said
    .filter((text) => text.includes('://'))
    .map((text): Record<string, string> => ({ '.md': `a ${text} b *${text}*` })),
);

export const attacks: readonly Attack[] = [
  attack<Record<string, string>[]>({
    name: 'texts of bases, canvases and queries tell no private name and no comment',
    inputs: fc.array(files, { minLength: 40, maxLength: 40 }),
    runs: 4,
    holds: async (list) => {
      const vault = list.flatMap((made, at) =>
        Object.entries(made).map(([extension, text]): [string, string] => [`Note ${at}${extension}`, text]),
      );
      const shown = vault.map(([path]) => `![[${path}]]`).join('\n\n');
      const {
        problems: _,
        counts: __,
        ...garden
      } = await gardenOf({
        ...privateFiles,
        ...Object.fromEntries(vault),
        'All.md': shown,
      });
      for (const [part, value] of Object.entries(garden)) {
        const text = JSON.stringify(value) ?? '';
        const at = text.toLowerCase().indexOf(secret);
        if (at >= 0) throw new Error(`It is in ${part}: …${text.slice(Math.max(0, at - 200), at + 80)}…`);
      }
    },
  }),
  attack<Record<string, unknown>>({
    name: 'a canvas that says so is private',
    inputs: fc
      .tuple(
        fc.constantFrom(
          { publish: false },
          { draft: true },
          { published: 'no' },
          { private: true },
          { status: 'draft' },
          { publish: 'maybe' },
          { meta: { publish: false } },
          { expires: '2020-01-01' },
        ),
        fc.constantFrom(
          (properties: object) => ({ metadata: { version: '1.0-1.0', frontmatter: properties } }),
          (properties: object) => ({ metadata: properties }),
          (properties: object) => ({ ...properties }),
        ),
      )
      .map(([properties, place]) => place(properties)),
    runs: 6,
    holds: async (properties) => {
      const scene = { nodes: [{ id: 'a', type: 'text', text: secret, ...node }], edges: [], ...properties };
      const { problems: _, ...garden } = await gardenOf({ 'A.canvas': JSON.stringify(scene), 'B.md': '![[A.canvas]]' });
      if (JSON.stringify(garden).includes(secret)) throw new Error('It is published.');
    },
  }),
];
