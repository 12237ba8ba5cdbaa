/** What bases read of a note: all its properties, and the bases that stand in it. */
import type { Root } from 'mdast';
import type { Parser } from '../syntax/parser.ts';
import { baseBlocks } from './base-blocks.ts';
import { noteProperties } from './note-properties.ts';
import type { Properties } from './properties.ts';
import type { NoteRecord, Reference } from './types.ts';

/** Adds the links of properties that no other reader has found to `references`. */
export function forBases(
  tree: Root,
  text: string,
  properties: Properties,
  parser: Parser,
  references: Reference[],
): Pick<NoteRecord, 'baseBlocks' | 'properties'> {
  const bases = baseBlocks(tree, text);
  const all = noteProperties(properties, parser, references);
  return {
    ...(bases.length === 0 ? {} : { baseBlocks: bases }),
    ...(all.length === 0 ? {} : { properties: all }),
  };
}
