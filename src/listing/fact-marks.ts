/** The small print of a fact in words: what a reader should know before trusting it, and what else is known of it. */
import type { FactEntry } from '../collections.ts';

export interface FactMark {
  mark: FactEntry['marks'][number];
  /** What it means. */
  title: string;
}

/** Marks beyond what the fact's value says in words: it may say itself that nobody could verify it. */
export function factMarks({ marks, checked, details }: Pick<FactEntry, 'marks' | 'checked' | 'details'>): FactMark[] {
  const shown = marks.flatMap((mark): FactMark[] => {
    if (mark === 'stale') {
      const day = checked === undefined ? '' : `: ${checked}`;
      return [{ mark, title: `What was read is too old, or was read too long ago${day}` }];
    }
    return mark === 'disputed' ? [{ mark, title: 'Another sentence of this garden says otherwise' }] : [];
  });
  const { unverified } = details;
  return unverified ? [...shown, { mark: 'unverified', title: `Unverified: ${unverified}` }] : shown;
}

/** Whether a limit can be raised, in words. */
export function adjustableWords({ adjustable }: FactEntry['details']): string | undefined {
  switch (adjustable) {
    case 'yes':
      return 'can be raised';
    case 'no':
      return 'fixed';
    case 'through support':
      return 'can be raised through support';
    case undefined:
      return undefined;
  }
}
