/**
 * Every npm script begins here: `node .tools/run.mjs <file or package> [arguments]` installs what is missing and runs
 * the file, or the package's command, on the pinned Node. One process does both, because a shell that has looked up
 * `node` once would go on with the machine's own.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { ensureInstalled, root, Stop } from './ensure.mjs';

const [command, ...args] = process.argv.slice(2);

try {
  const node = ensureInstalled();
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(node, [script(command), ...args], {
    cwd: root,
    stdio: 'inherit',
    // A garden's build asks nobody and tells nobody.
    env: { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  // The terminal sends Ctrl-C to both of us; a supervisor signals this process only.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}

/** A path inside the repository as it is; a package's name becomes the script that package.json's `bin` names. */
function script(name) {
  if (/\.(ts|mjs)$/.test(name)) return join(root, name);
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}
