/**
 * The page of a base: all its views, each with its own address, and what of them goes on in further pages (rules
 * BASE-12a, BASE-16d).
 */
import { viewAnchors } from '../bases/bases.ts';
import type { ViewDefinition } from '../bases/base-definition.ts';
import { emptyRecord } from '../vault/empty-record.ts';
import type { Note } from '../vault/note.ts';
import { hrefOf } from '../vault/slug.ts';
import type { Problem, Slug, VaultFile, VaultPath } from '../vault/types.ts';
import { safe } from './base-value.ts';
import { drawn, openBase } from './base-view.ts';
import { mostRows } from './draw-view.ts';
import { openPage, placeKey, scopeOf } from './page-scope.ts';
import type { RenderContext } from './render-context.ts';

export interface RenderedBase {
  /** What stands for the base where pages are listed: a note without a text. */
  note: Note;
  html: string;
  /** Of its further pages, from the second on. */
  further: readonly string[];
  problems: readonly Problem[];
  shownFiles: readonly VaultPath[];
  wholeFiles: readonly VaultPath[];
}

export function renderBase(note: Note, context: RenderContext): RenderedBase {
  const { file, slug } = note;
  const page = openPage(note, context, () => '');
  const { bases, strings } = context;
  const done = (html: string, further: readonly string[] = []): RenderedBase => ({
    note,
    html,
    further,
    problems: page.problems,
    shownFiles: [...page.shownFiles],
    wholeFiles: [...page.wholeFiles],
  });
  if (bases === undefined) return done('');
  const text = file.text ?? '';
  const origin = { path: file.path, line: 0, column: 0 };
  const base = openBase(text, bases, origin, page);
  if (typeof base === 'string') return done(base);
  const [definition, known] = [base, bases];
  const anchors = viewAnchors(base);
  const scope = scopeOf(note, '', [placeKey(note)], context);
  const href = hrefOf(slug, context.base);
  const results = base.views.map((view) => bases.run(base, view, { text, source: file, self: file }));
  const pages = Math.max(1, ...results.map(({ count }) => Math.ceil(count / mostRows)));
  const [first = '', ...further] = Array.from({ length: pages }, (_, at) => pageAt(at + 1));
  return done(first, further);

  function pageAt(number: number): string {
    const from = (number - 1) * mostRows;
    const shown = definition.views
      .map((view, at) => ({ view, at }))
      .filter(({ at }) => number === 1 || (results[at]?.count ?? 0) > from);
    const links = shown.map(({ view, at }) => `<li><a href="#${anchorOf(at)}">${safe(view.name)}</a></li>`);
    const nav =
      links.length < 2
        ? ''
        : `<nav class="base-views" aria-label="${safe(strings.bases.views)}"><ul>${links.join('')}</ul></nav>`;
    return nav + shown.map(({ view, at }) => sectionOf(view, at, number, from)).join('\n') + pagesNav(number);
  }

  function anchorOf(at: number): string {
    return safe(anchors[at] ?? '');
  }

  function sectionOf(view: ViewDefinition, at: number, number: number, from: number): string {
    const result = results[at];
    const count =
      result === undefined || result.failed !== undefined
        ? ''
        : ` <span class="base-count">${safe(strings.bases.results(result.count))}</span>`;
    const id = anchorOf(at);
    const more = `${furtherHref(href, number + 1)}#${anchors[at] ?? ''}`;
    const inside = drawn(definition, view, { text, source: file, origin }, known, scope, page, { from, further: more });
    return `<section class="base-view" id="${id}" aria-labelledby="${id}-name"><h2 id="${id}-name">${safe(view.name)}${count}</h2>${inside}</section>`;
  }

  function pagesNav(number: number): string {
    if (pages < 2) return '';
    const links = Array.from({ length: pages }, (_, at) => {
      const current = at + 1 === number ? ' aria-current="page"' : '';
      return `<li><a href="${safe(furtherHref(href, at + 1))}"${current}>${at + 1}</a></li>`;
    });
    return `<nav class="base-views" aria-label="${safe(strings.bases.pages)}"><ul>${links.join('')}</ul></nav>`;
  }
}

/** Where the rows of a base go on. */
export function furtherHref(href: string, number: number): string {
  return number === 1 ? href : `${href}${number}/`;
}

export function baseName({ path }: Pick<VaultFile, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
}

/** A base where notes and canvases are listed. */
export function noteOfBase(file: VaultFile, slug: Slug): Note {
  const { path } = file;
  const name = baseName(file);
  return {
    path,
    name,
    title: name,
    folder: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '',
    file,
    published: true,
    slug,
    record: emptyRecord(),
  };
}
