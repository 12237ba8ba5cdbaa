/** `#Heading`, `#A#B`, `#^block` and `#an-anchor` → a place in a note (rules SUB-1 to SUB-6, BLK-1 to BLK-8). */
import GithubSlugger from 'github-slugger';
import type { Heading, NoteRecord } from '../vault/types.ts';

export type Place = { heading: number } | { block: string };

/** Finds places in notes, whose headings and blocks it indexes when the first of their subpaths is asked for. */
export interface SubpathResolver {
  /** `undefined`: the note has no such heading or block. `subpath` starts with `#`. */
  resolve: (subpath: string, record: NoteRecord) => Place | undefined;
  /** The headings that the parts of a subpath mean, each below the one before; `undefined` where there is none. */
  headingsMeant: (parts: readonly string[], record: NoteRecord) => number[] | undefined;
}

/** Of headings that are compared alike: their indexes, in order, by depth. */
type Headings = ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;

export function createSubpathResolver(): SubpathResolver {
  const known = new Map<NoteRecord, Headings>();
  const knownBlocks = new Map<NoteRecord, ReadonlySet<string>>();
  const knownAnchors = new Map<NoteRecord, ReadonlyMap<string, number>>();
  const byAnchor = (part: string, record: NoteRecord): number | undefined => {
    const anchors = knownAnchors.get(record) ?? anchorsOf(record);
    knownAnchors.set(record, anchors);
    return anchors.get(folded(part.trim().toLowerCase()));
  };
  const blocksOf = (record: NoteRecord): ReadonlySet<string> => {
    const blocks = knownBlocks.get(record) ?? new Set(record.blocks);
    knownBlocks.set(record, blocks);
    return blocks;
  };
  const headingsMeant = (parts: readonly string[], record: NoteRecord): number[] | undefined => {
    const headings = known.get(record) ?? indexOf(record);
    known.set(record, headings);
    const meant: number[] = [];
    for (const part of parts) {
      const last = meant.at(-1) ?? -1;
      const next =
        nextBelow(headings.get(strip(part)), last, record.headings[last]?.depth ?? 0) ??
        (parts.length === 1 ? byAnchor(part, record) : undefined);
      if (next === undefined) return undefined;
      meant.push(next);
    }
    return meant;
  };
  return {
    headingsMeant,
    resolve(subpath, record) {
      const parts = subpath.split('#').filter((part) => part.trim() !== '');
      const [first] = parts;
      if (first === undefined) return undefined;
      if (parts.length === 1 && first.trim().startsWith('^')) {
        const id = first.trim().slice(1).toLowerCase();
        return blocksOf(record).has(id) ? { block: id } : undefined;
      }
      const heading = headingsMeant(parts, record)?.at(-1);
      if (heading !== undefined) return { heading };
      const id = first.trim().toLowerCase();
      return parts.length === 1 && blocksOf(record).has(id) ? { block: id } : undefined;
    },
  };
}

function indexOf({ headings }: NoteRecord): Headings {
  const index = new Map<string, Map<number, number[]>>();
  for (const [at, { depth, raw }] of headings.entries()) {
    const name = strip(raw);
    const byDepth = index.get(name) ?? new Map<number, number[]>();
    index.set(name, byDepth);
    const list = byDepth.get(depth);
    if (list === undefined) byDepth.set(depth, [at]);
    else list.push(at);
  }
  return index;
}

/**
 * Headings by the anchors that other tools give them: as GitHub makes them (`using-babel`, the second of that name
 * `using-babel-1`), as GitLab does (hyphens in a row are one), and as Publish does (`Using+Babel`).
 */
function anchorsOf({ headings }: NoteRecord): ReadonlyMap<string, number> {
  const [shownSlugger, rawSlugger] = [new GithubSlugger(), new GithubSlugger()];
  const anchors = new Map<string, number>();
  const add = (anchor: string, at: number): void => {
    if (anchor !== '' && !anchors.has(anchor)) anchors.set(anchor, at);
  };
  for (const [at, { id = '' }] of headings.entries()) add(folded(id.toLowerCase()), at);
  for (const [at, heading] of headings.entries()) {
    const shown = shownText(heading);
    add(folded(shownSlugger.slug(shown)), at);
    add(folded(rawSlugger.slug(heading.raw)), at);
    add(folded(shown.trim().replaceAll(/\s+/gu, '+').toLowerCase()), at);
  }
  return anchors;
}

/** A heading's text as readers see it; where it shows the name of another note, which is not known here, its source. */
function shownText({ text, raw }: Heading): string {
  const known = text.filter((part) => typeof part === 'string');
  return known.length === text.length ? known.join('') : strip(raw);
}

function folded(anchor: string): string {
  return anchor.normalize('NFC').replaceAll(/-{2,}/gu, '-').replaceAll(/^-|-$/gu, '');
}

/** The first heading after `from` that is deeper than `level`. */
function nextBelow(
  byDepth: ReadonlyMap<number, readonly number[]> | undefined,
  from: number,
  level: number,
): number | undefined {
  let next: number | undefined;
  for (const [depth, list] of byDepth ?? []) {
    const found = depth > level ? firstAfter(list, from) : undefined;
    if (found !== undefined && (next === undefined || found < next)) next = found;
  }
  return next;
}

/** The first number of an ascending list that is greater than `from`. */
function firstAfter(list: readonly number[], from: number): number | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  return list[low];
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
