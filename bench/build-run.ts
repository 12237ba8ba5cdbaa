/** One build of a garden, measured, as `npm run build` makes it. */
import { join } from 'node:path';
import { cacheNameOf } from '../src/astro/garden-options.ts';
import { runMeasured } from './run-measured.ts';
import type { Measured } from './run-measured.ts';

export const root = join(import.meta.dirname, '..');
export const address = new URL('https://garden.example/');

export interface BuildPlaces {
  vault: string;
  out: string;
}

export function buildMeasured({ vault, out }: BuildPlaces, command: 'build' | 'check' = 'build'): Promise<Measured> {
  const tool = [process.execPath, join(root, '.tools', 'coldframe.ts'), command];
  return runMeasured(command === 'build' ? [...tool, '--verbose'] : tool, root, {
    GARDEN_VAULT: vault,
    GARDEN_OUT: out,
    GARDEN_SITE: address.href,
    GARDEN_TIMINGS: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
  });
}

/** Where builds keep what the next one reuses. */
export function cacheOf({ vault, out }: BuildPlaces): string {
  return join(root, '.cache', cacheNameOf(vault, out, address));
}

/** Seconds by stage, as the build printed them. */
export function stagesOf({ output }: Measured): Map<string, number> {
  return new Map(
    [...output.matchAll(/stage (\w+) (\d+) ms/gu)].map(([, stage = '', ms]) => [stage, Number(ms) / 1000]),
  );
}
