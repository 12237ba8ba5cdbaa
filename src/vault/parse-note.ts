/** A note's tree → its record: everything that the index needs to know, and nothing of the tree itself. */
import type { Heading as HeadingNode, Nodes, Parents, Root } from 'mdast';
import { cutCodeComments } from '../syntax/code-comments.ts';
import type { CommentRange } from '../syntax/comment-ranges.ts';
import type { Parser } from '../syntax/parser.ts';
import { walk } from '../syntax/walk.ts';
import { compareBlocks } from './compare-blocks.ts';
import { hiddenRanges } from './hidden-ranges.ts';
import { inlineDefinitions } from './inline-definitions.ts';
import { inlineFields } from './inline-fields.ts';
import { frontMatterOf } from './front-matter.ts';
import { internalTarget } from './internal-target.ts';
import { linkedText } from './linked-text.ts';
import type { LinkedTextContext } from './linked-text.ts';
import { forBases } from './for-bases.ts';
import { readPropertyTexts, syntaxOf } from './property-texts.ts';
import { rangeOf, referenceOf } from './reference-of.ts';
import { sumBlocks } from './sum-blocks.ts';
import { unique } from './property-values.ts';
import { proseOf } from './prose.ts';
import { holdsTyped, typedLinks, typedText } from './typed-links.ts';
import { sentencesIn, textOfImage, textOfNodes, wordCount } from './text.ts';
import type { Heading, NoteRecord, Prose, RecordProblem, Reference, Text } from './types.ts';

declare module 'unist' {
  interface Data {
    /** Index into the record's references, on links, wikilinks, embeds and images that lead into the vault. */
    reference?: number | undefined;
    /** Index into the record's headings, on top-level headings. */
    heading?: number | undefined;
    /** With holes for what looks like a link and is none, on texts. */
    typed?: Text;
    /** An image's alternative text, on images. */
    alt?: Text;
  }
}

/** Nodes whose words count: properties and comments are nobody's to know. */
const spoken: ReadonlySet<string> = new Set(['text', 'code', 'inlineCode', 'math', 'inlineMath']);

/**
 * Reads a note's record and numbers its references and headings on the tree's nodes (`data.reference`,
 * `data.heading`), so that the template made from the same tree speaks of the same numbers. `parser` reads links in
 * properties.
 */
export function parseNote(tree: Root, text: string, parser: Parser): NoteRecord {
  const properties = frontMatterOf(tree, text);
  const comments = [...(tree.data?.comments ?? []), ...cutCodeComments(tree, text)];
  if (comments.length > 0) tree.data = { ...tree.data, comments };
  const references: Reference[] = [];
  const headings: Heading[] = [];
  const blocks = new Map<string, Nodes>();
  const tags: string[] = [];
  let words = 0;
  inlineDefinitions(tree);

  const visit = (node: Nodes, parent?: Parents): 'skip' | undefined => {
    const id = node.data?.blockId;
    if (id !== undefined) {
      // Of two blocks with one id the last has it (rule BLK-7).
      const earlier = blocks.get(id);
      if (earlier?.data !== undefined) earlier.data.blockId = undefined;
      blocks.set(id, node);
    }
    if (node.type === 'comment') return 'skip';
    // A field's label stands beside its children.
    if (node.type === 'inlineField') for (const child of node.labelChildren) walk(child, visit);
    if (spoken.has(node.type) && 'value' in node) words += wordCount(node.value);
    if (node.type === 'text') {
      const at = rangeOf(node);
      let from = at.start;
      let isWhole = true;
      const typed = typedText(node.value, ({ target }) => {
        const shown = target.shown?.join('') ?? '';
        const start = text.slice(from, at.end).indexOf(shown) + from;
        const isThere = start >= from;
        if (isThere) from = start + 1;
        isWhole &&= isThere;
        const range = isThere ? { ...at, start, end: start + shown.length } : { ...at, end: at.start };
        return references.push({ kind: 'link', syntax: 'typed', ...target, range }) - 1;
      });
      // Its letters are escaped, so that it stands elsewhere in the source.
      if (!isWhole) keepTyped(from, at);
      if (typed !== undefined) node.data = { ...node.data, typed };
    }
    if (node.type === 'html') keepTyped(rangeOf(node).start, rangeOf(node));
    if (node.type === 'definition') keepTyped(rangeOf(node).start, rangeOf(node), node.url);
    if (node.type === 'image' || (node.type === 'link' && holdsTyped(node.title ?? ''))) {
      const from = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
      keepTyped(from ?? rangeOf(node).start, rangeOf(node), node.url);
    }
    if (node.type === 'image') {
      const first = references.length;
      for (const child of node.data?.altNodes ?? []) walk(child, visit);
      for (const reference of references.slice(first)) reference.isText = true;
      node.data = { ...node.data, alt: textOfImage(node) };
    }
    if (node.type === 'tag') tags.push(node.value);
    if (node.type === 'heading' && parent === tree) {
      node.data = { ...node.data, heading: headings.length };
      headings.push({
        depth: node.depth,
        raw: rawHeading(node, text),
        text: [],
        references: [],
        line: node.position?.start.line ?? 1,
        ...(node.data.anchorId === undefined ? {} : { id: node.data.anchorId }),
      });
    }
    const reference = referenceOf(node, innerLinks(node));
    if (reference === undefined) return undefined;
    node.data = { ...node.data, reference: references.length };
    references.push(reference);
    return undefined;
  };
  /** What looks like a link in the source from an offset on, but for an address that is one. */
  const keepTyped = (from: number, within: Reference['range'], address?: string): void => {
    for (const { start, end, target } of typedLinks(text.slice(from, within.end))) {
      if (address !== undefined && target.shown?.join('').replaceAll(/^<|>$/gu, '') === address) continue;
      const range = { ...within, start: from + start, end: from + end };
      references.push({ kind: 'link', syntax: 'typed', ...target, range });
    }
  };
  const innerLinks = (node: Nodes): LinkedTextContext => ({
    parser,
    addReference: (target) =>
      references.push({
        kind: 'link',
        syntax: syntaxOf(target),
        ...target,
        range: { ...rangeOf(node), end: rangeOf(node).start },
      }) - 1,
  });
  walk(tree, visit);

  const prose = addTexts(tree, headings, references);
  const links = innerLinks(tree);
  const read = (label: string): Text => linkedText(label, links);
  const comparisons = compareBlocks(tree, text, read);
  const { problems: sumProblems, ...sums } = sumBlocks(tree, text, { read, addReference: links.addReference });
  const excerpt = excerptOf(tree);
  const texts = readPropertyTexts(properties, parser, references);
  const { fields, problems: fieldProblems } = text.includes('::') ? inlineFields(tree) : { fields: [], problems: [] };
  return {
    ...texts.parts,
    tags: unique([...texts.parts.tags, ...tags]),
    ...(excerpt.length === 0 ? {} : { excerpt }),
    references,
    headings,
    ...(opensWithHeading(tree) ? { opensWithHeading: true } : {}),
    blocks: [...blocks.keys()],
    fields,
    compareBlocks: comparisons.blocks,
    ...sums,
    ...forBases(tree, text, properties, parser, references),
    prose,
    words,
    bodyStart: tree.children[0]?.type === 'yaml' ? (tree.children[0].position?.end.offset ?? 0) : 0,
    hidden: hiddenRanges(tree, text, (url) => internalTarget(url) !== undefined),
    visibility: properties.visibility,
    problems: [
      ...properties.problems,
      ...boundProblems(tree),
      ...unclosed(comments, text),
      ...texts.problems,
      ...comparisons.problems,
      ...sumProblems,
      ...fieldProblems,
    ],
  };
}

