/** `coldframe build`: the site of a vault, and one screen that says what was made. */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BuildOutcome } from '../astro/build-listener.ts';
import type { Environment } from '../astro/garden-options.ts';
import { asRefusal } from '../astro/output/disk-errors.ts';
import { gardenPlaces, refuseMissingVault } from '../astro/output/places.ts';
import { programFolder } from '../astro/program/program-folder.ts';
import { readConfig } from '../astro/read-config.ts';
import { writeKept } from '../cache/kept-file.ts';
import { buildScreen } from './build-screen.ts';
import { progressOf } from './progress.ts';
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
  const progress = progressOf(terminal, () => performance.now());
  progress.stage('Loading the program …');
  const quiet = (): void => undefined;
  const print = isVerbose ? (line: string): void => terminal.print(line) : quiet;
  const listener = {
    onNotice: (sentence: string) => terminal.print(sentence),
    onStage: progress.stage,
    onCount: progress.count,
    log: { info: print, warn: print, page: print, error: (line: string) => terminal.complain(line) },
  };
  let outcome: BuildOutcome;
  try {
    // Loaded only now, as it takes a second.
    const { buildSite } = await import('../astro/build-site.ts');
    outcome = await buildSite(places, own, environment, listener);
  } catch (error) {
    throw asRefusal(error, 'The former site is as it was.');
  } finally {
    progress.end();
  }
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
