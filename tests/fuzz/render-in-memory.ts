/** The whole pipeline without a disk: a text → its page's HTML, in a small vault of other notes and files. */
import { resolveReferences } from '../../src/links/resolve-references.ts';
import { headingsOf } from '../../src/links/texts.ts';
import { createCompiler } from '../../src/compile/compile-note.ts';
import type { CompiledNote } from '../../src/compile/compiled-note.ts';
import { renderNote } from '../../src/render/render-note.ts';
import { createTemplateParts } from '../../src/render/slice-template.ts';
import type { RenderedNote } from '../../src/render/render-note.ts';
import { indexVault } from '../../src/vault/index-vault.ts';
import type { VaultFile, VaultPath } from '../../src/vault/types.ts';
import { stringsOf } from '../../src/strings/strings.ts';

export type RenderText = (text: string, options?: { mdx?: boolean }) => Promise<RenderedNote>;

const rule = { publish: 'public', ignore: [] } as const;

/** What the texts may link to and embed; `Alpha` embeds the text in turn. */
const others: Readonly<Record<string, string>> = {
  'Alpha.md': '# One\n\ntext[^1] ^top\n\n[^1]: note\n\n## Two\n\n- item ^item\n  - below\n\n![[Text]]\n',
  'Folder/Beta.md': '| a |\n| - |\n| b |\n\n```mermaid\ngraph TD\nA-->B\n```\n\n> [!note]- c\n> d\n\n![[Alpha#Two]]\n',
  'Private.md': '---\npublish: false\n---\nsecret\n',
};
const attachments = ['pic.png', 'paper.pdf', 'sound.mp3', 'film.mp4', 'board.canvas', 'table.base'];

export async function createTextRenderer(): Promise<RenderText> {
  const strings = stringsOf('en');
  const compile = createCompiler({ language: 'en', base: '/', breaks: true, webEmbeds: ['youtube', 'vimeo', 'tweet'] });
  const compiledOthers = new Map<VaultPath, CompiledNote>();
  for (const [path, text] of Object.entries(others))
    compiledOthers.set(path as VaultPath, await compile({ text, mdx: false }));

  return async (text, { mdx = false } = {}) => {
    const path = (mdx ? 'Text.mdx' : 'Text.md') as VaultPath;
    const compiled = new Map([[path, await compile({ text, mdx })], ...compiledOthers]);
    const index = indexVault({
      files: [
        ...[...compiled.keys()].map((name) => fileOf(name, 'note')),
        ...attachments.map((name) => fileOf(name, kindOf(name))),
      ],
      records: new Map([...compiled].map(([name, { record }]) => [name, record])),
      rule,
      history: new Map(),
      home: 'Home',
    });
    const resolutions = resolveReferences(index);
    const templates = new Map([...compiled].map(([name, { template }]) => [name, template]));
    const note = index.notes.get(path);
    if (note === undefined) throw new Error(`${path} is not in the index.`);
    const headings = headingsOf(index, resolutions);
    return renderNote(note, { strings, resolutions, headings, templates, parts: createTemplateParts(), base: '/' });
  };
}

function kindOf(path: string): VaultFile['kind'] {
  if (path.endsWith('.canvas')) return 'canvas';
  return path.endsWith('.base') ? 'base' : 'attachment';
}

function fileOf(path: string, kind: VaultFile['kind']): VaultFile {
  return { path: path as VaultPath, kind, source: `/vault/${path}`, size: 1, modified: 0 };
}
