/** What notes hold for plugins of Obsidian: queries, what queries ask for, and what is not drawn. */

/** As `Text` of `types.ts`: numbers are references, here of every link into the vault, whatever it shows. */
type LinkedText = readonly (string | number)[];

/** What a page asks the whole garden for: `query-blocks.ts`. */
export interface QueryBlock {
  /** `inline` is `` `= this.x` `` of Dataview. */
  language: 'dataview' | 'tasks' | 'query' | 'toc' | 'inline';
  text: string;
  /** Of its first line: of a block, the one below the fence. */
  line: number;
  column: number;
  /** Where it stands in the note, as offsets. */
  range: { start: number; end: number };
}

/** An inline field `key:: value`; numbers are links, whatever they show. */
export interface InlineValue {
  key: string;
  value: LinkedText;
}

/** A list item that queries may ask for: a task, or one with a field, a tag or a link. */
export interface ListedItem {
  /** Numbers are links, whatever they show. */
  text: LinkedText;
  /** The character between its brackets; absent: it is no task. */
  task?: string;
  line: number;
  /** Index of the heading above. */
  heading?: number;
  blockId?: string;
  /** Index of the item that it stands in. */
  parent?: number;
  tags: readonly string[];
  values: readonly InlineValue[];
}

/** What another program than Obsidian itself left in a note: `compile/foreign-content.ts`. */
export interface ForeignContent {
  kind: 'program' | 'drawing' | 'html';
  /** As problems call it; what is called the same is told together. */
  what: string;
  /** Of the first. */
  line: number;
  count: number;
}
