/**
 * Everything of a site is written here: it opens files below the folder in which the next site is made, and nowhere
 * else. A file that stands in the former site with the same bytes stays there, and only its address is noted.
 */
import { hash } from 'node:crypto';
import { closeSync, constants, copyFileSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { filesBelow } from '../../cache/files-below.ts';
import { writeWhole } from '../../cache/kept-file.ts';
import { withRealFile } from '../../vault/real-file.ts';
import { isAddress } from './address.ts';
import { stateOf } from './former-files.ts';
import type { FormerFiles, KnownFile, KnownFiles } from './former-files.ts';
import { isOwnName } from './marker.ts';
import { kindOf, walk } from './tree.ts';

export interface SiteWriter {
  /** Whether a file may have this address. The others throw where it may not. */
  accepts: (address: string) => boolean;
  write: (address: string, content: string | Uint8Array) => void;
  /** Copies a file of the disk, given by its real path. Throws where a link, a folder or a pipe stands there now. */
  copy: (address: string, source: string) => void;
  /** Leaves the file of the former site where it is, if it has these bytes. */
  keep: (address: string, bytes: string) => boolean;
  /** Copies everything below a folder of our own. */
  copyTree: (folder: string) => void;
  /** Whether a file was written there. */
  has: (address: string) => boolean;
  /** Makes a folder for a program that writes its files itself, and returns where it is. */
  folder: (address: string) => string;
  /** Where on disk a file of the site is: one that stays lies in the former site. `undefined`: there is none. */
  find: (address: string) => string | undefined;
  /** Addresses of the files below a folder of the site, in order. */
  below: (folder: string) => string[];
  /** Files of the former site that stay. */
  kept: () => ReadonlySet<string>;
  /** What is known of the files that were written or stay. */
  known: () => KnownFiles;
}

function accepts(address: string): boolean {
  return isAddress(address) && !isOwnName(address);
}

/**
 * What throws here would have left the site's folder, or taken the place of its list.
 * @param former absent: every file is written
 */
export function siteWriter(folder: string, former?: FormerFiles): SiteWriter {
  const root = resolve(folder);
  const made = new Set<string>();
  const files = new Set<string>();
  const kept = new Map<string, KnownFile>();
  const known = new Map<string, KnownFile>();

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

  function fill(address: string, write: (file: number) => void): void {
    const path = pathOf(address);
    makeFolder(dirname(path));
    kept.delete(address);
    known.delete(address);
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

  function keep(address: string, bytes: string): boolean {
    const file = files.has(pathOf(address)) ? undefined : former?.asIn(address, bytes);
    if (file === undefined) return false;
    kept.set(address, file);
    return true;
  }

  return {
    accepts,
    write(address, content) {
      const bytes = hash('sha256', content);
      if (keep(address, bytes)) return;
      fill(address, (file) => writeFileSync(file, content));
      const state = stateOf(pathOf(address));
      if (state !== undefined) known.set(address, { bytes, state });
    },
    copy(address, source) {
      pathOf(address);
      // First the source: where it cannot be read, nothing is left behind.
      withRealFile(source, ({ pieces }) =>
        fill(address, (file) => {
          for (const piece of pieces()) writeWhole(file, piece);
        }),
      );
    },
    keep,
    copyTree(folder) {
      for (const [address, kind] of walk(folder))
        if (kind === 'file') {
          const path = pathOf(address);
          makeFolder(dirname(path));
          kept.delete(address);
          copyFileSync(join(folder, address), path);
          files.add(path);
        }
    },
    has: (address) => files.has(pathOf(address)) || kept.has(address),
    folder(address) {
      const path = pathOf(address);
      makeFolder(path);
      return path;
    },
    find(address) {
      if (kept.has(address)) return former?.pathOf(address);
      const path = pathOf(address);
      return existsSync(path) ? path : undefined;
    },
    below(folder) {
      const path = pathOf(folder);
      const staged = existsSync(path) ? filesBelow(path).map((file) => `${folder}/${file}`) : [];
      const stays = [...kept.keys()].filter((address) => address.startsWith(`${folder}/`));
      return stays.length === 0 ? staged : [...staged, ...stays].sort();
    },
    kept: () => new Set(kept.keys()),
    known: () => new Map([...kept, ...known]),
  };
}
