/**
 * What a long command does now: in the last line of a terminal with how much is done and how long the rest takes,
 * elsewhere a line a stage.
 */
import type { Terminal } from './terminal.ts';

export interface Progress {
  /** `sentence` ends with ` …`. */
  stage: (sentence: string) => void;
  /** So many of the stage's parts are done. */
  count: (done: number, total: number) => void;
  /** Removes the line. */
  end: () => void;
}

/** Milliseconds between two looks of the same stage. */
const interval = 100;
/** Milliseconds of a stage after which the rest can be told from what is done. */
const worthTelling = 2000;

/** @param clock milliseconds since any fixed moment */
export function progressOf(terminal: Pick<Terminal, 'show' | 'print' | 'columns'>, clock: () => number): Progress {
  const isWatched = terminal.columns !== undefined;
  let current = { sentence: '', since: 0, shown: -Infinity };
  return {
    stage(sentence) {
      current = { sentence, since: clock(), shown: -Infinity };
      if (isWatched) terminal.show(sentence);
      else terminal.print(sentence);
    },
    count(done, total) {
      const now = clock();
      if (!isWatched || now - current.shown < interval) return;
      current.shown = now;
      terminal.show(lineOf(current.sentence, { done, total, took: now - current.since }));
    },
    end: () => terminal.show(''),
  };
}

/** `Making pages … 1,200 of 12,199, about 20 s left` */
export function lineOf(sentence: string, { done, total, took }: { done: number; total: number; took: number }): string {
  if (total <= 0) return sentence;
  const count = `${sentence} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
  if (took < worthTelling || done === 0) return count;
  const left = Math.ceil((took * (total - done)) / done / 1000);
  if (left <= 0) return count;
  return `${count}, about ${left < 120 ? `${left} s` : `${Math.round(left / 60)} min`} left`;
}
