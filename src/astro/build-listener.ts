/** What a build tells whoever started it, in the same process. */
import type { CompileCounts } from '../compile/compile-notes.ts';
import type { HandedProblem } from './handover.ts';
import type { Placed } from './output/place-site.ts';
import type { PageCounts } from './page-counts.ts';

export interface BuildListener {
  /** What the person should know while it goes on: that it waits, or has moved something. */
  onNotice?: (sentence: string) => void;
  onBuilt?: (outcome: BuildOutcome) => void;
  /** Every problem, page and stage is printed as it comes. */
  isVerbose?: boolean;
}

export interface BuildOutcome {
  notes: number;
  counts: CompileCounts;
  pages: PageCounts;
  placed: Placed;
  problems: readonly HandedProblem[];
}
