/** `coldframe check`: every problem of a vault. */
import type { Environment } from '../astro/garden-options.ts';
import { gardenOptions } from '../astro/garden-options.ts';
import { handedProblem } from '../astro/handover.ts';
import { gardenPlaces, refuseMissingVault } from '../astro/output/places.ts';
import { programFolder } from '../astro/program/program-folder.ts';
import { readConfig } from '../astro/read-config.ts';
import { toldProblems } from '../astro/told-problems.ts';
import { counted } from './build-screen.ts';
import { formats } from './check-formats.ts';
import type { Format } from './check-formats.ts';
import type { Terminal } from './terminal.ts';

export interface CheckSettings {
  environment: Environment;
  format: Format;
  /** Problems of these kinds alone; absent: all. */
  only?: ReadonlySet<string>;
  /** More warnings than these are an error; absent: as many as there are. */
  maxWarnings?: number;
  /** Where the person stands. */
  standing: string;
}

/** @returns exit code: 1 where a problem is an error, or there are too many warnings */
export async function check(settings: CheckSettings, terminal: Terminal): Promise<0 | 1> {
  const { environment, format, only, maxWarnings = Infinity, standing } = settings;
  const own = readConfig(environment);
  const places = gardenPlaces(own.config, environment, programFolder);
  refuseMissingVault(places.vault);
  // Loaded only now, as it takes a second.
  const { buildGarden } = await import('../garden.ts');
  const { reportConfig, reportTheme } = await import('../astro/report-config.ts');
  const garden = await buildGarden(gardenOptions(own.config, environment, places.cache));
  const { createThemeReader } = await import('../astro/theme-files.ts');
  const theme = await createThemeReader(places.vault, own.config)([]);
  const problems = toldProblems(
    [...reportConfig(own, garden), ...reportTheme(own, theme), ...garden.problems],
    own.config.problems,
  )
    .filter(({ ruleId = '' }) => only === undefined || only.has(ruleId))
    .map((each) => ({ problem: each, ...handedProblem(each) }));
  const count = (severity: string): number => problems.filter((each) => each.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const isRefused = warnings > maxWarnings;
  const summary = `${garden.notes.length} published notes: ${errors} errors, ${warnings} warnings, ${count('info')} remarks`;
  formats[format]({ problems, notes: garden.notes.length, vault: places.vault, standing, summary }, terminal);
  if (isRefused)
    terminal.complain(`There are ${counted(warnings, 'warning')}, and --max-warnings allows ${maxWarnings}.`);
  return errors > 0 || isRefused ? 1 : 0;
}
