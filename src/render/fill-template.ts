/** Fills the holes of templates. */
import { escapeHtml } from '../compile/escape-html.ts';
import { fillHoles, hole as newHole } from '../compile/template.ts';
import type { Hole, ReferenceHole, TemplateBlock } from '../compile/template.ts';
import type { Fact } from '../facts/fact.ts';
import { factList, withFactLists } from './fact-embeds.ts';
import type { EmbeddedFact } from './fact-embeds.ts';
import { openPage, placeKey, scopeOf } from './page-scope.ts';
import type { Page, Scope } from './page-scope.ts';
import { baseBlock } from './draw-base.ts';
import { queryBlock } from './draw-query.ts';
import { renderComparison } from './render-comparison.ts';
import { embed } from './render-embed.ts';
import { renderExample } from './render-example.ts';
import { footnoteReference, footnoteSection } from './render-footnotes.ts';
import { attachmentHref, closeLink, isLink, openLink } from './render-link.ts';
import { renderSum } from './render-sum.ts';
import { transclude } from './transclude.ts';

export function fillScope(blocks: readonly TemplateBlock[], scope: Scope, page: Page): string {
  const body = withFactLists(blocks, scope, page)
    .map((part) => ('html' in part ? fill(part.html, scope, page) : listed(part, page)))
    .join('\n');
  return scope.footnotes.size === 0
    ? body
    : `${body}\n${footnoteSection(scope, page.context.strings.text, (html) => fill(html, scope, page))}`;
}

function listed(facts: readonly EmbeddedFact[], page: Page): string {
  page.transclusions += facts.length;
  const html = factList(facts, page, (fact) => factValue(fact, page));
  page.transcluded += html.length;
  return html;
}

function fill(html: string, scope: Scope, page: Page): string {
  return fillHoles(html, (hole) => filled(hole, scope, page));
}

function filled(hole: Hole, scope: Scope, page: Page): string {
  const headings = page.context.headings.get(scope.note.path);
  switch (hole.kind) {
    case 'id-prefix':
      return scope.prefix;
    case 'mdx-piece':
      // Components run in their own note's page only; a transclusion shows what stands between them.
      return scope.prefix === '' ? newHole.mdxPiece(hole.piece) : '';
    case 'footnote-reference':
      return footnoteReference(hole.id, scope, page.context.strings.text);
    case 'heading-anchor':
      return scope.prefix + escapeHtml(headings?.[hole.heading]?.anchor ?? '');
    case 'heading-text':
      return escapeHtml(headings?.[hole.heading]?.text ?? '');
    case 'block-anchor':
      return `${scope.prefix}^${escapeHtml(hole.id)}`;
    case 'made-anchor':
      return scope.prefix + escapeHtml(hole.id);
    case 'comparison':
      return comparisonTable(hole.block, scope, page);
    case 'sum':
      return sumTable(hole.block, scope, page);
    case 'base':
      return baseBlock(hole.block, scope, page);
    case 'query':
      return queryBlock(hole.query, scope, page);
    case 'example':
      return exampleResult(hole.example, scope, page);
    case 'link':
    case 'link-end':
    case 'drawn-link':
    case 'drawn-link-end':
    case 'written-link':
    case 'written-link-end':
    case 'default-text':
    case 'embed':
    case 'address':
      return filledReference(hole, scope, page);
  }
}

function filledReference(hole: ReferenceHole, scope: Scope, page: Page): string {
  const reference = scope.note.record.references[hole.reference];
  const resolution = page.context.resolutions.get(scope.note.path)?.[hole.reference];
  if (reference === undefined || resolution === undefined) return '';
  switch (hole.kind) {
    case 'link':
      return openLink(resolution, scope, page);
    case 'link-end':
      return closeLink(resolution, page.context.strings.text);
    case 'drawn-link':
      return isLink(resolution) ? openLink(resolution, scope, page) : '<g>';
    case 'drawn-link-end':
      return isLink(resolution) ? '</a>' : '</g>';
    case 'written-link':
      return isLink(resolution) ? openLink(resolution, scope, page) : '<tspan>';
    case 'written-link-end':
      return isLink(resolution) ? '</a>' : '</tspan>';
    case 'default-text':
      return escapeHtml(resolution.text);
    case 'address':
      return resolution.status === 'resolved' && resolution.kind === 'attachment'
        ? attachmentHref(resolution, page)
        : '';
    case 'embed':
      return embed(reference, resolution, scope, page, hole.among, (found, linkInstead) =>
        transclude(reference, found, linkInstead, scope, page, fillScope),
      );
  }
}

/** The value of a fact as it stands in another page than its own. */
export function factValue(
  { note, field }: Pick<Fact, 'note' | 'field'>,
  { context, renderOther }: Pick<Page, 'context' | 'renderOther'>,
): string {
  const html = context.templates.get(note.path)?.fields[field] ?? '';
  // Footnotes stand below their own text only.
  const scope = { ...scopeOf(note, 'fact:', [placeKey(note)], context), footnoteTexts: new Map<string, string>() };
  return fill(html, scope, openPage(note, context, renderOther));
}

function comparisonTable(at: number, { note, prefix }: Scope, page: Page): string {
  const { context } = page;
  const comparison = context.comparisons?.get(note.path);
  if (comparison === undefined) return '';
  const valueOf = (fact: Fact): string => factValue(fact, page);
  return renderComparison(comparison, at, {
    prefix,
    base: context.base,
    strings: context.strings,
    valueOf,
    isDisputed: (fact) => context.disputed?.has(fact) === true,
  });
}

function sumTable(at: number, { note }: Scope, { context }: Page): string {
  const sum = context.sums?.get(note.path)?.[at];
  return sum === undefined ? '' : renderSum(sum, note, context);
}

function exampleResult(at: number, { note, prefix }: Scope, { context, renderOther }: Page): string {
  const example = context.templates.get(note.path)?.examples?.[at];
  if (example === undefined) return '';
  return renderExample(example, { prefix, base: context.base, strings: context.strings }, renderOther);
}
