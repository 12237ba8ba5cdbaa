/** What is said of a fact beside its value. */
import type { Around, Format } from '../format.ts';

export type FactStrings = ReturnType<typeof facts>;

export const facts = (_format: Format) => ({
  marks: { stale: 'stale', disputed: 'disputed', unverified: 'unverified' },
  staleSince: (day: string) => `stale: checked ${day}`,
  whyStale: (day: string | undefined) =>
    `What was read is too old, or was read too long ago${day === undefined ? '' : `: ${day}`}`,
  whyDisputed: 'Another sentence of this garden says otherwise',
  whyUnverified: (reason: string) => `Unverified: ${reason}`,
  /** Whether a limit can be raised, or is a default. */
  states: { raisable: 'can be raised', fixed: 'fixed', support: 'can be raised through support', default: 'default' },
  /** The day on which the source was read stands between. */
  read: ['read ', ''] satisfies Around,
  source: (number: number, title: string) => `Source ${number}: ${title}`,
});
