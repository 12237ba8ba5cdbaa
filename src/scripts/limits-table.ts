/** The rows of the table of limits as the page has them → figures. */
import { columns, figureWords } from './limits-rows.ts';
import type { Column, Figure } from './limits-rows.ts';
import type { SavedFigure } from './limits-file.ts';

export interface ReadRow {
  row: HTMLTableRowElement;
  figure: Figure;
}

/** `filter` offers the services, each with its other names. */
export function readRows(body: HTMLElement, filter: HTMLElement): ReadRow[] {
  const names = new Map(
    [...filter.querySelectorAll<HTMLOptionElement>('[name="service"] option')].map((option) => [
      option.value,
      option.dataset['names'] ?? '',
    ]),
  );
  return [...body.querySelectorAll('tr')].map((row) => {
    const texts = new Map(
      [...row.querySelectorAll<HTMLElement>('[data-column]')].map((cell) => [columnOf(cell), textOf(cell)]),
    );
    const text = (column: Column): string => texts.get(column) ?? '';
    const { category = '', unit = '', amount, state = '', verified, words = '' } = row.dataset;
    const [service, limit, value] = [text('service'), text('limit'), text('value')];
    return {
      row,
      figure: {
        words: figureWords(`${service} ${names.get(service) ?? ''} ${limit} ${value} ${words} ${category}`),
        amount: Number(amount),
        unit,
        service,
        category,
        limit,
        value,
        state,
        read: row.querySelector('time')?.dateTime ?? '',
        source: text('source'),
        isVerified: verified !== 'no',
      },
    };
  });
}

/** The column that an element of the table belongs to. */
export function columnOf(element: HTMLElement): Column | undefined {
  const name = element.dataset['sort'] ?? element.dataset['column'];
  return columns.find((column) => column === name);
}

export function savedFigure({ row, figure }: ReadRow): SavedFigure {
  const { service, limit, value, amount, unit, state, read } = figure;
  const sources = [...row.querySelectorAll<HTMLAnchorElement>('[data-column="source"] a')];
  return {
    service,
    limit,
    value,
    amount,
    unit,
    ...(state === '' ? {} : { state }),
    ...(read === '' ? {} : { read }),
    sources: sources.map((link) => ({ title: textOf(link), url: link.href })),
    url: row.querySelector<HTMLAnchorElement>('[data-column="limit"] a')?.href ?? '',
  };
}

/** Without the signs beside it. */
function textOf(element: HTMLElement): string {
  const copy = element.cloneNode(true);
  if (copy instanceof HTMLElement) for (const sign of copy.querySelectorAll('.anchor, .fact-mark')) sign.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
