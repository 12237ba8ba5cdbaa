/** `coldframe dev`: the garden live, while its notes are written. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../astro/garden-options.ts';
import type { ServedGarden } from '../astro/integration.ts';
import { gardenPlaces, refuseMissingVault } from '../astro/output/places.ts';
import { programFolder } from '../astro/program/program-folder.ts';
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
  const served = readGarden(environment);
  refuseMissingVault(served.places.vault);
  if (port !== undefined) await refuseTakenPort(port);
  // Loaded only now, as it takes a second.
  const { devConfig } = await import('../astro/astro-config.ts');
  const { dev: serve } = await import('astro');
  await serve({
    ...devConfig(served, () => readGarden(environment), served.places.cache),
    configFile: false,
    logger: { entrypoint: fileURLToPath(new URL('../astro/dev-log.ts', import.meta.url)) },
    server: { ...(port === undefined ? {} : { port }), open: isOpened },
  });
}

function readGarden(environment: Environment): ServedGarden {
  const own = readConfig(environment);
  const built = gardenPlaces(own.config, environment, programFolder);
  // A cache of its own: the site can be built, for the search to find what was written, while it is served.
  const cache = `${built.cache}.dev`;
  return { own, places: { ...built, cache, staging: join(cache, 'site') } };
}
