/** The table of limits, narrowed and ordered as the reader asks; the address keeps what was asked. */
import { strings } from 'virtual:coldframe/strings/limits';
import { part } from './part.ts';

const filter = part<HTMLElement>('[data-limits-filter]');
const body = part<HTMLElement>('[data-limits]');
const status = part<HTMLElement>('[data-limits-status]');
if (filter && body && status) start(filter, body, status);

function start(filter: HTMLElement, body: HTMLElement, status: HTMLElement): void {
  const rows = [...body.querySelectorAll('tr')].map((row, at) => ({
    row,
    at,
    text: (row.textContent ?? '').toLowerCase(),
    amount: Number(row.dataset['amount']),
    unit: row.dataset['unit'] ?? '',
  }));
  const fields = [...filter.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
  const asked = (name: string): string => fields.find((field) => field.name === name)?.value.trim() ?? '';

  const show = (): void => {
    const words = asked('q')
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    const isShown = ({ row, text }: (typeof rows)[number]): boolean =>
      words.every((word) => text.includes(word)) &&
      (['service', 'category', 'unit', 'verified'] as const).every(
        (name) => asked(name) === '' || row.dataset[name] === asked(name),
      );
    let count = 0;
    for (const each of rows) {
      each.row.hidden = !isShown(each);
      if (!each.row.hidden) count += 1;
    }
    const direction = asked('sort') === 'largest' ? -1 : 1;
    // Sizes of one unit compare; units follow one another.
    const order =
      asked('sort') === ''
        ? rows
        : rows.toSorted((a, b) => unitOrder(a.unit, b.unit) || direction * (a.amount - b.amount) || a.at - b.at);
    // Rows that are moved lose the reader's place, and a row that the address names would be lost at once.
    if (order.some(({ row }, at) => body.children[at] !== row)) body.append(...order.map(({ row }) => row));
    status.textContent = count === rows.length ? strings.figures(count) : strings.figuresOf(count, rows.length);
  };

  const keep = (): void => {
    const query = new URLSearchParams(
      fields.flatMap(({ name, value }) => (value.trim() === '' ? [] : [[name, value.trim()]])),
    );
    history.replaceState(null, '', query.size === 0 ? location.pathname : `?${query}`);
  };

  const query = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = query.get(field.name) ?? '';
    // What was chosen before this script came stays. A select takes only what it offers.
    if (value !== '' && (field instanceof HTMLSelectElement ? field.selectedIndex <= 0 : field.value === ''))
      field.value = value;
    if (field.value === '' && field instanceof HTMLSelectElement) field.selectedIndex = 0;
  }
  filter.addEventListener('input', () => {
    show();
    keep();
  });
  show();
}

/** Figures of one unit stand together; in which order the units come does not matter. */
function unitOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
