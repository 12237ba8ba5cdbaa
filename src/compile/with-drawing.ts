/** Notes that hold a drawing: what stands in the drawing is the note's. */
import type { Root } from 'mdast';
import { isPluginWarning } from '../excalidraw/split-note.ts';
import type { Parser } from '../syntax/parser.ts';
import { emptyRecord } from '../vault/empty-record.ts';
import { unique } from '../vault/property-values.ts';
import type { NoteRecord } from '../vault/types.ts';
import { compileDrawing } from './compile-drawing.ts';
import type { CompiledDrawing } from './compile-drawing.ts';
import type { CompiledNote } from './compiled-note.ts';

export function withDrawing(record: NoteRecord, { tags, blocks, words, excerpt }: CompiledDrawing): NoteRecord {
  const opening = record.excerpt ?? excerpt;
  return {
    ...record,
    drawing: true,
    tags: unique([...record.tags, ...tags]),
    blocks: [...new Set([...record.blocks, ...blocks])],
    words: record.words + words,
    ...(opening.length === 0 ? {} : { excerpt: opening }),
  };
}

/** What the plugin writes for those who see a drawing's note as text; returns where it stood. */
export function cutWarning(tree: Root, text: string): { start: number; end: number }[] {
  const cut: { start: number; end: number }[] = [];
  tree.children = tree.children.filter(({ type, position }) => {
    const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
    const isWarning = type === 'paragraph' && isPluginWarning(text.slice(start, end));
    if (isWarning) cut.push({ start, end });
    return !isWarning;
  });
  return cut;
}

/** A drawing of Excalidraw in a file of its own. */
export function drawnNote(text: string, parser: Parser): CompiledNote {
  const { template, ...parts } = compileDrawing({ text, firstReference: 0, parser });
  return {
    record: { ...emptyRecord(), ...parts, drawing: true, bodyStart: text.length },
    template: { blocks: [], nested: [], fields: [], footnotes: [], references: [], drawing: template },
  };
}
