/** What an import has done, and each place that it could not turn into what Obsidian knows. */
export interface Told {
  /** In the source. */
  file: string;
  /** Absent: it is about the whole file. */
  line?: number;
  sentence: string;
}

export interface Log {
  /** Counts what was turned into what: `hints → callouts`. */
  did: (what: string, times?: number) => void;
  tell: (file: string, line: number | undefined, sentence: string) => void;
  /** Most frequent first. */
  done: () => (readonly [what: string, times: number])[];
  told: readonly Told[];
}

export function openLog(): Log {
  const counts = new Map<string, number>();
  const told: Told[] = [];
  return {
    did: (what, times = 1) => {
      if (times > 0) counts.set(what, (counts.get(what) ?? 0) + times);
    },
    tell: (file, line, sentence) => void told.push({ file, sentence, ...(line === undefined ? {} : { line }) }),
    done: () => [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)),
    told,
  };
}
