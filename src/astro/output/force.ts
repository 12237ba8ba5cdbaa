import type { Environment } from '../garden-options.ts';

/** `npm run build -- --force`, or the variable: what is in the output folder may be written over. */
export function isForced(environment: Environment, args: readonly string[]): boolean {
  return environment.GARDEN_FORCE === '1' || args.includes('--force');
}
