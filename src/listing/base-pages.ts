/** The pages of bases: of those that something published links to or shows (rule BASE-13e). */
import type { BasesInput } from '../bases/bases.ts';
import type { DocumentEntry } from '../collections.ts';
import { pagesOf } from '../links/pages.ts';
import { basesAndQueries } from '../queries/queries.ts';
import { furtherHref, noteOfBase, renderBase } from '../render/base-page.ts';
import type { RenderedBase } from '../render/base-page.ts';
import type { RenderContext } from '../render/render-context.ts';
import type { VaultIndex } from '../vault/index-vault.ts';
import type { PropertyTypes } from '../vault/property-types.ts';
import { hrefOf } from '../vault/slug.ts';
import type { VaultPath } from '../vault/types.ts';
import { digestOf } from './page-digest.ts';
import { nameOrder } from './title-order.ts';

interface QueriesInput extends Omit<BasesInput, 'types' | 'compareNames'> {
  types: () => PropertyTypes;
}

/** What notes may ask the garden for; nothing where none of them does. @param isWanted it is wanted all the same */
export function queriesIn(
  { types, ...input }: QueriesInput,
  isWanted: boolean,
): Pick<RenderContext, 'bases' | 'queries'> {
  const { index, language } = input;
  const isAsked =
    isWanted ||
    [...index.files.values()].some(({ kind }) => kind === 'base') ||
    pagesOf(index).some(({ record }) => record.baseBlocks !== undefined || record.queries !== undefined);
  return isAsked ? basesAndQueries({ ...input, types: types(), compareNames: nameOrder(language) }) : {};
}

/** In path order. A base may show a link to another one, which then has a page, too. */
export function basePages(
  index: VaultIndex,
  rendered: readonly { shownFiles: readonly VaultPath[] }[],
  context: RenderContext,
): RenderedBase[] {
  const pages = new Map<VaultPath, RenderedBase>();
  const waiting = rendered.flatMap(({ shownFiles }) => shownFiles);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = index.files.get(path);
    const slug = file?.kind === 'base' ? index.attachmentSlugs.get(path) : undefined;
    if (file === undefined || slug === undefined || pages.has(path)) continue;
    const rendered = renderBase(noteOfBase(file, slug), context);
    pages.set(path, rendered);
    waiting.push(...rendered.shownFiles);
  }
  return [...pages.values()].sort((a, b) => (a.note.path < b.note.path ? -1 : 1));
}

/** Where the rows of bases go on. */
export function furtherPages(bases: readonly RenderedBase[], base: string): DocumentEntry[] {
  return bases.flatMap(({ note, further }) =>
    further.map((html, at): DocumentEntry => {
      const number = at + 2;
      return {
        slug: `${note.slug}/${number}`,
        title: note.title,
        number,
        href: furtherHref(hrefOf(note.slug, base), number),
        html,
        digest: digestOf(html, `${note.title} ${number}`),
      };
    }),
  );
}
