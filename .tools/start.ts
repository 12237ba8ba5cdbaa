/** `npm start`: builds the garden and serves the finished site until it is stopped. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { gardenPlaces, refuseMissingVault } from '../src/astro/output/places.ts';
import { orStop } from '../src/astro/output/refusal.ts';
import { readConfig } from '../src/astro/read-config.ts';
import { readPort, refuseTakenPort } from '../src/cli/port.ts';
import { serveUntilStopped } from '../src/cli/preview.ts';
import { terminalOf } from '../src/cli/terminal.ts';

const root = join(import.meta.dirname, '..');

await orStop(async () => {
  const { config } = readConfig(process.env);
  const port = readPort('PORT', process.env['PORT'] ?? '4321');
  const places = gardenPlaces(config, process.env, root);
  await refuseTakenPort(port);
  // The site's tests hand over the garden that they have built.
  const built = process.env['COLDFRAME_DIST'];
  if (built === undefined) refuseMissingVault(places.vault);
  const status = built === undefined ? build() : 0;
  if (status === 0)
    await serveUntilStopped(built ?? places.out, port, terminalOf(process.stdout, process.stderr, process.env));
  else {
    process.exitCode = status ?? 1;
    // What the build has refused, it has said.
    if (status !== 2) console.error('\nThe garden was not built, so there is nothing to serve: see above.\n');
  }
});

/** Exit code. Arguments are the build's: `npm start -- --force`. */
function build(): number | null {
  const command = join(root, '.tools', 'coldframe.ts');
  return spawnSync(process.execPath, [command, 'build', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
    .status;
}
