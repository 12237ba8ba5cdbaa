/** `coldframe preview`: serves a built site with its headers, as a host would. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../astro/output/refusal.ts';
import { refuseTakenPort, takenPort } from './port.ts';
import { serve } from './serve-site.ts';
import type { Terminal } from './terminal.ts';

/** @throws {Refusal} where there is no site, or another program has the port */
export async function preview(site: string, port: number, terminal: Terminal): Promise<void> {
  if (!existsSync(join(site, 'index.html')))
    throw new Refusal(`There is no built site in ${site}. Build one first (\`coldframe build\`), or name its folder.`);
  await refuseTakenPort(port);
  await serveUntilStopped(site, port, terminal);
}

/** @throws {Refusal} where another program has the port */
export async function serveUntilStopped(site: string, port: number, terminal: Terminal): Promise<void> {
  try {
    const { address } = await serve(site, baseOf(site), port);
    terminal.print(`\nThe garden is at ${address} (Ctrl-C stops it)`);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? takenPort(port) : error;
  }
}

/** The path that a site is published below, as its own manifest says. */
export function baseOf(site: string): string {
  try {
    const { start_url: base } = JSON.parse(readFileSync(join(site, 'manifest.webmanifest'), 'utf8')) as {
      start_url?: unknown;
    };
    return typeof base === 'string' && /^\/(?:[^/].*\/)?$/u.test(base) ? base : '/';
  } catch {
    return '/';
  }
}
