/** `astro dev` over a test's vault, beside whatever development server the person is running. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment, gardenVariables, root } from '../site/build-site.ts';
import type { BuildOptions } from '../site/build-site.ts';

export interface DevServer {
  /** Without a slash at its end. */
  address: string;
  /** Everything printed so far. */
  output: () => string;
  stop: () => Promise<void>;
}

/** Astro runs one development server in a project and keeps its state in `.astro`: the test gets a project of its own. */
const projectFiles = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Starts a server on a free port. Files beside the pages are served from the last build in `out`. */
export async function startDevServer(options: BuildOptions): Promise<DevServer> {
  mkdirSync(join(root, '.cache'), { recursive: true });
  // Inside the repository, so that packages are found.
  const project = mkdtempSync(join(root, '.cache', 'dev-'));
  for (const file of projectFiles) cpSync(join(root, file), join(project, file), { recursive: true });
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const child = spawn(process.execPath, [astro, 'dev', '--port', '0'], {
    cwd: project,
    env: cleanEnvironment(gardenVariables(options)),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const address = await new Promise<string>((tell, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const found = /Local\s+(http:\/\/\S+?)\/?\s/u.exec(output)?.[1];
        if (found !== undefined && output.includes('watching for file changes')) tell(found);
      });
    }
    child.on('exit', (code) => reject(new Error(`astro dev ended with ${code}:\n${output}`)));
  });
  return {
    address,
    output: () => output,
    stop: async () => {
      await ended(child);
      rmSync(project, { recursive: true, force: true });
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((tell) => {
    child.on('exit', () => tell());
    child.kill();
  });
}
