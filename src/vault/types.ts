/** What the vault is made of, from files on disk to the index. Optional is absent, never an empty string. */
import type { VFileMessage } from 'vfile-message';
import type { BaseBlock } from './base-block.ts';
import type { SumExpression } from './sum-steps.ts';
import type { ForeignContent, InlineValue, ListedItem, QueryBlock } from './plugin-content.ts';

/** A path inside the vault, `/`-separated, as the file is named on disk: `Recipes/Onion soup.md`. */
export type VaultPath = string & { readonly __brand: 'VaultPath' };
/** A URL path without outer slashes, not percent-encoded: `recipes/onion-soup`; the home page is ``. */
export type Slug = string & { readonly __brand: 'Slug' };
/** A reported problem: `ruleId` is its permanent id, `note` the hint, `file` the vault path. */
export type Problem = VFileMessage;

export interface VaultFile {
  path: VaultPath;
  /** A drawing of Excalidraw without a note is published as a canvas is. */
  kind: 'note' | 'attachment' | 'canvas' | 'base';
  /** Where the bytes are: an absolute path on disk. */
  source: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since the epoch. */
  modified: number;
  /** The text of a note, canvas or base without BOM, line ends as `\n`; absent for attachments. */
  text?: string;
  /** Hash of `text`, hexadecimal. */
  hash?: string;
  /** The bytes are not certainly a text: `text` is empty, and the note private. */
  unreadable?: true;
}

export interface SourceRange {
  /** One-based. */
  line: number;
  column: number;
  /** Offsets into the note's text, end exclusive. */
  start: number;
  end: number;
}

/** A link or embed as it stands in a note, before resolution. */
export interface Reference {
  kind: 'link' | 'embed';
  /** Links of diagrams are not in the graph (MER-1), nor what only looks like one. A canvas names what its cards show. */
  syntax: 'wikilink' | 'markdown' | 'html' | 'diagram' | 'typed' | 'canvas';
  linkpath: string;
  /** With its leading `#`. */
  subpath?: string;
  /** What it shows in place of its default text: of a picture, its alternative text and size. */
  shown?: Text;
  /** Stands in a picture's text, where it is no link. */
  isText?: boolean;
  /** Where the link's own text stands in the note, as offsets; absent for embeds and links without one. */
  label?: { start: number; end: number };
  /** The property that holds the link, where it is not in the text. */
  property?: string;
  range: SourceRange;
  sentence?: Sentence;
}

/** The words around a link, and the link's own. */
export interface Sentence {
  before: Text;
  text: Text;
  after: Text;
}

/**
 * Plain text that may hold the default text of links, which is known only after resolution (a private note's name is
 * never printed): strings alternate with indexes of references.
 */
export type Text = readonly (string | number)[];

/** Text of one block as its author wrote it; what stands in brackets is shown, but belongs to a link, a tag or code. */
export type Prose = readonly (string | number | readonly [string])[];

export interface Heading {
  depth: 1 | 2 | 3 | 4 | 5 | 6;
  /** Source of the heading's content: what subpaths are compared with (rule SUB-5). */
  raw: string;
  text: Text;
  /** All references in it, those with display text too. */
  references: readonly number[];
  /** The anchor that its author chose. */
  id?: string;
  /** Holds what is not shown: a comment, HTML. */
  holdsHidden?: boolean;
  line: number;
}

/** An inline field that opens a list item: `inline-fields.ts`. */
export interface Field {
  label: Text;
  /** What stands before the closing parentheses. */
  value: Text;
  sources: readonly FieldSource[];
  /** `YYYY-MM-DD`, where the field's own line says when it was checked. */
  checked?: string;
  /** What stands below it about the fact itself. */
  details?: FieldDetails;
  /** Index of the heading above. */
  heading?: number;
  /** The list item's id in its page: `^max-duration` for a block id, else one made of the label. */
  anchor: string;
  /** Characters of its line, addresses of links included. */
  size: number;
  line: number;
  column: number;
}

/** What is known of a fact beside its value: `field-details.ts`. */
export interface FieldDetails {
  /** Whether the limit can be raised, and how. */
  adjustable?: Adjustable;
  /** What one such limit is for: an account and Region, a function. */
  per?: Text;
  /** Where the value is another one. */
  elsewhere?: readonly QualifiedValue[];
  /** What is seen when the limit is exceeded. */
  exceeded?: Text;
  /** Former values, in the order of the text. */
  was?: readonly FormerValue[];
  /** The day or month from which the fact no longer holds: `2027-03-03`, `2027-03`, `2027`. */
  ends?: string;
  /** `YYYY-MM-DD`: the day on which the source was read and said this. */
  seen?: string;
  /** The line that says when it was seen. */
  seenLine?: number;
  /** `YYYY-MM-DD` or `YYYY-MM`: the date of the copy that was read, where it is older. */
  asOf?: string;
  /** Why nobody could verify the fact. */
  unverified?: Text;
  /** The part of the subject that the fact is about. */
  appliesTo?: Text;
}

export type Adjustable = 'yes' | 'no' | 'through support';

