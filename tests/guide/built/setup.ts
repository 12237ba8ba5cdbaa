import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { markerName } from '../../../src/astro/output/marker.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the project's own garden, built: `inject('dist')`. */
    dist: string;
  }
}

/** Builds the project's own garden once for all tests of it, unless `npm test` has done so already. */
export function setup(project: TestProject): void {
  project.provide('dist', process.env['COLDFRAME_DIST'] ?? buildGarden());
}

function buildGarden(): string {
  const root = join(import.meta.dirname, '..', '..', '..');
  const dist = join(root, '.cache', 'test-garden');
  // Built by an earlier version, which kept no list of its files: a build would not write over it.
  if (!existsSync(join(dist, markerName))) rmSync(dist, { recursive: true, force: true });
  const coldframe = join(root, '.tools', 'coldframe.ts');
  const env = { ...process.env, GARDEN_OUT: dist, NODE_ENV: 'production', VITEST: undefined };
  const build = spawnSync(process.execPath, [coldframe, 'build'], { cwd: root, env, stdio: 'inherit' });
  if (build.status !== 0) throw new Error('The project’s own garden could not be built: see above.');
  return dist;
}
