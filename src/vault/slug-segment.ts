/** One part of a name → one part of an address. Runs in browsers too. */
import { isVisible } from './address.ts';

/**
 * One path segment as it stands in a URL: lower case, letters, digits and marks of every script kept, everything else
 * a single hyphen. A name without any letter or digit that can be seen (`🚀`) becomes its code points, so that no
 * segment is empty, and none is dropped as an address.
 */
export function slugSegment(name: string): string {
  const segment = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['’]/gu, '')
    .replaceAll(/[^\p{L}\p{N}\p{M}_]+/gu, '-')
    .replaceAll(/^-+|(?<!-)-+$/gu, '');
  if (isVisible(segment)) return segment;
  return [...name.normalize('NFC')].map((c) => `u${(c.codePointAt(0) ?? 0).toString(16)}`).join('-');
}
