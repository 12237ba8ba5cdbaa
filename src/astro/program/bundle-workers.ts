/** The service workers, bundled: what they keep is said by a line above them. */
import { join } from 'node:path';
import { build } from 'vite';
import { sourceFolder } from './program-folder.ts';
import { workerNames } from './worker-names.ts';

/** Code by file name. */
export async function bundleWorkers(): Promise<readonly (readonly [string, string])[]> {
  return Promise.all(Object.values(workerNames).map(async (name) => [name, await bundle(name)] as const));
}

async function bundle(name: string): Promise<string> {
  const result = await build({
    configFile: false,
    envFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', OFFLINE_PLAN: 'self.offlinePlan' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        // Vite finds the file whose name ends in `.ts`, or in `.js` in a package.
        input: join(sourceFolder, 'offline', name.replace(/\.js$/u, '')),
        output: { format: 'iife', entryFileNames: name },
      },
    },
  });
  const [built] = Array.isArray(result) ? result : [result];
  const chunk =
    built !== undefined && 'output' in built ? built.output.find(({ type }) => type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The service worker was not bundled.');
  return chunk.code;
}
