/** The pages of bases: of those that something published links to or shows (rule BASE-13e). */
import { pagesOf } from '../links/pages.ts';
import { renderBase } from '../render/draw-base.ts';
import type { RenderContext } from '../render/render-context.ts';
import type { VaultIndex } from '../vault/index-vault.ts';
import type { Problem, VaultPath } from '../vault/types.ts';

export interface BasePages {
  /** HTML by path. */
  pages: ReadonlyMap<VaultPath, string>;
  problems: readonly Problem[];
  /** Files that the pages show or link to. */
  shownFiles: readonly VaultPath[];
}

export function holdsBases(index: VaultIndex): boolean {
  return (
    [...index.files.values()].some(({ kind }) => kind === 'base') ||
    pagesOf(index).some(({ record }) => record.baseBlocks !== undefined || record.queries !== undefined)
  );
}

/** A base may show a link to another one, which then has a page, too. */
export function basePages(index: VaultIndex, shown: readonly VaultPath[], context: RenderContext): BasePages {
  const pages = new Map<VaultPath, string>();
  const problems: Problem[] = [];
  const shownFiles: VaultPath[] = [];
  const waiting = [...shown];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = index.files.get(path);
    const slug = file?.kind === 'base' ? index.attachmentSlugs.get(path) : undefined;
    if (file === undefined || slug === undefined || pages.has(path)) continue;
    const rendered = renderBase(file, slug, context);
    pages.set(path, rendered.html);
    problems.push(...rendered.problems);
    shownFiles.push(...rendered.shownFiles);
    waiting.push(...rendered.shownFiles);
  }
  return { pages, problems, shownFiles };
}
