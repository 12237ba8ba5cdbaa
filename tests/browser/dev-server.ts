/** `coldframe dev` over a test's vault, beside whatever development server the person is running. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cleanEnvironment, coldframe, forget, gardenVariables } from '../site/build-site.ts';
import type { BuildOptions } from '../site/build-site.ts';
import { root } from '../site/checkout.ts';

export interface DevServer {
  /** Without a slash at its end. */
  address: string;
  /** Everything printed so far. */
  output: () => string;
  stop: () => Promise<void>;
}

/** Starts a server on a free port. Files beside the pages are served from the last build in `out`. */
export async function startDevServer(options: BuildOptions): Promise<DevServer> {
  const child = spawn(process.execPath, [coldframe, 'dev', '--port', '0'], {
    cwd: root,
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
    child.on('exit', (code) => reject(new Error(`coldframe dev ended with ${code}:\n${output}`)));
  });
  return {
    address,
    output: () => output,
    stop: async () => {
      await ended(child);
      forget(options);
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((tell) => {
    child.on('exit', () => tell());
    child.kill();
  });
}
