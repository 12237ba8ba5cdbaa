/**
 * The one parser: CommonMark, GFM, YAML, math and the dialect's syntaxes, one file each. package.json holds micromark
 * at 4.0.2, as 4.0.3 copies all of a note's events whenever a list or quote ends: time by the square of their number.
 */
import type { Root } from 'mdast';
import { fromMarkdown, type Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { combineExtensions } from 'micromark-util-combine-extensions';
import type { Extension as Tokenizer } from 'micromark-util-types';
import { attributeId } from './attribute-id.ts';
import { blockId } from './block-id.ts';
import { callout } from './callout.ts';
import { comment } from './comment.ts';
import { commentsOutside, isWholeComment, mayHoldComments } from './comment-ranges.ts';
import type { CommentRange } from './comment-ranges.ts';
import { limitDepth } from './depth.ts';
import { diskAddress } from './disk-address.ts';
import { embed } from './embed.ts';
import { emphasis } from './emphasis.ts';
import { frontMatter, jsonFrontMatter, tomlFrontMatter } from './front-matter.ts';
import { autolinks, footnote, strikethrough, table } from './gfm.ts';
import { highlight } from './highlight.ts';
import { imageText } from './image-text.ts';
import { inlineField } from './inline-field.ts';
import { inlineFootnote } from './inline-footnote.ts';
import { hasLongParagraph, limits } from './limits.ts';
import { lazyLines } from './lazy-lines.ts';
import { lineBreak } from './line-break.ts';
import { dropMasks, maskComments } from './masked-comments.ts';
import { expandBlocks } from './markdown-block.ts';
import { math } from './math.ts';
import { mdx } from './mdx.ts';
import { openHtml } from './open-html.ts';
import { mergingPlainText, ofCommonMark } from './plain-text.ts';
import { setextHeading } from './setext.ts';
import { pluginNames } from '../config/plugins.ts';
import type { PluginName } from '../config/plugins.ts';
import { boundSteps } from './steps.ts';
import type { Syntax } from './syntax.ts';
import { tag } from './tag.ts';
import { task } from './task.ts';
import { templateTag } from './template-tag.ts';
import { wikilink } from './wikilink.ts';

declare module 'unist' {
  interface Data {
    /** On the root: the first line where reading was bounded, and what may be more than text stayed text. */
    boundedAt?: number | undefined;
    /** On the root: the first line where things lay in one another too deep. */
    tooDeepAt?: number | undefined;
  }
}

export interface Parser {
  /** `text` has no byte order mark and `\n` for line ends. Never throws: every text is a note. */
  parse: (text: string) => Root;
}

export interface ParserOptions {
  /** Whether a single line end in a paragraph is a line break (rule BR-1); true unless given. */
  breaks?: boolean;
  /** Whether texts are MDX: JSX in place of HTML. Such a parser throws on JSX that cannot be read. */
  mdx?: boolean;
  /** The plugins whose syntax is read; absent: all. */
  plugins?: readonly PluginName[];
}

/** How often a text is read again without the comments that were found; then all that follows is hidden. */
const rounds = 8;

interface Extensions {
  extensions: Tokenizer[];
  mdastExtensions: FromMarkdown[];
  transforms: NonNullable<Syntax['transform']>[];
}

/** A parser of the Obsidian dialect. It keeps the sets of extensions that texts have needed: use one for many notes. */
export function createParser({ breaks = true, mdx: isMdx = false, plugins = pluginNames }: ParserOptions = {}): Parser {
  const drawn = new Set(plugins);
  // Of two tokenizers at one character, the later is asked first.
  const syntaxes: readonly Syntax[] = [
    emphasis(),
    lazyLines(),
    setextHeading(),
    ...limits({
      onMarks: (line) => void (boundedAt ??= line),
      onDepth: (line) => void (tooDeepAt ??= line),
    }),
    frontMatter(),
    tomlFrontMatter(),
    ...(isMdx ? [] : [jsonFrontMatter()]),
    ...autolinks(),
    table(),
    strikethrough(),
    footnote(),
    inlineFootnote(),
    math(),
    comment(),
    highlight(),
    tag(),
    callout(),
    embed(),
    imageText(),
    wikilink(),
    ...(isMdx ? [mdx()] : [openHtml()]),
    ...(!isMdx && drawn.has('templater') ? [templateTag()] : []),
    task(),
    ...(breaks ? [lineBreak()] : []),
    // In this order: the transforms of finished trees.
    diskAddress(),
    ...(isMdx ? [] : [attributeId()]),
    blockId(),
    inlineField(),
  ];
  const dialect = isMdx ? 'mdx' : 'markdown';
  const sets = new Map<number, Extensions>();
  let boundedAt: number | undefined;
  let tooDeepAt: number | undefined;

  return { parse: (text) => parse(text, 0) };

  /** @param depth how many blocks of plugins that hold Markdown stand around the text */
  function parse(text: string, depth: number): Root {
    const comments: CommentRange[] = [];
    let source = text;
    let { tree, transforms } = read(source);
    for (let round = 0; mayHoldComments(source); round += 1) {
      const found = commentsOutside(tree, source, dialect);
      const [first] = found;
      if (first === undefined) break;
      // Each round settles all comments but those whose text changes what stands behind them.
      const cut =
        round < rounds ? found : [{ start: round === rounds ? first.start : 0, end: text.length, isClosed: false }];
      for (const each of cut) comments.push(each);
      source = maskComments(source, cut);
      ({ tree, transforms } = read(source));
    }
    const cutAt = limitDepth(tree);
    if (cutAt !== undefined) tooDeepAt = Math.min(tooDeepAt ?? Infinity, cutAt);
    for (const transform of transforms) transform(tree, source);
    if (source !== text) dropMasks(tree);
    const open = tree.children.at(-1);
    if (
      open?.type === 'comment' &&
      open.position &&
      source === text &&
      !isWholeComment(text.slice(open.position.start.offset))
    ) {
      comments.push({ start: open.position.start.offset ?? 0, end: text.length, isClosed: false });
    }
    if (boundedAt !== undefined) tree.data = { ...tree.data, boundedAt };
    if (tooDeepAt !== undefined) tree.data = { ...tree.data, tooDeepAt };
    if (comments.length > 0) tree.data = { ...tree.data, comments };
    if (expandBlocks(tree, text, { parse, depth, plugins: drawn }) && depth === 0) {
      const deep = limitDepth(tree);
      if (deep !== undefined) tree.data = { ...tree.data, tooDeepAt: Math.min(tree.data?.tooDeepAt ?? Infinity, deep) };
    }
    return tree;
  }

  function read(text: string): { tree: Root; transforms: Extensions['transforms'] } {
    const isLong = hasLongParagraph(text);
    let key = isLong ? longText : 0;
    boundedAt = undefined;
    tooDeepAt = undefined;
    for (const [index, syntax] of syntaxes.entries()) if (syntax.occursIn(text)) key |= 1 << index;
    let set = sets.get(key);
    if (!set)
      sets.set(
        key,
        (set = combine(
          syntaxes.filter((_, index) => key & (1 << index)),
          isLong ? { isMdx, onBound: (line) => void (boundedAt ??= line) } : undefined,
        )),
      );
    return { tree: fromMarkdown(text, set), transforms: set.transforms };
  }
}

/** In a set's key, beside one bit for each syntax. */
const longText = 1 << 30;

function combine(
  syntaxes: readonly Syntax[],
  long: { isMdx: boolean; onBound: (line: number) => void } | undefined,
): Extensions {
  const own = syntaxes.flatMap(({ tokenizer }) => tokenizer ?? []);
  const tokenizers = combineExtensions(long === undefined ? own : [ofCommonMark(long.isMdx), ...own]);
  return {
    extensions:
      long === undefined ? [tokenizers] : [mergingPlainText(tokenizers), boundSteps(tokenizers, long.onBound)],
    mdastExtensions: syntaxes.flatMap((syntax) => syntax.fromMarkdown ?? []),
    transforms: syntaxes.flatMap(({ transform }) => transform ?? []),
  };
}
