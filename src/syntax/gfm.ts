/** GitHub's additions to CommonMark, each installed where it can occur: tables, strikethrough, autolinks, footnotes. */
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Construct, ConstructRecord } from 'micromark-util-types';
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
 * `~~struck~~` with two tildes only (rule FMT-1): Obsidian leaves `~one~` alone. The library's tokenizer with our resolver,
 * as its own looks back over all events for each sequence that only closes.
 */
export function strikethrough(): Syntax {
  const { text, ...extension } = gfmStrikethrough({ singleTilde: false });
  const marks = [text?.[char.tilde] ?? []].flat().map((construct) => ({ ...construct, resolveAll: pairSequences('strikethrough') }));
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
 * Bare URLs and e-mail addresses (rule ML-8), in two parts: the tokenizer of addresses is tried at every word, so it is
 * there only for a text that holds one.
 */
export function autolinks(): Syntax[] {
  // mdast-util's search of the finished tree (its `transforms`) is left out: the tokenizer finds the same, with positions.
  const { transforms: _, ...fromMarkdown } = gfmAutolinkLiteralFromMarkdown();
  return [
    {
      occursIn: (text) => /https?:\/\/|www\./i.test(text),
      tokenizer: { text: only((name) => name !== 'emailAutolink') },
      fromMarkdown,
    },
    {
      occursIn: (text) => /[\w+.-]@[\w-]+\.[\w]/.test(text),
      tokenizer: { text: only((name) => name === 'emailAutolink') },
      fromMarkdown,
    },
  ];
}

function only(wanted: (name: string | undefined) => boolean): ConstructRecord {
  const record: Record<string, Construct[]> = {};
  for (const [code, constructs] of Object.entries(gfmAutolinkLiteral().text ?? {})) {
    const kept = [constructs ?? []].flat().filter(({ name }) => wanted(name));
    if (kept.length > 0) record[code] = kept;
  }
  return record;
}
