/**
 * A note compiled once: HTML with holes for everything that depends on other notes. A template is a pure function of
 * the note's text, so it is cached by the text's hash; filling the holes is joining strings.
 *
 * Holes stand between U+0000, which no Markdown or HTML source can bring in (CommonMark §2.3 replaces it), so nothing
 * that a note says can forge one.
 */
import type { NoteRecord, Reference } from '../vault/types.ts';
import type { BoardTemplate } from './board-template.ts';
import type { CanvasTemplate } from './canvas-template.ts';
import type { DrawingTemplate } from './drawing-template.ts';

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
  /** Of a canvas: all that it shows. */
  canvas?: CanvasTemplate;
  /** A note of Kanban: which blocks are its lanes. */
  board?: BoardTemplate;
  /** A drawing of Excalidraw, which stands above the note's text. */
  drawing?: DrawingTemplate;
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

/** A hole for one of the record's references, whose index is `reference`. */
export type ReferenceHole =
  /** In SVG, where HTML cannot stand, a link is a drawn one. */
  | { kind: 'link' | 'link-end' | 'drawn-link' | 'drawn-link-end'; reference: number }
  /** The same within a text of an SVG. */
  | { kind: 'written-link' | 'written-link-end'; reference: number }
  /** The text of a link that was given none. */
  | { kind: 'default-text'; reference: number }
  | { kind: 'embed'; reference: number; among: EmbedPlace }
  /** The address of a file, in an attribute. */
  | { kind: 'address'; reference: number };

/** What depends on other notes, and is filled when a page is made. */
export type Hole =
  | ReferenceHole
  /** `heading` is an index into the record's headings; the anchor stands in an attribute, as all anchors do. */
  | { kind: 'heading-anchor' | 'heading-text'; heading: number }
  | { kind: 'block-anchor'; id: string }
  /** Made for a fact without a block id, or for a table's row. */
  | { kind: 'made-anchor'; id: string }
  /** What keeps ids of a transcluded part apart, in an attribute. */
  | { kind: 'id-prefix' }
  | { kind: 'footnote-reference'; id: string }
  /** The table of a compare block. */
  | { kind: 'comparison'; block: number }
  /** The table of a sum block. */
  | { kind: 'sum'; block: number }
  /** A base's view, of the record's base block. */
  | { kind: 'base'; block: number }
  /** What a query of the record finds. */
  | { kind: 'query'; query: number }
  /** The result of a live example. */
  | { kind: 'example'; example: number }
  /** An index into `MdxParts.pieces`. */
  | { kind: 'mdx-piece'; piece: number };

/** What an embed stands among, which says what it may become. */
export type EmbedPlace = 'blocks' | 'phrasing' | 'link';

/** What stands around a hole, and nowhere else in a template. */
export const holeSign = '\0';

const embedLetters = { blocks: 'E', phrasing: 'e', link: 'l' } as const satisfies Record<EmbedPlace, string>;

/** The text of each kind of hole. */
export const hole = {
  link: (reference: number) => write('L', reference),
  linkEnd: (reference: number) => write('/', reference),
  drawnLink: (reference: number) => write('G', reference),
  drawnLinkEnd: (reference: number) => write('\\', reference),
  writtenLink: (reference: number) => write('W', reference),
  writtenLinkEnd: (reference: number) => write('w', reference),
  defaultText: (reference: number) => write('t', reference),
  embed: (reference: number, among: EmbedPlace) => write(embedLetters[among], reference),
  address: (reference: number) => write('s', reference),
  headingAnchor: (heading: number) => write('h', heading),
  headingText: (heading: number) => write('T', heading),
  blockAnchor: (id: string) => write('b', id),
  madeAnchor: (id: string) => write('i', id),
  idPrefix: () => write('p', ''),
  footnoteReference: (id: string) => write('f', id),
  comparison: (block: number) => write('C', block),
  sum: (block: number) => write('+', block),
  base: (block: number) => write('B', block),
  query: (query: number) => write('Q', query),
  example: (example: number) => write('R', example),
  mdxPiece: (piece: number) => write('X', piece),
};

function write(letter: string, value: number | string): string {
  return `${holeSign}${letter}${value}${holeSign}`;
}

/**
 * The hole that `text` is, with the signs around it.
 * @throws where it is none: a template holds what the constructors made, and nothing else
 */
export function readHole(text: string): Hole {
  const id = text.slice(2, -1);
  const number = Number(id);
  switch (text[1]) {
    case 'L':
      return { kind: 'link', reference: number };
    case '/':
      return { kind: 'link-end', reference: number };
    case 'G':
      return { kind: 'drawn-link', reference: number };
    case '\\':
      return { kind: 'drawn-link-end', reference: number };
    case 'W':
      return { kind: 'written-link', reference: number };
    case 'w':
      return { kind: 'written-link-end', reference: number };
    case 't':
      return { kind: 'default-text', reference: number };
    case 'E':
      return { kind: 'embed', reference: number, among: 'blocks' };
    case 'e':
      return { kind: 'embed', reference: number, among: 'phrasing' };
    case 'l':
      return { kind: 'embed', reference: number, among: 'link' };
    case 's':
      return { kind: 'address', reference: number };
    case 'h':
      return { kind: 'heading-anchor', heading: number };
    case 'T':
      return { kind: 'heading-text', heading: number };
    case 'b':
      return { kind: 'block-anchor', id };
    case 'i':
      return { kind: 'made-anchor', id };
    case 'p':
      return { kind: 'id-prefix' };
    case 'f':
      return { kind: 'footnote-reference', id };
    case 'C':
      return { kind: 'comparison', block: number };
    case '+':
      return { kind: 'sum', block: number };
    case 'B':
      return { kind: 'base', block: number };
    case 'Q':
      return { kind: 'query', query: number };
    case 'R':
      return { kind: 'example', example: number };
    case 'X':
      return { kind: 'mdx-piece', piece: number };
    default:
      throw new Error(`A template holds ${JSON.stringify(text)}, which is no hole.`);
  }
}

/** The pieces of a template's HTML: text and holes by turns, text first. */
export function piecesOf(html: string): (string | Hole)[] {
  return html.split(holeSign).map((piece, at) => (at % 2 === 0 ? piece : readHole(`${holeSign}${piece}${holeSign}`)));
}

/** HTML with its holes filled. */
export function fillHoles(html: string, fill: (hole: Hole) => string): string {
  if (!html.includes(holeSign)) return html;
  return piecesOf(html)
    .map((piece) => (typeof piece === 'string' ? piece : fill(piece)))
    .join('');
}
