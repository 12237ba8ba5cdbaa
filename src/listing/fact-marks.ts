/** The small print of a fact in words: what a reader should know before trusting it, and what else is known of it. */
import type { FactEntry } from '../collections.ts';
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

/** Whether a limit can be raised, in words. */
export function adjustableWords({ adjustable }: FactEntry['details'], { states }: FactStrings): string | undefined {
  return adjustable === undefined ? undefined : states[adjustable];
}