/** Above it there may be what is no text of its own: tags, pictures, comments. */
function opensWithHeading(tree: Root): boolean {
  for (const node of tree.children) {
    if (node.type === 'heading') return true;
    const isBeside =
      node.type === 'yaml' || node.type === 'comment' || (node.type === 'paragraph' && node.children.every(isNoText));
    if (!isBeside) return false;
  }
  return false;
}

function isNoText(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return ['tag', 'image', 'embed', 'comment', 'break'].includes(node.type);
}

function boundProblems(tree: Root): RecordProblem[] {
  const { boundedAt, tooDeepAt } = tree.data ?? {};
  return [
    ...(boundedAt === undefined ? [] : [{ id: 'text-bounded', line: boundedAt, column: 1, values: {} }]),
    ...(tooDeepAt === undefined ? [] : [{ id: 'nesting-bounded', line: tooDeepAt, column: 1, values: {} }]),
  ];
}

function unclosed(comments: readonly CommentRange[], text: string): RecordProblem[] {
  const open = comments.find(({ isClosed }) => !isClosed);
  if (open === undefined) return [];
  const before = text.slice(0, open.start);
  return [
    {
      id: 'comment-unclosed',
      line: before.split('\n').length,
      column: open.start - before.lastIndexOf('\n'),
      values: {},
    },
  ];
}

function rawHeading(node: HeadingNode, text: string): string {
  const start = node.children[0]?.position?.start.offset;
  const end = node.children.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return '';
  let raw = '';
  let at = start;
  walk(node, (inner) => {
    // Other text that is hidden is still what subpaths name.
    if (
      inner.type !== 'comment' ||
      !/%%|<!--/uy.test(text.slice(inner.position?.start.offset, (inner.position?.start.offset ?? 0) + 4))
    )
      return undefined;
    raw += text.slice(at, inner.position?.start.offset);
    at = inner.position?.end.offset ?? at;
    return 'skip';
  });
  return raw + text.slice(at, end);
}

/** Texts need the numbers of all references, so they are read in a second walk, which returns the note's prose. */
function addTexts(tree: Root, headings: Heading[], references: Reference[]): Prose[] {
  const prose: Prose[] = [];
  walk(tree, (node) => {
    if (node.type === 'comment') return 'skip';
    const isText =
      node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' || node.type === 'calloutTitle';
    if (!isText) return undefined;
    const heading = node.data?.heading === undefined ? undefined : headings[node.data.heading];
    if (heading !== undefined) Object.assign(heading, partsOfHeading(node));
    for (const [inner, sentence] of sentencesIn(node.children, (inner) => inner.data?.reference !== undefined)) {
      const reference = references[inner.data?.reference ?? -1];
      if (reference !== undefined) reference.sentence = sentence;
    }
    const own = node.type === 'heading' ? undefined : proseOf(node.children);
    if (own !== undefined) prose.push(own);
    return 'skip';
  });
  return prose;
}

function partsOfHeading(node: Nodes & Parents): Pick<Heading, 'text' | 'references' | 'holdsHidden'> {
  const references: number[] = [];
  let holdsHidden = false;
  walk(node, (inner) => {
    if (inner.data?.reference !== undefined) references.push(inner.data.reference);
    holdsHidden ||= inner.type === 'comment' || inner.type === 'html' || inner.type === 'image';
    return undefined;
  });
  return { text: textOfNodes(node.children as Nodes[]), references, ...(holdsHidden ? { holdsHidden } : {}) };
}

function excerptOf(tree: Root): Text {
  for (const node of tree.children) {
    if (node.type !== 'paragraph') continue;
    const text = textOfNodes(node.children);
    if (text.some((run) => typeof run === 'number' || run.trim() !== '')) return text;
  }
  return [];
}