export interface QualifiedValue {
  value: Text;
  /** What stands in parentheses after it. */
  where?: Text;
}

export interface FormerValue {
  value: Text;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: until when it held. */
  until?: string;
  sources?: readonly FieldSource[];
}

/** A link into the vault has the index of its reference, any other its address. */
export interface FieldSource {
  title: Text;
  url?: string;
  reference?: number;
}

/** A block that becomes the table of a comparison: `compare-blocks.ts`. */
export interface CompareBlock {
  /** Absent: every fact of the subjects. */
  rows?: readonly CompareRow[];
  line: number;
  /** Where the block stands in the note, as offsets. */
  range: { start: number; end: number };
}

export interface CompareRow {
  /** Keys of facts: of each subject, the first one that it has. */
  keys: readonly string[];
  label?: Text;
  line: number;
}

/** A block that becomes a table of amounts: `sum-blocks.ts`. */
export interface SumBlock {
  lines: readonly SumLine[];
  /** Where the block stands in the note, as offsets. */
  range: { start: number; end: number };
}

export interface SumLine {
  label: Text;
  /** What other lines call it: the label in lower case. */
  name: string;
  /** It is added up; otherwise other lines may use it. */
  isSummand: boolean;
  /** Absent: the line cannot be read. */
  expression?: SumExpression;
  line: number;
}

export type NoteProperty = readonly [name: string, value: PropertyValue];

/** `link` is the index of a reference. */
export type PropertyValue =
  | null
  | boolean
  | number
  | string
  | readonly PropertyValue[]
  | { readonly link: number }
  | { readonly text: Text }
  | { readonly entries: readonly NoteProperty[] };

/** Everything that the index needs to know of a note: a pure function of its text. */
export interface NoteRecord {
  aliases: readonly string[];
  tags: readonly string[];
  cssclasses: readonly string[];
  permalink?: string;
  /** Where it was once. */
  oldAddresses?: readonly string[];
  /** What the property says. */
  title?: string;
  /** The first heading stands above all text. */
  opensWithHeading?: true;
  /** Links in properties are text with holes, as elsewhere. */
  description?: Text;
  type?: Text;
  category?: Text;
  image?: string;
  /** Properties that hold a date, as `YYYY-MM-DD…`, in the order of the note. */
  dates?: readonly (readonly [property: string, date: string])[];
  /** `YYYY-MM-DD`, of the note's facts. */
  checked?: string;
  /** Its examples are shown with what becomes of them. */
  hasLiveExamples?: boolean;
  /** What `compares` names without a link. */
  unlinkedCompares: readonly string[];
  /** What the note says about its own publication: `publish.ts`. */
  visibility: Visibility;
  references: readonly Reference[];
  /** Top-level headings only (rule SUB-6). */
  headings: readonly Heading[];
  /** Ids of blocks, in lower case. */
  blocks: readonly string[];
  /** Inline fields that open list items. */
  fields: readonly Field[];
  compareBlocks: readonly CompareBlock[];
  /** Absent: there are none. */
  sumBlocks?: readonly SumBlock[];
  /** Absent: there are none. */
  baseBlocks?: readonly BaseBlock[];
  /** Absent: there are none. */
  queries?: readonly QueryBlock[];
  items?: readonly ListedItem[];
  /** Inline fields of the note itself, not of its tasks. */
  inlineValues?: readonly InlineValue[];
  /** All properties, as bases read them. */
  properties?: readonly NoteProperty[];
  /** The text of paragraphs, cells and titles of callouts, in order: where other notes may be mentioned. */
  prose: readonly Prose[];
  /** The first paragraph's text, at most 200 characters: a description where no property gives one. */
  excerpt?: Text;
  words: number;
  /** Where the text begins after the front matter, as an offset. */
  bodyStart: number;
  /** Offsets of comments and addresses that are never published as source: `hidden-ranges.ts`. */
  hidden: readonly { start: number; end: number }[];
  /** A drawing of Excalidraw stands in it. */
  drawing?: true;
  /** Absent: there is nothing of that. */
  foreign?: readonly ForeignContent[];
  /** Problems found while parsing, without a file name. */
  problems: readonly RecordProblem[];
}

export interface RecordProblem {
  id: string;
  line: number;
  column: number;
  /** Values for the problem's sentence. */
  values: Readonly<Record<string, string>>;
}

/** Days as `YYYY-MM-DD`. */
export interface PublicDays {
  /** The latest of those before which the note is private. */
  from?: string;
  /** The earliest of those from which on it is private again. */
  until?: string;
}

/** What a note says about itself, wherever it says so. */
export interface Visibility {
  /** `private` where any statement says so or is unreadable, `public` where all are for it; absent: it says nothing. */
  says?: 'public' | 'private';
  /** `publish: true`, which a private garden asks for. */
  publish?: true;
  /** The value of `dg-publish`, of the Digital Garden plugin. */
  dgPublish?: boolean;
  /** The days between which it is public, where it names any. */
  days?: PublicDays;
  /** Folded keys of the properties that are not false, and of what may have been meant as a property. */
  openKeys?: readonly string[];
}
