/** What stands behind a value in a comparison, whoever shows it: the build as HTML, the browser for chosen subjects. */
import type { FactStrings } from '../strings/en/facts.ts';
import { stateOf } from './fact-state.ts';
import type { FactState, StatedFact } from './fact-state.ts';

export interface MarkedFact {
  isStale: boolean;
  isDisputed: boolean;
  /** The day that it is stale since. */
  checked?: string | undefined;
  /** Why nobody could verify it. */
  unverified?: string | undefined;
}

/** Why a reader should doubt the value, a word or a few each. */
export function cellMarks(
  { isStale, isDisputed, checked, unverified }: MarkedFact,
  { marks, staleSince }: FactStrings,
): string[] {
  return [
    ...(isStale ? [checked === undefined ? marks.stale : staleSince(checked)] : []),
    ...(isDisputed ? [marks.disputed] : []),
    ...(unverified === undefined ? [] : [marks.unverified]),
  ];
}

/** Whether the limit can be raised, or is a default, as shortly as a table needs it; `kind` is the state's class. */
export function cellState(fact: StatedFact, { states }: FactStrings): { kind: FactState; words: string } | undefined {
  const kind = stateOf(fact);
  if (kind === undefined) return undefined;
  return { kind, words: states[kind === 'support' ? 'raisable' : kind] };
}
