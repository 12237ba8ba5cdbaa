/** What stands behind a value in a comparison, whoever shows it: the build as HTML, the browser for chosen subjects. */
import type { Adjustable } from '../vault/types.ts';

export interface MarkedFact {
  isStale: boolean;
  isDisputed: boolean;
  /** The day that it is stale since. */
  checked?: string | undefined;
  /** Why nobody could verify it. */
  unverified?: string | undefined;
}

/** Why a reader should doubt the value, a word or a few each. */
export function cellMarks({ isStale, isDisputed, checked, unverified }: MarkedFact): string[] {
  return [
    ...(isStale ? [checked === undefined ? 'stale' : `stale: checked ${checked}`] : []),
    ...(isDisputed ? ['disputed'] : []),
    ...(unverified === undefined ? [] : ['unverified']),
  ];
}

/** Whether the limit can be raised, as shortly as a table needs it. */
export function cellState({ adjustable }: { adjustable?: Adjustable | undefined }): string | undefined {
  if (adjustable === undefined) return undefined;
  return adjustable === 'no' ? 'fixed' : 'can be raised';
}
