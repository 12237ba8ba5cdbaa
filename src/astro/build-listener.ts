/** What a build tells whoever started it. */
import type { CompileCounts } from '../compile/compile-notes.ts';
import type { HandedProblem } from './handover.ts';
import type { Placed } from './output/place-site.ts';
import type { Log } from './reports.ts';
import type { PageCounts } from './write-pages.ts';

export interface BuildListener {
  /** What the person should know while it goes on: that it waits, or has moved something. */
  onNotice: (sentence: string) => void;
  /** What it does now. */
  onStage: (sentence: string) => void;
  /** So many of that are done. */
  onCount: (done: number, total: number) => void;
  /** Told every problem, page and stage as it comes. */
  log: Log & { page: (line: string) => void };
}

export interface BuildOutcome {
  notes: number;
  counts: CompileCounts;
  pages: PageCounts;
  placed: Placed;
  problems: readonly HandedProblem[];
}
