#!/usr/bin/env node
/**
 * Begins the command line on any Node, so that one that is too old is told in a sentence: built-in modules, plain
 * JavaScript.
 */
import { existsSync } from 'node:fs';

const wanted = [22, 18];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  process.stderr.write(
    `\nNode ${process.versions.node} is too old: Coldframe runs on Node ${wanted.join('.')} or newer (https://nodejs.org).\n\n`,
  );
  process.exitCode = 2;
} else {
  // A checkout runs its sources, a package what was compiled of them.
  const source = new URL('main.ts', import.meta.url);
  const { main } = await import(
    existsSync(source) ? source.href : new URL('../../lib/cli/main.js', import.meta.url).href
  );
  await main(process.argv.slice(2), process.cwd());
}
