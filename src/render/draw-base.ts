/** Bases in notes: an embed, a block (rules BASE-7, BASE-12). Their pages are made in `base-page.ts`. */
import { problem } from '../problems.ts';
import { viewAnchors, viewNamed } from '../bases/bases.ts';
import { createSuggester } from '../links/suggest.ts';
import type { Slug, VaultFile } from '../vault/types.ts';
import { baseName, furtherHref } from './base-page.ts';
import { fileLink, safe } from './base-value.ts';
import { drawn, openBase } from './base-view.ts';
import type { Page, Scope } from './page-scope.ts';
import { documentHref } from './render-link.ts';

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
  const name = baseName(file);
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
    `<p class="base-caption">${safe(view.name)}</p>${drawn(opened, view, { text, source: file, origin }, bases, scope, page, { further: `${furtherHref(href, 2)}#${anchors[number] ?? ''}` })}${source([own, ...others].join(' · '))}`,
  );
}

/** Names of rows in a card of a canvas. */
const mostNames = 20;

/** A card of a canvas: the names of a view's rows, and a link to the view (rule CAN-5f). */
export function baseCard(
  { file, slug, subpath }: { file: VaultFile; slug: Slug; subpath?: string },
  scope: Scope,
  page: Page,
): string {
  const { bases, strings } = page.context;
  const text = file.text ?? '';
  const link = (to: string, label: string): string =>
    `<p class="canvas-title"><a class="internal" href="${safe(to)}">${safe(label)}</a></p>`;
  const href = documentHref({ file, slug }, page);
  const base = bases?.read(text).base;
  if (bases === undefined || base === undefined) return link(href, baseName(file));
  const number = subpath === undefined || subpath === '#' ? 0 : viewNamed(base, subpath);
  const view = base.views[number];
  if (view === undefined)
    return `${link(href, baseName(file))}<p class="missing-embed unresolved">${safe(strings.bases.missingView((subpath ?? '').replace(/^#/u, '')))}</p>`;
  const title = link(`${href}#${viewAnchors(base)[number] ?? ''}`, `${baseName(file)} › ${view.name}`);
  const { groups, count, failed } = bases.run(base, view, { text, source: file, self: scope.note.file });
  if (failed !== undefined)
    return `${title}<p class="base-message">${safe(strings.bases.unreadableFilter(failed))}</p>`;
  const rows = groups.flatMap((group) => group.rows).slice(0, mostNames);
  const names = rows.map((row) => `<li>${fileLink(row.file, row.file.name, { bases, scope, page })}</li>`);
  const more = count > rows.length ? `<p class="base-note">${safe(strings.bases.more(count - rows.length))}</p>` : '';
  return `${title}<ul class="canvas-rows">${names.join('')}</ul>${more}`;
}

function section(html: string): string {
  return `<section class="base-view" data-pagefind-ignore="all">${html}</section>`;
}
