/** A view of a base as HTML: table, cards, list, places, board (rules BASE-10, BASE-17). */
import type { Column, ResultRow, RowGroup, ViewResult } from '../bases/run-view.ts';
import { isEmpty } from '../bases/values.ts';
import type { Value } from '../bases/values.ts';
import { cellHtml, headOf } from './base-cells.ts';
import { coverHtml, fileLink, safe, valueHtml, wrapInLink } from './base-value.ts';
import type { ValuePlace } from './base-value.ts';
import { drawMap } from './draw-map.ts';

/** Rows that one view shows. */
export const mostRows = 500;

/** @param from of the rows, the first that is shown */
export function drawView(result: ViewResult, place: ValuePlace, from = 0): string {
  const { view } = result;
  const bounded = someRows(result, from, from + mostRows);
  switch (view.type) {
    case 'table':
      return drawTable(bounded, place);
    case 'cards':
    case 'kanban':
      return drawCards(bounded, place);
    case 'list':
      return drawList(bounded, place);
    case 'map':
      return drawMap(bounded, place);
  }
}

/** Counts and summaries stay those of all rows (rule BASE-16d). */
function someRows(result: ViewResult, from: number, to: number): ViewResult {
  if (from === 0 && result.count <= to) return result;
  let before = 0;
  const groups = result.groups.flatMap((group): RowGroup[] => {
    const rows = group.rows.slice(Math.max(0, from - before), Math.max(0, to - before));
    before += group.rows.length;
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
  return { ...result, groups };
}

function isName({ id }: Column): boolean {
  return id.kind === 'file' && id.name === 'name';
}

function keyHtml(value: Value, view: ViewResult['view'], place: ValuePlace): string {
  const { bases } = place.page.context.strings;
  const { groupBy } = view;
  const isTags =
    groupBy !== undefined && groupBy.property.kind !== 'formula' && /^tags?$/iu.test(groupBy.property.name);
  return isEmpty(value) ? safe(bases.none) : valueHtml(value, place, isTags);
}

function drawTable({ view, columns, groups, count }: ViewResult, place: ValuePlace): string {
  const words = place.page.context.strings.bases;
  const heads = columns.map((column, at) => {
    const name = safe(headOf(column, place));
    // A name stands above its numbers.
    const isNumber = !isName(column) && holdsNumbers(groups, at);
    return `<th scope="col"${isNumber ? ' class="is-number"' : ''}>${column.displayName?.trim() === '' ? `<span class="visually-hidden">${name}</span>` : name}</th>`;
  });
  const bodies = groups.map((group) => {
    const rows = group.rows.map(
      (row) =>
        `<tr>${columns
          .map((column, at) => {
            const inside = cellHtml(row, at, column, place);
            if (isName(column)) return `<th scope="row">${inside}</th>`;
            return `<td${typeof row.values[at] === 'number' ? ' class="is-number"' : ''}>${inside}</td>`;
          })
          .join('')}</tr>`,
    );
    const head =
      group.key === undefined
        ? ''
        : `<tr class="base-group"><th scope="rowgroup" colspan="${Math.max(1, columns.length)}">${keyHtml(group.key.value, view, place)} <span class="base-count">${group.count}</span></th></tr>`;
    const sums = group.key === undefined ? '' : summaryRow(group, columns, place);
    return `<tbody>${head}${sums}${rows.join('')}</tbody>`;
  });
  const [only] = groups;
  const foot = only !== undefined && only.key === undefined ? summaryRow(only, columns, place) : '';
  return [
    `<div class="table-scroll" tabindex="0" role="group" aria-label="${safe(words.table(view.name))}">`,
    `<table class="base-table"><caption>${safe(view.name)} <span class="base-count">${safe(words.results(count))}</span></caption>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    bodies.join('\n'),
    foot === '' ? '' : `<tfoot>${foot}</tfoot>`,
    '</table></div>',
  ].join('');
}

/** Whether a column has numbers, and nothing else. */
function holdsNumbers(groups: readonly RowGroup[], at: number): boolean {
  const values = groups.flatMap(({ rows }) => rows.map((row) => row.values[at] ?? null));
  const given = values.filter((value) => value !== null);
  return given.length > 0 && given.every((value) => typeof value === 'number');
}

function summaryRow(group: RowGroup, columns: readonly Column[], place: ValuePlace): string {
  const { summaries } = group;
  if (summaries.size === 0) return '';
  const cells = columns.map((_, at) => {
    const summary = summaries.get(at);
    if (summary === undefined || summary.value === null) return '<td></td>';
    return `<td${holdsNumbers([group], at) ? ' class="is-number"' : ''}>${summaryHtml(summary.name, summary.value, place)}</td>`;
  });
  return `<tr class="base-summary">${cells.join('')}</tr>`;
}

function summaryHtml(name: string, value: Value, place: ValuePlace): string {
  return `<span class="base-summary-name">${safe(name)}</span> ${valueHtml(value, place)}`;
}

function drawCards({ view, columns, groups }: ViewResult, place: ValuePlace): string {
  const parts = groups.map((group) => {
    const cards = group.rows.map((row) => cardHtml(row, columns, view, place));
    const list = `<ul class="base-cards${view.options.get('imageFit') === 'contain' ? ' is-contain' : ''}">${cards.join('')}</ul>`;
    const sums = summaryList(group, columns, place);
    return group.key === undefined
      ? list + sums
      : `<div class="base-part"><p class="base-key">${keyHtml(group.key.value, view, place)} <span class="base-count">${group.count}</span></p>${sums}${list}</div>`;
  });
  return view.type === 'kanban' ? `<div class="base-board">${parts.join('')}</div>` : parts.join('');
}

function cardHtml(row: ResultRow, columns: readonly Column[], view: ViewResult['view'], place: ValuePlace): string {
  const [first, ...rest] = columns.map((column, at) => ({ column, at }));
  const cover = row.cover === undefined ? '' : coverHtml(row.cover, row.file, place);
  // Only the picture is shown: the name is said to those who do not see it.
  if (first === undefined && cover !== '') {
    const name = `<span class="visually-hidden">${safe(row.file.name)}</span>`;
    const inside = `<div class="base-cover${shapeOf(view)}">${cover}</div>${name}`;
    return `<li class="base-card">${wrapInLink(row.file, inside, place)}</li>`;
  }
  const plain = first === undefined ? '' : cellHtml(row, first.at, first.column, place);
  const words = textIn(plain);
  const title = columns.some(isName) ? plain : fileLink(row.file, words === '' ? row.file.name : words, place);
  const facts = rest.flatMap(({ column, at }) => {
    if (isEmpty(row.values[at] ?? null)) return [];
    return [`<dt>${safe(headOf(column, place))}</dt><dd>${cellHtml(row, at, column, place)}</dd>`];
  });
  return `<li class="base-card">${cover === '' ? '' : `<div class="base-cover${shapeOf(view)}">${cover}</div>`}<p class="base-title">${title}</p>${facts.length === 0 ? '' : `<dl>${facts.join('')}</dl>`}</li>`;
}

function shapeOf({ options }: ViewResult['view']): string {
  const ratio = options.get('imageAspectRatio');
  if (typeof ratio !== 'number') return '';
  return ratio > 1.2 ? ' is-tall' : ratio < 0.8 ? ' is-wide' : '';
}

/** The words of a cell, which has none of its own links. */
function textIn(html: string): string {
  return html
    .replaceAll(/<[^<>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim();
}

function summaryList({ summaries }: RowGroup, columns: readonly Column[], place: ValuePlace): string {
  const items = [...summaries].flatMap(([at, { name, value }]) => {
    const column = columns[at];
    return column === undefined || value === null
      ? []
      : [`<dt>${safe(headOf(column, place))}</dt><dd>${summaryHtml(name, value, place)}</dd>`];
  });
  return items.length === 0 ? '' : `<dl class="base-summaries">${items.join('')}</dl>`;
}

function drawList({ view, columns, groups }: ViewResult, place: ValuePlace): string {
  const { options } = view;
  const markers = String(options.get('markers') ?? 'bullet').toLowerCase();
  const tag = markers.startsWith('n') && !markers.startsWith('no') ? 'ol' : markers.startsWith('num') ? 'ol' : 'ul';
  const kind = markers.startsWith('none') ? ' is-unmarked' : '';
  const written = String(options.get('separator') ?? ',');
  const separator = written.trim() === ',' ? ', ' : written;
  const lists = groups.map((group) => {
    const items = group.rows.map((row) => {
      const [first, ...rest] = columns.map((column, at) => ({ column, at }));
      const lead =
        first === undefined ? fileLink(row.file, row.file.name, place) : cellHtml(row, first.at, first.column, place);
      const others = rest.filter(({ at }) => !isEmpty(row.values[at] ?? null));
      if (others.length === 0) return `<li>${lead}</li>`;
      if (options.get('indentProperties') === true) {
        const inner = others.map(
          ({ column, at }) =>
            `<li><span class="base-label">${safe(headOf(column, place))}:</span> ${cellHtml(row, at, column, place)}</li>`,
        );
        return `<li>${lead}<ul>${inner.join('')}</ul></li>`;
      }
      const texts = others.map(({ column, at }) => cellHtml(row, at, column, place));
      return `<li>${[lead, ...texts].filter((html) => html !== '').join(safe(separator))}</li>`;
    });
    const list = `<${tag} class="base-list${kind}">${items.join('')}</${tag}>`;
    const sums = summaryList(group, columns, place);
    return group.key === undefined
      ? list + sums
      : `<div class="base-part"><p class="base-key">${keyHtml(group.key.value, view, place)} <span class="base-count">${group.count}</span></p>${sums}${list}</div>`;
  });
  return lists.join('');
}
