/**
 * The rows of a comparison, whoever shows them: the build as HTML, the browser for the subjects that a reader chose.
 */
import { noSameKeys } from './same-keys.ts';
import type { SameKeys } from './same-keys.ts';
import { agree } from './signature.ts';

export interface TableRow<Cell> {
  key: string;
  label: string;
  /** In the order of the subjects; absent: the subject has no such fact. */
  cells: readonly (Cell | undefined)[];
  /** Every subject has the fact, and all say the same. */
  agrees: boolean;
  /** How many subjects have it. */
  known: number;
}

/** A row that is asked for: the first of the keys that a subject has, and a label in place of the facts' own. */
export interface WantedRow {
  keys: readonly string[];
  label?: string;
}

type FactsByKey<Cell> = ReadonlyMap<string, Cell>;

/**
 * Absent `wanted` means all. A subject that has none of a row's keys is taken by one that means the same. A row that no
 * subject has is none; of two with one first key, the first holds. The rows end at the first one that there is no room
 * for.
 */
export function tableRows<Cell extends { label: string; value: string }>(
  subjects: readonly FactsByKey<Cell>[],
  wanted?: readonly WantedRow[],
  isRoomFor: (cells: TableRow<Cell>['cells']) => boolean = () => true,
  sameKeys: SameKeys = noSameKeys,
): TableRow<Cell>[] {
  const known = new Set<string>();
  const rows: TableRow<Cell>[] = [];
  for (const { keys, label } of wanted ?? allRows(subjects, sameKeys)) {
    const [key = ''] = keys;
    if (known.has(key)) continue;
    known.add(key);
    const cells = subjects.map((facts) => firstOf(sameKeys(keys), facts));
    const first = cells.find((cell) => cell !== undefined);
    if (first === undefined) continue;
    if (!isRoomFor(cells)) break;
    rows.push({
      key,
      label: label ?? first.label,
      cells,
      agrees: agree(cells.map((cell) => cell?.value)),
      known: cells.filter((cell) => cell !== undefined).length,
    });
  }
  return rows;
}

export function firstOf<Cell>(keys: readonly string[], facts: FactsByKey<Cell>): Cell | undefined {
  const key = firstKey(keys, facts);
  return key === undefined ? undefined : facts.get(key);
}

function firstKey<Cell>(keys: readonly string[], facts: FactsByKey<Cell>): string | undefined {
  return keys.find((each) => facts.has(each));
}

/**
 * Facts that several subjects have come first, each part in the order of the subjects. Keys that mean the same are one
 * row, called as most call it; a subject that has two of them has the second in a row of its own.
 */
function allRows<Cell>(subjects: readonly FactsByKey<Cell>[], sameKeys: SameKeys): WantedRow[] {
  const counts = new Map<string, number>();
  for (const facts of subjects) for (const key of facts.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const order = [...counts.keys()];
  const rows = new Map<string, { keys: readonly string[]; count: number }>();
  for (const key of order) {
    const keys = sameKeys([key])
      .filter((each) => counts.has(each))
      .toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || order.indexOf(a) - order.indexOf(b));
    const [first = key] = keys;
    rows.set(first, { keys, count: subjects.filter((facts) => keys.some((each) => facts.has(each))).length });
    const isLeftOut = first !== key && subjects.some((facts) => facts.has(key) && firstKey(keys, facts) !== key);
    if (isLeftOut) rows.set(key, { keys: [key, ...keys], count: counts.get(key) ?? 0 });
  }
  return [...rows.values()].toSorted((a, b) => Number(b.count > 1) - Number(a.count > 1));
}

/** The sources of a table by address, numbered as they are met from row to row. */
export function numberedSources<Cell>(
  rows: readonly Pick<TableRow<Cell>, 'cells'>[],
  sourcesOf: (cell: Cell) => readonly { address: string; title: string }[],
): ReadonlyMap<string, { title: string; number: number }> {
  const sources = new Map<string, { title: string; number: number }>();
  for (const { cells } of rows)
    for (const cell of cells)
      for (const { address, title } of cell === undefined ? [] : sourcesOf(cell))
        if (!sources.has(address)) sources.set(address, { title, number: sources.size + 1 });
  return sources;
}

/** Whether every value has one and the same source: then the list of sources says it for all. */
export function haveOneSource<Cell extends { sources: readonly unknown[] }>(
  rows: readonly Pick<TableRow<Cell>, 'cells'>[],
  sources: ReadonlyMap<string, unknown>,
): boolean {
  return sources.size === 1 && rows.every(({ cells }) => cells.every((cell) => cell?.sources.length !== 0));
}
