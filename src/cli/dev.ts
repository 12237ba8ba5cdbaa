/** `coldframe dev`: the garden live, while its notes are written. */
import { astroConfig } from '../astro/astro-config.ts';
import type { Environment } from '../astro/garden-options.ts';
import { gardenPlaces, refuseMissingVault } from '../astro/output/places.ts';
import { programFolder } from '../astro/program.ts';
import { readConfig } from '../astro/read-config.ts';
import { refuseTakenPort } from './port.ts';

export interface DevSettings {
  environment: Environment;
  /** Absent: the first that is free. */
  port?: number;
  /** Whether a browser is opened. */
  isOpened: boolean;
}

/** @throws {Refusal} */
export async function dev({ environment, port, isOpened }: DevSettings): Promise<void> {
  const own = readConfig(environment);
  const places = gardenPlaces(own.config, environment, programFolder);
  refuseMissingVault(places.vault);
  if (port !== undefined) await refuseTakenPort(port);
  const { dev: serve } = await import('astro');
  await serve({
    ...astroConfig(places, own, places.cache),
    configFile: false,
    server: { ...(port === undefined ? {} : { port }), open: isOpened },
  });
}
