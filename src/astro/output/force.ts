import type { Environment } from '../garden-options.ts';

/** Whether what is in the output folder may be written over. */
export function isForced(environment: Environment): boolean {
  return environment.GARDEN_FORCE === '1';
}
