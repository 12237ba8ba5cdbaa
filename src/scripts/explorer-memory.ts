/** What the explorer remembers from page to page, as long as the tab lives. */
export interface ExplorerMemory {
  /** Addresses of the folders that the reader opened. */
  opened: readonly string[];
  /** How far the explorer is scrolled, in CSS pixels. */
  scrolled: number;
}

export function readMemory(base: string): ExplorerMemory {
  try {
    const known: unknown = JSON.parse(sessionStorage.getItem(keyOf(base)) ?? '{}');
    const { opened, scrolled } = known as Partial<ExplorerMemory>;
    return { opened: Array.isArray(opened) ? opened : [], scrolled: typeof scrolled === 'number' ? scrolled : 0 };
  } catch {
    return { opened: [], scrolled: 0 };
  }
}

export function writeMemory(base: string, memory: ExplorerMemory): void {
  try {
    sessionStorage.setItem(keyOf(base), JSON.stringify(memory));
  } catch {
    // No storage: the next page shows the tree as it is at first.
  }
}

function keyOf(base: string): string {
  return `coldframe-explorer-memory ${base}`;
}
