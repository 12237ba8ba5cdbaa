/** `npm start`: builds the garden and serves the finished site until it is stopped. */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { siteAddress } from '../src/astro/garden-options.ts';
import { site } from '../src/site.config.ts';
import { serve } from './serve.ts';

const root = join(import.meta.dirname, '..');
const port = readPort(process.env['PORT']);

if (port === undefined) {
  stop(`PORT is "${process.env['PORT']}", which is no port: it takes a whole number up to 65535.`);
} else if (await isTaken(port)) {
  stop(inUse(port));
} else {
  // The site's tests hand over the garden that they have built.
  const built = process.env['COLDFRAME_DIST'];
  if (built === undefined && !build()) stop('The garden was not built, so there is nothing to serve: see above.');
  else await announce(built ?? resolve(root, process.env['GARDEN_OUT'] ?? 'dist'), port);
}

async function announce(folder: string, wanted: number): Promise<void> {
  try {
    const { address } = await serve(folder, siteAddress(site, process.env).pathname, wanted);
    console.log(`\nThe garden is at ${address} (Ctrl-C stops it)`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    stop(inUse(wanted));
  }
}

function build(): boolean {
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  return spawnSync(process.execPath, [astro, 'build'], { cwd: root, stdio: 'inherit' }).status === 0;
}

function readPort(text = '4321'): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65535 ? Number(text) : undefined;
}

/** Asked before the build, so that nobody waits for it in vain. */
async function isTaken(wanted: number): Promise<boolean> {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => isTakenOn(host, wanted)));
  return answers.includes(true);
}

function isTakenOn(host: string, wanted: number): Promise<boolean> {
  return new Promise((tell) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => tell(error.code === 'EADDRINUSE'));
    probe.listen(wanted, host, () => probe.close(() => tell(false)));
  });
}

function inUse(taken: number): string {
  return `Port ${taken} is in use by another program. Stop that one, or choose another port: PORT=${taken + 1} npm start`;
}

function stop(message: string): void {
  console.error(`\n${message}\n`);
  process.exitCode = 1;
}
