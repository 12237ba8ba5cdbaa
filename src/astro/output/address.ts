/** Addresses of the site's files: where below the output a file may stand. */
import { sep } from 'node:path';

/**
 * Whether a text is the address of a file below a folder, and nothing else on any system: relative, `/` between normal
 * segments, without NUL, backslash or a drive.
 */
export function isAddress(text: string): boolean {
  if (text === '' || text.includes('\0') || text.includes('\\') || !text.isWellFormed()) return false;
  if (sep === '\\' && text.includes(':')) return false;
  return text.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}

/** `a/b/c.txt` → `a/b`, `a`: the folders on the way to an address, the nearest first. */
export function* foldersAbove(address: string): Generator<string> {
  for (let at = address.lastIndexOf('/'); at > 0; at = address.lastIndexOf('/', at - 1)) yield address.slice(0, at);
}
