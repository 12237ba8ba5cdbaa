/** What a bundle of the program depends on: where nothing of it has changed, the bundle is the same. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { filesBelow } from '../../cache/files-below.ts';
import { programFolder, sourceFolder } from './program-folder.ts';

/** What of a garden's configuration is compiled into scripts and styles; all else is read when pages are made. */
export interface Compiled {
  /** Path of the site's address, with a slash at its end. */
  base: string;
  /** BCP 47: the words of scripts. */
  language: string;
}

/** Text that counts where it is there: a checkout has one of them, a package the other. */
const lists = ['tsconfig.json', 'package.json', 'package-lock.json', 'npm-shrinkwrap.json'];

/**
 * A name for a folder: 16 hexadecimal digits.
 * @param program the folder that holds `public` and the lists of packages
 * @param sources the folder of all that is compiled
 */
export function programKey(
  { base, language }: Compiled,
  program: string = programFolder,
  sources: string = sourceFolder,
): string {
  const parts = [process.version, program, base, language];
  for (const folder of [sources, join(program, 'public')])
    for (const name of filesBelow(folder)) parts.push(name, hash('sha256', readFileSync(join(folder, name))));
  for (const name of lists) parts.push(textOf(join(program, name)));
  parts.push(...versionsOfPackages(program));
  return hash('sha256', JSON.stringify(parts)).slice(0, 16);
}

/** The versions that are really there, whatever the lists say. */
function versionsOfPackages(program: string): string[] {
  const { dependencies = {} } = JSON.parse(textOf(join(program, 'package.json')) || '{}') as {
    dependencies?: object;
  };
  const { resolve } = createRequire(join(program, 'package.json'));
  const paths = resolve.paths('x') ?? [];
  return Object.keys(dependencies).map((name) => {
    const found = paths.map((folder) => textOf(join(folder, name, 'package.json'))).find((text) => text !== '');
    return found === undefined ? name : `${name} ${(JSON.parse(found) as { version?: string }).version ?? ''}`;
  });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
