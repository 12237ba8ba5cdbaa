/** What is known while a page is filled: the page as a whole, and the text that stands in it. */
import type { ResolvedNote } from '../links/resolve-references.ts';
import type { Note } from '../vault/index-vault.ts';
import type { Problem, VaultPath } from '../vault/types.ts';
import type { RenderContext } from './render-context.ts';

/** One text being filled: the page's own, or a transcluded part. */
export interface Scope {
  note: Note;
  /** Keeps ids of transcluded parts apart from the page's (rule EMB-10): it ends in a colon, which no anchor holds. */
  prefix: string;
  /** The places above, outermost first, as `path#place`. */
  chain: readonly string[];
  /** Footnotes in the order of first reference, with their number and how often they are referred to. */
  footnotes: Map<string, { number: number; uses: number }>;
  /** HTML of the note's footnotes. */
  footnoteTexts: ReadonlyMap<string, string>;
}

export interface Page {
  context: RenderContext;
  note: Note;
  transclusions: number;
  /** Characters of HTML in transclusions so far. */
  transcluded: number;
  problems: Problem[];
  shownFiles: Set<VaultPath>;
  /** Of those, the ones that are wanted as they are, and not as a picture of any size. */
  wholeFiles: Set<VaultPath>;
  /** HTML of a note of another garden than the page's: a live example is a garden of its own. */
  renderOther: (note: Note, context: RenderContext) => string;
}

export function openPage(note: Note, context: RenderContext, renderOther: Page['renderOther']): Page {
  return {
    context,
    note,
    transclusions: 0,
    transcluded: 0,
    problems: [],
    shownFiles: new Set(),
    wholeFiles: new Set(),
    renderOther,
  };
}

export function scopeOf(
  note: Note,
  prefix: string,
  chain: readonly string[],
  { templates, parts }: RenderContext,
): Scope {
  const template = templates.get(note.path);
  const footnoteTexts = template === undefined ? new Map<string, string>() : parts.footnotesOf(template);
  return { note, prefix, chain, footnotes: new Map(), footnoteTexts };
}

export function placeKey(note: Note, place?: ResolvedNote['place']): string {
  if (place === undefined) return note.path;
  return 'block' in place
    ? `${note.path}#^${place.block}`
    : `${note.path}#${note.record.headings[place.heading]?.raw ?? ''}`;
}
