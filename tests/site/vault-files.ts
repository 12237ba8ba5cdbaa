/** A vault written by a test. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface TestVault {
  folder: string;
  write: (path: string, text: string | Uint8Array) => void;
  remove: (path: string) => void;
  rename: (from: string, to: string) => void;
}

/** Writes `files` (vault path → content) below `folder`. */
export function makeVault(folder: string, files: Readonly<Record<string, string | Uint8Array>>): TestVault {
  const vault: TestVault = {
    folder,
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    remove: (path) => rmSync(join(folder, path)),
    rename: (from, to) => {
      mkdirSync(dirname(join(folder, to)), { recursive: true });
      renameSync(join(folder, from), join(folder, to));
    },
  };
  for (const [path, text] of Object.entries(files)) vault.write(path, text);
  return vault;
}

/** A picture of one pixel in the given grey (0 to 255). */
export function picture(grey: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="rgb(${grey},${grey},${grey})"/></svg>\n`;
}
