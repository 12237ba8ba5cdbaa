import type { NoteRecord } from './types.ts';

/** The record of a note that says nothing. */
export function emptyRecord(): NoteRecord {
  return {
    aliases: [],
    tags: [],
    cssclasses: [],
    unlinkedCompares: [],
    visibility: {},
    references: [],
    headings: [],
    blocks: [],
    fields: [],
    compareBlocks: [],
    prose: [],
    words: 0,
    bodyStart: 0,
    hidden: [],
    problems: [],
  };
}
