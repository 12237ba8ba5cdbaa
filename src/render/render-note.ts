/** Template + resolutions → HTML. */
import { fillHoles } from '../compile/template.ts';
import type { Fact } from '../facts/fact.ts';
import type { Note } from '../vault/index-vault.ts';
import { isSameTitle } from '../vault/titles.ts';
import type { Problem, VaultPath } from '../vault/types.ts';
import { factValue, fillScope } from './fill-template.ts';
import { mdxModule } from './mdx-module.ts';
import type { NoteModule } from './mdx-module.ts';
import { openPage, placeKey, scopeOf } from './page-scope.ts';
import { renderCanvas } from './render-canvas.ts';
import { withLanes } from './render-board.ts';
import { renderDrawing } from './render-drawing.ts';
import type { RenderContext } from './render-context.ts';

export interface RenderedNote {
  html: string;
  /** An `.mdx` note as a module that makes what `html` holds without its components and expressions. */
  module?: NoteModule;
  /** The anchor of a first heading that says the title: it is printed as the page's title (rule F-2). */
  titleAnchor?: string;
  problems: readonly Problem[];
  /** Files of the vault that the page shows or links to, each once. */
  shownFiles: readonly VaultPath[];
  /** Of those, the ones that are wanted as they are. */
  wholeFiles: readonly VaultPath[];
}

export function renderNote(note: Note, context: RenderContext): RenderedNote {
  const page = openPage(note, context, renderOther);
  const template = context.templates.get(note.path);
  if (template?.canvas !== undefined) {
    const html = renderCanvas(
      template.canvas,
      scopeOf(note, '', [placeKey(note)], context),
      page,
      { isEmbed: false },
      fillScope,
    );
    return { html, problems: page.problems, shownFiles: [...page.shownFiles], wholeFiles: [...page.wholeFiles] };
  }
  const blocks = template?.blocks ?? [];
  const first = note.record.opensWithHeading === true ? context.headings.get(note.path)?.[0] : undefined;
  const isTitle = first?.depth === 1 && isSameTitle(first.text, note.title);
  const shown = isTitle ? blocks.filter(({ heading }) => heading !== 0) : blocks;
  const table = context.properties?.get(note.path);
  for (const file of table?.shownFiles ?? []) page.shownFiles.add(file);
  for (const file of table?.wholeFiles ?? []) page.wholeFiles.add(file);
  const scope = scopeOf(note, '', [placeKey(note)], context);
  const drawing =
    template?.drawing === undefined
      ? ''
      : `${renderDrawing(template.drawing, scope, page, { isEmbed: false }, fillScope)}\n`;
  const board = template?.board;
  const filled = wordsApart(
    (table?.html ?? '') +
      drawing +
      fillScope(board === undefined ? shown : withLanes(blocks, board, context.strings.drawings), scope, page),
  );
  const mdx = template?.mdx;
  return {
    html: mdx === undefined ? filled : fillHoles(filled, () => ''),
    problems: page.problems,
    shownFiles: [...page.shownFiles],
    wholeFiles: [...page.wholeFiles],
    ...(mdx === undefined ? {} : { module: mdxModule(filled, mdx) }),
    ...(isTitle ? { titleAnchor: first.anchor } : {}),
  };
}

/**
 * Parts that browsers put beside or below each other are words of their own for who reads the text alone, as Pagefind.
 */
function wordsApart(html: string): string {
  return html.replaceAll(/<\/(?:th|dt|dd|summary|figcaption)>(?=<)/gu, '$&\n');
}

/** The value of a fact as it stands in another page than its own. */
export function renderFactValue(fact: Pick<Fact, 'note' | 'field'>, context: RenderContext): string {
  return factValue(fact, { context, renderOther });
}

function renderOther(note: Note, context: RenderContext): string {
  return renderNote(note, context).html;
}
