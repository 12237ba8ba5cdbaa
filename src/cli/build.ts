/** `coldframe build`: the site of a vault, and one screen that says what was made. */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BuildOutcome } from '../astro/build-listener.ts';
import type { Environment } from '../astro/garden-options.ts';
import { asRefusal } from '../astro/output/disk-errors.ts';
import { gardenPlaces, refuseMissingVault } from '../astro/output/places.ts';
import { programFolder } from '../astro/program.ts';
import { readConfig } from '../astro/read-config.ts';
import { writeKept } from '../cache/kept-file.ts';
import { buildScreen } from './build-screen.ts';
import { resolvePackagesFor } from './resolve-packages.ts';
import type { Terminal } from './terminal.ts';

export interface BuildSettings {
  environment: Environment;
  isVerbose: boolean;
  /** Where the person stands. */
  standing: string;
}

/** @throws {Refusal} */
export async function build({ environment, isVerbose, standing }: BuildSettings, terminal: Terminal): Promise<void> {
  const begun = performance.now();
  const own = readConfig(environment);
  const places = gardenPlaces(own.config, environment, programFolder);
  refuseMissingVault(places.vault);
  mkdirSync(places.cache, { recursive: true });
  // Astro writes code that it runs below the folder that it is started in.
  process.chdir(places.cache);
  resolvePackagesFor(places.cache);
  let outcome: BuildOutcome | undefined;
  terminal.show('Loading the program …');
  // Loaded only now, as it takes a second.
  const { astroConfig } = await import('../astro/astro-config.ts');
  const config = astroConfig(places, own, places.cache, {
    isVerbose,
    onNotice: (sentence) => terminal.print(sentence),
    onBuilt: (built) => (outcome = built),
  });
  try {
    const { build: buildPages } = await import('astro');
    await buildPages({
      ...config,
      configFile: false,
      logLevel: isVerbose ? 'info' : 'error',
      force: environment.GARDEN_FORCE === '1',
    });
  } catch (error) {
    throw asRefusal(error, 'The former site is as it was.');
  } finally {
    terminal.show('');
  }
  if (outcome === undefined) throw new Error('The build has ended, and no site was put in place.');
  const list = join(places.cache, 'problems.txt');
  writeKept(list, 'problems', outcome.problems.map(({ line }) => `${line}\n`).join(''));
  const seen = relative(standing, places.vault) || '.';
  const screen = buildScreen(
    {
      ...outcome,
      out: places.out,
      seconds: (performance.now() - begun) / 1000,
      list,
      check: `coldframe check ${seen.startsWith('..') ? places.vault : seen}`,
    },
    terminal,
  );
  for (const line of screen) terminal.print(line);
}
