/**
 * Views of bases: sorted by a column, filtered by words, one at a time. The address keeps what was asked, and a screen
 * reader is told what came of it. On paper all rows stand.
 */
import { strings } from 'virtual:coldframe/strings/bases';
import styles from '../styles/base-tools.css?url';
import { nameOrder } from '../listing/title-order.ts';
import { announce } from './announce.ts';
import { readAsked, writeAsked } from './base-address.ts';
import { compareValues, folded, holdsWords, valuesOf } from './base-rows.ts';
import { chooseViews } from './base-switch.ts';
import { loadStyles } from './load-styles.ts';

/** Rows of a view, whatever its layout; a group's head and its sums are none. */
const rowSelector = [
  '.base-table > tbody > tr:not(.base-group, .base-summary)',
  '.base-cards > li',
  '.base-list > li',
  '.base-places > li',
].join(', ');

/** What holds the rows of a group and its head. */
const groupSelector = '.base-table > tbody, .base-part';

export async function enhance(views: readonly HTMLElement[]): Promise<void> {
  await loadStyles(styles);
  for (const [at, view] of views.entries()) enhanceView(view, at + 1);
  chooseViews(views);
}

function enhanceView(view: HTMLElement, number: number): void {
  const rows = [...view.querySelectorAll<HTMLElement>(rowSelector)];
  const asked = readAsked(location.search, number);
  const keep = (): void => {
    history.replaceState(
      history.state,
      '',
      `${location.pathname}${writeAsked(location.search, number, asked)}${location.hash}`,
    );
  };
  const tools = view.querySelector<HTMLElement>('.base-tools');
  if (tools !== null) offerFilter(tools, view, rows, asked, keep);
  const table = view.querySelector<HTMLTableElement>('.base-table');
  if (table !== null && rows.length > 1) offerOrder(table, rows, asked, keep);
}

function offerFilter(
  tools: HTMLElement,
  view: HTMLElement,
  rows: readonly HTMLElement[],
  asked: { filter: string },
  keep: () => void,
): void {
  const texts = rows.map((row) => folded(row.textContent ?? ''));
  const points = [...view.querySelectorAll('.base-map > circle')];
  const label = document.createElement('label');
  const field = Object.assign(document.createElement('input'), { type: 'search', value: asked.filter });
  const shown = document.createElement('span');
  label.append(Object.assign(document.createElement('span'), { textContent: strings.filter }), field);
  tools.replaceChildren(label, shown);
  let telling: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    const isShown = texts.map((text) => holdsWords(text, asked.filter));
    for (const [at, row] of rows.entries()) row.classList.toggle('is-left-out', isShown[at] === false);
    // Places come first in their list, in the order of their points.
    for (const [at, point] of points.entries()) point.classList.toggle('is-left-out', isShown[at] === false);
    for (const group of view.querySelectorAll(groupSelector)) {
      const own = [...group.querySelectorAll(rowSelector)];
      const isEmpty = own.length > 0 && own.every((row) => row.classList.contains('is-left-out'));
      group.classList.toggle('is-left-out', isEmpty);
    }
    const count = isShown.filter(Boolean).length;
    shown.textContent = asked.filter.trim() === '' ? '' : strings.resultsOf(count, rows.length);
  };
  field.addEventListener('input', () => {
    asked.filter = field.value;
    show();
    keep();
    clearTimeout(telling);
    telling = setTimeout(() => announce(shown.textContent || strings.results(rows.length)), 500);
  });
  show();
}

function offerOrder(
  table: HTMLTableElement,
  rows: readonly HTMLElement[],
  asked: { sort: number },
  keep: () => void,
): void {
  const heads = [...table.querySelectorAll<HTMLElement>('thead th')];
  const compareTexts = nameOrder(document.documentElement.lang);
  const show = (): void => {
    const column = Math.abs(asked.sort) - 1;
    for (const [at, head] of heads.entries())
      if (at === column) head.setAttribute('aria-sort', asked.sort < 0 ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    const values = new Map(valuesOf(rows.map((row) => row.children[column])).map((value, at) => [rows[at], value]));
    const compare = compareValues(asked.sort < 0, compareTexts);
    for (const body of table.tBodies) {
      const own = rows.filter((row) => row.parentElement === body);
      const sorted = asked.sort === 0 ? own : own.toSorted((a, b) => compareKnown(a, b));
      body.append(...sorted);
    }
    function compareKnown(a: HTMLElement, b: HTMLElement): number {
      const [one, other] = [values.get(a), values.get(b)];
      return one === undefined || other === undefined ? 0 : compare(one, other);
    }
  };
  for (const [at, head] of heads.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'base-sort';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      // Upwards, downwards, and as its author wants it.
      const column = at + 1;
      asked.sort = asked.sort === column ? -column : asked.sort === -column ? 0 : column;
      show();
      keep();
      const name = (button.textContent ?? '').trim();
      announce(
        asked.sort === 0 ? strings.unsorted : asked.sort < 0 ? strings.sortedDown(name) : strings.sortedUp(name),
      );
    });
  }
  if (Math.abs(asked.sort) > heads.length) asked.sort = 0;
  if (asked.sort !== 0) show();
}
