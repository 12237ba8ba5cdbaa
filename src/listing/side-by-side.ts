/** What most notes of a group state, one note a row. */
import type { NoteEntry } from '../collections.ts';

/** More columns than these leave each too narrow to read. */
const mostColumns = 6;

export interface SideBySide {
  /** Labels of the facts, one a column. */
  columns: readonly string[];
  /** A cell is absent where the note does not state the fact. */
  rows: readonly {
    title: string;
    href: string;
    cells: readonly ({ text: string; href: string } | undefined)[];
  }[];
}

/** None where fewer than two notes state two things alike. */
export function sideBySideOf(notes: readonly NoteEntry[]): SideBySide | undefined {
  const keys = commonKeys(notes, mostColumns);
  const rows = notes
    .map(({ title, href, facts }) => ({
      title,
      href,
      cells: keys.map(({ key }) => {
        const fact = facts.find((each) => each.key === key && each.scope === undefined);
        return fact === undefined ? undefined : { text: fact.quantity?.text ?? fact.value, href: fact.href };
      }),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined));
  return keys.length > 1 && rows.length > 1 ? { columns: keys.map(({ label }) => label), rows } : undefined;
}

/** The figures that several of these notes state about themselves: what can stand side by side. At most `count`. */
export function commonKeys(notes: readonly NoteEntry[], count: number): { key: string; label: string }[] {
  const found = new Map<string, { label: string; notes: number; quantities: number }>();
  for (const { facts } of notes) {
    const keys = new Set<string>();
    for (const { key, label, scope, quantity } of facts) {
      if (scope !== undefined || keys.has(key)) continue;
      keys.add(key);
      const known = found.get(key) ?? { label, notes: 0, quantities: 0 };
      found.set(key, {
        label: known.label,
        notes: known.notes + 1,
        quantities: known.quantities + (quantity === undefined ? 0 : 1),
      });
    }
  }
  return [...found]
    .filter(([, entry]) => entry.quantities > 1 && entry.quantities * 2 >= entry.notes)
    .toSorted(([, a], [, b]) => b.quantities - a.quantities || b.notes - a.notes)
    .slice(0, count)
    .map(([key, { label }]) => ({ key, label }));
}
