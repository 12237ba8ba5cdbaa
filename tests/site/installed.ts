/** The package as a gardener gets it: packed, and installed into an empty folder with the versions of the lockfile. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment } from './build-site.ts';
import { root } from './checkout.ts';

interface Lockfile {
  packages: Record<string, { dev?: boolean }>;
}

/** Why it could not be installed: npm’s words, where the registry does not answer. */
const noRegistry = /ENOTFOUND|ETIMEDOUT|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ENOTCACHED|\bE5\d\d\b/u;

/**
 * @param workshop an empty folder
 * @returns the folder with `node_modules` in it; `undefined` where the registry does not answer
 */
export function installPackage(workshop: string): string | undefined {
  const [packed, folder] = [join(workshop, 'packed'), join(workshop, 'empty')];
  for (const each of [packed, folder]) mkdirSync(each, { recursive: true });
  for (const name of [join('src', 'cli', 'coldframe.mjs'), 'public', 'package.json', 'README.md', 'LICENSE'])
    cpSync(join(root, name), join(packed, name), { recursive: true });
  run(process.execPath, [join(root, '.tools', 'compile.ts'), packed], root);
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', workshop], packed);
  const tarball = readdirSync(workshop).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack has made nothing.');

  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  const { version, dependencies, bin, engines, overrides } = own;
  const { packages, ...head } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile;
  const used = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  const resolved = `file:../${tarball}`;
  const asked = { name: 'garden', version: '1.0.0', dependencies: { coldframe: resolved }, overrides };
  const lockfile = {
    ...head,
    name: 'garden',
    version: '1.0.0',
    packages: {
      '': asked,
      'node_modules/coldframe': { version, resolved, dependencies, bin, engines },
      ...Object.fromEntries(used),
    },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(asked));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lockfile));
  const flags = ['--omit=dev', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--fetch-retries=1'];
  const { status, stderr } = spawnSync('npm', ['ci', ...flags], { cwd: folder, encoding: 'utf8' });
  if (status === 0) return folder;
  if (noRegistry.test(stderr)) return undefined;
  throw new Error(`The package could not be installed:\n${stderr}`);
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', env: cleanEnvironment({}) });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stderr}`, { cause: error });
}
