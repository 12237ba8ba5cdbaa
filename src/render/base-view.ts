/** A view of a base as a part of a page, whatever shows it (rules BASE-7, BASE-12). */
import { problem } from '../problems.ts';
import type { Bases } from '../bases/bases.ts';
import type { BaseDefinition, BaseProblem, ViewDefinition } from '../bases/base-definition.ts';
import type { ViewResult } from '../bases/run-view.ts';
import type { VaultFile, VaultPath } from '../vault/types.ts';
import { safe } from './base-value.ts';
import { drawView, mostRows } from './draw-view.ts';
import type { Page, Scope } from './page-scope.ts';

/** Where the text of a base begins in the file that holds it. */
export interface Origin {
  path: VaultPath;
  /** Lines and columns above and left of it. */
  line: number;
  column: number;
}

export interface ViewSource {
  /** The text of the base. */
  text: string;
  /** The base, or the note that holds the block. */
  source: VaultFile;
  origin: Origin;
}

/** The definition, or the message that stands in its place. */
export function openBase(text: string, bases: Bases, origin: Origin, page: Page): BaseDefinition | string {
  const { base, problems } = bases.read(text);
  report(problems, origin, page);
  if (base !== undefined) return base;
  const [mistake] = problems;
  const { invalid } = page.context.strings.bases;
  return `<p class="base-message">${safe(invalid((mistake?.place.line ?? 1) + origin.line, mistake?.values['reason'] ?? ''))}</p>`;
}

/** Fewer rows are read at a glance: nobody filters them. */
const fewRows = 8;

/**
 * @param from the first row that is shown
 * @param further where the rest of the rows is; absent: nowhere
 */
export function drawn(
  base: BaseDefinition,
  view: ViewDefinition,
  { text, source, origin }: ViewSource,
  bases: Bases,
  scope: Scope,
  page: Page,
  { from = 0, further }: { from?: number; further?: string } = {},
): string {
  const words = page.context.strings.bases;
  const result: ViewResult = bases.run(base, view, { text, source, self: scope.note.file });
  report(result.problems, origin, page);
  if (result.failed !== undefined) return `<p class="base-message">${safe(words.unreadableFilter(result.failed))}</p>`;
  const place = { bases, scope, page };
  const left = result.count - from - mostRows;
  const more = left <= 0 ? '' : safe(words.more(left));
  const notes = [
    ...(result.count === 0 ? [safe(words.nothing)] : []),
    ...(more === '' ? [] : [further === undefined ? more : `<a class="internal" href="${safe(further)}">${more}</a>`]),
    ...(result.usesClock ? [safe(words.asOf(dayWords(bases)))] : []),
  ];
  const rows = Math.min(mostRows, result.count - from);
  const tools = rows < fewRows ? '' : '<p class="base-tools needs-scripts">\u00A0</p>';
  return tools + drawView(result, place, from) + notes.map((each) => `<p class="base-note">${each}</p>`).join('');
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
