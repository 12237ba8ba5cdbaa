/**
 * How long the next `.mdx` note may run, by what those before it took: each has its time, and all together have a
 * bound.
 */

export interface TimeLimits {
  /** Seconds that one note may take. */
  seconds: number;
  /** Seconds of each note that count for nothing, unless it runs to its limit. */
  free: number;
  /** Seconds that count, of all notes together. When they are used up, a note has the free ones, and as many again. */
  together: number;
}

export interface TimeBudget {
  /** Seconds for a note that begins now; absent: nothing is left for it. */
  next: () => number | undefined;
  /** Counts what a note took. `isLate`: it was ended at its limit. */
  count: (seconds: number, isLate: boolean) => void;
}

/**
 * A note that runs to its limit counts whole, another only with what is beyond the free seconds: a garden with many
 * notes that are quick never comes to the bound, and notes that never end cost at most twice `together`.
 */
export function createTimeBudget({ seconds, free, together }: TimeLimits): TimeBudget {
  let counted = 0;
  return {
    next: () => (counted >= 2 * together ? undefined : counted >= together ? Math.min(free, seconds) : seconds),
    count(took, isLate) {
      counted += isLate ? took : Math.max(0, took - free);
    },
  };
}
