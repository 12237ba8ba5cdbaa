/** The table of limits, narrowed and ordered as the reader asks; the address keeps what was asked. */
import { strings } from 'virtual:coldframe/strings/limits';
import { strings as questions } from 'virtual:coldframe/strings/questions';
import type { GardenConfig } from '../config/garden-config.ts';
import { figuresAsCsv, figuresAsJson } from './limits-file.ts';
import { limitsQueryReader } from './limits-query.ts';
import { compareFigures, hasWord, isMeant, orderOf, writtenOrder } from './limits-rows.ts';
import type { Order } from './limits-rows.ts';
import { columnOf, readRows, savedFigure } from './limits-table.ts';
import type { ReadRow } from './limits-table.ts';
import { part } from './part.ts';
import { sameWordsReader } from './same-words.ts';
import { saveFile } from './save-file.ts';

const filter = part<HTMLElement>('[data-limits-filter]');
const body = part<HTMLElement>('[data-limits]');
const status = part<HTMLElement>('[data-limits-status]');
if (filter && body && status) start(filter, body, status);

/** What the garden says of words. */
type Given = Pick<GardenConfig, 'sameWords' | 'sortWithout'>;

function readGiven({ dataset }: HTMLElement): Given {
  const given = dataset['limitsFilter'] ?? '';
  return given === '' ? { sameWords: [], sortWithout: [] } : (JSON.parse(given) as Given);
}

function start(filter: HTMLElement, body: HTMLElement, status: HTMLElement): void {
  const fields = [...filter.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
  const rows = readRows(body, filter);
  const { sameWords, sortWithout } = readGiven(filter);
  const readQuery = limitsQueryReader(questions);
  const withSame = sameWordsReader(sameWords);
  const known = new Map<string, boolean>();
  let order: Order | undefined;
  let shown: readonly ReadRow[] = rows;

  const asked = (name: string): string => fields.find((field) => field.name === name)?.value.trim() ?? '';
  const isKnown = (word: string): boolean => {
    const found = known.get(word) ?? rows.some(({ figure }) => hasWord(figure.words, word));
    known.set(word, found);
    return found;
  };

  const show = (): void => {
    const query = readQuery(withSame(asked('q')));
    const [service, category, unit] = [asked('service'), asked('category'), asked('unit')];
    const chosen = { service, category, unit, state: asked('state'), verified: asked('verified') };
    shown = rows.filter(({ figure }) => isMeant(figure, query, chosen, isKnown));
    const isShown = new Set(shown);
    for (const each of rows) each.row.hidden = !isShown.has(each);
    if (order) {
      const compare = compareFigures(order, { language: document.documentElement.lang, sortWithout });
      shown = shown.toSorted((a, b) => compare(a.figure, b.figure));
    }
    // Rows that are moved lose the reader's place, and a row that the address names would be lost at once.
    const placed = order ? [...shown, ...rows.filter((row) => !isShown.has(row))] : rows;
    if (placed.some(({ row }, at) => body.children[at] !== row)) body.append(...placed.map(({ row }) => row));
    const unknown = query.words.filter(({ text, parts = [text] }) => !parts.some(isKnown)).map(({ text }) => text);
    status.textContent =
      shown.length === rows.length
        ? strings.figures(rows.length)
        : [
            strings.figuresOf(shown.length, rows.length),
            ...(shown.length === 0 && unknown.length > 0 ? [strings.nothingHas(unknown.join(' '))] : []),
          ].join(' ');
    const narrowing = fields.filter(({ name, value }) => name !== 'q' && name !== 'sort' && value !== '').length;
    const opener = filter.querySelector('[data-limits-open]');
    if (opener) opener.textContent = strings.filters(narrowing);
    for (const head of heads()) {
      const isOrder = order !== undefined && columnOf(head) === order.column;
      if (isOrder) head.setAttribute('aria-sort', order?.isDescending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    const choice = fields.find(({ name }) => name === 'sort');
    if (choice) choice.value = writtenOrder(order);
  };

  const keep = (): void => {
    const said = fields.flatMap(({ name, value }) =>
      name === 'sort' || value.trim() === '' ? [] : [[name, value.trim()]],
    );
    const query = new URLSearchParams(order ? [...said, ['sort', writtenOrder(order)]] : said);
    history.replaceState(null, '', query.size === 0 ? location.pathname : `?${query}`);
  };

  const query = new URLSearchParams(location.search);
  order = orderOf(query.get('sort') ?? '');
  for (const field of fields) {
    const value = query.get(field.name) ?? '';
    // What was chosen before this script came stays. A select takes only what it offers.
    if (value !== '' && (field instanceof HTMLSelectElement ? field.selectedIndex <= 0 : field.value === ''))
      field.value = value;
    if (field.value === '' && field instanceof HTMLSelectElement) field.selectedIndex = 0;
  }
  filter.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLSelectElement && target.name === 'sort') order = orderOf(target.value);
    show();
    keep();
  });
  for (const head of heads()) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'sort' });
    button.append(...head.childNodes);
    button.addEventListener('click', () => orderBy(head));
    head.append(button);
  }
  const opener = filter.querySelector<HTMLElement>('[data-limits-open]');
  opener?.addEventListener('click', () => {
    opener.setAttribute('aria-expanded', String(filter.classList.toggle('is-open')));
  });
  for (const button of document.querySelectorAll<HTMLElement>('[data-limits-save]'))
    button.addEventListener('click', () => save(button.dataset['limitsSave'] ?? ''));
  show();

  function heads(): HTMLElement[] {
    return [...(body.closest('table')?.querySelectorAll<HTMLElement>('th[data-sort]') ?? [])];
  }

  /** Upwards, downwards, then as the garden orders them. */
  function orderBy(head: HTMLElement): void {
    const column = columnOf(head);
    if (column === undefined) return;
    if (order?.column !== column) order = { column, isDescending: false };
    else order = order.isDescending ? undefined : { column, isDescending: true };
    show();
    keep();
  }

  function save(kind: string): void {
    const figures = shown.map(savedFigure);
    const { service, limit, value, state, readOn, source, address } = strings;
    if (kind === 'json') saveFile('limits.json', 'application/json', figuresAsJson(figures));
    else
      saveFile(
        'limits.csv',
        'text/csv',
        figuresAsCsv(figures, [service, limit, value, state, readOn, source, address]),
      );
  }
}
