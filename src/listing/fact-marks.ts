/** The small print of a fact in words: what a reader should know before trusting it, and what else is known of it. */
import type { FactEntry } from '../collections.ts';
import { stateOf } from '../facts/fact-state.ts';
import type { FactState } from '../facts/fact-state.ts';
import type { FactStrings } from '../strings/en/facts.ts';

export interface FactMark {
  words: string;
  /** What it means. */
  title: string;
}

/** Marks beyond what the fact's value says in words: it may say itself that nobody could verify it. */
export function factMarks(
  { marks, checked, details }: Pick<FactEntry, 'marks' | 'checked' | 'details'>,
  strings: FactStrings,
): FactMark[] {
  const shown = marks.flatMap((mark): FactMark[] => {
    if (mark === 'stale') return [{ words: strings.marks.stale, title: strings.whyStale(checked) }];
    return mark === 'disputed' ? [{ words: strings.marks.disputed, title: strings.whyDisputed }] : [];
  });
  const { unverified } = details;
  return unverified ? [...shown, { words: strings.marks.unverified, title: strings.whyUnverified(unverified) }] : shown;
}

/** Whether a limit can be raised, or is a default, in words; `kind` is the state's class. */
export function stateWords(
  { details: { adjustable }, quantity }: Pick<FactEntry, 'details' | 'quantity'>,
  { states }: FactStrings,
): { kind: FactState; words: string } | undefined {
  const kind = stateOf({ adjustable, quantity });
  return kind === undefined ? undefined : { kind, words: states[kind] };
}
