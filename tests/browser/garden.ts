/** A vault that a test writes, built by the real command and served as a static host would. */
import { join } from 'node:path';
import { serve } from '../../src/cli/serve-site.ts';
import { buildOrThrow, forget, makeWorkshop, removeWorkshop } from '../site/build-site.ts';

export interface ServedGarden {
  /** Of the home page, with a slash at its end. */
  address: string;
  dist: string;
  close: () => void;
}

/** `site` is the address that the garden is built for; its base path is served. `fill` writes the vault. */
export async function serveGarden(
  fill: (vault: string) => void,
  site = 'https://garden.example/',
): Promise<ServedGarden> {
  const workshop = makeWorkshop();
  const build = { vault: join(workshop, 'vault'), out: join(workshop, 'dist'), address: site };
  fill(build.vault);
  await buildOrThrow(build);
  const { address, close } = await serve(build.out, new URL(site).pathname, 0);
  return {
    address,
    dist: build.out,
    close: () => {
      close();
      forget(build);
      removeWorkshop(workshop);
    },
  };
}
