/** The rows of a comparison, whoever shows them: the build as HTML, the browser for the subjects that a reader chose. */
import { agree } from './signature.ts';

export interface TableRow<Cell> {
  key: string;
  label: string;
  /** In the order of the subjects; absent: the subject has no such fact. */
  cells: readonly (Cell | undefined)[];
  /** Every subject has the fact, and all say the same. */
  agrees: boolean;
}

/** A row that is asked for: the first of the keys that a subject has, and a label in place of the facts' own. */
export interface WantedRow {
  keys: readonly string[];
  label?: string;
}

type FactsByKey<Cell> = ReadonlyMap<string, Cell>;

/**
 * Absent `wanted` means all. A row that no subject has is none; of two with one first key, the first holds. The rows end
 * at the first one that there is no room for.
 */
export function tableRows<Cell extends { label: string; value: string }>(
  subjects: readonly FactsByKey<Cell>[],
  wanted: readonly WantedRow[] = allRows(subjects),
  isRoomFor: (cells: TableRow<Cell>['cells']) => boolean = () => true,
): TableRow<Cell>[] {
  const known = new Set<string>();
  const rows: TableRow<Cell>[] = [];
  for (const { keys, label } of wanted) {
    const [key = ''] = keys;
    if (known.has(key)) continue;
    known.add(key);
    const cells = subjects.map((facts) => firstOf(keys, facts));
    const first = cells.find((cell) => cell !== undefined);
    if (first === undefined) continue;
    if (!isRoomFor(cells)) break;
    rows.push({ key, label: label ?? first.label, cells, agrees: agree(cells.map((cell) => cell?.value)) });
  }
  return rows;
}

export function firstOf<Cell>(keys: readonly string[], facts: FactsByKey<Cell>): Cell | undefined {
  const key = keys.find((each) => facts.has(each));
  return key === undefined ? undefined : facts.get(key);
}

/** Facts that several subjects have come first, each part in the order of the subjects. */
function allRows<Cell>(subjects: readonly FactsByKey<Cell>[]): WantedRow[] {
  const counts = new Map<string, number>();
  for (const facts of subjects) for (const key of facts.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rows = [...counts].map(([key, count]) => ({ keys: [key], count }));
  return [...rows.filter(({ count }) => count > 1), ...rows.filter(({ count }) => count === 1)];
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
