/** Builds a vault the way a person does: the real command, in a process of its own, into a temporary folder. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../../src/astro/garden-options.ts';
import { readConfig } from '../../src/astro/read-config.ts';
import { root } from './checkout.ts';

/** Where a built site is said to be published, unless a test says otherwise. */
export const testAddress = 'https://garden.example/';

export const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
/** The command line, as it is installed. */
export const coldframe = join(root, 'src', 'cli', 'coldframe.mjs');
/** Builds that tell everything as it comes. */
export const buildCommand = [coldframe, 'build', '--verbose'] as const;

export interface BuildOptions {
  /** The vault's folder. */
  vault: string;
  /** The output folder; what the build before left of it is reused. */
  out: string;
  /** The site's address, base path included. */
  address?: string;
  /** The environment names no address. */
  isUnnamed?: true;
}

export interface Outcome {
  /** Exit code; `null` where a signal ended the process. */
  status: number | null;
  /** Everything that was printed, without colours. */
  output: string;
}

/** A folder of its own for one test file; remove it with `removeWorkshop`. */
export function makeWorkshop(): string {
  return mkdtempSync(join(tmpdir(), 'coldframe-test-'));
}

export function removeWorkshop(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export async function buildSite(options: BuildOptions): Promise<Outcome> {
  return run(root, buildCommand, gardenVariables(options));
}

/** Builds and returns what was printed; throws it where the build failed. */
export async function buildOrThrow(options: BuildOptions): Promise<string> {
  const { status, output } = await buildSite(options);
  if (status !== 0) throw new Error(`The build of ${options.vault} ended with ${status}:\n${output}`);
  return output;
}

/** `coldframe check` over a vault; of a build, with what that has kept. */
export async function checkVault(vault: string | BuildOptions): Promise<Outcome> {
  if (typeof vault === 'string') return run(root, [coldframe, 'check', vault], { GARDEN_CACHE: testCache });
  return run(root, [coldframe, 'check'], gardenVariables(vault));
}

/** Where builds of this vault into this folder keep what the next one reuses. */
export function cacheOf(build: BuildOptions): string {
  const variables = gardenVariables(build);
  return cacheFolder(readConfig(variables).config, variables);
}

export function forget(build: BuildOptions): void {
  for (const each of [cacheOf(build), `${cacheOf(build)}.dev`]) rmSync(each, { recursive: true, force: true });
}

/** Each build has a folder of its own in it. */
const testCache = join(root, '.cache', 'sites');

export function gardenVariables({ vault, out, address, isUnnamed }: BuildOptions): Record<string, string> {
  const folders = { GARDEN_VAULT: vault, GARDEN_OUT: out, GARDEN_CACHE: testCache };
  return isUnnamed === true ? folders : { ...folders, GARDEN_SITE: address ?? testAddress };
}

/** The environment of a command that a person types: nothing of the test runner's, and the garden's variables. */
export function cleanEnvironment(variables: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|GARDEN_|NODE_ENV$|PORT$|FORCE_COLOR$|TEST$|PROD$|DEV$|MODE$|BASE_URL$)/u.test(name),
  );
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...variables };
}

function run(cwd: string, args: readonly string[], variables: Record<string, string>): Promise<Outcome> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: cleanEnvironment(variables),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output }));
  });
}
