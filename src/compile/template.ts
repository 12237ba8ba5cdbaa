/**
 * A note compiled once: HTML with holes for everything that depends on other notes. A template is a pure function of
 * the note's text, so it is cached by the text's hash; filling the holes is joining strings.
 *
 * Holes stand between U+0000, which no Markdown or HTML source can bring in (CommonMark §2.3 replaces it), so nothing
 * that a note says can forge one. Numbers are indexes into the record's references or headings:
 *
 * - `L3` opens link 3, `/3` closes it, `t3` is its default text
 * - `G3` and `\3` are the same inside a drawing, where HTML cannot stand
 * - `E3` is embed 3 among blocks, `e3` among phrasing, `l3` in a link
 * - `s3` is the address of the file that reference 3 means, in an attribute
 * - `h2` is heading 2's anchor, `T2` its text, `bID` block `ID`'s anchor, in an attribute
 * - `iID` is an anchor made for a fact without a block id or for a table's row, in an attribute
 * - `C0` is the table of compare block 0
 * - `p` is what keeps ids of a transcluded part apart, in an attribute
 * - `X3` is piece 3 of an `.mdx` note's components and expressions
 * - `fID` is a reference to footnote `ID`
 * - `R0` is the result of live example 0
 */
import type { NoteRecord, Reference } from '../vault/types.ts';

export interface TemplateBlock {
  html: string;
  /** The block is heading number `heading` of the record. */
  heading?: number;
  /** Block ids on this block itself. */
  id?: string;
}

/** A name that a note chose, and what it names. Not a property of an object: `__proto__` is a name, too. */
export type Named = readonly [name: string, html: string];

export interface NoteTemplate {
  blocks: readonly TemplateBlock[];
  /** HTML of blocks by id, where they stand inside other blocks (list items), to be transcluded alone. */
  nested: readonly Named[];
  /** HTML of the values of the record's fields, to be shown elsewhere: without ids and footnotes. */
  fields: readonly string[];
  /** HTML of footnotes by identifier; of two with one, the last holds. */
  footnotes: readonly Named[];
  /** References found in the note's raw HTML and diagrams; their numbers follow those of the record. */
  references: readonly Reference[];
  /** What an `.mdx` note leaves to the build to run. */
  mdx?: MdxParts;
  /** The notes of its live examples, compiled. */
  examples?: readonly ExampleTemplate[];
}

/** A live example: a vault of its own. */
export interface ExampleTemplate {
  /** What ids of the example begin with: `example-1-`. */
  id: string;
  /** The first is the note that is shown; those that are notes are compiled. */
  files: readonly { path: string; text: string; compiled?: { record: NoteRecord; template: NoteTemplate } }[];
  /** How many of the files stand on the page; the others are only there. */
  written: number;
}

export interface MdxParts {
  /** `import` and `export` statements. */
  modules: string[];
  /** The line of each. */
  moduleLines: number[];
  /** Opening and closing tags of components, and expressions in braces. */
  pieces: string[];
  /** The line of each. */
  pieceLines: number[];
}

export const mark = '\0';

/** A hole for a piece of an `.mdx` note. */
export const mdxHole = /\0X\d+\0/gu;

export function hole(code: string): string {
  return mark + code + mark;
}
