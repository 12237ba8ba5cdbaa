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
  const heading = headingsMeant(parts, record)?.at(-1);
  return heading === undefined ? undefined : { heading };
}

/** The headings that the parts of a subpath mean, each below the one before; `undefined` where there is none. */
export function headingsMeant(parts: readonly string[], record: Pick<NoteRecord, 'headings'>): number[] | undefined {
  const wanted = parts.map(strip);
  const meant: number[] = [];
  let level = 0;
  for (const [heading, { depth, raw }] of record.headings.entries()) {
    if (depth <= level || strip(raw) !== wanted[meant.length]) continue;
    level = depth;
    meant.push(heading);
    if (meant.length === wanted.length) return meant;
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
