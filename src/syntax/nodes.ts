/** The mdast nodes that the Obsidian dialect adds to CommonMark and GFM. */
import type { BlockContent, DefinitionContent, Parent, PhrasingContent, Literal } from 'mdast';

/** The target of a link or embed as written: `linkpath` may be empty (this note), `subpath` starts with `#`. */
export interface LinkTarget {
  linkpath: string;
  subpath?: string;
}

/** `[[linkpath#subpath|displayText]]`; `children` show `displayText`, or the default text of rule WL-5. */
export interface Wikilink extends Parent, LinkTarget {
  type: 'wikilink';
  displayText?: string;
  children: PhrasingContent[];
}

/** `![[linkpath#subpath|displayText]]` */
export interface Embed extends LinkTarget {
  type: 'embed';
  displayText?: string;
  position?: Parent['position'];
  data?: Parent['data'];
}

/** `%%value%%`: inline among phrasing content, or a block of its own. */
export interface Comment extends Literal {
  type: 'comment';
}

/** `==children==` */
export interface Highlight extends Parent {
  type: 'highlight';
  children: PhrasingContent[];
}

/** `#value`, without the number sign. */
export interface Tag extends Literal {
  type: 'tag';
}

/** `^[children]`: an inline footnote (rule FN-2). */
export interface InlineFootnote extends Parent {
  type: 'inlineFootnote';
  children: PhrasingContent[];
}

/**
 * `- **Label**:: value`: a Dataview inline field that opens a list item's paragraph. `children[0…]` hold the value;
 * the label stands in `label` (plain text). Only a paragraph that is the first child of a list item has one.
 */
export interface InlineField extends Parent {
  type: 'inlineField';
  label: string;
  /** The label's own inline content, for display. */
  labelChildren: PhrasingContent[];
  children: PhrasingContent[];
}

/** The first line of a callout: inline content. */
export interface CalloutTitle extends Parent {
  type: 'calloutTitle';
  children: PhrasingContent[];
}

/** `> [!kind|metadata]± title` (rules CAL-1 to CAL-10). The first child is the title where one is written. */
export interface Callout extends Parent {
  type: 'callout';
  /** Lower case, white space as `-`, aliases kept as written: `faq` stays `faq`. */
  kind: string;
  metadata?: string;
  /** `-` closed, `+` open; absent: not foldable. */
  fold?: '-' | '+';
  children: (CalloutTitle | BlockContent | DefinitionContent)[];
}

/** Parts side by side, or one behind the other: `col` and `tabs` of plugins (rule PLUG-4). */
export interface Columns extends Parent {
  type: 'columns';
  kind: 'columns' | 'tabs';
  children: Column[];
}

export interface Column extends Parent {
  type: 'column';
  children: (BlockContent | DefinitionContent)[];
}

/** A block's `^id` is taken out of its text and kept on the block's node (rules BLK-1 to BLK-7). */
declare module 'unist' {
  interface Data {
    /** Set on paragraphs, headings, list items, lists, tables, block quotes, callouts, code and math blocks. */
    blockId?: string | undefined;
    /** A task's character between the brackets, on list items: ` `, `x`, `?` … (rules TASK-1 to TASK-4). */
    task?: string | undefined;
  }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    wikilink: Wikilink;
    embed: Embed;
    comment: Comment;
    highlight: Highlight;
    tag: Tag;
    inlineFootnote: InlineFootnote;
    inlineField: InlineField;
  }
  interface BlockContentMap {
    callout: Callout;
    columns: Columns;
    column: Column;
    comment: Comment;
  }
  interface RootContentMap {
    wikilink: Wikilink;
    embed: Embed;
    comment: Comment;
    highlight: Highlight;
    tag: Tag;
    inlineFootnote: InlineFootnote;
    inlineField: InlineField;
    callout: Callout;
    calloutTitle: CalloutTitle;
    columns: Columns;
    column: Column;
  }
}
