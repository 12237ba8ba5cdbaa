/** `#Heading`, `#A#B` and `#^block` → a place in a note (rules SUB-1 to SUB-6, BLK-1 to BLK-8). */
import type { NoteRecord } from '../vault/types.ts';

export type Place = { heading: number } | { block: string };

/** `undefined`: the note has no such heading or block. `subpath` starts with `#`. */
export function resolveSubpath(subpath: string, record: NoteRecord): Place | undefined {
  const parts = subpath.split('#').filter((part) => part.trim() !== '');
  const [first] = parts;
  if (first === undefined) return undefined;
  if (parts.length === 1 && first.trim().startsWith('^')) {
    const id = first.trim().slice(1).toLowerCase();
    return Object.hasOwn(record.blocks, id) ? { block: id } : undefined;
  }
  const wanted = parts.map(strip);
  let level = 0;
  let matched = 0;
  for (const [heading, { depth, raw }] of record.headings.entries()) {
    if (depth <= level || strip(raw) !== wanted[matched]) continue;
    level = depth;
    matched += 1;
    if (matched === wanted.length) return { heading };
  }
  return undefined;
}

/** A heading as it is compared: Obsidian's list of punctuation becomes spaces; `'`, `-` and `_` stay. */
export function strip(heading: string): string {
  return heading
    .replaceAll(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .normalize('NFC')
    .toLowerCase();
}
