/** Bases in pages: a page of their own, an embed, a block (rules BASE-7, BASE-12). */
import { problem } from '../problems.ts';
import { viewAnchors, viewNamed } from '../bases/bases.ts';
import type { Bases } from '../bases/bases.ts';
import type { BaseDefinition, BaseProblem, ViewDefinition } from '../bases/base-definition.ts';
import type { ViewResult } from '../bases/run-view.ts';
import { createSuggester } from '../links/suggest.ts';
import { emptyRecord } from '../vault/empty-record.ts';
import type { Note } from '../vault/note.ts';
import type { Problem, Slug, VaultFile, VaultPath } from '../vault/types.ts';
import { safe } from './base-value.ts';
import { drawView, mostRows } from './draw-view.ts';
import { openPage, placeKey, scopeOf } from './page-scope.ts';
import type { Page, Scope } from './page-scope.ts';
import type { RenderContext } from './render-context.ts';
import { documentHref } from './render-link.ts';

/** Where the text of a base begins in the file that holds it. */
interface Origin {
  path: VaultPath;
  /** Lines and columns above and left of it. */
  line: number;
  column: number;
}

/** A ```` ```base ```` block: its first view. */
export function baseBlock(at: number, scope: Scope, page: Page): string {
  const { bases } = page.context;
  const block = scope.note.record.baseBlocks?.[at];
  if (bases === undefined || block === undefined) return '';
  const origin = { path: scope.note.path, line: block.line, column: block.column - 1 };
  const opened = openBase(block.text, bases, origin, page);
  if (typeof opened === 'string') return section(opened);
  const view = opened.views[0];
  if (view === undefined) return '';
  return section(drawn(opened, view, { text: block.text, source: scope.note.file, origin }, bases, scope, page));
}

/** `![[x.base#View]]` */
export function baseEmbed(
  { file, slug, subpath }: { file: VaultFile; slug: Slug; subpath?: string },
  at: { line: number; column: number },
  scope: Scope,
  page: Page,
): string {
  const { bases, strings } = page.context;
  if (bases === undefined) return '';
  const text = file.text ?? '';
  const origin = { path: file.path, line: 0, column: 0 };
  const opened = openBase(text, bases, origin, page);
  const href = documentHref({ file, slug }, page);
  const name = titleOf(file);
  const source = (inside: string): string => `<p class="base-source">${inside}</p>`;
  const link = (to: string, label: string): string => `<a class="internal" href="${safe(to)}">${safe(label)}</a>`;
  if (typeof opened === 'string') return section(opened + source(link(href, name)));
  const number = subpath === undefined || subpath === '#' ? 0 : viewNamed(opened, subpath);
  const view = opened.views[number];
  if (view === undefined) {
    const wanted = (subpath ?? '').replace(/^#/u, '');
    const suggestion = createSuggester(opened.views.map((each) => each.name)).suggest(wanted);
    page.problems.push(
      problem(
        'base-view-missing',
        { view: wanted, ...(suggestion === undefined ? {} : { suggestion }) },
        { path: scope.note.path, ...at },
      ),
    );
    return `<p class="missing-embed unresolved">${safe(strings.bases.missingView(wanted))}</p>`;
  }
  const anchors = viewAnchors(opened);
  const links = opened.views.map((each, index) =>
    link(`${href}#${anchors[index] ?? ''}`, index === number ? `${name} › ${each.name}` : each.name),
  );
  const own = links[number] ?? '';
  const others = links.filter((_, index) => index !== number);
  return section(
    `<p class="base-caption">${safe(view.name)}</p>${drawn(opened, view, { text, source: file, origin }, bases, scope, page)}${source([own, ...others].join(' · '))}`,
  );
}

export interface RenderedBase {
  html: string;
  problems: readonly Problem[];
  shownFiles: readonly VaultPath[];
}

/** The page of a base: all its views, each with its own address. */
export function renderBase(file: VaultFile, slug: Slug, context: RenderContext): RenderedBase {
  const note = noteOf(file, slug);
  const page = openPage(note, context, () => '');
  const { bases, strings } = context;
  const done = (html: string): RenderedBase => ({ html, problems: page.problems, shownFiles: [...page.shownFiles] });
  if (bases === undefined) return done('');
  const text = file.text ?? '';
  const origin = { path: file.path, line: 0, column: 0 };
  const opened = openBase(text, bases, origin, page);
  if (typeof opened === 'string') return done(opened);
  const anchors = viewAnchors(opened);
  const scope = scopeOf(note, '', [placeKey(note)], context);
  const links = opened.views.map((view, at) => `<li><a href="#${safe(anchors[at] ?? '')}">${safe(view.name)}</a></li>`);
  const views = opened.views.map((view, at) => {
    const result = bases.run(opened, view, { text, source: file, self: file });
    const count =
      result.failed === undefined
        ? ` <span class="base-count">${safe(strings.bases.results(result.count))}</span>`
        : '';
    const id = safe(anchors[at] ?? '');
    return `<section class="base-view" id="${id}" aria-labelledby="${id}-name"><h2 id="${id}-name">${safe(view.name)}${count}</h2>${drawn(opened, view, { text, source: file, origin }, bases, scope, page)}</section>`;
  });
  const nav =
    links.length < 2
      ? ''
      : `<nav class="base-views" aria-label="${safe(strings.bases.views)}"><ul>${links.join('')}</ul></nav>`;
  return done(nav + views.join('\n'));
}

/** The definition, or the message that stands in its place. */
function openBase(text: string, bases: Bases, origin: Origin, page: Page): BaseDefinition | string {
  const { base, problems } = bases.read(text);
  report(problems, origin, page);
  if (base !== undefined) return base;
  const [mistake] = problems;
  const { invalid } = page.context.strings.bases;
  return `<p class="base-message">${safe(invalid((mistake?.place.line ?? 1) + origin.line, mistake?.values['reason'] ?? ''))}</p>`;
}

function drawn(
  base: BaseDefinition,
  view: ViewDefinition,
  { text, source, origin }: { text: string; source: VaultFile; origin: Origin },
  bases: Bases,
  scope: Scope,
  page: Page,
): string {
  const words = page.context.strings.bases;
  const result: ViewResult = bases.run(base, view, { text, source, self: scope.note.file });
  report(result.problems, origin, page);
  if (result.failed !== undefined) return `<p class="base-message">${safe(words.unreadableFilter(result.failed))}</p>`;
  const place = { bases, scope, page };
  const notes = [
    ...(result.count > mostRows ? [words.more(result.count - mostRows)] : []),
    ...(result.usesClock ? [words.asOf(dayWords(bases))] : []),
  ];
  const below = notes.map((each) => `<p class="base-note">${safe(each)}</p>`).join('');
  return (
    drawView(result, place) + (result.count === 0 ? `<p class="base-note">${safe(words.nothing)}</p>` : '') + below
  );
}

function dayWords({ today, language }: Bases): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${today}T00:00:00Z`) || 0,
  );
}

function report(problems: readonly BaseProblem[], { path, line, column }: Origin, page: Page): void {
  for (const { id, place, values } of problems)
    page.problems.push(problem(id, values, { path, line: place.line + line, column: place.column + column }));
}

function section(html: string): string {
  return `<section class="base-view" data-pagefind-ignore="all">${html}</section>`;
}

function titleOf({ path }: VaultFile): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
}

/** What stands for the base while its page is filled: a note without a text. */
function noteOf(file: VaultFile, slug: Slug): Note {
  const { path } = file;
  const name = titleOf(file);
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
