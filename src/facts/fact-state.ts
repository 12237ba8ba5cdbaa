/**
 * What a reader may do about a limit: nothing, have it raised, or set another value than the one that holds by itself.
 */
import type { Adjustable } from '../vault/types.ts';

export type FactState = 'fixed' | 'raisable' | 'support' | 'default';

export interface StatedFact {
  adjustable?: Adjustable | undefined;
  quantity?: { default?: number | undefined } | undefined;
}

/** Nothing where the fact does not say. Of a default that can be raised, that it can be is what counts. */
export function stateOf({ adjustable, quantity }: StatedFact): FactState | undefined {
  if (adjustable === 'no') return 'fixed';
  if (adjustable === 'yes') return 'raisable';
  if (adjustable === 'through support') return 'support';
  return quantity?.default === undefined ? undefined : 'default';
}
