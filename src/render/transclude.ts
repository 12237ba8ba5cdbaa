/** A part of another note put into the page: cycles are cut, and what grows without bound (rules EMB-8 to EMB-10). */
import { escapeHtml } from '../compile/escape-html.ts';
import { imageSize } from '../compile/external.ts';
import type { TemplateBlock } from '../compile/template.ts';
import { plainText } from '../links/texts.ts';
import type { ResolvedNote } from '../links/resolve-references.ts';
import { problem } from '../problems.ts';
import type { Values } from '../problems.ts';
import type { Reference } from '../vault/types.ts';
import { placeKey, scopeOf } from './page-scope.ts';
import type { Page, Scope } from './page-scope.ts';
import { renderCanvas } from './render-canvas.ts';
import { withLanes } from './render-board.ts';
import { renderDrawing } from './render-drawing.ts';
import { hrefOfResolution } from './render-link.ts';

/** Transclusions in one another; the app stops at about five (rule EMB-9). */
const deepest = 8;
/** Transclusions in one page: a bound for vaults whose notes all embed each other. */
export const mostTransclusions = 500;
/**
 * Characters of HTML that the transclusions of one page may hold: without a bound, pages that embed each other would
 * hold the whole vault, each.
 */
const mostCharacters = 1_000_000;
/** Problems that are kept of one page: the notes that the others stand in have pages of their own. */
const mostProblems = 500;

/** `linkInstead` stands where nothing more is put in; `fillScope` fills what is. */
export function transclude(
  reference: Reference,
  resolution: ResolvedNote,
  linkInstead: string,
  scope: Scope,
  page: Page,
  fillScope: (blocks: readonly TemplateBlock[], scope: Scope, page: Page) => string,
): string {
  const { range } = reference;
  const { note, place } = resolution;
  const key = placeKey(note, place);
  const at = { path: scope.note.path, line: range.line, column: range.column };
  const cycle = scope.chain.indexOf(key);
  if (cycle >= 0) {
    const chain = [...scope.chain.slice(cycle), key]
      .map((link) => link.replace(/\.(?:mdx?|canvas)(?=#|$)/iu, ''))
      .join(' → ');
    return cutOff('embed-cycle', { chain });
  }
  if (scope.chain.length > deepest) return cutOff('embed-too-deep', { limit: String(deepest) });
  if (page.transclusions >= mostTransclusions) return cutOff('embed-too-deep', { limit: String(mostTransclusions) });
  const template = page.context.templates.get(note.path);
  const part = template === undefined ? undefined : page.context.parts.slice(template, note.record, place);
  const before = page.transcluded;
  if (before + (part?.length ?? 0) > mostCharacters) return tooMuch();
  page.transclusions += 1;
  const inner = scopeOf(note, `t${page.transclusions}:`, [...scope.chain, key], page.context);
  const canvas = template?.canvas;
  // Of a drawing's note the drawing is shown, but for a section or block of its own text.
  const drawing = place === undefined || part === undefined || part.length === 0 ? template?.drawing : undefined;
  const view = { isEmbed: true, ...sizeOf(reference, scope, page) };
  const named = place !== undefined && 'block' in place ? { part: place.block } : {};
  const html =
    canvas !== undefined
      ? renderCanvas(canvas, inner, page, view, fillScope)
      : drawing !== undefined
        ? renderDrawing(drawing, inner, page, { ...view, ...named }, fillScope)
        : part === undefined
          ? ''
          : fillScope(
              template?.board === undefined || place !== undefined
                ? part.blocks
                : withLanes(part.blocks, template.board, page.context.strings.drawings),
              inner,
              page,
            );
  // What stands in it in turn has been counted, and is a part of this.
  page.transcluded = Math.max(page.transcluded, before + html.length);
  // Its footnotes and what fills its holes are known only now; the time that they took is not spent again.
  if (page.transcluded > mostCharacters) return tooMuch();
  const heading =
    place !== undefined && 'heading' in place ? page.context.headings.get(note.path)?.[place.heading]?.text : undefined;
  const href = escapeHtml(hrefOfResolution(resolution, page.context));
  if (canvas !== undefined)
    return `<section class="transclusion is-canvas" data-pagefind-ignore="all">${html}\n<p class="transclusion-source"><a class="internal" href="${href}">${escapeHtml(page.context.strings.canvas.open(note.title))}</a></p>\n</section>`;
  if (drawing !== undefined)
    return `<section class="transclusion is-canvas" data-pagefind-ignore="all">${html}\n<p class="transclusion-source"><a class="internal" href="${escapeHtml(hrefOfResolution({ note }, page.context))}">${escapeHtml(page.context.strings.drawings.open(note.title))}</a></p>\n</section>`;
  const label = heading === undefined ? note.title : `${note.title} › ${heading}`;
  const source = `<p class="transclusion-source"><a class="internal" href="${href}">${escapeHtml(label)}</a></p>`;
  return `<section class="transclusion" data-pagefind-ignore="all">${source}\n${html}\n</section>`;

  function tooMuch(): string {
    return cutOff('embed-too-deep', { limit: `${mostCharacters.toLocaleString('en')} characters of` });
  }

  function cutOff(id: 'embed-cycle' | 'embed-too-deep', values: Values): string {
    if (page.problems.length < mostProblems) page.problems.push(problem(id, values, at));
    const cut = `<p class="transclusion-cut">→ ${linkInstead}</p>`;
    if (scope.prefix !== '') page.transcluded += cut.length;
    return cut;
  }
}

/** As of pictures: `|400`, `|400x300` (rule IMG-2). */
function sizeOf({ shown = [] }: Reference, { note }: Scope, { context }: Page): { width?: number; height?: number } {
  const { width, height } = imageSize(plainText(shown, note, context.resolutions));
  return {
    ...(width === undefined || width === 0 ? {} : { width }),
    ...(width === undefined || width === 0 || height === undefined || height === 0 ? {} : { height }),
  };
}
