/** The footnotes of one text: its own, or a transcluded part's. */

import type { TextStrings } from '../strings/en/text.ts';

export interface FootnoteScope {
  /** Keeps ids of transcluded parts apart from the page's. */
  prefix: string;
  /** Footnotes in the order of first reference, with their number and how often they are referred to. */
  footnotes: Map<string, { number: number; uses: number }>;
  footnoteTexts: ReadonlyMap<string, string>;
}

export function footnoteReference(id: string, scope: FootnoteScope, strings: TextStrings): string {
  if (!scope.footnoteTexts.has(id)) return '';
  const { number, uses: before } = scope.footnotes.get(id) ?? { number: scope.footnotes.size + 1, uses: 0 };
  const uses = before + 1;
  scope.footnotes.set(id, { number, uses });
  const name = `${scope.prefix}fn:${encodeURIComponent(id)}`;
  return `<sup><a class="footnote-ref" id="${name}:ref${uses > 1 ? `:${uses}` : ''}" href="#${name}" role="doc-noteref" aria-label="${strings.footnote(String(number))}">${number}</a></sup>`;
}

/**
 * Footnotes are numbered in the order of first reference (rule FN-5); a footnote, whose holes `fill` fills, may refer
 * to another.
 */
export function footnoteSection(scope: FootnoteScope, strings: TextStrings, fill: (html: string) => string): string {
  const items: string[] = [];
  // The text of a footnote may add others, which a map's iteration comes to.
  for (const [id, { number }] of scope.footnotes) {
    const name = `${scope.prefix}fn:${encodeURIComponent(id)}`;
    const html = fill(scope.footnoteTexts.get(id) ?? '');
    const back = Array.from({ length: scope.footnotes.get(id)?.uses ?? 1 }, (_, use) => {
      const [suffix, label] = use === 0 ? ['', String(number)] : [`:${use + 1}`, `${number}-${use + 1}`];
      return `<a class="footnote-back" href="#${name}:ref${suffix}" role="doc-backlink" aria-label="${strings.backToReference(label)}">↩</a>`;
    });
    items.push(`<li id="${name}">${html} ${back.join(' ')}</li>`);
  }
  return `<section class="footnotes" role="doc-endnotes" aria-label="${strings.footnotes}"><ol>${items.join('\n')}</ol></section>`;
}
