/** Folders of a test: made from a list of files, and read back as one value to compare. */
import { lstatSync, mkdirSync, readFileSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Files = Readonly<Record<string, string>>;

export function makeTree(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true });
  for (const [address, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, address)), { recursive: true });
    writeFileSync(join(folder, address), text);
  }
}

/** Every name below a folder with what it is: a file's text, a link's target; nothing for folders. */
export function readTree(folder: string, prefix = ''): Record<string, string> {
  const found: [string, string][] = [];
  for (const name of readdirSync(join(folder, prefix)).sort()) {
    const address = prefix === '' ? name : `${prefix}/${name}`;
    const stats = lstatSync(join(folder, address));
    if (stats.isDirectory()) found.push([`${address}/`, ''], ...Object.entries(readTree(folder, address)));
    else if (stats.isSymbolicLink()) found.push([address, `→ ${readlinkSync(join(folder, address))}`]);
    else found.push([address, readFileSync(join(folder, address), 'utf8')]);
  }
  return Object.fromEntries(found);
}
