/** What a comparison's table can do beside being read: hide what agrees, and be copied. */
import { strings } from 'virtual:coldframe/strings/compare';
import { asCsvLines } from './csv.ts';

/** Parts of the address that keep the switches. */
const kept = { 'only-differences': ['only', 'differences'], 'all-rows': ['rows', 'all'] } as const;
type Switch = keyof typeof kept;

/** Puts the tools above the table of `compare`, an element that holds one. */
export function addCompareTools(compare: HTMLElement): void {
  const table = compare.querySelector('table');
  const box = table?.closest('.table-scroll');
  if (!table || !box) return;
  const tools = document.createElement('div');
  tools.className = 'compare-tools';
  const status = document.createElement('span');
  status.className = 'quiet';
  status.setAttribute('role', 'status');
  tools.append(
    ...switchesOf(table, compare),
    copyButton(strings.copyLink, () => location.href.replace(/#.*/u, ''), status),
    copyButton(strings.copyMarkdown, () => asMarkdown(table), status),
    copyButton(strings.copyCsv, () => asCsv(table), status),
    status,
  );
  box.before(tools);
}

/** One for rows that differ, where others agree, and one for rows that a single subject has. */
function switchesOf(table: HTMLTableElement, compare: HTMLElement): HTMLElement[] {
  const count = (selector: string): number => table.querySelectorAll(selector).length;
  const agreeing = count('tr.agrees:not(.is-sparse)');
  const differing = count('tr.differs:not(.is-sparse)');
  const sparse = count('tr.is-sparse');
  const box = document.createElement('div');
  box.className = 'compare-switches';
  if (agreeing > 0 && differing > 0)
    box.append(switchOf('only-differences', strings.onlyDifferences(differing, differing + agreeing), compare));
  if (sparse > 0) {
    // Where no two subjects share a fact, there is nothing else to show.
    const isAlone = agreeing + differing === 0;
    box.append(switchOf('all-rows', strings.allRows(agreeing + differing + sparse), compare, isAlone));
  }
  return box.childElementCount > 0 ? [box] : [];
}

function switchOf(name: Switch, words: string, compare: HTMLElement, isOn = false): HTMLLabelElement {
  const [key, value] = kept[name];
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.setAttribute('role', 'switch');
  box.checked = isOn || new URLSearchParams(location.search).get(key) === value;
  compare.classList.toggle(name, box.checked);
  box.addEventListener('change', () => {
    compare.classList.toggle(name, box.checked);
    const pairs = location.search
      .slice(1)
      .split('&')
      .filter((pair) => pair !== '' && !pair.startsWith(`${key}=`));
    const query = [...pairs, ...(box.checked ? [`${key}=${value}`] : [])].join('&');
    history.replaceState(history.state, '', `${query === '' ? location.pathname : `?${query}`}${location.hash}`);
  });
  label.append(box, ` ${words}`);
  return label;
}

function copyButton(name: string, text: () => string, status: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = name;
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(text()).then(
      () => say(strings.copied),
      () => say(strings.notCopied),
    );
  });
  return button;

  function say(words: string): void {
    status.textContent = words;
    setTimeout(() => (status.textContent = ''), 2500);
  }
}

interface Cell {
  text: string;
  sources: readonly { title: string; href: string }[];
}

/** Head and body as text; rows that are hidden are not copied. */
function cellsOf(table: HTMLTableElement): Cell[][] {
  const rows = [...table.rows].filter((row) => row.offsetParent !== null && !row.classList.contains('group-row'));
  // Where all cells have one source it stands below the table alone.
  const isMarked = table.querySelector('.source-refs a') !== null;
  const shared = isMarked ? [] : linksIn(table.closest('[data-compare]')?.querySelector('.compare-sources'));
  return rows.map((row) =>
    [...row.cells].map((cell) => {
      const hasValue = cell.querySelector('.cell-value') !== null;
      return { text: textOf(cell), sources: isMarked ? sourcesOf(cell) : hasValue ? shared : [] };
    }),
  );
}

function textOf(cell: HTMLElement): string {
  const shown = cell.querySelector('.cell-value, .row-label') ?? cell;
  return (shown.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function linksIn(list: Element | null | undefined): Cell['sources'] {
  return [...(list?.querySelectorAll<HTMLAnchorElement>('li a') ?? [])].map((link) => ({
    title: link.textContent ?? '',
    href: link.href,
  }));
}

function sourcesOf(cell: HTMLElement): Cell['sources'] {
  return [...cell.querySelectorAll<HTMLAnchorElement>('.source-refs a')].flatMap((mark) => {
    const link = document.getElementById(decodeURIComponent(mark.hash.slice(1)))?.querySelector('a');
    return link ? [{ title: link.textContent ?? '', href: link.href }] : [];
  });
}

/** A GFM table with each source behind its value. */
export function asMarkdown(table: HTMLTableElement): string {
  const escaped = (text: string): string => text.replace(/[|\\]/g, '\\$&');
  const lines = cellsOf(table).map((cells) => {
    const written = cells.map(({ text, sources }) =>
      [escaped(text), ...sources.map(({ title, href }) => `([${escaped(title)}](${href}))`)].join(' '),
    );
    return `| ${written.join(' | ')} |`;
  });
  const [head = '', ...body] = lines;
  const columns = table.rows[0]?.cells.length ?? 0;
  return `${[head, `|${' --- |'.repeat(columns)}`, ...body].join('\n')}\n`;
}

/** RFC 4180, with the addresses of a row's sources in a column of their own. */
export function asCsv(table: HTMLTableElement): string {
  return asCsvLines(
    cellsOf(table).map((cells, at) => {
      const sources = new Set(cells.flatMap((cell) => cell.sources.map(({ href }) => href)));
      return [...cells.map(({ text }) => text), at === 0 ? strings.sources : [...sources].join(' ')];
    }),
  );
}
