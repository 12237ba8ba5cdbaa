/**
 * Rows of a view as they stand in the page. A cell is sorted by what it shows, and by nothing else: the page holds no
 * value that its author does not show.
 */
export type CellValue =
  { kind: 'number' | 'date' | 'box'; key: number } | { kind: 'text'; key: string } | { kind: 'empty' | 'error' };

const ranks = { number: 0, date: 1, box: 2, text: 3, empty: 4, error: 5 } as const;

export function valueOf(cell: Element): CellValue {
  if (cell.querySelector('.base-error') !== null) return { kind: 'error' };
  const text = wordsOf(cell);
  const only = cell.childElementCount === 1 ? cell.firstElementChild : null;
  if (only instanceof HTMLInputElement) return { kind: 'box', key: only.hasAttribute('checked') ? 1 : 0 };
  if (only !== null && wordsOf(only) === text) {
    const day = only.getAttribute('datetime');
    const time = day === null ? Number.NaN : Date.parse(day.includes('T') ? `${day}Z` : day);
    if (!Number.isNaN(time)) return { kind: 'date', key: time };
    // A duration.
    const amount = only.getAttribute('value');
    if (amount !== null && amount !== '') return { kind: 'number', key: Number(amount) };
  }
  if (cell.classList.contains('is-number')) {
    const amount = text === '∞' ? Infinity : text === '−∞' ? -Infinity : Number(text);
    if (text !== '' && !Number.isNaN(amount)) return { kind: 'number', key: amount };
  }
  return text === '' ? { kind: 'empty' } : { kind: 'text', key: text };
}

/** Of all cells of a column: where they are boxes, one that is empty is not ticked. */
export function valuesOf(cells: readonly (Element | undefined)[]): CellValue[] {
  const values = cells.map((cell): CellValue => (cell === undefined ? { kind: 'empty' } : valueOf(cell)));
  const given = values.filter(({ kind }) => kind !== 'empty');
  const areBoxes = given.length > 0 && given.every(({ kind }) => kind === 'box');
  return areBoxes ? values.map((value) => (value.kind === 'empty' ? { kind: 'box', key: 0 } : value)) : values;
}

/** What has no value is last in both directions, as in the order that the build makes. */
export function compareValues(
  isDescending: boolean,
  compareTexts: (a: string, b: string) => number,
): (a: CellValue, b: CellValue) => number {
  return (a, b) => {
    const sign = isDescending ? -1 : 1;
    const isLast = ({ kind }: CellValue): boolean => kind === 'empty' || kind === 'error';
    if (a.kind !== b.kind) return (ranks[a.kind] - ranks[b.kind]) * (isLast(a) || isLast(b) ? 1 : sign);
    if (!('key' in a) || !('key' in b)) return 0;
    if (typeof a.key === 'number' && typeof b.key === 'number') return Math.sign(a.key - b.key || 0) * sign;
    return compareTexts(String(a.key), String(b.key)) * sign;
  };
}

/** Letter case and marks do not matter. */
export function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** All words of `typed` stand somewhere in the row. */
export function holdsWords(row: string, typed: string): boolean {
  return folded(typed)
    .split(/\s+/u)
    .every((word) => row.includes(word));
}

function wordsOf(element: Element): string {
  return (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
}
