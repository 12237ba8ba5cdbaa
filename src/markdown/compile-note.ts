/** A note's text → its record and template: the one time that a text is parsed. Pure; runs in worker threads. */
import type { Nodes, Root as HastRoot } from 'hast';
import { raw } from 'hast-util-raw';
import { createParser } from '../syntax/parser.ts';
import { parseNote } from '../vault/parse-note.ts';
import type { NoteRecord } from '../vault/types.ts';
import { createTrusted, noteToHast } from './note-to-hast.ts';
import { rehypeSanitizeHtml } from './rehype-sanitize-html.ts';
import { rehypeTemplate } from './rehype-template.ts';
import { rehypeVaultHtml } from './rehype-vault-html.ts';
import { renderCode } from './render-code.ts';
import { renderMath } from './render-math.ts';
import type { NoteTemplate } from './template.ts';

export interface CompileOptions {
  /** The site's base path, with slashes on both ends. */
  base: string;
  /** Single newlines are line breaks (rule BR-1). */
  breaks: boolean;
}

export interface CompiledNote {
  record: NoteRecord;
  template: NoteTemplate;
}

export function createCompiler({ base, breaks }: CompileOptions): (text: string) => CompiledNote {
  const parser = createParser({ breaks });
  return (text) => {
    const tree = parser.parse(text);
    const record = parseNote(tree, text);
    const trusted = createTrusted();
    let hast = noteToHast(tree, base, trusted, { code: renderCode, math: renderMath });
    let references: NoteTemplate['references'] = [];
    if (holdsRawHtml(hast)) {
      hast = rehypeSanitizeHtml(raw(hast) as HastRoot);
      references = rehypeVaultHtml(hast, record.references.length);
    }
    const template = { ...rehypeTemplate(hast, trusted), references };
    return { record: { ...record, references: [...record.references, ...references] }, template };
  };
}

function holdsRawHtml(node: Nodes): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(holdsRawHtml));
}
