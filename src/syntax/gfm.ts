/** GitHub's additions to CommonMark, each installed where it can occur: tables, strikethrough, autolinks, footnotes. */
import type { Handle } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Construct } from 'micromark-util-types';
import { char } from './characters.ts';
import { pairSequences } from './span.ts';
import type { Syntax } from './syntax.ts';

/** Tables (rules TBL-1 to TBL-3). A delimiter row has a hyphen next to a pipe or a colon. */
export function table(): Syntax {
  return {
    occursIn: (text) => /[|:][ \t]*-|-[ \t]*[|:]/.test(text),
    tokenizer: gfmTable(),
    fromMarkdown: gfmTableFromMarkdown(),
  };
}

/**
 * `~~struck~~` with two tildes only (rule FMT-1): Obsidian leaves `~one~` alone. The library's tokenizer with our
 * resolver, as its own looks back over all events for each sequence that only closes.
 */
export function strikethrough(): Syntax {
  const { text, ...extension } = gfmStrikethrough({ singleTilde: false });
  const marks = [text?.[char.tilde] ?? []]
    .flat()
    .map((construct) => ({ ...construct, resolveAll: pairSequences('strikethrough') }));
  return {
    occursIn: (source) => source.includes('~~'),
    tokenizer: { ...extension, text: { [char.tilde]: marks }, insideSpan: { null: marks } },
    fromMarkdown: gfmStrikethroughFromMarkdown(),
  };
}

/** `[^id]` and `[^id]: text` (rules FN-1 to FN-5). */
export function footnote(): Syntax {
  return {
    occursIn: (text) => text.includes('[^'),
    tokenizer: gfmFootnote(),
    fromMarkdown: gfmFootnoteFromMarkdown(),
  };
}

/**
 * Bare URLs and e-mail addresses (rule ML-8), in three parts: their tokenizers are tried at words, so each is there
 * only for a text that holds one, and not just as the destination of a link.
 */
export function autolinks(): Syntax[] {
  return [
    { occursIn: holdsBareUrl, ...autolink('protocolAutolink') },
    { occursIn: (text) => /(?<![A-Za-z\d/.])www\./i.test(text), ...autolink('wwwAutolink') },
    { occursIn: (text) => /[\w+.-]@[\w-]+\.\w/.test(text), ...autolink('emailAutolink') },
  ];
}

/**
 * A URL, after what can hold one that is not bare: `<url>`, an HTML tag, a whole link, and definitions below a blank
 * line. What only looks like one of these (`<url and more>`, a footnote, a link with a space) is none, so a URL in it
 * is found.
 */
const urls = new RegExp(
  [
    String.raw`<https?:\/\/[^\s<>]*>`,
    String.raw`<[a-z][\w-]*(?:\s+[a-z][\w:.-]*(?:=(?:"[^"<>]*"|'[^'<>]*'))?)*\s*\/?>`,
    String.raw`(?<!\\)\[[^\]\[\\<\n]*\]\(<?https?:\/\/[^\s<>()]*>?(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\)`,
    String.raw`(?<=^|\n\n)(?:\[[^\]\[\\^\n]+\]: +<?https?:\/\/\S+(?:\n|$))+`,
    String.raw`(?<bare>https?:\/\/)`,
  ].join('|'),
  'gi',
);

function holdsBareUrl(text: string): boolean {
  if (!/https?:\/\//i.test(text)) return false;
  for (const { groups } of text.matchAll(urls)) if (groups?.['bare'] !== undefined) return true;
  return false;
}

function autolink(wanted: string): Omit<Syntax, 'occursIn'> {
  const text: Record<string, Construct[]> = {};
  for (const [code, constructs] of Object.entries(gfmAutolinkLiteral().text ?? {})) {
    const kept = [constructs ?? []].flat().filter(({ name }) => name === wanted);
    if (kept.length > 0) text[code] = kept.map(anywhere);
  }
  const enter = {
    literalAutolinkHttp: enterAutolink(''),
    literalAutolinkWww: enterAutolink('http://'),
    literalAutolinkEmail: enterAutolink('mailto:'),
  };
  return { tokenizer: { text }, fromMarkdown: { enter } };
}

/**
 * The library refuses a URL after an opening bracket, as the bracket may begin a link; mdast-util-gfm-autolink-literal
 * finds such URLs in the finished tree, without positions and for 8 % of the parser's time. We tokenize them all, by
 * hiding what came before, and `enterAutolink` leaves those in a link's text alone.
 */
function anywhere(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return construct.tokenize.call(Object.assign(Object.create(this), { events: [] }), effects, ok, nok);
    },
  };
}

function enterAutolink(prefix: string): Handle {
  return function (token) {
    const isInLink = this.stack.some(({ type }) => links.has(type));
    if (!isInLink)
      this.enter({ type: 'link', title: null, url: prefix + this.sliceSerialize(token), children: [] }, token);
    this.config.enter['data']?.call(this, token);
    this.config.exit['data']?.call(this, token);
    if (!isInLink) this.exit(token);
  };
}

const links = new Set<string>(['link', 'wikiLink']);
