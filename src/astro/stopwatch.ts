/** How long the stages of a build take: `GARDEN_TIMINGS=1` prints them, `npm run bench` reads them. */
export interface Timing {
  stage: string;
  /** Milliseconds. */
  ms: number;
}

export interface Stopwatch {
  /** Ends the stage before, and begins another; the same name again adds to it. */
  begin: (stage: string) => void;
  /** Ends the last stage. */
  stop: () => readonly Timing[];
}

/** @param clock milliseconds since any fixed moment */
export function createStopwatch(clock: () => number): Stopwatch {
  const timings = new Map<string, number>();
  let current: { stage: string; since: number } | undefined;
  const end = (): void => {
    if (current !== undefined) timings.set(current.stage, (timings.get(current.stage) ?? 0) + clock() - current.since);
    current = undefined;
  };
  return {
    begin(stage) {
      end();
      current = { stage, since: clock() };
    },
    stop() {
      end();
      return [...timings].map(([stage, ms]) => ({ stage, ms }));
    },
  };
}
