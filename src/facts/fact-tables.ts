/** All tables that are made of facts, and what the gardener should know of the facts. */
import type { VaultIndex } from '../vault/index-vault.ts';
import type { Problem } from '../vault/types.ts';
import { comparisonsOf } from './comparison.ts';
import type { ComparisonContext, Comparisons } from './comparison.ts';
import type { Fact } from './fact.ts';
import { reportFacts } from './report-facts.ts';
import { sumsOf } from './sum.ts';
import type { Sums } from './sum.ts';

export interface FactTables {
  comparisons: Comparisons;
  sums: Sums['byNote'];
  /** Facts that a sentence of the garden contradicts. */
  disputed: ReadonlySet<Fact>;
  problems: readonly Problem[];
}

export function factTables(index: VaultIndex, context: ComparisonContext): FactTables {
  const { resolutions, facts } = context;
  const comparisons = comparisonsOf(index, context);
  const sums = sumsOf(index, resolutions, facts);
  const { disputed, problems } = reportFacts(index, resolutions, facts, comparisons);
  return { comparisons, sums: sums.byNote, disputed, problems: [...problems, ...sums.problems] };
}
