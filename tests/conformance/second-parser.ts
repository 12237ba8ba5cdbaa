/**
 * Where a parser by other people, `@quartz-community/remark-obsidian`, sees wiki links, embeds, comments, highlights
 * and tags begin and end; and where ours does. Theirs knows neither properties nor tables, so both have micromark's for
 * these.
 */
import remarkObsidian from '@quartz-community/remark-obsidian';
import type { Nodes } from 'mdast';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { createParser } from '../../src/syntax/parser.ts';

const ours = createParser();
const theirs = unified().use(remarkParse).use(addTablesAndProperties).use(remarkObsidian);

/** `embed 12-25`: a construct and its offsets, in the order of the text. */
export type Span = string;

export interface Comparison {
  /** What only our parser sees. */
  ours: Span[];
  /** What only the other parser sees. */
  theirs: Span[];
  /** How many both see. */
  agreed: number;
}

export function compareOn(text: string): Comparison {
  const a = spansOf(ours.parse(text));
  const b = spansOf(theirs.parse(text));
  const onlyOurs = a.filter((span) => !b.includes(span));
  return { ours: onlyOurs, theirs: b.filter((span) => !a.includes(span)), agreed: a.length - onlyOurs.length };
}

const kinds = new Set(['wikilink', 'embed', 'comment', 'highlight', 'tag']);

function spansOf(tree: Nodes): Span[] {
  const spans: Span[] = [];
  visit(tree, (node) => {
    // Their embeds are wiki links that say so.
    const kind = node.type === 'wikilink' && 'embedded' in node && node.embedded === true ? 'embed' : node.type;
    if (kinds.has(kind)) spans.push(`${kind} ${node.position?.start.offset}-${node.position?.end.offset}`);
  });
  return spans;
}

function addTablesAndProperties(this: Processor): void {
  (this.data().micromarkExtensions ??= []).push(frontmatter('yaml'), gfmTable());
}
