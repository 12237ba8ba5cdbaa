/**
 * Facts of one note that are embedded one after another are one list: the note's name once, then each fact in a line,
 * with its label in full. What is known of a fact beside its value stands at the fact itself, to which its label leads.
 */
import { escapeHtml } from '../compile/escape-html.ts';
import { piecesOf } from '../compile/template.ts';
import type { TemplateBlock } from '../compile/template.ts';
import { headingPaths } from '../facts/fact.ts';
import { plainText } from '../links/texts.ts';
import type { Note } from '../vault/index-vault.ts';
import { hrefOf } from '../vault/slug.ts';
import type { Page, Scope } from './page-scope.ts';
import { mostTransclusions } from './transclude.ts';

export interface EmbeddedFact {
  note: Note;
  /** Index into its record's fields. */
  field: number;
  /** What the embed calls it. */
  shown?: string;
}

/** Blocks as they are, and rows of two facts or more that one note has. */
export function withFactLists(
  blocks: readonly TemplateBlock[],
  scope: Scope,
  page: Page,
): (TemplateBlock | readonly EmbeddedFact[])[] {
  const parts: (TemplateBlock | { facts: EmbeddedFact[]; blocks: TemplateBlock[] })[] = [];
  for (const block of blocks) {
    const fact = embeddedFact(block, scope, page);
    const last = parts.at(-1);
    if (fact === undefined) parts.push(block);
    else if (last !== undefined && 'facts' in last && last.facts[0]?.note === fact.note) {
      last.facts.push(fact);
      last.blocks.push(block);
    } else parts.push({ facts: [fact], blocks: [block] });
  }
  return parts.flatMap((part): (TemplateBlock | readonly EmbeddedFact[])[] => {
    if (!('facts' in part)) return [part];
    // Beyond what a page may hold each is cut as it stands, and told.
    const isRoom = page.transclusions + part.facts.length <= mostTransclusions;
    return part.facts.length > 1 && isRoom ? [part.facts] : part.blocks;
  });
}

/** @param valueOf a fact's value as it stands in another page than its own */
export function factList(
  facts: readonly EmbeddedFact[],
  { context }: Page,
  valueOf: (fact: EmbeddedFact) => string,
): string {
  const [first] = facts;
  if (first === undefined) return '';
  const { note } = first;
  const page = hrefOf(note.slug, context.base);
  const headings = context.headings.get(note.path);
  const paths = headingPaths(note);
  const items = facts.map((fact) => {
    const field = note.record.fields[fact.field];
    if (field === undefined) return '';
    const [, part] = paths[field.heading ?? -1] ?? [];
    const about = part === undefined ? undefined : headings?.[part]?.text;
    const own = plainText(field.label, note, context.resolutions).trim();
    const label = fact.shown ?? (about === undefined ? own : `${about}: ${own}`);
    const link = `<a class="internal" href="${escapeHtml(`${page}#${field.anchor}`)}">${escapeHtml(label)}</a>`;
    return `<li><span class="field-label">${link}</span> <span class="field-value">${valueOf(fact)}</span></li>`;
  });
  const source = `<p class="transclusion-source"><a class="internal" href="${escapeHtml(page)}">${escapeHtml(note.title)}</a></p>`;
  return `<section class="transclusion is-facts" data-pagefind-ignore="all">${source}\n<ul>\n${items.join('\n')}\n</ul>\n</section>`;
}

/** The fact that is all of a block; a part of the page's own note stands where it is. */
function embeddedFact({ html }: TemplateBlock, scope: Scope, { context }: Page): EmbeddedFact | undefined {
  const [before, hole, after, ...more] = piecesOf(html);
  if (typeof hole !== 'object' || hole.kind !== 'embed' || hole.among !== 'blocks') return undefined;
  if (before !== '' || (after !== undefined && after !== '') || more.length > 0) return undefined;
  const resolution = context.resolutions.get(scope.note.path)?.[hole.reference];
  if (resolution?.status !== 'resolved' || resolution.kind !== 'note') return undefined;
  const { note, place } = resolution;
  if (place === undefined || !('block' in place)) return undefined;
  const field = note.record.fields.findIndex(({ anchor }) => anchor === `^${place.block}`);
  if (field < 0) return undefined;
  const { shown } = scope.note.record.references[hole.reference] ?? {};
  const own = shown === undefined ? '' : plainText(shown, scope.note, context.resolutions);
  return { note, field, ...(own === '' ? {} : { shown: own }) };
}
