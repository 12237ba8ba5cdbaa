/** Everything that is written beside Astro's pages goes through here: it opens files below the site's folder and nowhere else. */
import { closeSync, constants, copyFileSync, mkdirSync, openSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { writeWhole } from '../../cache/kept-file.ts';
import { withRealFile } from '../../vault/real-file.ts';
import { isAddress } from './address.ts';
import { isOwnName } from './marker.ts';
import { kindOf, linkOrCopy, walk } from './tree.ts';

export interface SiteWriter {
  /** Whether a file may have this address. The others throw where it may not. */
  accepts: (address: string) => boolean;
  write: (address: string, content: string | Uint8Array) => void;
  /** Copies a file of the disk, given by its real path. Throws where a link, a folder or a pipe stands there now. */
  copy: (address: string, source: string) => void;
  /** Gives a file that may never be changed a second name here, or copies it. */
  take: (address: string, source: string) => void;
  /** Copies everything below a folder of our own. */
  copyTree: (folder: string) => void;
  /** Whether a file was written there. */
  has: (address: string) => boolean;
  /** Makes a folder for a program that writes its files itself, and returns where it is. */
  folder: (address: string) => string;
}

function accepts(address: string): boolean {
  return isAddress(address) && !isOwnName(address);
}

/** What throws here would have left the site's folder, or taken the place of its list. */
export function siteWriter(folder: string): SiteWriter {
  const root = resolve(folder);
  const made = new Set<string>();
  const files = new Set<string>();
  /** Paths of files that have another name elsewhere: they are replaced, never filled. */
  const taken = new Set<string>();

  function pathOf(address: string): string {
    if (!accepts(address)) throw new Error(`${JSON.stringify(address)} is no address of a file in the site.`);
    return join(root, address);
  }

  function makeFolder(path: string): void {
    if (made.has(path)) return;
    if (path === root) {
      mkdirSync(root, { recursive: true });
      made.add(path);
      return;
    }
    makeFolder(dirname(path));
    const kind = kindOf(path);
    if (kind === undefined) mkdirSync(path);
    else if (kind !== 'folder') throw new Error(`${path} is no folder, so nothing is written below it.`);
    made.add(path);
  }

  function fill(path: string, write: (file: number) => void): void {
    if (taken.delete(path)) unlinkSync(path);
    files.add(path);
    const file = openSync(
      path,
      constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0),
      0o666,
    );
    try {
      write(file);
    } finally {
      closeSync(file);
    }
  }

  return {
    accepts,
    write(address, content) {
      const path = pathOf(address);
      makeFolder(dirname(path));
      fill(path, (file) => writeFileSync(file, content));
    },
    copy(address, source) {
      const path = pathOf(address);
      makeFolder(dirname(path));
      // First the source: where it cannot be read, nothing is left behind.
      withRealFile(source, ({ pieces }) =>
        fill(path, (file) => {
          for (const piece of pieces()) writeWhole(file, piece);
        }),
      );
    },
    take(address, source) {
      const path = pathOf(address);
      makeFolder(dirname(path));
      linkOrCopy(source, path);
      taken.add(path);
      files.add(path);
    },
    copyTree(folder) {
      for (const [address, kind] of walk(folder))
        if (kind === 'file') {
          const path = pathOf(address);
          makeFolder(dirname(path));
          copyFileSync(join(folder, address), path);
          files.add(path);
        }
    },
    has: (address) => files.has(pathOf(address)),
    folder(address) {
      const path = pathOf(address);
      makeFolder(path);
      return path;
    },
  };
}
